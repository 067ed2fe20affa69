"""The list of a group as XLSX and CSV, opened again as a spreadsheet would."""

import csv
from datetime import date, datetime, time
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from cohorts.attendance.actions import write_down
from cohorts.enrolment.actions import enrol, form_duo, was_here, withdraw
from cohorts.progress.models import StepProgress
from cohorts.schedule.models import DayPart
from cohorts.schools.models import Board, School
from leergang.content.course import StepPage
from tests import factories

NAMES = ["Łukasz Şahin", "Wim ’t Hart; O'Neill", "李小龙"]
FORMULAS = ['=HYPERLINK("http://kwaad.example")', "+31 6", "@naam", "-1", "  =1+1"]
ODD = ["Een\nregel\x0bmeer", "\t=1+1", "＝1+1"]


@pytest.fixture
def cohort(course):
    made = factories.cohort(course, name="Voorjaar 2027")
    DayPart.objects.create(day=made.days.get(), name="ochtend", starts=time(9, 30), ends=time(12, 30))
    return made


@pytest.fixture
def teacher(cohort):
    made = Client()
    made.force_login(factories.teacher(cohort).user)
    return made


def join(cohort, name, **fields):
    return enrol(cohort=cohort, user=factories.user(name=name), **fields)


def as_xlsx(client, cohort):
    answer = client.get(f"{cohort.get_absolute_url()}deelnemers.xlsx")
    assert answer["Content-Disposition"] == f'attachment; filename="{cohort.slug}.xlsx"'
    return list(load_workbook(BytesIO(answer.content)).active.iter_rows())


def as_csv(client, cohort):
    answer = client.get(f"{cohort.get_absolute_url()}deelnemers.csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_both_say_who_how_far_and_who_was_there(teacher, cohort):
    board = Board.objects.create(name="Scholengroep Vaartwende")
    school = School.objects.create(name="Vuurdoorn College", board=board)
    anna, step = join(cohort, "Anna", school=school, job="teamleider"), StepPage.objects.first()
    form_duo(enrolments=[anna, join(cohort, "Bram")], by=None)
    at = datetime(2027, 4, 8, 9, 0, tzinfo=timezone.get_default_timezone())
    StepProgress.objects.create(user=anna.user, step=step, done_at=at, seen_at=at)
    was_here(user=anna.user, page=step, at=at)
    day = cohort.days.get()
    write_down(day=day, people=[anna], ticked={f"{anna.pk}-{day.parts.get().pk}"}, before=set())
    head, first, second = as_csv(teacher, cohort)
    assert head[:7] == ["Naam", "E-mailadres", "School", "Bestuur", "Functie", "Duo met", "Laatst gezien"]
    assert head[7:] == ["Gelezen van Dag 1 (2 stappen)", "Dag 1, ochtend"]
    about = ["Anna", anna.user.email, "Vuurdoorn College", "Scholengroep Vaartwende", "teamleider", "Bram"]
    assert first == [*about, "08-04-2027", "1", "was er"]
    assert second[5:] == ["Anna", "", "0", ""]
    sheet = as_xlsx(teacher, cohort)
    assert [cell.value for cell in sheet[0]] == head
    found = [cell.value for cell in sheet[1]]
    assert found[:6] == about
    assert found[6].date() == date(2027, 4, 8)
    assert found[7:] == [1, "was er"]


def test_no_cell_starts_a_formula_whatever_people_are_called(teacher, cohort):
    school = School.objects.create(name="=1+1")
    for name in [*NAMES, *FORMULAS, *ODD]:
        join(cohort, name, school=school, job="@SUM(A1)")
    table = as_csv(teacher, cohort)
    texts = [cell for row in table for cell in row]
    assert len(table) == len(NAMES) + len(FORMULAS) + len(ODD) + 1
    assert not [text for text in texts if text.strip(" ")[:1] in ("=", "+", "-", "@", "\t", "\r", "＝")]
    assert "f" not in {cell.data_type for row in as_xlsx(teacher, cohort) for cell in row}
    in_sheet = [cell.value for row in as_xlsx(teacher, cohort) for cell in row if isinstance(cell.value, str)]
    assert not [text for text in in_sheet if text.strip(" ")[:1] in ("=", "+", "-", "@", "\t", "\r", "＝")]


def test_names_keep_their_letters(teacher, cohort):
    for name in NAMES:
        join(cohort, name)
    assert sorted(row[0] for row in as_csv(teacher, cohort)[1:]) == sorted(NAMES)
    assert sorted(row[0].value for row in as_xlsx(teacher, cohort)[1:]) == sorted(NAMES)


def test_a_group_without_people_gives_a_list_with_names_of_columns_only(teacher, cohort):
    withdraw(enrolment=join(cohort, "Anna"), by=None)
    assert len(as_csv(teacher, cohort)) == len(as_xlsx(teacher, cohort)) == 1


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_three_people_cost_what_one_costs(teacher, cohort, kind):
    def questions():
        with CaptureQueriesContext(connection) as queries:
            teacher.get(f"{cohort.get_absolute_url()}deelnemers.{kind}")
        return len(queries)

    join(cohort, "Anna")
    questions()
    before = questions()
    form_duo(enrolments=[join(cohort, "Bram"), join(cohort, "Cem")], by=None)
    assert questions() == before
