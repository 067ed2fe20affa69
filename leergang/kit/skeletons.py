"""A template drawn once in the life of a process, with gaps, and filled in for each reader.

For what stands on a page that everybody reads, many times over: there Django's templates take longer than the database.
Such a template has no conditions and no filters on what fills its gaps.
"""

import re
from functools import cache

from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

GAP = re.compile("⟦([a-z_]+)⟧")


@cache
def _pieces(template: str, names: tuple[str, ...]) -> list[str]:
    """HTML and names of gaps, in turn."""
    gaps = {name: mark_safe(f"⟦{name}⟧") for name in names}  # noqa: S308 - filled below with what was escaped
    return GAP.split(render_to_string(template, gaps))


def fill(template: str, **values) -> SafeString:
    """The template with these in its gaps, escaped where they are not safe."""
    html, *rest = _pieces(template, tuple(values))
    filled = [conditional_escape(values[name]) + after for name, after in zip(rest[::2], rest[1::2], strict=True)]
    return mark_safe(html + "".join(filled))  # noqa: S308 - ours, and each gap was escaped
