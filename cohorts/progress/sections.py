"""What the start page shows of a participant's groups: the next step, the next day, the days of the course."""

import re
from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from cohorts.enrolment.reader import Reader, reader_of
from leergang.content.outline import linked
from leergang.kit.moments import day_told, told, weekday_told
from leergang.kit.sections import Section

from .journeys import Day, Journey, Step, next_step
from .models import Device
from .queries import journeys
from .reading import told_of
from .teaching import of_a_teacher

BETWEEN = "<hr data-between>"
A_LINK = re.compile(r"</?a\b[^>]*>")  # its address would tell the title of a step that is still closed


def sections(request, now: datetime) -> list[Section]:
    """All that groups bring to the start page of this person; at most four queries for any number of groups."""
    reader = reader_of(request.user)
    mine = journeys(reader)
    active = [journey for journey in mine if journey.way.takes_part]
    step = next_step(active)
    found = [*_now(request.user, active, step, now), *_bring(active, now), *_days(mine, reader, step)]
    return [*found, *of_a_teacher(request.user, [one for one in mine if one.way.teaches], now, bool(active))]


def _now(user, active: list[Journey], found: tuple[Journey, Step] | None, now) -> Iterator[Section]:
    """What to do now: one step, or, when all that is open was read, when there will be more."""
    hello = _("Hoi %s") % user.get_short_name()
    if found:
        journey, step = found
        data = {
            "step": step,
            "course": journey.course,
            "minutes": journey.minutes_left(step),
            "begins": not journey.places,
        }
        yield Section(10, "verder", "cohorts/progress/next_step.html", step.node.title, hello, _where(step, now), data)
    elif active:
        data = {"read": any(journey.steps for journey in active), "sentences": [_comes(one, now) for one in active]}
        yield Section(10, "verder", "cohorts/progress/all_read.html", "", hello, data=data)


def _where(step: Step, now) -> str:
    """When and on what they were here; nothing for a step that is new to them."""
    place = step.place
    if place is None or not place.stopped_here:
        return ""
    device = str(Device(place.device).label) if place.device else ""
    when = told(place.seen_at, now)
    return " ".join(filter(None, [_("Je was hier gebleven, %s") % when, device]))


def _comes(journey: Journey, now) -> str:
    """What is still to come in this group."""
    today, day, later = localdate(now), journey.next_day(localdate(now)), journey.opens_next()
    if later and later.meeting:
        opens = day_told(localdate(later.meeting.opens_at), today)
        return _("Dag %(number)s opent op %(day)s.") % {"number": later.number, "day": opens}
    if day and day.meeting:
        meets = weekday_told(day.meeting.date, today)
        return _("Dag %(number)s is op %(day)s.") % {"number": day.number, "day": meets}
    return _("De dagen van %s zijn geweest. Alles blijft hier voor je staan.") % journey.way.name


def _bring(active: list[Journey], now) -> Iterator[Section]:
    """For each group its next day: when, where, and how to prepare. Before it opens that leads nowhere yet."""
    today = localdate(now)
    coming = [(journey, day) for journey in active if (day := journey.next_day(today))]
    if not coming:
        return
    told = [linked(day.node.preparation, journey.course) if day.is_open else _unlinked(day) for journey, day in coming]
    texts = expand_db_html(BETWEEN.join(told)).split(BETWEEN)  # one look-up for what is outside the course
    for (journey, day), preparation in zip(coming, texts, strict=True):
        group = journey.way.name if len(active) > 1 else ""
        data = {"day": day, "preparation": preparation, "opens": _opens(day, today), "group": group}
        label = _("Voor dag %s") % day.number
        key = f"meenemen-{journey.way.slug}"
        yield Section(20, key, "cohorts/progress/bring.html", _("Dit neem je mee"), label, day.told(today), data)


def _unlinked(day: Day) -> str:
    return A_LINK.sub("", day.node.preparation)


def _opens(day: Day, today) -> str:
    return "" if day.is_open or day.meeting is None else day_told(localdate(day.meeting.opens_at), today)


def _days(mine: list[Journey], reader: Reader, found) -> Iterator[Section]:
    """For each group the days of its course, with a stroke for each step."""
    here = found[1].node.pk if found else 0
    for journey in mine:
        if journey.way.teaches:
            continue
        read = {pk for pk, place in journey.places.items() if place.done_at}
        days = [_day(day, journey, reader, read, here) for day in journey.days]
        key = f"dagen-{journey.way.slug}"
        data = {"days": days, "course": journey.course, "group": journey.way.slug}
        yield Section(
            40, key, "cohorts/progress/days.html", journey.course.title, _("De leergang"), journey.way.name, data
        )


def _day(day: Day, journey: Journey, reader: Reader, read, here):
    modules = [[step.pk for step in module.below] for module in day.node.below]
    node = day.node
    brief = {"number": day.number, "title": node.title, "line": node.line, "url": node.url, "path": node.path}
    return brief | {"modules": modules} | told_of(brief | {"modules": modules}, journey.way, reader, read, here)
