"""Findable: how something is found. Word: every word in use, to take compounds apart and to mend a typing error."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index
from wagtail.search.queryset import SearchableQuerySetMixin

from leergang.kit.words import dutch

THINGS = ("page", "term", "standard", "card")


class Kind(models.TextChoices):
    """What was found. Their order decides between things that fit equally well."""

    LIBRARY = "library", _("Bibliotheek")
    STEP = "step", _("Stap")
    ASSIGNMENT = "assignment", _("Opdracht")
    TERM = "term", _("Begrip")
    STANDARD = "standard", _("Standaard")
    CARD = "card", _("Gesprekskaart")
    MODULE = "module", _("Module")
    DAY = "day", _("Dag")
    COURSE = "course", _("Leergang")
    PAGE = "page", _("Pagina")


class FindableQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Searched with the means of Wagtail."""


def _one(thing):
    return models.Q(**{f"{other}__isnull": other != thing for other in THINGS})


class Findable(index.Indexed, models.Model):
    """One thing to find. It says how it is found, never whether someone may find it: that is asked of the thing."""

    page = models.OneToOneField("wagtailcore.Page", models.CASCADE, null=True, related_name="+")
    term = models.OneToOneField("leergang.Term", models.CASCADE, null=True, related_name="+")
    standard = models.OneToOneField("leergang.Standard", models.CASCADE, null=True, related_name="+")
    card = models.OneToOneField("leergang.DialogueCard", models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    order = models.PositiveSmallIntegerField()  # the place of its kind
    title = models.TextField()
    names = models.TextField()  # what else it is called, one a line
    about = models.TextField()  # what stands beside its kind in a list
    # Titles and texts again, in forms of words between spaces, line by line. The long ones come last in the table:
    # SQLite walks through all that stands before what it asks for.
    name_words = models.TextField()  # the title first
    text = models.TextField()  # one passage a line
    text_words = models.TextField()

    objects = FindableQuerySet.as_manager()
    search_auto_update = False  # `keeping` does it in the transaction of the change; Wagtail would leave it to a worker
    search_fields = [index.SearchField("words"), *map(index.FilterField, (*THINGS, "order", "id"))]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_one("page") | _one("term") | _one("standard") | _one("card"), name="findable_is_one_thing"
            )
        ]

    def words(self) -> str:
        """Everything it can be found by."""
        return f"{self.name_words} {self.text_words}"


class Word(models.Model):
    """A word that stands somewhere. It is never shown: what it finds is, to who may read that."""

    text = models.CharField(max_length=dutch.LONGEST, unique=True)
    head = models.CharField(max_length=dutch.LONGEST, db_index=True)
    tail = models.CharField(max_length=dutch.LONGEST, db_index=True)

    @classmethod
    def of(cls, text: str) -> "Word":
        """A word with its halves, by which one with a typing error is found."""
        head, tail = dutch.halves(text)
        return cls(text=text, head=head, tail=tail)
