"""The page of a group: its teacher sees how far everyone is, its participants who and when, and others nothing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cohorts.enrolment.actions import enrol, form_duo, graduate, suspend, was_here, withdraw
from cohorts.enrolment.models import Enrolment, Role
from cohorts.progress.actions import keep_place, mark_read
from cohorts.progress.models import StepProgress
from cohorts.schedule.models import MeetingDay
from cohorts.schools.models import School
from leergang.content.course import StepPage
from tests import factories


@pytest.fixture
def cohort(course):
    """A group whose only day opened two months ago."""
    made = factories.cohort(course, name="Voorjaar 2027", place="De Brug")
    MeetingDay.objects.update(opens_at=timezone.now() - timedelta(days=60))
    return made


@pytest.fixture
def teacher(cohort):
    return browser(factories.teacher(cohort, who=factories.user(name="Ingrid van Dam")).user)


def browser(person):
    made = Client()
    made.force_login(person)
    return made


def join(cohort, name, **fields):
    return enrol(cohort=cohort, user=factories.user(name=name), **fields)


def reads(enrolment, steps, days_ago):
    at = timezone.now() - timedelta(days=days_ago)
    for step in steps:
        StepProgress.objects.create(user=enrolment.user, step=step, done_at=at, seen_at=at)
        was_here(user=enrolment.user, page=step, at=at)


def shown(client, cohort, query=""):
    answer = client.get(cohort.get_absolute_url() + query)
    assert answer.status_code == 200
    return answer.text


def row_of(page, name):
    return next(row for row in page.replace("&nbsp;", " ").split("<tr>") if f"<span>{name}" in row)


def test_who_is_quiet_stands_above_the_others(teacher, cohort):
    steps = list(StepPage.objects.order_by("path"))
    busy, quiet, new = (join(cohort, name) for name in ("Anna", "Bram", "Cem"))
    reads(busy, steps[:1], days_ago=1)
    reads(quiet, steps[:1], days_ago=20)
    page = shown(teacher, cohort)
    assert page.index("Stil of nog niet begonnen (2)") < page.index("De anderen (1)")
    assert page.index("Cem") < page.index("Bram") < page.index("De anderen") < page.index("Anna")
    assert "nog niet begonnen" in row_of(page, new.user.name)
    assert "stil sinds" in row_of(page, "Bram")
    assert "stil" not in row_of(page, "Anna")


def test_who_read_everything_or_finished_needs_no_attention(teacher, cohort):
    steps = list(StepPage.objects.order_by("path"))
    reads(join(cohort, "Anna"), steps, days_ago=40)
    assert "Stil of nog niet" not in shown(teacher, cohort)
    join(cohort, "Bram")
    assert "Stil of nog niet begonnen (1)" in shown(teacher, cohort)
    graduate(cohort=cohort)
    assert "Stil of nog niet" not in shown(teacher, cohort)


def test_nobody_is_quiet_before_there_is_something_to_read(teacher, cohort):
    join(cohort, "Anna")
    MeetingDay.objects.update(opens_at=timezone.now() + timedelta(days=3))
    page = shown(teacher, cohort)
    assert "Stil of nog niet" not in page
    assert ">dicht<" in row_of(page, "Anna")


@pytest.mark.parametrize(("read", "shape"), [(0, "none"), (1, "draft"), (2, "done")])
def test_how_far_somebody_is_in_a_day_is_told_by_a_number_and_a_shape(teacher, cohort, read, shape):
    reads(join(cohort, "Anna"), list(StepPage.objects.order_by("path"))[:read], days_ago=1)
    assert f'<span class="status status--{shape}">{read} van 2</span>' in row_of(shown(teacher, cohort), "Anna")


def test_steps_of_another_course_do_not_count(teacher, cohort):
    anna, other = join(cohort, "Anna"), factories.course("Een andere leergang")
    reads(anna, StepPage.objects.descendant_of(other), days_ago=1)
    row = row_of(shown(teacher, cohort), "Anna")
    assert "0 van 2" in row
    assert "nog niet begonnen" in row


def test_school_and_duo_stand_beside_a_name(teacher, cohort):
    school = School.objects.create(name="Vuurdoorn College")
    form_duo(enrolments=[join(cohort, "Anna", school=school), join(cohort, "Bram")], by=None)
    assert "Vuurdoorn College, duo met Bram" in row_of(shown(teacher, cohort), "Anna")
    assert "duo met Anna" in row_of(shown(teacher, cohort), "Bram")


def test_a_teacher_can_ask_for_the_order_of_names(teacher, cohort):
    for name in ("Cem", "Anna", "Bram"):
        join(cohort, name)
    page = shown(teacher, cohort, "?volgorde=naam")
    assert page.index("Anna") < page.index("Bram") < page.index("Cem")


def test_a_name_is_shown_as_typed_however_long(teacher, cohort):
    name = "Wim ’t <b>Hart</b> O'Neill " + "a" * 170
    join(cohort, name)
    page = shown(teacher, cohort)
    assert "<b>Hart" not in page
    assert "Wim ’t &lt;b&gt;Hart&lt;/b&gt; O&#x27;Neill " + "a" * 170 in page


def test_who_left_is_not_in_the_list(teacher, cohort):
    withdraw(enrolment=join(cohort, "Anna"), by=None)
    suspend(enrolment=join(cohort, "Bram"), by=None)
    page = shown(teacher, cohort)
    assert "Anna" not in page
    assert "Bram" not in page
    assert "Er zijn nog geen deelnemers" in page


def test_a_large_group_comes_in_pages_below_30_kilobytes(teacher, cohort):
    school = School.objects.create(name="Scholengemeenschap voor het hele gebied rond de rivier")
    for number in range(32):
        join(cohort, f"Deelnemer met een lange naam {number:02}", school=school)
    first, second = shown(teacher, cohort), shown(teacher, cohort, "?pagina=2")
    assert first.count('name="wie"') == 31
    assert second.count('name="wie"') == 3
    assert "1 tot en met 30 van 32" in first
    assert len(first.encode()) < 30_000


def questions(client, cohort, query=""):
    shown(client, cohort, query)  # the first visit keeps what is the same for everybody
    with CaptureQueriesContext(connection) as queries:
        shown(client, cohort, query)
    return len(queries)


@pytest.mark.parametrize("query", ["", "?volgorde=naam"])
def test_three_people_cost_what_one_costs(teacher, cohort, query):
    step = StepPage.objects.first()
    reads(join(cohort, "Anna"), [step], days_ago=1)
    before = questions(teacher, cohort, query)
    pair = [join(cohort, "Bram"), join(cohort, "Cem")]
    form_duo(enrolments=pair, by=None)
    reads(pair[0], [step], days_ago=20)
    assert questions(teacher, cohort, query) == before <= 8


def test_a_participant_sees_days_place_and_names_and_no_more(cohort, teacher):
    anna, bram = join(cohort, "Anna"), join(cohort, "Bram")
    reads(bram, [StepPage.objects.first()], days_ago=20)
    page = shown(browser(anna.user), cohort)
    for words in ("Voorjaar 2027", "De Brug", "Dag 1", "Anna", "Bram", "Ingrid van Dam"):
        assert words in page
    for words in (bram.user.email, "stil sinds", "1 van 2", 'name="wie"', "deelnemers.xlsx"):
        assert words not in page


def test_a_day_that_is_not_published_has_no_title_for_a_participant(cohort):
    anna = join(cohort, "Anna")
    cohort.days.get().page.unpublish()
    page = shown(browser(anna.user), cohort)
    assert "Dag 1" not in page
    assert "Bijeenkomst" in page


def test_a_teacher_who_looks_as_a_participant_sees_what_a_participant_sees(teacher, cohort):
    join(cohort, "Anna")
    teacher.post("/kijken/", {"group": cohort.slug, "day": "2027-03-01"})
    page = shown(teacher, cohort)
    assert "Wie er zijn" in page
    assert 'name="wie"' not in page
    assert teacher.get(f"{cohort.get_absolute_url()}deelnemers.csv").status_code == 404


def test_three_names_cost_a_participant_what_one_costs(cohort):
    anna = browser(join(cohort, "Anna").user)
    before = questions(anna, cohort)
    join(cohort, "Bram"), join(cohort, "Cem")
    assert questions(anna, cohort) == before


PAGES = ["", "aanwezigheid/"]
OF_TEACHERS = ["bericht/", "deelnemers.xlsx", "deelnemers.csv"]


@pytest.mark.parametrize("page", [*PAGES, *OF_TEACHERS])
def test_a_group_is_not_there_for_others(cohort, page):
    address = cohort.get_absolute_url() + page
    outsiders = [factories.participant(), factories.teacher(factories.cohort(factories.course("Anders"))).user]
    left, closed = join(cohort, "Anna"), join(cohort, "Bram")
    withdraw(enrolment=left, by=None), suspend(enrolment=closed, by=None)
    once = enrol(cohort=cohort, user=factories.user(), role=Role.TEACHER)
    withdraw(enrolment=once, by=None)
    editor = factories.user(groups=["Redactie"])
    for person in [*outsiders, left.user, closed.user, once.user, editor]:
        assert browser(person).get(address).status_code == 404
    assert "/inloggen/" in Client().get(address).url


@pytest.mark.parametrize("page", OF_TEACHERS)
def test_what_is_for_teachers_is_not_there_for_participants(cohort, page):
    anna = browser(join(cohort, "Anna").user)
    graduated = join(cohort, "Bram")
    graduate(cohort=cohort)
    for client in (anna, browser(graduated.user)):
        assert client.get(cohort.get_absolute_url()).status_code == 200
        assert client.get(cohort.get_absolute_url() + page).status_code == 404
        assert client.post(cohort.get_absolute_url() + page).status_code in (404, 405)


def test_an_administrator_sees_a_group_as_its_teacher(cohort):
    join(cohort, "Anna")
    assert 'name="wie"' in shown(browser(factories.administrator()), cohort)


def test_a_teacher_finds_the_group_in_the_menu_and_a_participant_does_not(teacher, cohort):
    anna = browser(join(cohort, "Anna").user)
    item = '<a href="/groep/"'
    assert item in shown(teacher, cohort)
    assert item not in shown(anna, cohort)


def test_who_has_one_group_goes_there_and_who_has_more_chooses(cohort):
    person = factories.teacher(cohort).user
    client = browser(person)
    assert client.get("/groep/").url == cohort.get_absolute_url()
    second = factories.cohort(cohort.course, name="Najaar 2027")
    factories.teacher(second, who=person)
    page = client.get("/groep/").text
    assert cohort.get_absolute_url() in page
    assert second.get_absolute_url() in page


def test_marking_a_step_as_read_tells_the_group(teacher, cohort):
    anna, step = join(cohort, "Anna"), StepPage.objects.first()
    mark_read(user=anna.user, step=step, at=timezone.now() - timedelta(days=20))
    assert "stil sinds" in row_of(shown(teacher, cohort), "Anna")
    keep_place(user=anna.user, step=step, heading="kop", device="", at=timezone.now())
    assert "stil" not in row_of(shown(teacher, cohort), "Anna")


def test_reading_on_within_an_hour_is_written_down_once(cohort):
    anna, step = join(cohort, "Anna"), StepPage.objects.first()
    start = timezone.now()
    for minutes, kept in [(0, 0), (30, 0), (61, 61), (10, 61)]:
        was_here(user=anna.user, page=step, at=start + timedelta(minutes=minutes))
        assert Enrolment.objects.get(pk=anna.pk).seen_at == start + timedelta(minutes=kept)


def test_a_day_that_is_closed_has_a_title_and_leads_nowhere(teacher, cohort):
    nora = browser(join(cohort, "Nora").user)
    day = cohort.days.get()
    assert f'href="{day.page.url}"' in shown(nora, cohort)
    cohort.days.update(opens_at=timezone.now() + timedelta(days=1))
    assert day.page.title in shown(nora, cohort)
    assert f'href="{day.page.url}"' not in shown(nora, cohort)
    assert f'href="{day.page.url}"' in shown(teacher, cohort)
