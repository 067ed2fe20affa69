"""What a page is made of. Each block has its own template in templates/blocks/."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .figures.blocks import FigureBlock
from .keys import KeyBlock, behind_the_cog
from .previews import SAMPLES

INLINE = ["bold", "italic", "link", "document-link"]
PROSE = [*INLINE, "ol", "ul"]  # no headings: those are blocks, with a key


class HeadingBlock(blocks.StructBlock):
    """A heading with a key, so that a note or a position can point at it."""

    text = blocks.CharBlock(label=_("Kop"), max_length=150)
    level = blocks.ChoiceBlock([("2", _("Kop")), ("3", _("Tussenkop"))], default="2", label=_("Niveau"))
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

    text = blocks.TextBlock(label=_("Citaat"))
    source = blocks.CharBlock(label=_("Wie zei of schreef dit"), max_length=200)

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
    text = TextBlock(label=_("Situatie"))
    questions = blocks.ListBlock(blocks.CharBlock(label=_("Vraag")), label=_("Vragen"), min_num=1)

    class Meta:
        icon = "group"
        label = _("Casus")
        description = _("Een situatie uit een school, met vragen om over na te denken.")
        template = "blocks/case.html"
        preview_value = SAMPLES["case"]


class TableBlock(TypedTableBlock):
    """A table of short texts; the first cell of a row is its heading."""

    def __init__(self, **kwargs):
        super().__init__([("text", blocks.RichTextBlock(features=INLINE, label=_("Tekst"), required=False))], **kwargs)

    class Meta:
        icon = "table"
        label = _("Tabel")
        description = _("Korte teksten in rijen en kolommen. De eerste kolom is de naam van de rij.")
        template = "blocks/table.html"
        preview_value = SAMPLES["table"]


class ImageBlock(blocks.StructBlock):
    """A picture with its text for who cannot see it, and where it came from."""

    image = ImageChooserBlock(label=_("Beeld"))
    alt = blocks.CharBlock(label=_("Wat is er te zien?"), max_length=400, help_text=_("Voor wie het beeld niet ziet."))
    caption = blocks.CharBlock(label=_("Bijschrift"), required=False, max_length=250)
    credit = blocks.CharBlock(label=_("Bron van het beeld"), max_length=200)

    class Meta:
        icon = "image"
        label = _("Beeld")
        description = _("Een foto of tekening, met beschrijving en bron.")
        template = "blocks/image.html"
        preview_template = "blocks/preview_image.html"


class DownloadBlock(blocks.StructBlock):
    """A file to take along."""

    handout = DocumentChooserBlock(label=_("Bestand"))
    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    about = blocks.CharBlock(label=_("Wat je ermee doet"), required=False, max_length=250)

    class Meta:
        icon = "download"
        label = _("Download")
        description = _("Een bestand om mee te nemen.")
        template = "blocks/download.html"
        preview_template = "blocks/preview_download.html"


class ChecklistBlock(blocks.StructBlock):
    """Points to tick on paper."""

    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    items = blocks.ListBlock(blocks.CharBlock(label=_("Punt")), label=_("Punten"), min_num=1)

    class Meta:
        icon = "tasks"
        label = _("Afvinklijst")
        description = _("Punten om na te lopen.")
        template = "blocks/checklist.html"
        preview_value = SAMPLES["checklist"]


class OptionBlock(blocks.StructBlock):
    """One possible answer."""

    text = blocks.CharBlock(label=_("Antwoord"), max_length=250)
    is_right = blocks.BooleanBlock(label=_("Dit klopt"), required=False)

    class Meta:
        icon = "tick"
        label = _("Antwoord")


class SelfCheckBlock(blocks.StructBlock):
    """A question the reader checks alone; nothing is kept."""

    key = KeyBlock()
    question = blocks.TextBlock(label=_("Vraag"))
    options = blocks.ListBlock(OptionBlock(), label=_("Antwoorden"), min_num=2, max_num=5, default=[{}, {}])
    explanation = TextBlock(label=_("Uitleg"))

    def clean(self, value):
        """At least one answer is right and one is not, or there is nothing to check; a draft may still lack them."""
        cleaned = super().clean(value)
        if not self.is_deferred_validation and len({bool(option["is_right"]) for option in cleaned["options"]}) < 2:
            raise blocks.StructBlockValidationError(
                {"options": ValidationError(_("Kies minstens één antwoord dat klopt en één dat niet klopt."))}
            )
        return cleaned

    class Meta:
        icon = "help"
        label = _("Zelftoets")
        description = _("Een vraag om jezelf te controleren, met uitleg. Er wordt niets bewaard.")
        form_layout = behind_the_cog("question", "options", "explanation")
        template = "blocks/self_check.html"
        preview_value = SAMPLES["self_check"]


class SourceLineBlock(blocks.StructBlock):
    """One source, as precise as we know it."""

    title = blocks.CharBlock(label=_("Titel"), max_length=250)
    where = blocks.CharBlock(label=_("Uitgever, jaar of artikel"), required=False, max_length=250)
    url = blocks.URLBlock(label=_("Adres"), required=False)
    note = blocks.CharBlock(label=_("Opmerking"), required=False, max_length=250)

    class Meta:
        icon = "link"
        label = _("Bron")


class SourcesBlock(blocks.StructBlock):
    """What this page rests on."""

    sources = blocks.ListBlock(SourceLineBlock(), label=_("Bronnen"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Bronnen")
        description = _("Waar deze stap op rust.")
        template = "blocks/sources.html"
        preview_value = SAMPLES["sources"]


class PromptBlock(blocks.StructBlock):
    """A question to the reader about the reader's own school."""

    key = KeyBlock()
    question = blocks.TextBlock(label=_("Vraag"))
    help = blocks.TextBlock(label=_("Hulp"), required=False)
    lines = blocks.IntegerBlock(label=_("Regels op papier"), default=6, min_value=1, max_value=30)

    class Meta:
        icon = "edit"
        label = _("Vraag aan de lezer")
        description = _("Een vraag over de eigen school, met regels om op papier te schrijven.")
        form_layout = behind_the_cog("question", "help", "lines")
        template = "blocks/prompt.html"
        preview_value = SAMPLES["prompt"]


