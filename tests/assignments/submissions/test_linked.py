"""A question that is answered with something one made: which version goes along, and who reads that."""

import pytest
from django.urls import reverse

from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Link, Version, Work
from cohorts.enrolment.actions import enrol, withdraw
from leergang.content.course import DayPage
from tests import factories

from .conftest import WRITTEN
from .test_pages import browser, envelope, send


@pytest.fixture
def second(course, group):
    """An assignment that builds on an earlier one."""
    question = {"key": "eerder", "question": "Waarop bouw je voort?", "is_required": True}
    title = {"title": "Bouw voort", "slug": "bouw-voort"}
    return factories.assignment(DayPage.objects.child_of(course).get(), body=[("link", question)], **title)


@pytest.fixture
def built(work, second, reader):
    """What the reader made with the first."""
    send(browser(reader), envelope(reader, second, eerder=str(work.pk)))
    return Work.objects.get(page=second)


def read(teacher, group, second, built, number=1):
    args = [group.slug, second.pk, built.pk, number, "eerder"]
    return browser(teacher).get(reverse("read_linked", args=args))


def test_one_chooses_from_what_one_made_in_this_group(work, second, reader, teacher):
    page = browser(reader).get(second.url).text
    assert f'<option value="{work.pk}">Kijk rond</option>' in page
    other = enrol(cohort=work.cohort, user=factories.user()).user
    assert str(work.pk) not in browser(other).get(second.url).text


def test_the_version_of_that_moment_goes_along_and_no_other(work, built, second, group, reader, teacher, now):
    hand_in(work=built, by=reader, now=now)
    save(work=work, body={**WRITTEN, "vraag-1": "Geheim na het inleveren."}, revision=1, by=reader)
    version = Submission.objects.get().version
    assert version.body["eerder"]["version"] == 1
    main = browser(teacher).get(reverse("read_version", args=[group.slug, second.pk, built.pk, 1])).text
    assert "Kijk rond, versie 1" in main
    page = read(teacher, group, second, built)
    assert WRITTEN["vraag-1"] in page.text
    assert "Geheim" not in page.text
    assert Version.objects.visible_to(teacher).filter(work=work).count() == 1
    link = Link.objects.get()
    assert (link.from_work, link.to_work, link.why) == (work, built, "eerder")


def test_the_same_text_is_one_version_and_a_new_text_a_new_one(work, built, second, reader, now):
    hand_in(work=work, by=reader, now=now)
    hand_in(work=built, by=reader, now=now)
    hand_in(work=built, by=reader, now=now)
    assert work.versions.count() == built.versions.count() == 1
    save(work=work, body={**WRITTEN, "vraag-1": "Anders."}, revision=1, by=reader)
    hand_in(work=built, by=reader, now=now)
    assert [one.body["eerder"]["version"] for one in built.versions.all()] == [1, 2]


def test_what_is_taken_back_takes_along_what_was_read_with_it(work, built, reader, teacher, now):
    submission = hand_in(work=built, by=reader, now=now)
    take_back(submission=submission, by=reader, now=now)
    assert not Version.objects.visible_to(teacher).exists()


def test_what_was_handed_in_itself_stays_readable(work, built, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    submission = hand_in(work=built, by=reader, now=now)
    take_back(submission=submission, by=reader, now=now)
    assert Version.objects.visible_to(teacher).filter(work=work).count() == 1


def test_the_work_of_another_cannot_be_chosen(work, second, group, now):
    other = enrol(cohort=group, user=factories.user()).user
    send(browser(other), envelope(other, second, eerder=str(work.pk)))
    assert Work.objects.get(page=second).body["eerder"] == ""


def test_nothing_is_handed_in_before_something_is_chosen(second, reader):
    answer = send(browser(reader), envelope(reader, second, then="hand_in", eerder=""))
    assert "Kies iets dat je maakte. Daarna kun je inleveren." in browser(reader).get(answer.url).text


def test_both_works_say_where_they_come_from_and_go(work, built, reader, now):
    hand_in(work=built, by=reader, now=now)
    assert "Gebruikt in:" in browser(reader).get(reverse("own_work", args=[work.pk])).text
    assert "Komt uit:" in browser(reader).get(reverse("own_work", args=[built.pk])).text


def test_a_stranger_reads_no_version_that_goes_along(work, built, second, group, reader, teacher, now):
    hand_in(work=built, by=reader, now=now)
    assert read(factories.user(), group, second, built).status_code == 404
    assert read(reader, group, second, built).status_code == 404


def test_who_stopped_still_reads_what_they_chose(built, second, reader, enrolment, teacher):
    withdraw(enrolment=enrolment, by=teacher)
    shown = browser(reader).get(reverse("own_work", args=[built.pk]))
    assert shown.status_code == 200
    assert "Kijk rond" in shown.text.partition('id="schrijven"')[2]
