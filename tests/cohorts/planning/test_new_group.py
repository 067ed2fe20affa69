"""A new group in one minute: a first day, all dates in one form, and a group."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localtime, make_aware

from cohorts.calendar.models import SchoolHoliday
from cohorts.enrolment.actions import enrol
from cohorts.schedule.actions import write_plan
from cohorts.schedule.models import Cohort
from cohorts.schedule.plan import Due, Plan
from cohorts.schedule.queries import pages_of, plan_of
from cohorts.schedule.rules import default_plan
from leergang.content.course import StepPage
from tests import factories

pytestmark = pytest.mark.django_db
NEW = "/beheer/groepen/nieuw/"
THURSDAY = date(2027, 9, 2)
WEEK = timedelta(weeks=1)


@pytest.fixture(scope="module")
def made_course(once):
    return factories.course(days=4)


@pytest.fixture
def docent(client):
    person = factories.user(groups=["Docenten"], name="Ingrid van Dam")
    client.force_login(person)
    return person


def address(course, day="2027-09-02", **more):
    return NEW + "?" + "&".join(f"{k}={v}" for k, v in {"course": course.pk, "day_one": day, **more}.items())


def posted(page, **changes):
    """What a browser sends back: every field of the form as it was shown, with what somebody changed."""
    draft, data = page.context["draft"], {"shown": page.context["draft"].sealed}
    forms = [*draft.days.values(), *draft.dues, draft.window]
    if "basics" in page.context:
        forms.append(page.context["basics"])
    else:
        data["stored"] = page.context["stored"]
    for form in forms:
        for field in form:
            value = field.value()
            data[field.html_name] = field.field.widget.format_value(value) or "" if value is not None else ""
    return data | changes


def earlier(course, **fields):
    """A group that went before, with days on Thursdays five weeks apart and something to hand in."""
    cohort = Cohort.objects.create(course=course, name="Vorige", slug="vorige", region="noord", **fields)
    plan = default_plan(pages_of(course), date(2026, 9, 3))
    write_plan(cohort=cohort, plan=Plan(plan.meetings, (Due("Opdracht A", datetime(2026, 10, 1, 17)),)))
    return cohort


def dates(cohort):
    return [day.date for day in cohort.days.order_by("date")]


def test_a_course_and_a_day_are_enough_for_a_group(client, docent, course):
    page = client.get(address(course))
    client.post(address(course), posted(page))
    made = Cohort.objects.get()
    assert (made.name, made.slug) == ("September 2027", "september-2027")
    assert dates(made) == [THURSDAY + 5 * WEEK * number for number in range(4)]
    assert {localtime(day.opens_at).time() for day in made.days.all()} == {time(9)}
    assert [[part.name for part in day.parts.all()] for day in made.days.all()] == [["ochtend", "middag"]] * 4


def test_looking_at_the_dates_makes_nothing(client, docent, course):
    client.get(address(course))
    assert not Cohort.objects.exists()


def test_everything_follows_the_group_before(client, docent, course):
    before = earlier(course, place="Amersfoort", seats=9, price="€ 10")
    colleague = factories.teacher(before).user
    client.post(address(course), posted(client.get(address(course))))
    made = Cohort.objects.exclude(pk=before.pk).get()
    assert (made.place, made.seats, made.price, made.region) == ("Amersfoort", 9, "€ 10", "noord")
    assert [localtime(due.due_at) for due in made.deadlines.all()] == [make_aware(datetime(2027, 9, 30, 17))]
    assert {enrolment.user for enrolment in made.enrolments.teaching()} == {docent, colleague}
    assert before.deadlines.count() == 1


def test_texts_are_shared_and_not_copied(client, docent, course):
    steps = StepPage.objects.count()
    client.post(address(course), posted(client.get(address(course))))
    assert StepPage.objects.count() == steps


def test_a_day_in_a_holiday_moves_and_a_day_that_was_chosen_so_is_named(client, docent, course):
    holiday(date(2027, 10, 2), date(2027, 10, 10), "noord")
    assert "donderdag 14 oktober 2027" in client.get(address(course, region="noord")).text
    assert "donderdag 7 oktober 2027" in client.get(address(course, region="zuid")).text
    page = client.get(address(course, region="noord", day="2027-10-07"))
    assert "Deze dag valt in de herfstvakantie Noord." in page.text


def test_a_holiday_that_was_typed_is_named_before_anything_is_made(client, docent, course):
    holiday(date(2027, 10, 2), date(2027, 10, 17), "noord")
    page = client.get(address(course, region="noord"))
    day_2 = page.context["draft"].pages[1][0]
    again = client.post(address(course, region="noord"), posted(page, **{f"day-{day_2}-date": "2027-10-14"}))
    assert "Deze dag valt in de herfstvakantie Noord." in again.text
    assert not Cohort.objects.exists()
    client.post(address(course, region="noord"), posted(again))
    assert dates(Cohort.objects.get())[1] == date(2027, 10, 14)


def test_the_next_free_week_is_one_click(client, docent, course):
    holiday(date(2027, 10, 2), date(2027, 10, 17), "noord")
    page = client.get(address(course, region="noord", day="2027-10-07"))
    day_1 = page.context["draft"].pages[0][0]
    again = client.post(address(course, region="noord", day="2027-10-07"), posted(page, shift=f"week-{day_1}"))
    assert again.context["draft"].shown.meetings[0].date == date(2027, 10, 21)


@pytest.mark.parametrize(("how", "weeks"), [("only", [0, 6, 10, 15]), ("along", [0, 6, 11, 16])])
def test_a_day_moves_alone_or_takes_along_what_follows(client, docent, course, how, weeks):
    page = client.get(address(course))
    day_2 = page.context["draft"].pages[1][0]
    changes = {f"day-{day_2}-date": str(THURSDAY + 6 * WEEK), "shift": f"{how}-{day_2}"}
    again = client.post(address(course), posted(page, **changes))
    assert [meeting.date for meeting in again.context["draft"].shown.meetings] == [THURSDAY + WEEK * n for n in weeks]
    assert not Cohort.objects.exists()
    client.post(address(course), posted(again))
    made = Cohort.objects.get()
    assert dates(made) == [THURSDAY + WEEK * n for n in weeks]
    assert [(day.date - localtime(day.opens_at).date()).days for day in made.days.all()] == [21] * 4


def test_what_somebody_typed_beside_it_stays_when_a_day_moves(client, docent, course):
    earlier(course)
    page = client.get(address(course))
    day_2 = page.context["draft"].pages[1][0]
    changes = {
        f"day-{day_2}-date": "2027-10-14",
        f"day-{day_2}-opens_at": "2027-10-01T20:00",
        f"day-{day_2}-times": "19-21.30",
        "due-0-name": "Opdracht A, nieuw",
        "due-1-name": "Portfolio",
        "due-1-at": "2027-12-01T12:00",
        "name": "Avondgroep",
        "shift": f"along-{day_2}",
    }
    again = client.post(address(course), posted(page, **changes))
    plan = again.context["draft"].shown
    assert plan.meetings[1].opens_at == datetime(2027, 10, 1, 20)
    assert [due.name for due in plan.dues] == ["Opdracht A, nieuw", "Portfolio"]
    assert [due.at for due in plan.dues] == [datetime(2027, 10, 7, 17), datetime(2027, 12, 1, 12)]
    assert again.context["basics"]["name"].value() == "Avondgroep"
    client.post(address(course), posted(again))
    assert [part.name for part in Cohort.objects.get(name="Avondgroep").days.all()[1].parts.all()] == ["avond"]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("day-{}-date", "2027-09-01", "komt na Dag 1"),
        ("day-{}-opens_at", "2027-10-08T09:00", "De modules gaan pas na de dag zelf open"),
        ("day-{}-opens_at", "", "Kies vanaf wanneer de modules"),
        ("day-{}-opens_at", "gisteren", "Schrijf een datum met een tijd"),
        ("day-{}-date", "", "Kies een datum"),
        ("day-{}-date", "9999-12-31", "Kies een jaar van 2000 tot en met 2099"),
        ("day-{}-times", "ochtend", "‘ochtend’ begrijpen we niet"),
        ("window-registration_until", "2027-09-03", "Na de eerste dag meldt niemand zich meer aan"),
        ("window-closes_on", "2027-09-03", "De groep sluit niet voor de laatste dag"),
        ("due-0-name", "Opdracht", "Kies tot wanneer ze dit kunnen inleveren"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(client, docent, course, field, value, said):
    page = client.get(address(course))
    field = field.format(page.context["draft"].pages[1][0])
    again = client.post(address(course), posted(page, **{field: value, "name": "Mijn groep"}))
    assert said in again.text
    assert 'value="Mijn groep"' in again.text
    assert not Cohort.objects.exists()


def test_a_group_that_goes_past_the_known_holidays_says_so(client, docent, course):
    holiday(date(2027, 10, 16), date(2027, 10, 24), "noord")
    text = client.get(address(course, region="noord")).text
    assert "De schoolvakanties zijn bekend tot en met 24 oktober 2027" in text
    assert "11 november 2027, 16 december 2027." in text
    assert "verzonnen" in text
    assert "Er staan geen schoolvakanties in" in client.get(address(course, region="zuid")).text


def test_a_new_group_can_be_taken_back_while_nobody_takes_part(client, docent, course):
    page = client.post(address(course), posted(client.get(address(course))), follow=True)
    made = Cohort.objects.get()
    assert f"/beheer/groepen/{made.pk}/haal-weg/" in page.text
    assert "Haal de groep weg" in client.get(f"/beheer/groepen/{made.pk}/haal-weg/").text
    assert Cohort.objects.exists()
    client.post(f"/beheer/groepen/{made.pk}/haal-weg/")
    assert not Cohort.objects.exists()


def test_a_group_with_a_participant_is_never_taken_back(client, docent, course):
    client.post(address(course), posted(client.get(address(course))))
    made = Cohort.objects.get()
    enrol(cohort=made, user=factories.user())
    assert "Er hangt al iets van iemand aan" in client.get(f"/beheer/groepen/{made.pk}/haal-weg/").text
    answer = client.post(f"/beheer/groepen/{made.pk}/haal-weg/", follow=True)
    assert "Er hangt al iets van iemand aan deze groep" in answer.text
    assert made.enrolments.count() == 2


def test_a_rhythm_of_another_course_is_refused(client, docent, course):
    other = factories.cohort(factories.course("Iets anders"))
    assert "Deze groep volgde een andere leergang" in client.get(address(course, like=other.pk)).text


def test_two_groups_of_one_month_have_addresses_of_their_own(client, docent, course):
    for _time in range(2):
        client.post(address(course), posted(client.get(address(course))))
    assert set(Cohort.objects.values_list("slug", flat=True)) == {"september-2027", "september-2027-2"}


def test_a_name_of_two_hundred_signs_and_one_with_an_apostrophe(client, docent, course):
    for name in ("x" * 200, "Wim ’t Hart’s groep <b>"):
        client.post(address(course), posted(client.get(address(course)), name=name))
    assert set(Cohort.objects.values_list("name", flat=True)) == {"x" * 200, "Wim ’t Hart’s groep <b>"}


@pytest.mark.parametrize("data", [{"shown": "kapot"}, {}, {"shift": "along-x"}, {"shift": "along-" + "9" * 5000}])
def test_what_no_browser_sends_makes_nothing_and_breaks_nothing(client, docent, course, data):
    assert client.post(address(course), data).status_code == 200
    assert not Cohort.objects.exists()


def test_the_form_costs_as_much_after_three_groups_as_after_one(client, docent, course):
    counts = []
    for _number in range(3):
        factories.cohort(course)
        client.get(address(course))
        with CaptureQueriesContext(connection) as queries:
            client.get(address(course))
        counts.append(len(queries))
    assert len(set(counts)) == 1


def holiday(first, last, region):
    SchoolHoliday.objects.create(name="Herfstvakantie", first=first, last=last, region=region, source="verzonnen")


def test_the_plan_that_was_stored_reads_back_as_it_was(course):
    cohort = earlier(course)
    plan = plan_of(cohort)
    assert write_plan(cohort=cohort, plan=plan) == []
    assert plan_of(cohort) == plan
