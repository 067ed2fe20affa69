"""Everything of a group that has a date, as one value in local time. Pure: the clock of the database stays outside."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from .times import Part

Day = date  # a meeting has a field of that name


@dataclass(frozen=True)
class Meeting:
    """A day on which a group meets, and from when its modules are open. `opens_at` is what a clock here says."""

    page: int
    title: str
    date: date
    opens_at: datetime
    times: tuple[Part, ...] = ()
    place: str = ""

    def on(self, day: Day) -> "Meeting":
        """The same on another day: it opens as many days before, at the same time by the clock."""
        return replace(self, date=day, opens_at=self.opens_at + (day - self.date))

    @property
    def seen(self) -> tuple[Day, tuple[Part, ...], str]:
        """What somebody has in a calendar."""
        return self.date, self.times, self.place


@dataclass(frozen=True)
class Due:
    """Something to hand in, and until when by a clock here; `key` is its row, `page` its text, for what has one."""

    name: str
    at: datetime
    key: int | None = None
    page: int | None = None


@dataclass(frozen=True)
class Plan:
    """All dates of a group."""

    meetings: tuple[Meeting, ...] = ()
    dues: tuple[Due, ...] = ()
    registration_from: date | None = None
    registration_until: date | None = None
    closes_on: date | None = None

    def meeting(self, page: int) -> Meeting | None:
        """The meeting about this day of the course."""
        return next((meeting for meeting in self.meetings if meeting.page == page), None)

    def written(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {
            "meetings": [
                [m.page, m.title, *_texts(m.date, m.opens_at), [_texts(*part) for part in m.times], m.place]
                for m in self.meetings
            ],
            "dues": [[due.name, due.at.isoformat(), due.key, due.page] for due in self.dues],
            "window": _texts(self.registration_from, self.registration_until, self.closes_on),
        }

    @classmethod
    def read(cls, data: dict[str, Any]) -> "Plan":
        """What `written` wrote."""
        return cls(
            tuple(
                Meeting(page, title, _date(day), datetime.fromisoformat(opens), tuple(map(_part, times)), place)
                for page, title, day, opens, times, place in data["meetings"]
            ),
            tuple(Due(name, datetime.fromisoformat(at), *row) for name, at, *row in data["dues"]),
            *(day and _date(day) for day in data["window"]),
        )


def _texts(*moments):
    return [moment and moment.isoformat() for moment in moments]


def _date(text):
    return date.fromisoformat(text)


def _part(texts):
    return Part(*map(time.fromisoformat, texts))
