"""Filters of the templates of work: {% load assignments %}."""

from html import escape

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from assignments.briefs.rules import due_told
from assignments.desk.drawn import drawn_level
from assignments.paper.rules import may_take_all
from assignments.questions.drawn import drawn
from assignments.questions.grid import Grid, grid_of
from assignments.questions.parts import parts_of_draft
from assignments.rubrics.drawn import drawn_once
from assignments.submissions.kind import own_work, way_to
from assignments.submissions.own.showing import showing
from assignments.work.kinds import ENVELOPE, KINDS
from cohorts.enrolment.reader import reader_of
from leergang.kit.moments import told
from leergang.kit.paper.pdf import is_offered

register = template.Library()
WRITTEN = ("kind", "work", "page", "anchor", "revision", "writer", "back")  # of an envelope, in each form
register.simple_tag(drawn_level)


@register.simple_tag(takes_context=True)
def own_assignment(context, page):
    """What the reader makes of this assignment; nothing for who takes no part in a group, or only looks."""
    request = context["request"]
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or getattr(request, "is_preview", False) or reader_of(user).looks_as:
        return None
    way = way_to(user, page)
    return showing(user, own_work(user, page, way), timezone.now()) if way else None


@register.inclusion_tag("assignments/paper/ways.html")
def paper_of(address, *about):
    """The ways to take a version along; where no PDF is made, the page to print does that."""
    is_pdf = is_offered()
    word, other = (reverse(address, args=[*about, form]) for form in ("word", "pdf" if is_pdf else "afdruk"))
    return {"word": word, "other": other, "is_pdf": is_pdf}


@register.inclusion_tag("assignments/paper/all.html", takes_context=True)
def all_papers(context, cohort, brief):
    """The button of who may take all work of a group along."""
    return {"cohort": cohort, "brief": brief, "may": may_take_all(context["user"], cohort)}


@register.filter
def saved_at(moment, now):
    """When something was kept: "Bewaard vanochtend om 9.12 uur"."""
    return _("Bewaard %(moment)s") % {"moment": told(moment, now)}


@register.filter
def arrived(moment, now):
    """When something came: "vanmiddag om 14.32 uur"."""
    return told(moment, now)


@register.filter
def files_named(version):
    """The files that belong to a version, as it names them."""
    return [file for value in version.body.values() if isinstance(value, dict) for file in value.get("files", ())]


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
    by_place = work.kind in ("answer", "assignment", "reflection", "feedback") and work.page_id
    by_place = by_place or work.kind in ("learning_question", "profile")
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
def kind_told(work):
    """What sort of work it is; nothing for a kind that the site no longer knows."""
    return str(KINDS[work.kind].label) if work.kind in KINDS else ""


@register.filter
def until(due, now):
    """A deadline as a sentence."""
    return due_told(due, now)


@register.simple_tag(takes_context=True)
def pen_of(context, name):
    """Who writes in this question at this moment, other than the reader."""
    return context["shown"].pens.get(name, "")


@register.simple_tag(takes_context=True)
def envelope_fields(context):
    """What an envelope was given, hidden; one string, as they stand in every form."""
    given = [(name, escape(str(context.get("number" if name == "work" else name, "")))) for name in WRITTEN]
    fields = (f'<input type="hidden" name="{name}" value="{value}">' for name, value in given)
    return mark_safe("\n".join(fields))  # noqa: S308 - escaped


@register.simple_tag(takes_context=True)
def drawn_fields(context, shown, into=None):
    """The fields of all questions: for most people each is one string, and the others are drawn by their template."""
    fields = (drawn(field, shown, into) or _by_template(context, field, shown, into) for field in shown.form)
    return mark_safe("".join(fields))  # noqa: S308 - of templates


def _by_template(context, field, shown, into):
    with context.push(field=field, shown=shown, into=into):
        return context.template.engine.get_template(field.field.template).render(context)


@register.simple_tag
def drawn_criteria(criteria):
    """By what a group reads an assignment; the same for all its people, so drawn once."""
    return drawn_once(tuple(criteria))


@register.filter
def parts_now(work):
    """What stands in a concept, to read."""
    return parts_of_draft(work)


@register.filter
def as_grid(value):
    """A table as it was kept."""
    return grid_of(value)


@register.filter
def row_name(grid: Grid, at: int):
    """What a row of it is called."""
    return grid.name(at)


@register.filter
def ago(moment, now):
    """A moment that has been: "gisteren om 16.40 uur"."""
    return told(moment, now)
