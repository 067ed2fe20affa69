"""What is done: a check of oneself, a question about one's own school, work together, a card."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from ..keys import KeyBlock, behind_the_cog
from .previews import SAMPLES
from .words import TextBlock


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
    question = blocks.TextBlock(label=_("Vraag"), help_text=_("Met een antwoord dat in de stap te vinden is."))
    options = blocks.ListBlock(OptionBlock(), label=_("Antwoorden"), min_num=2, max_num=5, default=[{}, {}])
    explanation = TextBlock(label=_("Uitleg"), help_text=_("Waarom dit klopt, en de rest niet."))

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


class PromptBlock(blocks.StructBlock):
    """A question to the reader about the reader's own school."""

    key = KeyBlock()
    question = blocks.TextBlock(label=_("Vraag"), help_text=_("Over de eigen school van de lezer."))
    help = blocks.TextBlock(label=_("Hulp"), required=False, help_text=_("Waarmee iemand op gang komt."))
    lines = blocks.IntegerBlock(
        label=_("Regels op papier"), default=6, min_value=1, max_value=30, help_text=_("Om op te schrijven.")
    )

    class Meta:
        icon = "edit"
        label = _("Vraag aan de lezer")
        description = _("Een vraag over de eigen school, met regels om op papier te schrijven.")
        form_layout = behind_the_cog("question", "help", "lines")
        template = "blocks/prompt.html"
        preview_value = SAMPLES["prompt"]


class WorkFormBlock(blocks.StructBlock):
    """Something to do together: what for, how long, with how many, and step by step."""

    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    aim = blocks.CharBlock(label=_("Doel"), max_length=300, help_text=_("Eén zin: wat heeft de groep er daarna aan?"))
    minutes = blocks.IntegerBlock(label=_("Tijd"), min_value=1, max_value=480, help_text=_("In minuten."))
    group_size = blocks.CharBlock(
        label=_("Groep"), max_length=120, help_text=_("Zoals: alleen, tweetallen, drietallen of de hele groep.")
    )
    steps = blocks.ListBlock(
        blocks.CharBlock(label=_("Stap")),
        label=_("Stappen"),
        min_num=1,
        help_text=_("Wat de groep na elkaar doet. Begin met een werkwoord."),
    )
    question = blocks.CharBlock(
        label=_("Vraag"), required=False, max_length=300, help_text=_("De vraag waar het gesprek over gaat.")
    )
    material = blocks.CharBlock(label=_("Materiaal"), required=False, max_length=250, help_text=_("Wat er klaarligt."))

    class Meta:
        icon = "clipboard-list"
        label = _("Werkvorm")
        description = _("Iets om samen te doen, met doel, tijd, groep en stappen.")
        template = "blocks/work_form.html"
        preview_value = SAMPLES["work_form"]


class CardBlock(blocks.StructBlock):
    """A dialogue card where it is of use; the card itself is kept in one place."""

    card = SnippetChooserBlock("leergang.DialogueCard", label=_("Kaart"))
    about = blocks.CharBlock(
        label=_("Wat je ermee doet"), required=False, max_length=250, help_text=_("Eén zin: met wie, en wanneer.")
    )

    class Meta:
        icon = "comment"
        label = _("Gesprekskaart")
        description = _("Een kaart uit de gesprekskaarten, met de vragen om door te vragen.")
        template = "blocks/card.html"
        preview_template = "blocks/preview_card.html"
