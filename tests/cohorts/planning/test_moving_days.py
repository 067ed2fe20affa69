"""Days of a group that exists: they move with what belongs to them, everyone hears it, and it can be undone."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.timezone import localtime

from cohorts.enrolment.actions import enrol, suspend, withdraw
from cohorts.planning.actions import move_days
from cohorts.schedule.actions import write_plan
from cohorts.schedule.models import Cohort
from cohorts.schedule.plan import Plan
from cohorts.schedule.queries import pages_of, plan_of
from cohorts.schedule.rules import default_plan, move_one
from leergang.notices.models import Kind, Notice
from tests import factories
from tests.cohorts.planning.test_new_group import posted

pytestmark = pytest.mark.django_db
THURSDAY = date(2099, 3, 5)
WEEK = timedelta(weeks=1)


@pytest.fixture(scope="module")
def made_course(once):
    return factories.course(days=4)


@pytest.fixture
def cohort(course):
    planned = Cohort.objects.create(course=course, name="Maart 2099", slug="maart")
    write_plan(cohort=planned, plan=default_plan(pages_of(course), THURSDAY))
    return planned


@pytest.fixture
def docent(client, cohort):
    person = factories.user(groups=["Docenten"])
    factories.teacher(cohort, person)
    client.force_login(person)
    return person


@pytest.fixture
def people(cohort):
    """Three who take part, one who stopped and one who was suspended."""
    made = [enrol(cohort=cohort, user=factories.user()) for _number in range(5)]
    withdraw(enrolment=made[3], by=None)
    suspend(enrolment=made[4], by=None)
    return [enrolment.user for enrolment in made[:3]]


def address(cohort):
    return f"/beheer/groepen/{cohort.pk}/dagen/"


def move(client, cohort, number, to, **more):
    page = client.get(address(cohort))
    key = page.context["draft"].pages[number - 1][0]
    return client.post(address(cohort), posted(page, **{f"day-{key}-date": str(to)}, **more))


def confirm(client, cohort, page):
    data = {"confirmed": page.context["plan"], "stored": page.context["stored"]}
    return client.post(address(cohort), data, follow=True)


def dates(cohort):
    return [day.date for day in cohort.days.order_by("page__path")]


def test_before_mail_leaves_to_more_than_one_the_form_asks(client, cohort, docent, people):
    page = move(client, cohort, 2, THURSDAY + 6 * WEEK)
    assert "Verplaats en bericht 3 mensen" in page.text
    assert "Dag 2 (Dag 2) gaat van donderdag 9 april 2099 naar donderdag 16 april 2099." in page.text
    assert all(person.name in page.text for person in people)
    assert dates(cohort)[1] == THURSDAY + 5 * WEEK
    assert not Notice.objects.exists()


def test_everyone_in_the_group_hears_it_once_and_nobody_else(
    client, cohort, docent, people, django_capture_on_commit_callbacks
):
    page = move(client, cohort, 2, THURSDAY + 6 * WEEK)
    with django_capture_on_commit_callbacks(execute=True):
        answer = confirm(client, cohort, page)
    assert "3 mensen kregen bericht" in answer.text
    assert dates(cohort)[1] == THURSDAY + 6 * WEEK
    assert {notice.user for notice in Notice.objects.filter(kind=Kind.DAY_MOVED)} == set(people)
    assert sorted(to for sent in mail.outbox for to in sent.to) == sorted(person.email for person in people)
    assert "donderdag 16 april 2099" in mail.outbox[0].body


def test_for_one_person_nothing_is_asked(client, cohort, docent):
    enrol(cohort=cohort, user=factories.user())
    answer = move(client, cohort, 2, THURSDAY + 6 * WEEK)
    assert answer.status_code == 302
    assert Notice.objects.count() == 1


def test_a_move_raises_the_sequence_of_that_day_only(client, cohort, docent):
    move(client, cohort, 2, THURSDAY + 6 * WEEK)
    assert [day.sequence for day in cohort.days.order_by("page__path")] == [0, 1, 0, 0]


def test_other_times_raise_the_sequence_and_keep_the_parts_that_presence_hangs_from(client, cohort, docent):
    page = client.get(address(cohort))
    key, day = page.context["draft"].pages[0][0], cohort.days.order_by("date").first()
    parts = set(day.parts.values_list("pk", flat=True))
    client.post(address(cohort), posted(page, **{f"day-{key}-times": "10-12, 13-17"}))
    day.refresh_from_db()
    assert day.sequence == 1
    assert set(day.parts.values_list("pk", flat=True)) == parts
    assert [(part.starts, part.ends) for part in day.parts.all()] == [(time(10), time(12)), (time(13), time(17))]


def test_another_moment_of_opening_tells_nobody_and_no_calendar(client, cohort, docent, people):
    page = client.get(address(cohort))
    key = page.context["draft"].pages[1][0]
    answer = client.post(address(cohort), posted(page, **{f"day-{key}-opens_at": "2099-04-01T08:00"}))
    assert answer.status_code == 302
    day = cohort.days.get(page=key)
    assert (localtime(day.opens_at).hour, day.sequence) == (8, 0)
    assert not Notice.objects.exists()


def test_a_day_that_was_is_corrected_without_telling_anyone(cohort, people):
    before = plan_of(cohort)
    later = datetime(2099, 12, 1, 12).astimezone()
    plan = move_one(before, before.meetings[0].page, THURSDAY - WEEK)
    assert move_days(cohort=cohort, before=before, plan=plan, by=factories.user(), now=later) == 0
    assert not Notice.objects.exists()


def test_a_move_is_put_back_and_everyone_hears_that_too(client, cohort, docent, people):
    before = plan_of(cohort)
    confirm(client, cohort, move(client, cohort, 2, THURSDAY + 6 * WEEK))
    page = client.get(address(cohort))
    back = page.context["moves"][0]
    asked = client.get(f"{address(cohort)}terug/{back.pk}/")
    assert "naar donderdag 9 april 2099" in asked.text
    assert dates(cohort)[1] == THURSDAY + 6 * WEEK
    confirm(client, cohort, asked)
    assert plan_of(cohort) == before
    assert Notice.objects.count() == 6
    assert cohort.days.get(date=THURSDAY + 5 * WEEK).sequence == 2


def test_saving_without_a_change_tells_nobody_and_leaves_no_trace(client, cohort, docent, people):
    page = client.get(address(cohort))
    answer = client.post(address(cohort), posted(page), follow=True)
    assert "Er is niets veranderd" in answer.text
    assert not answer.context["moves"]


def test_a_colleague_who_was_first_is_not_overwritten(client, cohort, docent):
    mine = client.get(address(cohort))
    key = mine.context["draft"].pages[1][0]
    move(client, cohort, 2, THURSDAY + 6 * WEEK)
    answer = client.post(address(cohort), posted(mine, **{f"day-{key}-date": str(THURSDAY + 7 * WEEK)}))
    assert "Een collega veranderde de datums" in answer.text
    assert "Nu bewaard: donderdag 16 april 2099" in answer.text
    assert str(THURSDAY + 7 * WEEK) in answer.text
    assert dates(cohort)[1] == THURSDAY + 6 * WEEK
    assert client.post(address(cohort), posted(answer)).status_code == 302
    assert dates(cohort)[1] == THURSDAY + 7 * WEEK


def test_shifting_in_between_does_not_hide_that_a_colleague_was_first(client, cohort, docent):
    mine = client.get(address(cohort))
    key = mine.context["draft"].pages[2][0]
    move(client, cohort, 2, THURSDAY + 6 * WEEK)
    shifted = client.post(address(cohort), posted(mine, shift=f"along-{key}", **{f"day-{key}-date": "2099-05-21"}))
    assert "Een collega veranderde de datums" in client.post(address(cohort), posted(shifted)).text


def test_a_confirmation_that_came_too_late_changes_nothing(client, cohort, docent, people):
    page = move(client, cohort, 2, THURSDAY + 6 * WEEK)
    before = plan_of(cohort)
    plan = move_one(before, before.meetings[3].page, before.meetings[3].date + WEEK)
    write_plan(cohort=cohort, plan=plan)
    assert "Een collega veranderde de datums" in confirm(client, cohort, page).text
    assert plan_of(cohort) == plan


def test_dates_that_changed_since_are_not_written_over_by_any_way(cohort):
    before = plan_of(cohort)
    write_plan(cohort=cohort, plan=move_one(before, before.meetings[0].page, THURSDAY - WEEK))
    with pytest.raises(ValidationError, match="Een collega"):
        move_days(cohort=cohort, before=before, plan=before, by=factories.user(), now=timezone.now())


def test_redactie_reads_how_many_hear_it_and_not_who(client, cohort, people):
    client.force_login(factories.user(groups=["Redactie"]))
    text = move(client, cohort, 2, THURSDAY + 6 * WEEK).text
    assert "3 mensen krijgen dit bericht." in text
    assert not any(person.name in text for person in people)


def test_what_is_typed_for_a_day_without_a_date_is_not_lost(client, cohort, docent):
    factories.day(cohort.course, title="Terugkomdag")
    page = client.get(address(cohort))
    key = page.context["draft"].pages[4][0]
    answer = client.post(address(cohort), posted(page, **{f"day-{key}-place": "Zwolle", "shift": f"only-{key}"}))
    assert 'value="Zwolle"' in answer.text
    assert "Kies een datum, of maak de andere velden" in answer.text


@pytest.mark.parametrize("confirmed", ["", "kapot", "eyJ:x:y"])
def test_a_confirmation_that_nobody_gave_is_not_found(client, cohort, docent, confirmed):
    assert client.post(address(cohort), {"confirmed": confirmed}).status_code == 404


def test_the_confirmation_of_another_group_is_not_found(client, cohort, docent, people):
    page = move(client, cohort, 2, THURSDAY + 6 * WEEK)
    other = factories.cohort(factories.course("Anders"))
    factories.teacher(other, docent)
    data = {"confirmed": page.context["plan"], "stored": page.context["stored"]}
    assert client.post(address(other), data).status_code == 404


@pytest.mark.parametrize("way", ["", "dagen/", "verloop/", "haal-weg/", "dagen/terug/1/"])
def test_a_teacher_of_another_group_finds_nothing(client, cohort, way):
    stranger = factories.user(groups=["Docenten"])
    factories.teacher(factories.cohort(cohort.course), stranger)
    client.force_login(stranger)
    assert client.get(f"/beheer/groepen/{cohort.pk}/{way}").status_code == 404
    assert client.post(f"/beheer/groepen/{cohort.pk}/{way}").status_code in (404, 405)


@pytest.mark.parametrize("way", ["", "dagen/", "verloop/", "haal-weg/"])
def test_redactie_manages_every_group(client, cohort, way):
    client.force_login(factories.user(groups=["Redactie"]))
    assert client.get(f"/beheer/groepen/{cohort.pk}/{way}").status_code == 200


def test_a_teacher_who_was_withdrawn_finds_nothing(client, cohort, docent):
    withdraw(enrolment=cohort.enrolments.get(user=docent), by=None)
    assert client.get(address(cohort)).status_code == 404


def test_a_day_that_the_course_got_since_can_be_planned(client, cohort, docent):
    factories.day(cohort.course, title="Terugkomdag")
    page = client.get(address(cohort))
    key = page.context["draft"].pages[4][0]
    changes = {f"day-{key}-date": "2099-09-03", f"day-{key}-opens_at": "2099-08-20T09:00"} | {"window-closes_on": ""}
    client.post(address(cohort), posted(page, **changes))
    assert dates(cohort)[4] == date(2099, 9, 3)
    assert Plan.read(plan_of(cohort).written()) == plan_of(cohort)
