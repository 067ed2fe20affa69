"""A version after the first: never called late for it, allowed, and not asked for."""

from datetime import timedelta

from django.urls import reverse

from assignments.submissions.actions import hand_in
from tests.assignments.submissions.conftest import WRITTEN, write
from tests.assignments.submissions.test_pages import browser, pages_of


def test_a_second_version_after_the_date_is_not_late_when_the_first_was_in_time(
    work, brief, group, deadline, reader, teacher, now
):
    type(deadline).objects.filter(pk=deadline.pk).update(due_at=now - timedelta(days=5))
    hand_in(work=work, by=reader, now=now - timedelta(days=6))
    again = write(reader, brief, {**WRITTEN, "vraag-2": "Ik vraag altijd door."})
    hand_in(work=again, by=reader, now=now)
    pages = pages_of(work, brief, group)
    read = reverse("read_version", args=[group.slug, brief.pk, work.pk, 2])
    seen = browser(reader).get(reverse("own_work", args=[work.pk])).text
    for shown in (seen, browser(teacher).get(pages["list"]).text, browser(teacher).get(read).text):
        assert "Versie 2" in shown and "later" not in shown


def test_after_handing_in_a_next_version_is_allowed_and_not_asked_for(work, brief, reader, now):
    own = reverse("own_work", args=[work.pk])
    hand_in(work=work, by=reader, now=now)
    shown = browser(reader).get(own).text
    assert "Nog een versie mag, maar hoeft niet" in shown and "begint met je tekst van versie 1" in shown
    again = write(reader, brief, {**WRITTEN, "vraag-2": "Ik vraag altijd door."})
    hand_in(work=again, by=reader, now=now)
    browser(reader).post(reverse("take_back", args=[work.pk]))
    assert "begint met je tekst van versie 2" in browser(reader).get(own).text
