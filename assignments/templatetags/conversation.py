"""What the conversation about a work adds to its pages: {% load conversation %}."""

from dataclasses import dataclass

from django import template
from django.utils.safestring import mark_safe

from assignments.conversation.drawn import drawn_slots
from assignments.conversation.models import Comment
from assignments.conversation.queries import AtVersion, at_draft, at_version, conversation_of, of_a_draft, points_of
from leergang.kit.words.markdown import rendered
from leergang.kit.words.passages import marked

register = template.Library()


@register.simple_tag(takes_context=True)
def remarks_at(context, version):
    """What the reader may know of what was said, where it stands in this version."""
    return at_version(context["request"].user, version)


@register.simple_tag
def remarks_being_written(piece):
    """For the desk: the marks of what this teacher has in the draft."""
    return of_a_draft(piece.work, piece.submission.version) if piece.may_write else None


@register.simple_tag(takes_context=True)
def answer(context, part):
    """The text of an answer, with a mark at the words that somebody said something of."""
    made = rendered(part.value)
    passages = [(one.span, str(one.number)) for one in _in_part(context, "remarks", part.key) if one.span]
    passages += [(one.span, f"+{one.comment.place}") for one in _in_part(context, "drafted", part.key) if one.span]
    return mark_safe(marked(made, passages) if passages else made)  # noqa: S308 - of the one renderer


@register.simple_tag(takes_context=True)
def said_at(context, key):
    """The remarks at one question."""
    return _in_part(context, "remarks", key)


def _in_part(context, name, key):
    said = context.get(name)
    return said.by_key.get(key, ()) if isinstance(said, AtVersion) else ()


@register.simple_tag
def remark_slots(piece):
    """The inputs for remarks at the desk."""
    return drawn_slots(piece.body)


@dataclass(frozen=True)
class ToDo:
    """What is asked of the next version, and where the remarks stand in the text as it is."""

    points: list[Comment]
    at: AtVersion
    labels: dict[str, str]

    @property
    def open(self) -> int:
        """How many points are still to be done."""
        return sum(one.state == "open" for one in self.points)

    @property
    def here(self):
        """Each remark that has its words still, with the question they stand in."""
        return [(self.labels.get(key, ""), one) for key, rows in self.at.by_key.items() for one in rows]


@register.simple_tag(takes_context=True)
def to_do(context, work, form=None):
    """For who writes the next version, or reads it; nothing while nothing was said."""
    found = conversation_of(context["request"].user, work)
    if not found:
        return None
    labels = {name: str(field.label) for name, field in form.fields.items()} if form else {}
    return ToDo(points_of(found), at_draft(found, work.body), labels)
