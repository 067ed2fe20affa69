"""What peer feedback adds to the pages of handing in: {% load peers %}."""

from django import template

from assignments.peerreview.queries import progress_of
from assignments.peerreview.showing import of_a_teacher, of_a_writer

register = template.Library()


@register.simple_tag(takes_context=True)
def said_by_peers(context, work):
    """What readers said about this work, for who wrote it."""
    return of_a_writer(work, context["request"].user)


@register.simple_tag(takes_context=True)
def given_by_peers(context, work):
    """What readers gave about the piece with this number, for a teacher of the group."""
    return of_a_teacher(work, context["request"].user)


@register.simple_tag
def peer_progress(cohort, page):
    """For the teachers of a group, how far reading each other is at this assignment."""
    return progress_of(cohort, page.pk)
