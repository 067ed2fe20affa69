"""Lists and reports: what a teacher looks for, in as many queries for three pages as for one."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now
from openpyxl import load_workbook
from wagtail.models import Page

from leergang.content.course import ModulePage, StepPage
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.reference.models import Standard
from leergang.content.reference.vocabulary import Subject
from leergang.content.workshop.queries import ended_standards, every_flaw
from leergang.content.workshop.stale import stale
from tests import factories

TODAY = date(2027, 4, 8)


@pytest.fixture
def module(course):
    return ModulePage.objects.get()


def steps(desk, module, **asked):
    return desk.get(reverse("wagtailadmin_explore", args=[module.pk]), asked)


def test_the_list_of_steps_shows_what_matters_in_the_order_of_the_course(desk, module):
    subject = Subject.objects.first()
    late = factories.step(module, title="Zonder doel", goal="", minutes=42)
    late.subjects.set([subject])
    late.save()
    page = steps(desk, module)
    assert "42" in page.text
    assert str(subject) in page.text
    titles = [step.title for step in page.context["object_list"]]
    assert titles == ["Stap 1", "Stap 2", "Zonder doel"]


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"goal": "nee"}, ["Zonder doel"]),
        ({"goal": "ja"}, ["Stap 1", "Stap 2"]),
        ({"live": "False"}, ["Zonder doel"]),
        ({"minutes_min": "40"}, ["Zonder doel"]),
        ({"line": "culture"}, ["Zonder doel"]),
    ],
)
def test_steps_are_filtered_by_what_is_not_finished(desk, module, asked, titles):
    factories.step(module, title="Zonder doel", goal="", minutes=42, live=False, line="culture")
    found = [step.title for step in steps(desk, module, **asked).context["object_list"]]
    assert sorted(found) == titles


def test_the_list_of_steps_takes_as_many_queries_for_five_as_for_two(desk, module):
    steps(desk, module)
    with CaptureQueriesContext(connection) as two:
        steps(desk, module)
    for number in range(3):
        factories.step(module, title=f"Nog een {number}").subjects.set(Subject.objects.all()[:2])
    with CaptureQueriesContext(connection) as five:
        steps(desk, module)
    assert len(five) <= len(two)


def test_the_report_takes_as_many_queries_for_five_steps_as_for_two(desk, module):
    list(every_flaw())
    with CaptureQueriesContext(connection) as two:
        list(every_flaw())
    for number in range(3):
        factories.step(module, title=f"Nog een {number}")
    with CaptureQueriesContext(connection) as five:
        list(every_flaw())
    assert len(five) == len(two)


def test_the_report_of_what_can_be_better_names_each_page_once_per_flaw(desk, module):
    factories.step(module, title="Zonder doel", goal="")
    report = desk.get(reverse("flaws")).text
    assert report.count("Deze pagina heeft geen doel.") == 2  # the day has none either
    assert "Zonder doel" in report


def test_the_report_reads_the_draft_that_its_writer_left(desk, module):
    step = StepPage.objects.first()
    step.goal = ""
    step.save_revision()
    assert "Deze pagina heeft geen doel." in desk.get(reverse("flaws")).text


@pytest.mark.parametrize("name", ["flaws", "stale"])
def test_a_report_can_be_taken_along_as_a_spreadsheet(desk, module, name):
    Page.objects.filter(pk=factories.step(module, goal="", title="Oud").pk).update(
        latest_revision_created_at=now() - timedelta(days=800)
    )
    answer = desk.get(reverse(name), {"export": "xlsx"})
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] in ("Pagina", "Wat")
    assert "Oud" in [row[0] for row in rows]


@pytest.mark.parametrize("name", ["flaws", "stale", "flaws_results", "stale_results"])
def test_a_report_opens_and_is_for_who_writes(desk, client, name, db):
    assert desk.get(reverse(name)).status_code == 200
    client.force_login(factories.user())
    assert client.get(reverse(name)).status_code in (302, 404)


def standard(**fields):
    return Standard.objects.create(**{"title": "Zicht", "framework": "2021", "own_words": "Kijken.", **fields})


def test_a_standard_that_ended_is_known_with_what_took_its_place(db):
    old = standard(code="OP2", valid_from=date(2017, 8, 1), valid_until=date(2021, 7, 31))
    standard(code="OP9", valid_from=date(2021, 8, 1), replaces=old)
    standard(code="SKA1", valid_from=date(2030, 8, 1))
    standard(code="BKA1", valid_from=date(2021, 8, 1))
    said = ended_standards(TODAY)
    assert said["OP2"] == "Zij gold tot en met 31 juli 2021. Nu geldt OP9."
    assert "1 augustus 2030" in said["SKA1"]
    assert said.keys() == {"OP2", "SKA1"}


def test_a_code_with_a_version_that_is_in_force_has_not_ended(db):
    standard(code="OP2", valid_from=date(2017, 8, 1), valid_until=date(2021, 7, 31))
    standard(code="OP2", valid_from=date(2021, 8, 1))
    assert not ended_standards(TODAY)


def rows(title):
    return [row.why for row in stale(TODAY) if row.title.startswith(title)]


@pytest.mark.parametrize(("days", "is_stale"), [(364, False), (366, True)])
def test_a_step_that_nobody_changed_for_a_year_is_stale(module, days, is_stale):
    step = factories.step(module, title="Oud")
    Page.objects.filter(pk=step.pk).update(latest_revision_created_at=moment(days))
    assert bool(rows("Oud")) == is_stale


@pytest.mark.parametrize(("days", "is_stale"), [(364, False), (366, True)])
def test_a_library_item_that_nobody_looked_over_for_a_year_is_stale(home, days, is_stale):
    day = TODAY - timedelta(days=days)
    factories.add(LibraryIndexPage.objects.get(), LibraryPage, title="Tien stappen", looked_at=day)
    assert bool(rows("Tien")) == is_stale


@pytest.mark.parametrize(("days", "is_stale"), [(-100, False), (-60, True), (10, True)])
def test_a_standard_is_told_three_months_before_it_ends(db, days, is_stale):
    standard(code="OP2", valid_from=date(2017, 8, 1), valid_until=TODAY - timedelta(days=days))
    assert bool(rows("OP2")) == is_stale


def test_a_standard_with_a_later_version_is_not_told(db):
    standard(code="OP2", valid_from=date(2017, 8, 1), valid_until=TODAY)
    standard(code="OP2", valid_from=TODAY + timedelta(days=1))
    assert not rows("OP2")


@pytest.mark.parametrize(("days", "is_stale"), [(29, False), (32, True)])
def test_a_draft_that_waits_for_a_month_is_told(module, days, is_stale):
    step = factories.step(module, title="Concept", live=False)
    step.save_revision()
    Page.objects.filter(pk=step.pk).update(latest_revision_created_at=moment(days))
    assert bool(rows("Concept")) == is_stale


def moment(days):
    return now().replace(year=TODAY.year, month=TODAY.month, day=TODAY.day, hour=12) - timedelta(days=days)
