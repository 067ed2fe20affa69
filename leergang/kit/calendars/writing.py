"""A calendar file (RFC 5545): pure, from events to bytes that every calendar reads the same."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Timezone
from icalendar import Event as Component

from .zone import AMSTERDAM, SUMMER_AND_WINTER

PRODUCER = "-//Leergang//Agenda//NL"
ASK_AGAIN_AFTER = timedelta(hours=6)


@dataclass(frozen=True)
class Event:
    """One thing in a calendar. Moments are in Amsterdam; two dates make it last all day, to the second and with it."""

    uid: str
    title: str
    starts: datetime | date
    ends: datetime | date
    changed_at: datetime
    sequence: int = 0
    place: str = ""
    text: str = ""
    link: str = ""
    is_busy: bool = True  # whether somebody cannot be elsewhere


def calendar_file(name: str, events: list[Event]) -> bytes:
    """The file, for a calendar that takes it over once or asks it again and again."""
    calendar = Calendar()
    head = {"prodid": PRODUCER, "version": "2.0", "calscale": "GREGORIAN", "method": "PUBLISH"}
    for key, value in {**head, "x-wr-calname": name, "x-wr-timezone": AMSTERDAM.key}.items():
        calendar.add(key, value)
    calendar.add("refresh-interval", ASK_AGAIN_AFTER, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", ASK_AGAIN_AFTER)
    calendar.add_component(Timezone.from_ical(SUMMER_AND_WINTER))
    for event in events:
        calendar.add_component(_component(event))
    return calendar.to_ical()


def _component(event):
    made = Component()
    all_day = not isinstance(event.starts, datetime)
    made.add("uid", event.uid)
    made.add("summary", event.title)
    made.add("dtstart", event.starts if all_day else event.starts.astimezone(AMSTERDAM))
    made.add("dtend", event.ends + timedelta(days=1) if all_day else event.ends.astimezone(AMSTERDAM))
    for key in ("dtstamp", "last-modified"):
        made.add(key, event.changed_at.astimezone(UTC).replace(microsecond=0))
    made.add("sequence", event.sequence)
    made.add("transp", "OPAQUE" if event.is_busy else "TRANSPARENT")
    for key, value in (("location", event.place), ("description", event.text), ("url", event.link)):
        if value:
            made.add(key, value)
    return made
