"""The parts of a preparation, and what of it there is to keep and to show."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

FIRST = ("occasion", "commission", "frame", "role")
NEXT = ("wishes", "offer", "responsibility")
BEFORE = (*FIRST, *NEXT)
AFTER = ("different", "turned", "earlier")
REMEMBERED = timedelta(days=14)  # around the talk
LONGEST = 200

Body = Mapping[str, Any]


def is_written(body: Body, names) -> bool:
    """Whether anything stands in one of these."""
    return any(str(body.get(name, "")).strip() for name in names)


def day_of(body: Body) -> date | None:
    """When the talk is planned; nothing for what is no day."""
    try:
        return date.fromisoformat(body.get("talk_on", ""))
    except ValueError:
        return None


def has_been(body: Body, today: date) -> bool:
    """Whether it is time to look back: the day came, or somebody already did."""
    day = day_of(body)
    return is_written(body, AFTER) or (day is not None and day <= today)


def as_shown(body: Body, names=(*BEFORE, *AFTER)) -> dict[str, Any]:
    """What a version holds: these answers, with the day as people write it."""
    day = day_of(body)
    head = {"title": body.get("title", "")} | ({"talk_on": date_format(day, "j F Y")} if day else {})
    return {name: value for name, value in head.items() if value} | {n: body[n] for n in names if body.get(n)}


def told(body: Body) -> str:
    """What a version is, in words."""
    if not is_written(body, AFTER):
        return str(_("zo ging ik erheen"))
    return str(_("voorbereiding en reflectie") if is_written(body, BEFORE) else _("alleen de reflectie na het gesprek"))
