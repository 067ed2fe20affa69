"""Whole courses as plain data, without their texts: whatever their number, in one query."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import F, Q
from django.template.loader import render_to_string
from wagtail.models import Page

from .mixins import COURSE_DEPTH, ForTeachers, OfACourse
from .place import out


@dataclass(frozen=True)
class Node:
    """A live course, day, module or step, with what is live below it."""

    pk: int
    title: str
    url: str
    path: str
    line: str = ""
    preparation: str = ""
    minutes: int = 0
    below: list["Node"] = field(default_factory=list)

    @property
    def steps(self) -> list["Node"]:
        """Of a day: the steps of all its modules, in order."""
        return [step for module in self.below for step in module.below]


def outlines(paths: Collection[str]) -> dict[str, Node]:
    """The live courses at these tree paths, by path. What hangs under an unpublished page falls out."""
    wanted = [Q(path__startswith=path) for path in sorted(set(paths))]
    if not wanted:
        return {}
    extra = {"minutes": F("steppage__minutes"), "line": F("daypage__line"), "prepare": F("daypage__preparation")}
    beside = [*ForTeachers.kinds(), *(kind for kind in OfACourse.kinds() if not kind.in_outline)]
    pages = out(Page.objects.filter(reduce(or_, wanted)).not_type(*beside)).annotate(**extra).order_by("path")
    nodes: dict[str, Node] = {}
    for page in pages.only("title", "path", "depth", "slug", "url_path"):
        above = nodes.get(page.path[: -Page.steplen])
        if above:
            nodes[page.path] = _node(page, f"{above.url}{page.slug}/")
            above.below.append(nodes[page.path])
        elif page.depth == COURSE_DEPTH:
            nodes[page.path] = _node(page, page.url)
    return {path: nodes[path] for path in paths if path in nodes}


def _node(page, url):
    return Node(page.pk, page.title, url, page.path, page.line or "", page.prepare or "", page.minutes or 0)


def in_a_row(number, day) -> dict:
    """A day of the programme as plain data, with the pks of its steps by module."""
    modules = [[step.pk for step in module.steps] for module in day.modules]
    return {
        "number": number,
        "title": day.title,
        "line": day.line,
        "url": day.url,
        "path": day.path,
        "modules": modules,
    }


def ways_in(course, days, is_stranger=False) -> str:
    """What somebody can do who does not take part: look at the days, and a stranger can sign in."""
    about = {"page": course, "days": days, "is_stranger": is_stranger}
    return render_to_string("leergang/prose/course_ways.html", about)
