"""Term, Standard, Source and DialogueCard: small texts that many pages share."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin
from wagtail.search import index
from wagtail.search.queryset import SearchableQuerySetMixin

from .vocabulary import Ordered, Subject


class Certainty(models.TextChoices):
    """How sure we are of a fact. General knowledge reaches readers only in words that stay true if it is wrong."""

    VERIFIED = "verified", _("Nagezocht in een openbare bron")
    SOURCE_TEXT = "source_text", _("Uit de teksten waarmee we begonnen")
    GENERAL = "general", _("Algemene kennis, niet nagezocht")
    OWN = "own", _("Van onszelf")


MADE_FROM_THE_TEXT = _("Laat leeg: dan maken wij het van de tekst. Verander het niet meer, want links hangen eraan.")
CAVEATS = {
    Certainty.GENERAL: _("De naam is nog niet nagekeken in het onderzoekskader zelf."),
    Certainty.SOURCE_TEXT: _("De naam komt uit lesmateriaal. Kijk voor de tekst zelf in het onderzoekskader."),
}


class ReferenceQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """What all of them can be asked."""

    def live(self):
        """What is published; for what has no drafts, everything."""
        has_drafts = any(field.name == "live" for field in self.model._meta.fields)
        return self.filter(live=True) if has_drafts else self


class StandardQuerySet(ReferenceQuerySet):
    """Standards by date."""

    def valid_on(self, day: date):
        """The standards in force on this day."""
        return self.filter(valid_from__lte=day).filter(Q(valid_until=None) | Q(valid_until__gte=day))


class Shared(PreviewableMixin, DraftStateMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """Mixin: with drafts, history, a preview, and a place in the search index."""

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        abstract = True

    def get_preview_template(self, request, mode_name):
        """How a reader sees it, on a page of its own."""
        return f"leergang/previews/{self._meta.model_name}.html"


class Source(Shared):
    """Something a text rests on."""

    code = models.CharField(_("code"), max_length=20, unique=True, help_text=_("Zoals G-01."))
    title = models.CharField(_("titel"), max_length=250)
    where = models.CharField(_("uitgever, jaar of artikel"), max_length=250, blank=True)
    url = models.URLField(_("adres"), max_length=500, blank=True)
    note = models.TextField(_("opmerking"), blank=True)
    looked_at = models.DateField(_("nagekeken op"), null=True, blank=True, help_text=_("Leeg: nog niet nagekeken."))

    class Meta:
        ordering = ["code"]
        verbose_name = _("bron")
        verbose_name_plural = _("bronnen")

    search_fields = [index.SearchField("title"), index.AutocompleteField("title"), index.FilterField("live")]

    def __str__(self):
        return f"{self.code} {self.title}"


class Term(Shared, Ordered):
    """A word of the field, explained."""

    slug = models.SlugField(_("adres"), max_length=100, unique=True, blank=True, help_text=MADE_FROM_THE_TEXT)
    name = models.CharField(_("begrip"), max_length=120, unique=True)
    synonyms = models.TextField(
        _("andere woorden"), blank=True, help_text=_("Eén per regel, ook een afkorting. Lezers zien ze.")
    )
    forms = models.TextField(
        _("woordvormen"),
        blank=True,
        help_text=_("Eén per regel: meervoud en verbuiging. Hiermee vinden we het begrip in een tekst."),
    )
    in_text = models.BooleanField(
        _("uitleggen in lesteksten"),
        default=True,
        help_text=_("Zet uit voor een woord dat iedereen kent of dat ook iets anders kan betekenen."),
    )
    definition = models.TextField(_("uitleg"), max_length=600)
    certainty = models.CharField(_("zekerheid"), max_length=12, choices=Certainty.choices, default=Certainty.OWN)
    subjects = ParentalManyToManyField(Subject, blank=True, verbose_name=_("onderwerpen"), related_name="terms")

    class Meta:
        ordering = ["name"]
        verbose_name = _("begrip")
        verbose_name_plural = _("begrippen")

    search_fields = [
        index.SearchField("name", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("synonyms", boost=2),
        index.SearchField("forms"),
        index.SearchField("definition"),
        index.FilterField("live"),
    ]

    def __str__(self):
        return self.name

    def words(self) -> tuple[str, ...]:
        """Its name, its synonyms and their forms: every way in which it stands in a text."""
        return (self.name, *self.other_words, *(line.strip() for line in self.forms.splitlines() if line.strip()))

    def clean(self):
        """Makes the address of the name."""
        super().clean()
        self.slug = self.slug or slugify(self.name)[:100]

    @property
    def other_words(self) -> list[str]:
        """The synonyms, as a list."""
        return [line.strip() for line in self.synonyms.splitlines() if line.strip()]

    def get_absolute_url(self):
        """Its place in the glossary."""
        return f"{reverse('glossary')}#{self.slug}"


class Standard(Shared, Ordered):
    """A standard of an inspection framework: data with a version and dates, never fixed text in a lesson."""

    code = models.CharField(_("code"), max_length=10)
    framework = models.CharField(_("kader"), max_length=60, help_text=_("Zoals: onderzoekskader 2021."))
    title = models.CharField(_("naam"), max_length=150)
    level = models.CharField(
        _("niveau"), max_length=10, choices=[("board", _("Bestuur")), ("school", _("School"))], default="school"
    )
    area = models.CharField(_("gebied"), max_length=100, blank=True)
    own_words = models.TextField(_("in eigen woorden"))
    evidence = models.TextField(_("waar het uit kan blijken"), blank=True, help_text=_("Eén per regel."))
    valid_from = models.DateField(_("geldig vanaf"))
    valid_until = models.DateField(_("geldig tot en met"), null=True, blank=True)
    is_core = models.BooleanField(
        _("kernstandaard"), null=True, blank=True, help_text=_("Leeg laten zolang het niet is nagekeken in het kader.")
    )
    certainty = models.CharField(_("zekerheid"), max_length=12, choices=Certainty.choices, default=Certainty.GENERAL)
    source = models.ForeignKey(
        Source, verbose_name=_("bron"), null=True, blank=True, on_delete=models.SET_NULL, related_name="standards"
    )
    replaces = models.ForeignKey(
        "self", verbose_name=_("vervangt"), null=True, blank=True, on_delete=models.SET_NULL, related_name="replaced_by"
    )
    subjects = ParentalManyToManyField(Subject, blank=True, verbose_name=_("onderwerpen"), related_name="standards")

    objects = StandardQuerySet.as_manager()

    class Meta:
        ordering = ["code", "-valid_from"]
        verbose_name = _("standaard")
        verbose_name_plural = _("standaarden")
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="standard_once_per_start"),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")), name="standard_ends_after_start"
            ),
        ]

    search_fields = [
        index.SearchField("code", boost=3),
        index.SearchField("title", boost=3),
        index.AutocompleteField("title"),
        index.SearchField("own_words"),
        index.FilterField("live"),
    ]

    def __str__(self):
        return f"{self.code} {self.title} ({self.framework})"

    @property
    def anchor(self) -> str:
        """Its place in the register; the version stands in it, so that an old one keeps its own."""
        return f"{self.code.lower()}-{self.valid_from:%Y-%m-%d}"

    @property
    def signs(self) -> list[str]:
        """What it can show from, as a list."""
        return [line.strip() for line in self.evidence.splitlines() if line.strip()]

    @property
    def caveat(self) -> str:
        """What a reader should know about the name; nothing once it was looked up."""
        return CAVEATS.get(self.certainty, "")

    def get_absolute_url(self):
        """Its place in the register."""
        return f"{reverse('standards')}#{self.anchor}"


class Phase(models.TextChoices):
    """The five phases of the dialogue matrix, each with its verb."""

    PLAN = "plan", _("Plan")
    DO = "do", _("Do")
    CHECK = "check", _("Check")
    ACT = "act", _("Act")
    SECURE = "secure", _("Borgen")


class Row(models.IntegerChoices):
    """The seven rows of the dialogue matrix, from opening to culture."""

    OPENING = 1, _("Opening")
    EXPECTATION = 2, _("Verwachting")
    CONCRETE = 3, _("Concreet maken")
    TEAM = 4, _("Team")
    CLASS = 5, _("Klas, sectie, vak")
    TAKING_ALONG = 6, _("Meenemen en opbrengst")
    CULTURE = 7, _("Cultuur")


class DialogueCard(Shared, Ordered):
    """A question for a conversation about quality: one phase, one row."""

    slug = models.SlugField(_("adres"), max_length=60, unique=True, blank=True, help_text=MADE_FROM_THE_TEXT)
    phase = models.CharField(_("fase"), max_length=10, choices=Phase.choices)
    row = models.PositiveSmallIntegerField(_("rij"), choices=Row.choices)
    question = models.CharField(_("vraag"), max_length=250)
    follow_up = models.TextField(_("doorvragen"), blank=True, help_text=_("Eén vraag per regel."))
    certainty = models.CharField(
        _("zekerheid"), max_length=12, choices=Certainty.choices, default=Certainty.SOURCE_TEXT
    )
    subjects = ParentalManyToManyField(Subject, blank=True, verbose_name=_("onderwerpen"), related_name="cards")

    class Meta:
        ordering = ["row", "phase"]
        verbose_name = _("gesprekskaart")
        verbose_name_plural = _("gesprekskaarten")
        constraints = [models.UniqueConstraint(fields=["phase", "row"], name="card_once_per_phase_and_row")]

    search_fields = [
        index.SearchField("question", boost=2),
        index.AutocompleteField("question"),
        index.SearchField("follow_up"),
        index.FilterField("live"),
    ]

    def __str__(self):
        return f"{self.get_phase_display()}: {self.question}"

    def clean(self):
        """Makes the address of the phase and the question."""
        super().clean()
        self.slug = self.slug or slugify(f"{self.get_phase_display()} {self.question}")[:60]

    @property
    def follow_ups(self) -> list[str]:
        """The questions to go on with, as a list."""
        return [line.strip().removeprefix("- ") for line in self.follow_up.splitlines() if line.strip()]

    def get_absolute_url(self):
        """The card on a page of its own."""
        return reverse("card", args=[self.slug])
