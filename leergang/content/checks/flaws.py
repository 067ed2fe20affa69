"""One thing that can be better: what it is, where it stands, how to mend it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """What sort of flaw; the report filters by it."""

    GOAL = "goal", _("Zonder doel")
    ORDER = "order", _("Zonder onderwerp of lijn")
    LINK = "link", _("Linktekst")
    ALT = "alt", _("Beeld zonder beschrijving")
    FILE = "file", _("Bestand waar niemand bij komt")
    HEADING = "heading", _("Volgorde van koppen")
    STANDARD = "standard", _("Verlopen standaard")
    SENTENCE = "sentence", _("Zinslengte")
    KEY = "key", _("Sleutel die verdwijnt")
    MINUTES = "minutes", _("Leestijd")
    ASSIGNMENT = "assignment", _("Opdracht")


@dataclass(frozen=True)
class Flaw:
    """A sentence for a writer, with the place and the way out."""

    kind: Kind
    sentence: str
    where: str
    mend: str
