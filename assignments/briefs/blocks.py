"""The criteria by which an assignment is read; its questions are kinds of their own."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog

LEVELS = (_("Nog niet"), _("In opbouw"), _("Op koers"), _("Sterk"))


class CriterionBlock(blocks.StructBlock):
    """One thing a teacher looks at, in four levels."""

    key = KeyBlock()
    name = blocks.CharBlock(label=_("Waar je naar kijkt"), max_length=100)
    level_1 = blocks.TextBlock(label=LEVELS[0])
    level_2 = blocks.TextBlock(label=LEVELS[1])
    level_3 = blocks.TextBlock(label=LEVELS[2])
    level_4 = blocks.TextBlock(label=LEVELS[3])

    class Meta:
        icon = "list-ol"
        label = _("Criterium")
        description = _("Wat een docent ziet bij elk van de vier niveaus.")
        form_layout = behind_the_cog("name", "level_1", "level_2", "level_3", "level_4")
        template = "blocks/criterion.html"
        preview_value = {
            "name": _("Rode draad"),
            "level_1": _("losse fragmenten"),
            "level_2": _("draad benoemd, breuken niet verklaard"),
            "level_3": _("draad en breuken onderbouwd"),
            "level_4": _("breuken verklaard vanuit belangen en gewoonten"),
        }

    def get_context(self, value, parent_context=None):
        """Adds the four levels with their names."""
        levels = [(name, value.get(f"level_{at}", "")) for at, name in enumerate(LEVELS, 1)]
        return super().get_context(value, parent_context) | {"levels": levels}
