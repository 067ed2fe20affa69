"""What is read: headings, running text, quotes, and what stands beside the main line."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..keys import KeyBlock, behind_the_cog
from .previews import SAMPLES

INLINE = ["bold", "italic", "link", "document-link"]
PROSE = [*INLINE, "ol", "ul"]  # no headings: those are blocks, with a key


class HeadingBlock(blocks.StructBlock):
    """A heading with a key, so that a note or a position can point at it."""

    text = blocks.CharBlock(label=_("Kop"), max_length=150, help_text=_("Zeg wat eronder staat, in gewone woorden."))
    level = blocks.ChoiceBlock(
        [("2", _("Kop")), ("3", _("Tussenkop"))],
        default="2",
        label=_("Niveau"),
        search_index=False,
        help_text=_("Een tussenkop staat altijd onder een kop."),
    )
    key = KeyBlock()

    class Meta:
        icon = "title"
        label = _("Kop")
        description = _("Zegt wat er in de tekst eronder staat.")
        form_layout = behind_the_cog("text", "level")
        template = "blocks/heading.html"
        preview_value = SAMPLES["heading"]


class TextBlock(blocks.RichTextBlock):
    """Running text; headings are blocks of their own."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": PROSE, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Tekst")
        description = _("Alinea's, lijsten, vet, cursief en links.")
        template = "blocks/text.html"
        preview_value = SAMPLES["text"]


class QuoteBlock(blocks.StructBlock):
    """Someone's words, with who said them."""

    text = blocks.TextBlock(label=_("Citaat"), help_text=_("Precies zoals het gezegd of geschreven is."))
    source = blocks.CharBlock(
        label=_("Wie zei of schreef dit"), max_length=200, help_text=_("Bij een verzonnen persoon: zeg dat erbij.")
    )

    class Meta:
        icon = "openquote"
        label = _("Citaat")
        description = _("Woorden van iemand, met de bron.")
        template = "blocks/quote.html"
        preview_value = SAMPLES["quote"]


class CalloutBlock(blocks.StructBlock):
    """An example, a pitfall or a remark beside the main line."""

    kind = blocks.ChoiceBlock(
        [("example", _("Voorbeeld")), ("pitfall", _("Valkuil")), ("remark", _("Opmerking"))],
        default="example",
        label=_("Soort"),
        help_text=_("Voorbeeld: zo kan het. Valkuil: zo gaat het mis. Opmerking: de rest."),
        search_index=False,
    )
    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    text = TextBlock()

    class Meta:
        icon = "warning"
        label = _("Kader")
        description = _("Een voorbeeld, valkuil of opmerking naast de hoofdlijn.")
        template = "blocks/callout.html"
        preview_value = SAMPLES["callout"]


class CaseBlock(blocks.StructBlock):
    """A situation to think through, with questions."""

    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    text = TextBlock(label=_("Situatie"), help_text=_("Wie, waar en wat er gebeurt. Nog geen oplossing."))
    questions = blocks.ListBlock(
        blocks.CharBlock(label=_("Vraag")), label=_("Vragen"), min_num=1, help_text=_("Waar de lezer over nadenkt.")
    )

    class Meta:
        icon = "group"
        label = _("Casus")
        description = _("Een situatie uit een school, met vragen om over na te denken.")
        template = "blocks/case.html"
        preview_value = SAMPLES["case"]
