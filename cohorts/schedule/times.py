"""The parts of a day as somebody writes them: "9.30-12.30, 13.30-16.30". Pure."""

import re
from datetime import time
from itertools import pairwise
from typing import NamedTuple

from django.utils.translation import gettext as _

LONGEST, MOST = 200, 6
BETWEEN = re.compile(r"\s*(?:,|;|\ben\b)\s*")
PART = re.compile(r"(\d{1,2})(?:[.:u](\d{2}))?\s*(?:uur)?\s*(?:-|–|—|tot)\s*(\d{1,2})(?:[.:u](\d{2}))?\s*(?:uur)?")
NOON, EVENING = time(12), time(18)


class Part(NamedTuple):
    """A part of a day."""

    starts: time
    ends: time

    @property
    def name(self) -> str:
        """What it is called in a list of presence."""
        return _("ochtend") if self.starts < NOON else _("middag") if self.starts < EVENING else _("avond")


def read_times(text: str) -> tuple[Part, ...]:
    """The parts that were meant; a ValueError says in a sentence what to mend."""
    written = [piece for piece in BETWEEN.split(text[:LONGEST].strip()) if piece]
    parts = tuple(_part(piece) for piece in written)
    if len(parts) > MOST:
        raise ValueError(_("Schrijf hooguit %(most)s dagdelen op één dag.") % {"most": MOST})
    for earlier, later in pairwise(parts):
        if later.starts < earlier.ends:
            text = _("%(later)s begint voordat %(earlier)s is afgelopen. Zet de dagdelen op volgorde, zonder overlap.")
            raise ValueError(text % {"later": write_times([later]), "earlier": write_times([earlier])})
    return parts


def write_times(parts) -> str:
    """The same in words, as `read_times` reads it back."""
    return ", ".join(f"{_clock(part.starts)}-{_clock(part.ends)}" for part in parts)


def _part(text):
    found = PART.fullmatch(text)
    if not found:
        raise ValueError(_("‘%(text)s’ begrijpen we niet. Schrijf het zo: 9.30-12.30, 13.30-16.30.") % {"text": text})
    part = Part(_time(text, *found.group(1, 2)), _time(text, *found.group(3, 4)))
    if part.ends <= part.starts:
        raise ValueError(_("Bij ‘%(text)s’ ligt het einde niet na het begin. Draai ze om.") % {"text": text})
    return part


def _time(text, hours, minutes):
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        raise ValueError(_("‘%(text)s’ is geen tijd. Kies een uur van 0 tot en met 23.") % {"text": text}) from None


def _clock(moment):
    return f"{moment.hour}.{moment.minute:02}"
