"""A question with answers to choose from."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog

from .base import QuestionKind, about, rows

CHOOSE = _("Kies een van de antwoorden. Daarna kun je inleveren.")


class ChoiceQuestionBlock(blocks.StructBlock):
    """A question with answers to choose from."""

    key = KeyBlock()
    question = blocks.CharBlock(label=_("Vraag"), max_length=300)
    help = blocks.TextBlock(label=_("Uitleg"), required=False)
    options = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Antwoorden"), min_num=2, max_num=12)
    example = blocks.TextBlock(
        label=_("Voorbeeld"), required=False, help_text=_("Staat ingeklapt. Zeg erbij dat het verzonnen is.")
    )
    is_required = blocks.BooleanBlock(label=_("Hoort er altijd bij"), required=False, default=True)

    class Meta:
        icon = "list-ul"
        label = _("Keuzevraag")
        description = _("Een vraag waarbij iemand één antwoord kiest.")
        form_layout = behind_the_cog("question", "help", "options", "example", "is_required")
        template = "blocks/asked.html"
        preview_value = {"question": _("Met wie voerde je het gesprek?"), "options": ["Teamleider", "Rector"]}


class ChoiceQuestion(QuestionKind):
    """One of a few answers."""

    slug = "choice"
    block = ChoiceQuestionBlock
    word = "keuze"
    written = {"example": "voorbeeld"}

    def field(self, question, work):
        """A list; none is chosen beforehand."""
        options = rows(question.more.get("options"))
        choices = [("", _("Kies een antwoord")), *((option, option) for option in options)]
        errors = {"required": CHOOSE, "invalid_choice": CHOOSE}
        return forms.ChoiceField(choices=choices, error_messages=errors, **about(question))
