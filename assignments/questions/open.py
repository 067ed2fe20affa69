"""A question that is answered in words."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog

from .base import QuestionKind, about

NOT_YET = _("Schrijf hier nog iets, of leg uit waarom dit bij jou niet past. Daarna kun je inleveren.")


class OpenQuestionBlock(blocks.StructBlock):
    """A question that is answered in words."""

    key = KeyBlock()
    question = blocks.CharBlock(label=_("Vraag"), max_length=300)
    help = blocks.TextBlock(label=_("Uitleg"), required=False, help_text=_("Wat je verwacht, en hoe lang ongeveer."))
    example = blocks.TextBlock(
        label=_("Voorbeeld"), required=False, help_text=_("Staat ingeklapt. Zeg erbij dat het verzonnen is.")
    )
    is_required = blocks.BooleanBlock(label=_("Hoort er altijd bij"), required=False, default=True)
    each = blocks.BooleanBlock(
        label=_("Ieder voor zich"),
        required=False,
        help_text=_(
            "Elke schrijver geeft een eigen antwoord, zoals een reflectie. Jij leest het, medeschrijvers niet."
        ),
    )

    class Meta:
        icon = "edit"
        label = _("Open vraag")
        description = _("Een vraag met een veld om te schrijven, en een voorbeeld voor wie vastzit.")
        form_layout = behind_the_cog("question", "help", "example", "is_required", "each")
        template = "blocks/asked.html"
        preview_value = {"question": _("Hoe loopt één ambitie door jullie plannen?"), "is_required": True}


class OpenQuestion(QuestionKind):
    """Text, of any length."""

    slug = "open"
    block = OpenQuestionBlock
    word, written = "open", {"example": "voorbeeld"}

    def field(self, question, work):
        """A large field."""
        return forms.CharField(widget=forms.Textarea, error_messages={"required": NOT_YET}, **about(question))
