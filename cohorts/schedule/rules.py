"""How the dates of a group hang together: the rhythm of a new one, moving a day, and what cannot be. Pure.

All in local time, so that something at nine in the morning stays at nine in the morning when the clock changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..calendar.rules import FreeDays
from .plan import Due, Meeting, Plan
from .times import Part

WEEK = timedelta(weeks=1)
GAP = timedelta(weeks=5)  # between two days, where no earlier group shows how it goes
OPENS_BEFORE, OPENS_AT = timedelta(weeks=3), time(9)
TIMES = (Part(time(9, 30), time(12, 30)), Part(time(13, 30), time(16, 30)))
JOIN_UNTIL, CLOSES_AFTER = timedelta(weeks=2), timedelta(weeks=8)
FURTHEST = 104  # weeks that we look for a day on which everyone is at school


@dataclass(frozen=True)
class Fault:
    """Something that cannot be: in which part of the plan, in which field, and a sentence that says how to mend it."""

    where: str
    field: str
    sentence: str


def default_plan(pages: Sequence[tuple[int, str]], day_one: date) -> Plan:
    """A plan for these days of a course, five weeks apart."""
    days = [day_one + GAP * number for number in range(len(pages))]
    meetings = tuple(
        Meeting(page, title, day, datetime.combine(day - OPENS_BEFORE, OPENS_AT), TIMES)
        for (page, title), day in zip(pages, days, strict=True)
    )
    until = day_one - JOIN_UNTIL if pages else None
    return Plan(meetings, registration_until=until, closes_on=days[-1] + CLOSES_AFTER if pages else None)


def follow(previous: Plan, pages: Sequence[tuple[int, str]], day_one: date, free: FreeDays) -> Plan:
    """A plan that begins on `day_one` in the rhythm of an earlier group, in whole weeks, and never on a free day."""
    like = _of_these_days(previous, pages) if previous.meetings else default_plan(pages, day_one)
    if not like.meetings:
        return like
    start = like.meetings[0].date
    wanted = [day_one + WEEK * round((meeting.date - start) / WEEK) for meeting in like.meetings[1:]]
    days = [day_one, *settle(wanted, day_one, free)]
    plan = carry(like, {meeting.page: day for meeting, day in zip(like.meetings, days, strict=True)})
    return replace(plan, dues=tuple(replace(due, key=None) for due in plan.dues))


def _of_these_days(plan, pages):
    meetings: list[Meeting] = []
    for page, title in pages:
        if known := plan.meeting(page):
            meetings.append(replace(known, title=title))
        else:
            like = meetings[-1] if meetings else plan.meetings[0].on(plan.meetings[0].date - 2 * GAP)
            meetings.append(replace(like.on(like.date + GAP), page=page, title=title))
    return replace(plan, meetings=tuple(meetings))


def settle(wanted: Iterable[date], after: date, free: FreeDays) -> list[date]:
    """These days, each a week later as long as it is free or not after the one before it."""
    settled = []
    for day in wanted:
        after = next_free(day, after, free)
        settled.append(after)
    return settled


def next_free(day: date, after: date, free: FreeDays) -> date:
    """This day or the same weekday later: after `after`, and not free. Where all is free, the first all the same."""
    first = day + WEEK * max(0, (after - day).days // 7 + 1)
    choices = (first + WEEK * weeks for weeks in range(FURTHEST))
    return next((choice for choice in choices if not free.why(choice)), first)


def move_one(plan: Plan, page: int, to: date) -> Plan:
    """One day goes elsewhere, with its modules and what is handed in for it; the others stay."""
    return carry(plan, {page: to})


def move_along(plan: Plan, page: int, to: date, free: FreeDays) -> Plan:
    """A day goes elsewhere and all after it go as far, further where they would meet a free day."""
    at = next(number for number, meeting in enumerate(plan.meetings) if meeting.page == page)
    by, later = to - plan.meetings[at].date, plan.meetings[at + 1 :]
    days = settle([meeting.date + by for meeting in later], to, free)
    return carry(plan, {page: to} | {meeting.page: day for meeting, day in zip(later, days, strict=True)})


def carry(plan: Plan, days: Mapping[int, date]) -> Plan:
    """Puts meetings on these days; what belongs to a meeting goes with it."""
    if not plan.meetings:
        return plan
    by = {meeting.page: days.get(meeting.page, meeting.date) - meeting.date for meeting in plan.meetings}
    first, last = by[plan.meetings[0].page], by[plan.meetings[-1].page]
    return Plan(
        tuple(meeting.on(meeting.date + by[meeting.page]) for meeting in plan.meetings),
        tuple(replace(due, at=due.at + by[belongs_to(plan, due).page]) for due in plan.dues),
        plan.registration_from and plan.registration_from + first,
        plan.registration_until and plan.registration_until + first,
        plan.closes_on and plan.closes_on + last,
    )


def belongs_to(plan: Plan, due: Due) -> Meeting:
    """The meeting for which something is handed in: the next one, or the last."""
    return next((meeting for meeting in plan.meetings if meeting.date >= due.at.date()), plan.meetings[-1])


def moved(before: Plan, after: Plan) -> list[tuple[Meeting, Meeting]]:
    """The meetings that somebody must change in a calendar, as they were and as they are."""
    both = [(was, now) for now in after.meetings if (was := before.meeting(now.page))]
    return [(was, now) for was, now in both if was.seen != now.seen]


def faults(plan: Plan) -> list[Fault]:
    """What cannot be in this plan."""
    found = [*_order(plan.meetings)]
    for meeting in plan.meetings:
        if meeting.opens_at.date() > meeting.date:
            text = _("De modules gaan pas na de dag zelf open. Kies een moment tot en met %(day)s.")
            found.append(Fault(f"day-{meeting.page}", "opens_at", text % {"day": said(meeting.date)}))
    return [*found, *_window(plan)]


def _order(meetings):
    for earlier, later in pairwise(meetings):
        if later.date <= earlier.date:
            text = _("%(later)s komt na %(earlier)s. Kies een dag na %(day)s.")
            names = {"later": later.title, "earlier": earlier.title, "day": said(earlier.date)}
            yield Fault(f"day-{later.page}", "date", text % names)


def _window(plan):
    since, until = plan.registration_from, plan.registration_until
    if since and until and until < since:
        text = _("Aanmelden eindigt voordat het begint. Kies een dag vanaf %(day)s.")
        yield Fault("window", "registration_until", text % {"day": said(since)})
    if not plan.meetings:
        return
    first, last = plan.meetings[0].date, plan.meetings[-1].date
    for name, day in (("registration_from", since), ("registration_until", until)):
        if day and day > first:
            text = _("Na de eerste dag meldt niemand zich meer aan. Kies een dag tot en met %(day)s.")
            yield Fault("window", name, text % {"day": said(first)})
    if plan.closes_on and plan.closes_on < last:
        text = _("De groep sluit niet voor de laatste dag. Kies een dag vanaf %(day)s.")
        yield Fault("window", "closes_on", text % {"day": said(last)})


def said(day: date) -> str:
    """A date in words, with its weekday."""
    return date_format(day, "l j F Y")
