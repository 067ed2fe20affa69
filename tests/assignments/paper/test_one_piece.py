"""One version as Word, as PDF and to print: for its writers, and for who reads it as a teacher."""

from io import BytesIO

import docx
import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from assignments.briefs.models import AssignmentPage, Together
from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.models import Submission
from assignments.together.actions import write_with
from cohorts.enrolment.actions import enrol, form_duo
from leergang.kit.paper import pdf
from leergang.notices.models import Notice
from tests import factories

from .conftest import write


@pytest.fixture
def own(client, reader, submission):
    """Asks for one's own version in a form."""
    client.force_login(reader)
    return lambda form: client.get(reverse("own_paper", args=[submission.version.work_id, 1, form]))


def asked_by(who, group, brief, submission, form):
    client = Client()
    client.force_login(type(who).objects.get(pk=who.pk))
    number = [submission.version.work_id, submission.version.number]
    return client.get(reverse("read_paper", args=[group.slug, brief.pk, *number, form]))


def words_in(answer):
    return [one.text for one in docx.Document(BytesIO(answer.content)).paragraphs]


def test_a_writer_keeps_a_version_as_word(own, submission, reader, group):
    answer = own("word")
    said = words_in(answer)
    version = submission.version
    assert said[0] == version.title and f"Van: {reader}" in said and f"Groep: {group}" in said
    assert "Versie: 1" in said and f"Vingerafdruk: {version.sha256}" in said
    assert [said[-3], said[-1]] == ["Een rij van drie.", "Ik vraag door."]
    assert list(version.asked.values()) == [said[-4], said[-2]]


@pytest.mark.pdf
def test_a_writer_keeps_a_version_as_pdf_on_one_page(own, submission, reader):
    read = PdfReader(BytesIO(own("pdf").content))
    text = " ".join(read.pages[0].extract_text().split())
    assert len(read.pages) == 1 and read.metadata.title == submission.version.title
    for said in (str(reader), "Een rij van drie.", "Ik vraag door.", submission.version.sha256):
        assert said in text


def test_a_writer_prints_a_version_from_a_page_with_nothing_else_on_it(own, submission):
    answer = own("afdruk")
    assert "Een rij van drie." in answer.text and "<nav class=" in answer.text and "site-header" not in answer.text
    assert reverse("own_version", args=[submission.version.work_id, 1]) in answer.text


def test_what_is_marked_up_in_markdown_reads_as_meant(brief, group, reader, now, client):
    work = write(reader, brief, {"vraag-1": "Een **rij**\n\n- van drie", "vraag-2": "<b>Zo</b>"})
    hand_in(work=work, by=reader, now=now)
    client.force_login(reader)
    said = words_in(client.get(reverse("own_paper", args=[work.pk, 1, "word"])))
    assert {"Een rij", "van drie", "<b>Zo</b>"} <= set(said)


@pytest.mark.pdf
def test_no_file_stays_in_a_cache_and_each_has_a_readable_name(own, reader, brief):
    for form, suffix in (("word", "docx"), ("pdf", "pdf")):
        answer = own(form)
        assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
        assert (
            answer["Content-Disposition"].startswith("attachment; ") and f".{suffix}" in answer["Content-Disposition"]
        )


@pytest.mark.parametrize("name", ['A/B "C"\r\nX: y', "\u202egpj.exe", "אבג", "Ł" * 200])
def test_whatever_somebody_is_called_the_name_of_the_file_breaks_nothing(name, own, reader):
    type(reader).objects.filter(pk=reader.pk).update(name=name)
    said = own("word")["Content-Disposition"]
    assert said.startswith("attachment; filename") and "\r" not in said and "\n" not in said and "%E2%80%AE" not in said


def test_where_no_pdf_can_be_made_the_page_to_print_comes_instead(own, submission, monkeypatch, client):
    monkeypatch.setattr(pdf, "INSTALLED", False)
    answer = own("pdf")
    assert answer["Content-Type"].startswith("text/html") and "Druk deze bladzijde af" in answer.text
    assert "Een rij van drie." in answer.text
    shown = client.get(reverse("own_version", args=[submission.version.work_id, 1])).text
    assert "Bewaar als Word" in shown and "Druk af of bewaar als PDF" in shown and "/pdf/" not in shown


def test_the_pages_of_a_version_offer_both(own, client, submission, teacher, group, brief):
    number = [submission.version.work_id, 1]
    shown = client.get(reverse("own_version", args=number)).text
    assert (
        reverse("own_paper", args=[*number, "word"]) in shown and reverse("own_paper", args=[*number, "pdf"]) in shown
    )
    client.force_login(teacher)
    shown = client.get(reverse("read_version", args=[group.slug, brief.pk, *number])).text
    assert reverse("read_paper", args=[group.slug, brief.pk, *number, "word"]) in shown


@pytest.mark.parametrize("form", ["word", "pdf", "afdruk"])
def test_a_teacher_who_takes_it_along_has_opened_it(form, submission, teacher, group, brief, reader, now):
    assert asked_by(teacher, group, brief, submission, form).status_code == 200
    submission.refresh_from_db()
    assert submission.opened_by == teacher
    with pytest.raises(ValidationError, match="al gelezen"):
        take_back(submission=submission, by=reader, now=now)


def test_what_was_taken_back_is_not_there_for_a_teacher(submission, teacher, group, brief, reader, now):
    take_back(submission=submission, by=reader, now=now)
    assert asked_by(teacher, group, brief, submission, "word").status_code == 404
    assert Submission.objects.get().opened_at is None


def test_both_of_a_duo_are_named_and_both_may_keep_it(submission, handed_in_by, enrolment, reader, group, brief, now):
    partner = enrol(cohort=group, user=factories.user(name="Noor Bakker"))
    form_duo(enrolments=[enrolment, partner], by=None)
    AssignmentPage.objects.filter(pk=brief.pk).update(together=Together.DUO)
    write_with(work=submission.version.work, who=partner.user, by=reader, now=now)
    client = Client()
    client.force_login(partner.user)
    said = words_in(client.get(reverse("own_paper", args=[submission.version.work_id, 1, "word"])))
    assert f"Van: {reader} en Noor Bakker" in said


def test_asking_for_a_file_tells_nobody_and_costs_the_same_each_time(own, submission, django_assert_max_num_queries):
    before = Notice.objects.count()
    with django_assert_max_num_queries(9):
        own("word")
    assert Notice.objects.count() == before
