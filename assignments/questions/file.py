"""A question that is answered with files."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog

from ..attachments.fields import FilesField
from ..attachments.queries import inputs_of, lines_of
from ..work.values import Parts
from .base import QuestionKind, about


class FileQuestionBlock(blocks.StructBlock):
    """A question for a document or photos."""

    key = KeyBlock()
    question = blocks.CharBlock(label=_("Vraag"), max_length=300)
    help = blocks.TextBlock(
        label=_("Uitleg"), required=False, help_text=_("Wat erin moet staan, en wat niet: geen namen van leerlingen.")
    )
    example = blocks.TextBlock(
        label=_("Voorbeeld"), required=False, help_text=_("Staat ingeklapt. Zeg erbij dat het verzonnen is.")
    )
    is_required = blocks.BooleanBlock(label=_("Hoort er altijd bij"), required=False, default=True)

    class Meta:
        icon = "doc-empty"
        label = _("Bestand")
        description = _("Een vraag waarbij iemand documenten of foto’s opstuurt.")
        form_layout = behind_the_cog("question", "help", "example", "is_required")
        template = "blocks/asked.html"
        preview_value = {"question": _("Stuur een foto van jullie muur met plannen."), "is_required": True}


class FileQuestion(QuestionKind):
    """Documents and photos; each is stored by itself, before anything is handed in."""

    slug, word = "file", "bestand"
    block = FileQuestionBlock
    word = "bestand"
    written = {"example": "voorbeeld"}
    parts = Parts(lines_of, lines_of, inputs_of, together=lambda theirs, mine: mine, is_words=False)

    def field(self, question, work):
        """What arrived at this question."""
        return FilesField(work=work, key=question.key, **about(question))
