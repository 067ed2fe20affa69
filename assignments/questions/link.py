"""A question that is answered with something that was made already."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog
from leergang.kit.words.direction import apart

from ..work.kinds import KINDS
from ..work.models import Author, Work
from ..work.values import Parts
from .base import QuestionKind, about

CHOOSE = gettext_lazy("Kies iets dat je maakte. Daarna kun je inleveren.")


class LinkQuestionBlock(blocks.StructBlock):
    """A question that is answered with something that was made already."""

    key = KeyBlock()
    question = blocks.CharBlock(label=gettext_lazy("Vraag"), max_length=300)
    help = blocks.TextBlock(
        label=gettext_lazy("Uitleg"), required=False, help_text=gettext_lazy("Wat iemand hier kiest, en waarom.")
    )
    example = blocks.TextBlock(
        label=gettext_lazy("Voorbeeld"),
        required=False,
        help_text=gettext_lazy("Staat ingeklapt. Zeg erbij dat het verzonnen is."),
    )
    is_required = blocks.BooleanBlock(label=gettext_lazy("Hoort er altijd bij"), required=False, default=True)

    class Meta:
        icon = "link"
        label = gettext_lazy("Verwijzing naar eigen werk")
        description = gettext_lazy(
            "Iemand kiest iets wat diegene al maakte, zoals een eerdere opdracht. Je leest de versie van het inleveren."
        )
        form_layout = behind_the_cog("question", "help", "example", "is_required")
        template = "blocks/asked.html"
        preview_value = {"question": gettext_lazy("Op welke eerdere opdracht bouw je voort?"), "is_required": True}


class LinkWidget(forms.Select):
    """A list of works; what is chosen is kept with its title."""

    def value_from_datadict(self, data, files, name):
        """What was sent, or what was stored. A work that cannot be chosen is nothing."""
        sent = data.get(name)
        if not sent or isinstance(sent, Mapping):
            return sent
        titles = {str(value): str(label) for value, label in self.choices}
        return {"kind": "link", "work": sent, "title": titles[sent]} if sent in titles else ""


class LinkField(forms.ChoiceField):
    """One of the works of its writers."""

    widget = LinkWidget

    def to_python(self, value):
        """The number of the work."""
        return chosen(value)

    def get_bound_field(self, form, field_name):
        """With the number of the work as its value."""
        return LinkBoundField(form, self, field_name)


class LinkBoundField(forms.BoundField):
    """A list in which the stored answer is the one that is shown."""

    def value(self):
        """The number of the work."""
        return chosen(super().value())


def chosen(value) -> str:
    """The number of the work in an answer; nothing while none was chosen."""
    return str(value.get("work", "")) if isinstance(value, Mapping) else ""


def works_to_choose(work: Work) -> list[Work]:
    """What all who write this work wrote too, in the same group: nobody gives away what is of another."""
    writers = {work.owner_id}
    if not work._state.adding:
        writers |= set(work.authors.values_list("user", flat=True))
    kinds = [slug for slug, kind in KINDS.items() if kind.is_linkable]
    found = Work.objects.filter(kind__in=kinds, cohort=work.cohort_id, removed_at=None).exclude(pk=work.pk)
    for writer in writers:
        written = Author.objects.filter(user=writer).values("work")
        found = found.filter(owner=writer) | found.filter(pk__in=written)
    return list(found.exclude(cohort=None).order_by("-saved_at"))


def _lines(value) -> list[str]:
    number = {"title": apart(value.get("title", "")), "number": value.get("version")}
    return [_("%(title)s, versie %(number)s") % number if value.get("version") else number["title"]]


class LinkQuestion(QuestionKind):
    """One's own work; when it is handed in, a version of that."""

    slug = "link"
    word = "eigen-werk"
    written = {"example": "voorbeeld"}
    block = LinkQuestionBlock
    parts = Parts(
        lines=_lines,
        typed=lambda value: [],
        inputs=lambda name, value: {name: chosen(value)},
        together=lambda theirs, mine: mine,
    )

    def field(self, question, work):
        """A list, of what there is now."""
        choices = [("", _("Kies iets dat je maakte")), *((str(one.pk), one.title) for one in works_to_choose(work))]
        errors = {"required": CHOOSE, "invalid_choice": CHOOSE}
        return LinkField(choices=choices, error_messages=errors, **about(question))
