"""The block that puts a figure in a page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .register import CHOICES, FIGURES


class FigureBlock(blocks.StructBlock):
    """One of our own figures, with words of the writer under it."""

    name = blocks.ChoiceBlock(CHOICES, label=_("Figuur"))
    caption = blocks.CharBlock(
        label=_("Bijschrift"), required=False, max_length=250, help_text=_("Wat de lezer in de figuur kan zien.")
    )

    def get_context(self, value, parent_context=None):
        """Adds the figure; none when its name is no longer known, and then nothing is shown."""
        return super().get_context(value, parent_context) | {"figure": FIGURES.get(value["name"])}

    def get_searchable_content(self, value):
        """What the figure says is found as well as what the writer says of it."""
        figure = FIGURES.get(value["name"])
        words = [figure.title, figure.told, *(cell for row in figure.rows for cell in row if cell)] if figure else []
        return [*words, *filter(None, [value["caption"]])]

    class Meta:
        icon = "draft"
        label = _("Figuur")
        description = _("Een figuur van de leergang, met een tekst voor wie hem niet ziet.")
        template = "blocks/figure.html"
        preview_value = {"name": "kring", "caption": ""}
