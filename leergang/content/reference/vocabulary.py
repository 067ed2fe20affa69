"""Subject and Line: the words by which everything is ordered and found."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.search import index


class Line(models.TextChoices):
    """The three lines of the programme, the same for a board and for a school."""

    VISION = "vision", _("Visie, ambities en doelen")
    CULTURE = "culture", _("Uitvoering en cultuur")
    ACCOUNT = "account", _("Evaluatie, verantwoording en dialoog")


class Subject(models.Model):
    """One of the nine subjects. The rows come with the platform; editors may reword a name, never add one."""

    slug = models.SlugField(_("adres"), unique=True)
    name = models.CharField(_("naam"), max_length=120)
    order = models.PositiveSmallIntegerField(_("volgorde"))

    class Meta:
        ordering = ["order"]
        verbose_name = _("onderwerp")
        verbose_name_plural = _("onderwerpen")

    def __str__(self):
        return self.name


class Ordered(models.Model):
    """Mixin: a line, for whatever is ordered by subject and line. Subjects stand with each model."""

    line = models.CharField(_("lijn"), max_length=10, choices=Line.choices, blank=True)

    class Meta:
        abstract = True


def subjects_of_a_page() -> ParentalManyToManyField:
    """The field by which a page carries its subjects; drafts keep their own."""
    return ParentalManyToManyField(Subject, blank=True, verbose_name=_("onderwerpen"), related_name="+")


LINE_FILTER = index.FilterField("line")
