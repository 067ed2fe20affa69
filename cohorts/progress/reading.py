"""What the pages of a course show of one reader: the steps they read, where they stopped, the days that are open."""

from dataclasses import dataclass
from typing import Any

from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cohorts.enrolment.reader import Reader, Way, reader_of
from leergang.kit.moments import day_told
from leergang.templatetags.leergang import icon

from .queries import places, places_at
from .rules import keeps_progress


@dataclass(frozen=True)
class Onward:
    """Where a reader goes after a step: a button for who has now read it, and one for who had."""

    url: str
    read: str | Promise
    again: str | Promise


@dataclass(frozen=True)
class Reading:
    """One step for one reader."""

    read: set[int]
    is_read: bool
    here: str  # the key of the heading at which they stopped
    onward: Onward
    dots: dict[int, SafeString]  # a button on the margin line for each step that was read, to take that back
    pager: str = "cohorts/progress/pager.html"


@dataclass(frozen=True)
class Programme:
    """The days of a course for one reader, and the first that is open to them."""

    days: list[dict[str, Any]]
    first: dict[str, Any] | None


def step_as_read(request, page, prose) -> Reading | None:
    """For who takes part; one query for the whole module."""
    user = getattr(request, "user", None)
    if user is None or not keeps_progress(reader_of(user), page.path):
        return None
    kept = places_at(reader_of(user), [step["pk"] for step in prose["outline"]])
    place = kept.get(page.pk)
    read = {pk for pk, other in kept.items() if other.done_at}
    here = place.heading if place and place.stopped_here else ""
    done = [step for step in prose["outline"] if step["pk"] in read]
    return Reading(read, page.pk in read, here, onward(prose, reader_of(user)), _dots(request, done))


DOT = (
    '<form class="undo" method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
    '<input type="hidden" name="back" value="{}">'
    '<button type="submit" title="{}"><span class="sr-only">{}</span></button></form>'
)


def _dots(request, steps):
    """As strings: there is one for each step of a module, on every page of it."""
    token, title = get_token(request) if steps else "", _("Zet op ongelezen")
    return {
        step["pk"]: format_html(
            DOT,
            reverse("step_unread", args=[step["pk"]]),
            token,
            request.path,
            title,
            _("Zet ‘%s’ op ongelezen") % step["title"],
        )
        for step in steps
    }


def onward(prose, reader: Reader) -> Onward:
    """The next step, module or day; *Verder* where that is not open yet."""
    if prose["next"]:
        number = {"number": prose["number"] + 1}
        return Onward(
            prose["next"]["url"],
            _("Gelezen, naar stap %(number)s") % number,
            _("Lees stap %(number)s") % number,
        )
    following = prose["following"]
    if following and reader.opens(following["path"], reader.now()):
        kind = DAY if following["is_day"] else MODULE
        return Onward(following["url"], *kind)
    return Onward(reverse("verder"), *HOME)


MODULE = (gettext_lazy("Gelezen, naar de volgende module"), gettext_lazy("Lees de volgende module"))
DAY = (gettext_lazy("Gelezen, naar de volgende dag"), gettext_lazy("Open de volgende dag"))
HOME = (gettext_lazy("Gelezen, terug naar Verder"), gettext_lazy("Ga terug naar Verder"))


def programme_of(request, days) -> Programme | None:
    """The days of a course page, for who takes part in it or may read everything; one query for who takes part."""
    user = getattr(request, "user", None)
    if user is None or not days:
        return None
    reader = reader_of(user)
    way = next((way for way in reader.ways if days[0]["path"].startswith(way.course)), None)
    if way is None and not reader.everything:
        return None
    steps = [pk for day in days for module in day["modules"] for pk in module]
    kept = places(reader, step__in=steps) if way else {}
    read = {pk for pk, place in kept.items() if place.done_at}
    own = [day | told_of(day, way, reader, read) for day in days]
    return Programme(own, next((day for day in own if day["link"]), None))


def told_of(day, way: Way | None, reader: Reader, read: set[int], here: int = 0) -> dict[str, Any]:
    """What is added to a day for one reader; see `leergang/days.html`. `here` is the step to go on with."""
    meeting = next((one for one in way.meetings if one.path == day["path"]), None) if way else None
    link, today = reader.opens(day["path"], reader.now()), localdate(reader.now())
    steps = [pk for module in day["modules"] for pk in module]
    return {
        "link": link,
        "when": day_told(meeting.date, today) if meeting else "",
        "here": here in steps,
        "opens": "" if link or not meeting else _opens_on(day_told(localdate(meeting.opens_at), today)),
        **(_strokes(day["modules"], steps, read, here) if link and way and _counts(way, steps, read) else {}),
    }


def _counts(way, steps, read):
    """Whether to count: nobody asks a teacher to read, and who was there years ago did not read nothing."""
    return way.takes_part or not read.isdisjoint(steps)


def _opens_on(day):
    return format_html("{}{}", icon("lock"), _("opent op %s") % day)


def _strokes(modules, steps, read, here):
    count = len(read.intersection(steps))
    told = ngettext("%(count)s van %(all)s stap gelezen", "%(count)s van %(all)s stappen gelezen", len(steps))
    marks = [["is-here" if pk == here else "is-done" if pk in read else "" for pk in module] for module in modules]
    return {"modules": marks, "told": told % {"count": count, "all": len(steps)}}
