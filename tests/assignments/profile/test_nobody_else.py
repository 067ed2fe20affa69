"""A mark in a profile is found by nobody else, and a teacher reads the version that was handed in and no other."""

import pytest
from django.urls import reverse

from assignments.profile.actions import keep
from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.kind import own_work, way_to
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Version, Work
from leergang.content.course import DayPage
from leergang.content.finding.models import Findable
from leergang.notices.models import Notice, OutboxMail
from tests import factories
from tests.assignments.cases.conftest import browser

from .conftest import FILLED

MARK = "roerdomp"
ADDRESSES = ("/mijn/profiel/", "/mijn/profiel/blad/", "/mijn/profiel/blad/word/", "/mijn/profiel/versie/1/")
ELSEWHERE = (f"/zoek/?q={MARK}", "/verder/", "/mijn/werk/", "/nakijken/", "/beheer/", f"/beheer/pages/search/?q={MARK}")


@pytest.fixture
def marked(profile, reader, now):
    body = FILLED | dict.fromkeys(("statement", "function_own", "next_year"), f"Stil, {MARK}.")
    body["circles"] = factories.table("circles", (MARK, "ik beslis"))
    save(work=profile, body=body, revision=1, by=reader)
    keep(work=profile, by=reader, now=now)
    return Work.objects.get(pk=profile.pk)


@pytest.fixture
def brief(course, group):
    question = {"key": "profiel", "question": "Welk profiel lever je in?", "is_required": True}
    return factories.assignment(DayPage.objects.child_of(course).get(), body=[("link", question)])


@pytest.fixture
def handed_in(profile, reader, brief, now):
    """Version 1 as the answer to an assignment."""
    keep(work=profile, by=reader, now=now)
    way = way_to(reader, brief)
    answer = {"kind": "link", "work": str(profile.pk), "which": "1", "title": "Profiel, versie 1"}
    work = save(work=own_work(reader, brief, way), body={"profiel": answer}, revision=0, by=reader).work
    return hand_in(work=Work.objects.get(pk=work.pk), by=reader, now=now)


def linked(who, group, brief, submission):
    version = submission.version
    return browser(who).get(reverse("read_linked", args=[group.slug, brief.pk, version.work_id, 1, "profiel"]))


def test_nobody_finds_what_stands_in_the_profile_of_another(marked, group, fellow, teacher, editor):
    for person in (fellow, teacher, editor, factories.administrator()):
        client = browser(person)
        for address in (*ADDRESSES, *ELSEWHERE, reverse("cohort", args=[group.slug])):
            assert f"stil, {MARK}" not in str(client.get(address, follow=True).content).lower(), (person, address)
    for model in (OutboxMail, Notice, Findable):
        assert not model.objects.filter(text__contains=MARK).exists()


def test_a_teacher_reads_the_version_that_was_chosen_and_no_other(
    handed_in, profile, reader, group, brief, teacher, now
):
    save(work=profile, body=FILLED | {"statement": f"Daarna, {MARK}."}, revision=1, by=reader)
    keep(work=profile, by=reader, now=now)
    page = linked(teacher, group, brief, handed_in).text
    assert "Ik zorg voor het ritme." in page and "Teamcijfers klaarzetten" in page and MARK not in page
    assert "Wiel van zeven rollen." in page and reverse("profile_sheet") not in page
    assert [one.number for one in Version.objects.visible_to(teacher).filter(work=profile)] == [1]
    elsewhere = factories.teacher(factories.cohort(group.course, slug="andere-groep")).user
    assert not Version.objects.visible_to(elsewhere).filter(work=profile).exists()


def test_taken_back_the_teacher_reads_it_no_longer(handed_in, profile, reader, teacher, now):
    take_back(submission=Submission.objects.get(), by=reader, now=now)
    assert not Version.objects.visible_to(teacher).filter(work=profile).exists()
