"""A deadline in the night in which the clock changes is at one minute to midnight, by the clock on the wall."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils.timezone import get_default_timezone, localdate, localtime

from assignments.briefs.actions import extend, set_deadline
from assignments.briefs.rules import due_told, end_of, late_told
from assignments.reminding.reminders import remind
from assignments.submissions.actions import hand_in
from assignments.submissions.group.standings import assignments_with_works
from assignments.submissions.models import Submission
from leergang.notices.models import Kind, Notice

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)  # at two it is three; at three it is two
NIGHTS = [day + timedelta(days=beside) for day in (SPRING, AUTUMN) for beside in (-1, 0)]
ONE = timedelta(days=1)


def at(day, hour=12, minute=0):
    return datetime.combine(day, time(hour, minute), get_default_timezone())


@pytest.mark.parametrize("day", NIGHTS)
def test_it_is_said_by_the_clock_on_the_wall(day):
    due = end_of(day)
    assert localtime(due).strftime("%d %H.%M") == f"{day:%d} 23.59"
    assert due_told(due, at(day - 2 * ONE)).endswith("om 23.59 uur. Nog 2 dagen.")
    assert due_told(due, at(day - ONE, 23, 58)).endswith("Dat is morgen.")
    assert late_told(due, at(day, 23, 58)) == ""
    assert late_told(due, at(day + ONE, 0, 1)) == "1 dag later dan afgesproken"


@pytest.mark.parametrize("day", NIGHTS)
def test_who_hands_in_a_minute_before_is_in_time_and_a_minute_after_midnight_is_not(
    day, group, brief, teacher, work, reader
):
    set_deadline(cohort=group, page=brief, day=day, by=teacher)
    hand_in(work=work, by=reader, now=at(day, 23, 58))
    assert standing(group, reader, at(day + ONE)) == "ingeleverd"
    Submission.objects.update(handed_in_at=at(day + ONE, 0, 1))
    assert standing(group, reader, at(day + ONE)) == "ingeleverd, later"


def standing(group, who, now):
    [about] = assignments_with_works(group, [who.pk], who)
    return about.cells([who.pk], now)[who.pk].told


def told_on(who, first, days):
    """The local days on which somebody was reminded, with `tick` every hour of real time."""
    start = at(first, 0)
    for hour in range(24 * days):
        remind(start + timedelta(hours=hour))
    notices = Notice.objects.filter(user=who, kind=Kind.REMINDER).order_by("made_at")
    return [localdate(notice.made_at) for notice in notices]


@pytest.mark.parametrize("day", NIGHTS)
def test_reminders_come_two_days_before_on_the_day_and_once_after(day, group, brief, teacher, reader):
    set_deadline(cohort=group, page=brief, day=day, by=teacher)
    assert told_on(reader, day - 5 * ONE, 9) == [day - 2 * ONE, day, day + ONE]


@pytest.mark.parametrize("day", NIGHTS)
def test_an_extension_into_that_night_counts_as_any_other(day, group, brief, teacher, reader, work):
    deadline = set_deadline(cohort=group, page=brief, day=day - 3 * ONE, by=teacher)
    extend(deadline=deadline, user=reader, day=day, reason="Ziek.", by=teacher, now=at(day - 4 * ONE))
    Notice.objects.all().delete()
    assert told_on(reader, day - 4 * ONE, 8) == [day - 2 * ONE, day, day + ONE]
    hand_in(work=work, by=reader, now=at(day, 23, 59))
    assert standing(group, reader, at(day + ONE)) == "ingeleverd"
