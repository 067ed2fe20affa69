"""Filters of the templates of work: {% load assignments %}."""

from django import template
from django.utils.timezone import now
from django.utils.translation import gettext as _

from assignments.briefs.rules import due_told
from assignments.questions.grid import Grid, grid_of
from assignments.submissions.kind import own_work, way_to
from assignments.submissions.own.showing import showing
from assignments.work.kinds import ENVELOPE, KINDS
from cohorts.enrolment.reader import reader_of
from leergang.kit.moments import told

register = template.Library()


@register.simple_tag(takes_context=True)
def own_assignment(context, page):
    """What the reader makes of this assignment; nothing for who takes no part in a group, or only looks."""
    request = context["request"]
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or getattr(request, "is_preview", False) or reader_of(user).looks_as:
        return None
    way = way_to(user, page)
    return showing(user, own_work(user, page, way), now()) if way else None


@register.filter
def saved_at(moment, now):
    """When something was kept: "Bewaard vanochtend om 9.12 uur"."""
    return _("Bewaard %(moment)s") % {"moment": told(moment, now)}


@register.filter
def is_envelope(name):
    """Whether a field says which work it is, and holds no words of the writer."""
    return name in ENVELOPE


@register.filter
def about(work):
    """What an answer or a note is about, in words."""
    if work.title:
        return work.title
    return _("Een vraag die niet meer in de tekst staat") if work.kind == "answer" else _("Bij de stap")


@register.filter
def device_name(work):
    """By which name the text waits on the device: a question has one answer, whatever page it is written on."""
    by_place = work.kind in ("answer", "assignment", "reflection") and work.page_id
    return f"{work.kind}:{work.page_id}:{work.anchor}" if by_place else f"{work.kind}:{work.pk}"


@register.filter
def is_stored(work):
    """Whether there is something to go back to."""
    return not work._state.adding


@register.filter
def address(work):
    """Where a work is written; nothing for a kind that the site no longer knows."""
    return KINDS[work.kind].url(work) if work.kind in KINDS else ""


@register.filter
def until(due, now):
    """A deadline as a sentence."""
    return due_told(due, now)


@register.simple_tag(takes_context=True)
def pen_of(context, name):
    """Who writes in this question at this moment, other than the reader."""
    return context["shown"].pens.get(name, "")


@register.filter
def as_grid(value):
    """A table as it was kept."""
    return grid_of(value)


@register.filter
def row_name(grid: Grid, at: int):
    """What a row of it is called."""
    return grid.name(at)
