"""Filters of the templates of work: {% load assignments %}."""

from django import template
from django.utils.translation import gettext as _

from assignments.work.kinds import ENVELOPE
from leergang.kit.moments import told

register = template.Library()


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
    by_place = work.kind == "answer" and work.page_id
    return f"answer:{work.page_id}:{work.anchor}" if by_place else f"{work.kind}:{work.pk}"
