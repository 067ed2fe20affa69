"""What other pages show of learning questions: to write one before day 1, and to look back at the end."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import Way, reader_of
from leergang.kit.sections import Section

from ..work.groups import anchor_of, way_by
from ..work.models import Work
from .queries import by_group, days_of
from .rules import has_looked_back, is_invited_to_look_back, is_time_to_ask


def invitations(request, now: datetime) -> list[Section]:
    """One for a group whose turn it is, as long as nothing was written; no query when it is the turn of none."""
    reader, today = reader_of(request.user), localdate(now)
    mine = [] if reader.looks_as else [way for way in reader.ways if not way.teaches]
    to_ask = [way for way in mine if way.takes_part and is_time_to_ask(days_of(way), today)]
    to_look_back = [way for way in mine if is_invited_to_look_back(days_of(way), today)]
    if not (to_ask or to_look_back):
        return []
    written = by_group(request.user)
    return [*_asking(to_ask, written), *_looking_back(to_look_back, written)]


def links(user, cohort) -> list[tuple[str, str]]:
    """What the page of a group leads to, for who is of that group."""
    if way_by(user, cohort.slug) is None:
        return []
    return [(_("Bekijk de leervragen"), reverse("learning_questions", args=[cohort.slug]))]


def _asking(ways, written: dict[str, Work]) -> Iterator[Section]:
    for way in ways:
        work = written.get(anchor_of(way.cohort))
        if work is None or not work.body.get("question", "").strip():
            yield _section(way, "ask", _("Wat wil je leren?"), _("Je leervraag"))


def _looking_back(ways, written: dict[str, Work]) -> Iterator[Section]:
    for way in ways:
        work = written.get(anchor_of(way.cohort))
        if work and work.body.get("question", "").strip() and not has_looked_back(work):
            yield _section(way, "look_back", _("Kijk terug op je leervraag"), _("Je leervraag"), work)


def _section(way: Way, what, heading, label, work=None):
    data = {"what": what, "slug": way.slug, "question": work.body["question"] if work else ""}
    template = "assignments/learning/invitation.html"
    return Section(16, f"leervraag-{way.slug}", template, heading, label, way.name, data)
