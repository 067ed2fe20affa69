"""Reminders are few: two days before, on the day, once after, and only for who did not hand in."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from assignments.briefs.actions import extend, set_deadline
from assignments.reminding.reminders import remind
from assignments.submissions.actions import hand_in
from cohorts.enrolment.actions import enrol, withdraw
from leergang.notices.models import Kind, Notice
from tests import factories


def told(user):
    return [notice.text for notice in Notice.objects.filter(user=user, kind=Kind.REMINDER).order_by("made_at")]


def walk(now, days):
    """A round of `tick` each day at noon, and once more."""
    for day in range(days):
        for _ in range(2):
            remind(now + timedelta(days=day))


def test_somebody_who_does_nothing_hears_three_times(group, reader, deadline, now):
    walk(now, 12)
    first, second, third = told(reader)
    assert first.startswith("Over twee dagen lever je ‘Kijk rond’ in")
    assert second.startswith("Vandaag")
    assert "Later inleveren mag" in third


def test_a_concept_is_named(work, reader, deadline, now):
    walk(now, 4)
    assert told(reader)[0].endswith("Je concept staat er nog, niet ingeleverd.")


def test_who_handed_in_hears_nothing(work, reader, teacher, deadline, now):
    hand_in(work=work, by=reader, now=now)
    walk(now, 12)
    assert not told(reader) and not told(teacher)


def test_who_stopped_hears_nothing(enrolment, reader, teacher, deadline, now):
    withdraw(enrolment=enrolment, by=teacher)
    walk(now, 12)
    assert not told(reader)


def test_who_has_longer_hears_it_then(group, reader, teacher, deadline, now):
    other = enrol(cohort=group, user=factories.user()).user
    extend(
        deadline=deadline,
        user=reader,
        day=localdate(deadline.due_at) + timedelta(days=3),
        reason="x",
        by=teacher,
        now=now,
    )
    Notice.objects.all().delete()
    walk(now, 5)
    assert len(told(other)) == 1 and not told(reader)


@pytest.mark.parametrize("days", [1, -1])
def test_a_date_that_moves_is_told_anew(days, group, brief, reader, teacher, deadline, now):
    walk(now, 4)
    set_deadline(cohort=group, page=brief, day=localdate(deadline.due_at) + timedelta(days=days + 9), by=teacher)
    walk(now + timedelta(days=4), 20)
    assert len(told(reader)) == 4
