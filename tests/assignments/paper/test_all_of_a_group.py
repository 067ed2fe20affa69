"""All work of a group as one ZIP, for a teacher who reads where there is no internet."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.models import Submission
from cohorts.enrolment.actions import enrol
from tests import factories

from .conftest import WRITTEN, write


@pytest.fixture
def take(group, brief, teacher):
    """Presses the button as this person, or as the teacher."""

    def press(who=teacher, method="post"):
        client = Client()
        client.force_login(type(who).objects.get(pk=who.pk))
        return getattr(client, method)(reverse("all_papers", args=[group.slug, brief.pk]))

    return press


def opened(answer):
    return ZipFile(BytesIO(b"".join(answer.streaming_content)))


def pieces(parcel):
    return sorted(name.removeprefix("word/") for name in parcel.namelist() if name.startswith("word/"))


def test_each_piece_is_there_in_word_and_to_read_with_a_list_of_everybody(submission, handed_in_by, take, group):
    handed_in_by("Noor Bakker", {"vraag-1": "Van *Noor*.", "vraag-2": "Ook."})
    enrol(cohort=group, user=factories.user(name="Zonder Werk"))
    parcel = opened(take())
    [noor] = [name for name in pieces(parcel) if name.startswith("Noor Bakker - ")]
    said = [one.text for one in docx.Document(BytesIO(parcel.read(f"word/{noor}"))).paragraphs]
    assert "Van Noor." in said and "Van: Noor Bakker" in said
    page = parcel.read(f"html/{noor.removesuffix('.docx')}.html").decode()
    assert "Van <em>Noor</em>." in page and 'href="opmaak.css"' in page and "html/opmaak.css" in parcel.namelist()
    rows = list(load_workbook(BytesIO(parcel.read("overzicht.xlsx"))).active.values)
    assert rows[0] == ("Naam", "Stand", "Versie", "Ingeleverd op", "Woorden", "Bestand")
    [row] = [row for row in rows if row[0] == "Noor Bakker"]
    assert (row[2], row[4], row[5]) == (1, 3, noor.removesuffix(".docx"))
    [without] = [row for row in rows if row[0] == "Zonder Werk"]
    assert without[2:] == (None, None, None, None)


def test_only_the_last_version_that_stands_goes_along(submission, brief, reader, take, now):
    hand_in(work=write(reader, brief, {**WRITTEN, "vraag-2": "Nog eens."}), by=reader, now=now)
    [name] = pieces(opened(take()))
    assert "versie 2" in name
    assert [one.opened_at is not None for one in Submission.objects.order_by("version__number")] == [False, True]


def test_every_piece_in_it_is_opened_and_no_longer_taken_back(submission, handed_in_by, take, teacher, reader, now):
    handed_in_by("Noor Bakker")
    assert len(pieces(opened(take()))) == 2
    assert {one.opened_by for one in Submission.objects.all()} == {teacher}
    with pytest.raises(ValidationError, match="al gelezen"):
        take_back(submission=submission, by=reader, now=now)


def test_who_opened_a_piece_first_stays_known(submission, group, take, now):
    colleague = factories.teacher(group).user
    Submission.objects.update(opened_by=colleague, opened_at=now)
    take()
    assert Submission.objects.get().opened_by == colleague


def test_what_was_taken_back_is_not_in_it_and_nothing_is_no_file(submission, reader, take, now):
    take_back(submission=submission, by=reader, now=now)
    answer = take()
    assert answer.status_code == 302 and "zip" not in answer.url
    assert Submission.objects.get().opened_at is None


def test_a_link_opens_nothing(submission, take):
    assert take(method="get").status_code == 405
    assert Submission.objects.get().opened_at is None


def test_names_are_safe_and_differ(handed_in_by, take):
    for name in ("Jan Jansen", "Jan Jansen", "A/B: C", "\u202eexe.gpj", "אבג", "../../buiten"):
        handed_in_by(name)
    names = opened(take()).namelist()
    assert len(names) == len({name.casefold() for name in names}) == 14
    assert all(name.count("/") <= 1 and ".." not in name and "\u202e" not in name for name in names)
    assert sum("Jan Jansen" in name and " (2)" in name for name in names) == 2


def test_no_cell_of_the_list_is_a_formula(handed_in_by, take):
    handed_in_by('=HYPERLINK("http://x")')
    sheet = load_workbook(BytesIO(opened(take()).read("overzicht.xlsx"))).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_it_stays_in_no_cache(submission, take):
    answer = take()
    assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
    assert answer["Content-Disposition"].startswith("attachment; ") and ".zip" in answer["Content-Disposition"]


def test_the_page_says_before_what_it_does_and_only_to_who_may(submission, group, brief, teacher, client):
    address, said = reverse("handed_in", args=[group.slug, brief.pk]), "terughalen kan dan niet meer"
    client.force_login(teacher)
    assert said in client.get(address).text and "Bewaar alles als ZIP" in client.get(address).text
    client.force_login(factories.administrator())
    assert said not in client.get(address).text


@pytest.mark.parametrize("who", ["reader", "a trainer of another group", "an administrator"])
def test_nobody_else_takes_it_along(who, submission, take, reader, course):
    people = {
        "reader": lambda: reader,
        "a trainer of another group": lambda: factories.teacher(factories.cohort(course)).user,
        "an administrator": factories.administrator,
    }
    assert take(people[who]()).status_code == 404
    assert Submission.objects.get().opened_at is None


def test_it_costs_the_same_queries_for_one_piece_and_for_three(submission, handed_in_by, take):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            opened(take())
        return len(queries)

    first = cost()
    handed_in_by("Noor Bakker"), handed_in_by("Sam Visser")
    assert cost() == first
