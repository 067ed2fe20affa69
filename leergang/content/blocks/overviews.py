"""What is looked at and taken along: tables, pictures, files, lists."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .previews import SAMPLES
from .words import INLINE


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

    image = ImageChooserBlock(label=_("Beeld"), help_text=_("Minstens 1200 pixels breed blijft scherp."))
    alt = blocks.CharBlock(label=_("Wat is er te zien?"), max_length=400, help_text=_("Voor wie het beeld niet ziet."))
    caption = blocks.CharBlock(
        label=_("Bijschrift"), required=False, max_length=250, help_text=_("Wat de lezer eraan kan zien.")
    )
    credit = blocks.CharBlock(
        label=_("Bron van het beeld"), max_length=200, help_text=_("Wie het maakte, en dat het hier mag staan.")
    )

    class Meta:
        icon = "image"
        label = _("Beeld")
        description = _("Een foto of tekening, met beschrijving en bron.")
        template = "blocks/image.html"
        preview_template = "blocks/preview_image.html"


class DownloadBlock(blocks.StructBlock):
    """A file to take along."""

    handout = DocumentChooserBlock(label=_("Bestand"), help_text=_("PDF, Word, Excel, PowerPoint of OpenDocument."))
    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    about = blocks.CharBlock(
        label=_("Wat je ermee doet"), required=False, max_length=250, help_text=_("Eén zin onder de link.")
    )

    class Meta:
        icon = "download"
        label = _("Bestand om op te halen")
        description = _("Een bestand om mee te nemen.")
        template = "blocks/download.html"
        preview_template = "blocks/preview_download.html"


class ChecklistBlock(blocks.StructBlock):
    """Points to tick on paper."""

    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    items = blocks.ListBlock(
        blocks.CharBlock(label=_("Punt")),
        label=_("Punten"),
        min_num=1,
        help_text=_("Kort, en zo dat je ja of nee kunt zeggen."),
    )

    class Meta:
        icon = "tasks"
        label = _("Afvinklijst")
        description = _("Punten om na te lopen.")
        template = "blocks/checklist.html"
        preview_value = SAMPLES["checklist"]


class SourceLineBlock(blocks.StructBlock):
    """One source, as precise as we know it."""

    title = blocks.CharBlock(label=_("Titel"), max_length=250)
    where = blocks.CharBlock(label=_("Uitgever, jaar of artikel"), required=False, max_length=250)
    url = blocks.URLBlock(label=_("Adres"), required=False, help_text=_("Alleen als iedereen het kan openen."))
    note = blocks.CharBlock(
        label=_("Opmerking"), required=False, max_length=250, help_text=_("Wat een lezer eraan heeft. Lezers zien dit.")
    )
    for_editors = blocks.CharBlock(
        default="",
        label=_("Voor de redactie"),
        required=False,
        max_length=250,
        search_index=False,
        help_text=_("Zoals: alleen een kopie gezien. Lezers zien dit niet."),
    )

    class Meta:
        icon = "link"
        label = _("Bron")


class SourcesBlock(blocks.StructBlock):
    """What this page rests on."""

    sources = blocks.ListBlock(
        SourceLineBlock(), label=_("Bronnen"), min_num=1, help_text=_("Zo precies als je ze kent.")
    )

    class Meta:
        icon = "list-ul"
        label = _("Bronnen")
        description = _("Waar deze stap op rust.")
        template = "blocks/sources.html"
        preview_value = SAMPLES["sources"]
