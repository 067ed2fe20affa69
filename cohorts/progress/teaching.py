"""What the start page shows a teacher: which group meets next, and who is quiet."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import Way
from leergang.kit.moments import day_told
from leergang.kit.sections import Section

from .journeys import Day, Journey
from .queries import Seen, seen_in
from .rules import is_quiet

NAMED = 5


@dataclass(frozen=True)
class Group:
    """One group of a teacher, for its row."""

    way: Way
    address: str  # of its page
    day: Day | None
    when: str
    quiet: list[str]
    others: int  # quiet too, and not named


def of_a_teacher(user, taught: list[Journey], now: datetime, takes_part: bool) -> list[Section]:
    """The groups of a teacher, who meets first on top; one query."""
    if not taught:
        return []
    today, seen = localdate(now), seen_in([journey.way for journey in taught])
    groups = [_group(journey, seen.get(journey.way.cohort, []), now) for journey in taught]
    groups.sort(key=lambda group: (not group.day, group.day.meeting.date if group.day and group.day.meeting else today))
    first, label = groups[0], _("Hoi %s") % user.get_short_name()
    rows = Section(15, "groepen", "cohorts/progress/groups.html", _("Jouw groepen"), "", data={"groups": groups})
    if takes_part or first.day is None:
        return [replace(rows, label=_("Jij bent docent") if takes_part else label)]
    heading = _("Dag %(number)s: %(title)s") % {"number": first.day.number, "title": first.day.node.title}
    data = {"group": first}
    return [Section(10, "verder", "cohorts/progress/next_meeting.html", heading, label, data=data), rows]


def _group(journey: Journey, people: list[Seen], now) -> Group:
    today = localdate(now)
    day = journey.next_day(today)
    when, quiet = (day.told(today), _quiet(journey, people, now)) if day else ("", [])
    return Group(journey.way, reverse("cohort", args=[journey.way.slug]), day, when, quiet[:NAMED], len(quiet[NAMED:]))


def _quiet(journey: Journey, people, now) -> list[str]:
    """Who read nothing for long while there is something to read, each with since when."""
    open_now = [day for day in journey.days if day.meeting and day.meeting.opens_at <= now]
    steps = sum(len(day.node.steps) for day in open_now)
    opened = min((day.meeting.opens_at for day in open_now if day.meeting), default=now)
    return [_since(one, localdate(now)) for one in people if one.read < steps and is_quiet(one.last, opened, now)]


def _since(one: Seen, today) -> str:
    if one.last is None:
        return _("%s (nog niet begonnen)") % one.name
    return _("%(name)s (sinds %(day)s)") % {"name": one.name, "day": day_told(localdate(one.last), today)}
