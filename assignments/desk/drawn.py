"""What the desk shows the same at every piece: drawn once in the life of a process."""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from .kind import LEVELS
from .showing import Level

NUMBERS = {number for number, _name in LEVELS}


def drawn_level(level: Level) -> SafeString:
    """A criterion with the level that was chosen; whatever else a browser sent chooses none, and is not kept here."""
    return _drawn(level if level.chosen in NUMBERS else Level(level.field, level.criterion, ""))


@lru_cache(maxsize=1000)
def _drawn(level: Level) -> SafeString:
    return render_to_string("assignments/desk/level.html", {"one": level})
