"""What an assignment is made of: its questions, and the criteria by which it is read."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog

LEVELS = (_("Nog niet"), _("In opbouw"), _("Op koers"), _("Sterk"))


class OpenQuestionBlock(blocks.StructBlock):
    """A question that is answered in words."""

    key = KeyBlock()
    question = blocks.CharBlock(label=_("Vraag"), max_length=300)
    help = blocks.TextBlock(label=_("Uitleg"), required=False, help_text=_("Wat je verwacht, en hoe lang ongeveer."))
    example = blocks.TextBlock(
        label=_("Voorbeeld"), required=False, help_text=_("Staat ingeklapt. Zeg erbij dat het verzonnen is.")
    )
    is_required = blocks.BooleanBlock(label=_("Hoort er altijd bij"), required=False, default=True)

    class Meta:
        icon = "edit"
        label = _("Open vraag")
        description = _("Een vraag met een veld om te schrijven, en een voorbeeld voor wie vastzit.")
        form_layout = behind_the_cog("question", "help", "example", "is_required")
        template = "blocks/asked.html"
        preview_value = {"question": _("Hoe loopt één ambitie door jullie plannen?"), "is_required": True}


class ChoiceQuestionBlock(blocks.StructBlock):
    """A question with answers to choose from."""

    key = KeyBlock()
    question = blocks.CharBlock(label=_("Vraag"), max_length=300)
    help = blocks.TextBlock(label=_("Uitleg"), required=False)
    options = blocks.ListBlock(blocks.CharBlock(max_length=200), label=_("Antwoorden"), min_num=2, max_num=12)
    is_required = blocks.BooleanBlock(label=_("Hoort er altijd bij"), required=False, default=True)

    class Meta:
        icon = "list-ul"
        label = _("Keuzevraag")
        description = _("Een vraag waarbij iemand één antwoord kiest.")
        form_layout = behind_the_cog("question", "help", "options", "is_required")
        template = "blocks/asked.html"
        preview_value = {"question": _("Met wie voerde je het gesprek?"), "options": ["Teamleider", "Rector"]}


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
