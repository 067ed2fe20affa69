"""Who gives the course, and what people ask and say of it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .words import TextBlock


class TrainerBlock(blocks.StructBlock):
    """Someone who gives the course."""

    name = blocks.CharBlock(label=_("Naam"), max_length=120)
    role = blocks.CharBlock(label=_("Rol"), max_length=200)
    about = TextBlock(label=_("Over deze docent"), help_text=_("Wat iemand doet en meebrengt, in drie zinnen."))

    class Meta:
        icon = "user"
        label = _("Docent")


class QuestionBlock(blocks.StructBlock):
    """A question people ask before they register."""

    question = blocks.CharBlock(label=_("Vraag"), max_length=200)
    answer = TextBlock(label=_("Antwoord"), help_text=_("Begin met het antwoord zelf."))

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
