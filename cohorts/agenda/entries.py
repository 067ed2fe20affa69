"""A date of a group, and how a calendar shows it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cohorts.schedule.models import Cohort
from leergang.kit.calendars.writing import Event


@dataclass(frozen=True)
class Entry:
    """A meeting or a deadline, for the page and for a calendar file."""

    uid: str
    sequence: int
    changed_at: datetime
    cohort: Cohort
    title: str
    day: date
    due_at: datetime | None = None
    parts: tuple[tuple[str, datetime, datetime], ...] = ()
    place: str = ""
    online: str = ""

    @property
    def starts(self) -> datetime | None:
        """When the first part begins, for a meeting of which that is known."""
        return self.parts[0][1] if self.parts else None

    @property
    def ends(self) -> datetime | None:
        """When the last part is over."""
        return max(ends for _name, _starts, ends in self.parts) if self.parts else None


def event_of(entry: Entry) -> Event:
    """A meeting by the hours of its parts; a deadline on top of its day, with the hour in its name."""
    return Event(
        uid=entry.uid,
        title=_("Leergang: %s") % (_due_title(entry) if entry.due_at else entry.title),
        starts=entry.starts or entry.day,
        ends=entry.ends or entry.day,
        changed_at=entry.changed_at,
        sequence=entry.sequence,
        place=entry.place or entry.online,
        text=_text(entry),
        link=f"{settings.BASE_URL}{reverse('agenda')}",
        is_busy=entry.due_at is None,
    )


def _due_title(entry):
    hour = _clock(timezone.localtime(entry.due_at))
    return _("%(what)s, uiterlijk %(hour)s uur") % {"what": entry.title, "hour": hour}


def _text(entry):
    lines = [_("Groep: %s") % entry.cohort.name]
    lines += [f"{name} {_clock(starts)}-{_clock(ends)}" for name, starts, ends in entry.parts]
    return "\n".join(lines + ([_("Online: %s") % entry.online] if entry.online else []))


def _clock(moment):
    return f"{moment.hour}.{moment.minute:02}"
