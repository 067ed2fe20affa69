"""The library: what someone looks up again, during the course and years after."""

from itertools import count

from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import PageChooserBlock
from wagtail.models import Page
from wagtail.search import index

from leergang.kit.fields import StreamField

from .blocks import BodyBlock
from .changes.telling import WHY, TellsWhy
from .keys import KeepsKeys, tidy
from .mixins import Common, Members
from .published.prose import ReadsProse, cut
from .reference.notes import with_notes
from .reference.vocabulary import Ordered, subjects_of_a_page


class LibraryIndexPage(Members, Common, Page):
    """The parent of all library items; the overview itself is a view that filters."""

    lede = models.TextField(_("inleiding"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lede", help_text=_("Eén of twee zinnen boven de lijst."))]
    parent_page_types = ["leergang.HomePage"]
    max_count = 1

    class Meta:
        verbose_name = _("bibliotheek")


class LibraryPage(Members, Common, Ordered, TellsWhy, ReadsProse, KeepsKeys, Page):
    """One thing to look up: a one-pager, a checklist, a model, an instrument."""

    class Kind(models.TextChoices):
        """What sort of thing it is."""

        ONE_PAGER = "one_pager", _("Uitleg op één bladzijde")
        CHECKLIST = "checklist", _("Checklist")
        INSTRUMENT = "instrument", _("Instrument")
        WORK_FORM = "work_form", _("Werkvorm")
        SOURCE = "source", _("Bron")

    key = models.SlugField(_("sleutel"), max_length=80, blank=True, help_text=_("Blijft altijd gelijk."))
    kind = models.CharField(_("soort"), max_length=12, choices=Kind.choices, default=Kind.ONE_PAGER)
    good_for = models.TextField(_("waar het goed voor is"), max_length=300, blank=True)
    other_words = models.CharField(_("andere woorden waarmee iemand dit zoekt"), max_length=250, blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("inhoud"))
    subjects = subjects_of_a_page()
    looked_at = models.DateField(_("nagekeken op"), null=True, blank=True)
    related = StreamField(
        [("page", PageChooserBlock(["leergang.StepPage", "leergang.LibraryPage"], label=_("Stap of bibliotheekstuk")))],
        blank=True,
        verbose_name=_("hoort hierbij"),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("good_for", help_text=_("Eén zin: wanneer pakt iemand dit erbij?")),
        FieldPanel("body", help_text=_("Houd het bij wat op één vel papier past.")),
        FieldPanel("related", help_text=_("Stappen en stukken waar iemand daarna verder leest.")),
        MultiFieldPanel(
            [
                FieldPanel("kind", help_text=_("Lezers kunnen hierop kiezen.")),
                FieldPanel("subjects", widget=CheckboxSelectMultiple, help_text=_("Een of meer; lezers kiezen erop.")),
                FieldPanel("line", help_text=_("Bij welk deel van het verhaal dit hoort.")),
                FieldPanel("other_words", help_text=_("Zoals mensen het op school noemen, met komma’s ertussen.")),
            ],
            heading=_("Vindbaar"),
        ),
        WHY,
    ]
    promote_panels = [
        *Page.promote_panels,
        FieldPanel(
            "looked_at", help_text=_("De dag waarop iemand keek of alles nog klopt. Na een jaar vragen we erom.")
        ),
        FieldPanel("key", read_only=True),
    ]
    parent_page_types = ["leergang.LibraryIndexPage"]
    subpage_types = []

    search_fields = [
        *Page.search_fields,
        index.SearchField("good_for"),
        index.SearchField("other_words", boost=2),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("bibliotheekstuk")
        verbose_name_plural = _("bibliotheekstukken")

    def clean(self):
        """Gives the item a key of its own."""
        super().clean()
        self.key = free_item_key(self)

    def to_prose(self):
        """With its `subjects`, and the pages chosen as `related`: who may read those is asked at each visit."""
        return {
            "kind": self.get_kind_display(),
            "line": self.get_line_display(),
            "good_for": self.good_for,
            "looked_at": date_format(self.looked_at, "j F Y") if self.looked_at else "",
            "subjects": list(self.subjects.values("pk", "slug", "name")),
            "related": [block["value"] for block in self.related.raw_data],
            "parts": cut(with_notes(self.prose_html())),
        }


def may_add_to_library(user) -> bool:
    """Whether this person may write new items; costs who never enters the admin no query."""
    index = LibraryIndexPage.objects.first() if user.is_staff else None
    return index is not None and index.permissions_for_user(user).can_add_subpage()


def free_item_key(item) -> str:
    """The item's key, or one made of its title when it has none or another item holds it."""
    wish = item.key or tidy(item.title, 70) or "stuk"
    taken = set(LibraryPage.objects.exclude(pk=item.pk).filter(key__startswith=wish).values_list("key", flat=True))
    if item.alias_of_id or wish not in taken:
        return wish
    return next(name for number in count(2) if (name := f"{wish}-{number}") not in taken)
