"""A template drawn once in the life of a process, with gaps, and filled in for each reader.

For what stands on a page that everybody reads, many times over: there Django's templates take longer than the database.
Such a template has no conditions and no filters on what fills its gaps.
"""

import re
from functools import cache
from html import escape

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

GAP = re.compile("⟦([a-z_]+)⟧")


@cache
def _pieces(template: str, names: frozenset[str]) -> list[str]:
    """HTML and names of gaps, in turn."""
    gaps = {name: mark_safe(f"⟦{name}⟧") for name in names}  # noqa: S308 - filled below with what was escaped
    return GAP.split(render_to_string(template, gaps))


def fill(template: str, values: dict[str, object]) -> SafeString:
    """The template with these in its gaps, escaped where they are not safe."""
    pieces = list(_pieces(template, frozenset(values)))
    for at in range(1, len(pieces), 2):
        value = values[pieces[at]]
        pieces[at] = value if isinstance(value, SafeString) else escape(str(value))
    return mark_safe("".join(pieces))  # noqa: S308 - ours, and each gap was escaped