class BodyBlock(blocks.StreamBlock):
    """Everything a page's body may hold."""

    heading = HeadingBlock(group=_("Tekst"))
    text = TextBlock(group=_("Tekst"))
    quote = QuoteBlock(group=_("Tekst"))
    callout = CalloutBlock(group=_("Tekst"))
    case = CaseBlock(group=_("Tekst"))
    table = TableBlock(group=_("Overzicht"))
    image = ImageBlock(group=_("Overzicht"))
    figure = FigureBlock(group=_("Overzicht"))
    download = DownloadBlock(group=_("Overzicht"))
    checklist = ChecklistBlock(group=_("Overzicht"))
    sources = SourcesBlock(group=_("Overzicht"))
    self_check = SelfCheckBlock(group=_("Doen"))
    prompt = PromptBlock(group=_("Doen"))

    class Meta:
        block_counts = {}


class TrainerBlock(blocks.StructBlock):
    """Someone who gives the course."""

    name = blocks.CharBlock(label=_("Naam"), max_length=120)
    role = blocks.CharBlock(label=_("Rol"), max_length=200)
    about = TextBlock(label=_("Over deze docent"))

    class Meta:
        icon = "user"
        label = _("Docent")


class QuestionBlock(blocks.StructBlock):
    """A question people ask before they register."""

    question = blocks.CharBlock(label=_("Vraag"), max_length=200)
    answer = TextBlock(label=_("Antwoord"))

    class Meta:
        icon = "help"
        label = _("Vraag en antwoord")


class VoiceBlock(blocks.StructBlock):
    """What someone who took part says of it."""

    who = blocks.CharBlock(label=_("Wie"), max_length=200)
    text = blocks.TextBlock(label=_("Woorden"))

    class Meta:
        icon = "openquote"
        label = _("Oud-deelnemer")
