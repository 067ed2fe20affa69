"""The list of groups, and the form of one."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from cohorts.enrolment.actions import enrol, graduate
from cohorts.enrolment.models import State
from cohorts.planning.queries import overview
from cohorts.schedule.models import Cohort
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "/beheer/groepen/"
DAY = timedelta(days=1)


@pytest.fixture
def docent(client):
    person = factories.user(groups=["Docenten"], name="Ingrid van Dam")
    client.force_login(person)
    return person


def of(docent, course, **fields):
    made = factories.cohort(course, **fields)
    factories.teacher(made, docent)
    return made


def form(client, cohort, **changes):
    shown = client.get(f"{LIST}{cohort.pk}/").context["form"]
    data = {field.html_name: field.value() if field.value() is not None else "" for field in shown}
    return data | changes


def names(page):
    return [row.instance.name for row in page.context["table"].rows]


def test_a_teacher_sees_their_own_groups_and_redactie_all(client, docent, course):
    of(docent, course, name="Van mij"), factories.cohort(course, name="Van een ander")
    assert names(client.get(LIST)) == ["Van mij"]
    client.force_login(factories.user(groups=["Redactie"]))
    assert set(names(client.get(LIST))) == {"Van mij", "Van een ander"}


def test_the_list_says_what_matters(client, docent, course):
    until = localdate() + 5 * DAY
    cohort = of(docent, course, seats=3, registration_until=until)
    for _number in range(2):
        enrol(cohort=cohort, user=factories.user())
    text = client.get(LIST).text
    assert "2 van 3, 1 vrij" in text
    assert "open tot en met" in text
    assert "Ingrid van Dam" in text
    assert course.title in text


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_as_much_with_one_as_with_three(client, docent, course, number, django_assert_num_queries):
    for _number in range(number):
        enrol(cohort=of(docent, course), user=factories.user())
    client.get(LIST)
    with CaptureQueriesContext(connection) as queries:
        client.get(LIST)
    assert len(queries) <= 22
    with django_assert_num_queries(2):
        assert len(overview(Cohort.objects.all(), localdate())) == number


@pytest.mark.parametrize(
    ("window", "seats", "first", "state"),
    [
        ((None, None), 2, 10, "closed"),
        ((-5, 5), 2, 10, "open"),
        ((None, 5), 2, 10, "open"),
        ((-5, None), 2, 10, "open"),
        ((-5, 0), 2, 10, "open"),
        ((-5, -1), 2, 10, "closed"),
        ((1, 5), 2, 10, "soon"),
        ((-5, 5), 1, 10, "full"),
        ((-5, None), 2, 0, "closed"),
    ],
)
def test_registration_is_open_when_it_is(course, window, seats, first, state):
    today = date(2027, 3, 1)
    since, until = (None if days is None else today + days * DAY for days in window)
    cohort = factories.cohort(course, seats=seats, registration_from=since, registration_until=until)
    cohort.days.update(date=today + first * DAY)
    enrol(cohort=cohort, user=factories.user())
    assert overview(Cohort.objects.all(), today).get().registration == state


def test_what_is_at_hand_comes_first_and_what_is_done_last(client, docent, course):
    for name, days in (("Klaar", -9), ("Later", 30), ("Straks", 3)):
        of(docent, course, name=name).days.update(date=localdate() + days * DAY)
    assert names(client.get(LIST)) == ["Straks", "Later", "Klaar"]
    assert names(client.get(f"{LIST}?phase=done")) == ["Klaar"]
    assert names(client.get(f"{LIST}?phase=coming&ordering=name")) == ["Later", "Straks"]


def test_the_list_is_filtered_by_registration_and_course_and_searched(client, docent, course):
    of(docent, course, name="Open", registration_until=localdate() + DAY)
    other = of(docent, factories.course("Anders"), name="Dicht")
    assert names(client.get(f"{LIST}?registration=open")) == ["Open"]
    assert names(client.get(f"{LIST}?course={other.course.pk}")) == ["Dicht"]
    assert names(client.get(f"{LIST}?q=dich")) == ["Dicht"]


def test_a_group_is_changed_and_its_teachers_with_it(client, docent, course):
    cohort, colleague = of(docent, course), factories.user(groups=["Docenten"])
    data = form(client, cohort, name="Anders", teachers=[docent.pk, colleague.pk])
    assert client.post(f"{LIST}{cohort.pk}/", data).status_code == 302
    cohort.refresh_from_db()
    assert cohort.name == "Anders"
    assert {enrolment.user for enrolment in cohort.enrolments.teaching()} == {docent, colleague}
    client.post(f"{LIST}{cohort.pk}/", form(client, cohort, teachers=[docent.pk]))
    assert cohort.enrolments.get(user=colleague).state == State.WITHDRAWN
    assert client.get(f"{LIST}{cohort.pk}/verloop/").status_code == 200


def test_another_place_reaches_every_calendar(client, docent, course):
    cohort = of(docent, course)
    client.post(f"{LIST}{cohort.pk}/", form(client, cohort, name="Zelfde plaats"))
    assert {day.sequence for day in cohort.days.all()} == {0}
    client.post(f"{LIST}{cohort.pk}/", form(client, cohort, place="Zwolle"))
    assert {day.sequence for day in cohort.days.all()} == {1}


def test_seats_never_drop_below_who_is_there(client, docent, course):
    cohort = of(docent, course)
    for _number in range(2):
        enrol(cohort=cohort, user=factories.user())
    answer = client.post(f"{LIST}{cohort.pk}/", form(client, cohort, seats="1"))
    assert "Er doen al 2 mensen mee. Kies minstens 2 plaatsen." in answer.text


def test_nobody_teaches_a_group_in_which_they_take_part(client, docent, course):
    cohort, both = of(docent, course), factories.user(groups=["Docenten"], name="Ada")
    enrol(cohort=cohort, user=both)
    answer = client.post(f"{LIST}{cohort.pk}/", form(client, cohort, teachers=[docent.pk, both.pk]))
    assert "Ada is deelnemer van deze groep" in answer.text


def test_a_teacher_does_not_shut_themselves_out(client, docent, course):
    cohort, colleague = of(docent, course), factories.user(groups=["Docenten"])
    answer = client.post(f"{LIST}{cohort.pk}/", form(client, cohort, teachers=[colleague.pk]))
    assert "Je haalt jezelf weg" in answer.text
    assert "Kies minstens één docent." in client.post(f"{LIST}{cohort.pk}/", form(client, cohort, teachers=[])).text


def test_wagtails_own_ways_to_delete_copy_and_trace_a_group_do_not_exist(client, docent, course):
    cohort = of(docent, course)
    for way in ("delete", "copy", "usage", "verwijder"):
        assert client.get(f"{LIST}{way}/{cohort.pk}/").status_code == 404
        assert client.get(f"{LIST}{cohort.pk}/{way}/").status_code == 404


def test_a_participant_never_comes_here(client, course):
    client.force_login(factories.participant(course))
    for way in ("", "nieuw/", "1/", "1/dagen/"):
        assert client.get(LIST + way).status_code in (302, 404)


def test_alumni_keep_their_seat_in_the_count(course):
    cohort = factories.cohort(course)
    enrol(cohort=cohort, user=factories.user())
    graduate(cohort=cohort)
    assert overview(Cohort.objects.all(), localdate()).get().taken == 1
