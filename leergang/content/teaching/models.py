"""The page of a module for who teaches it: what to watch for, timing, a spare question."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from leergang.kit.fields import StreamField

from ..blocks import BodyBlock
from ..course import DayPage, ModulePage, course_of
from ..keys import KeepsKeys
from ..mixins import Common, ForTeachers
from ..place import link
from ..published.prose import ReadsProse
from ..reference.notes import with_notes

SLUG = "voor-de-docent"


class TeacherPage(ForTeachers, Common, ReadsProse, KeepsKeys, Page):
    """One for each module, at an address of its own below it."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("inhoud"))

    content_panels = [
        FieldPanel("title", classname="title", help_text=_("Meestal ‘Voor de docent’. Alleen docenten zien dit.")),
        FieldPanel("body", help_text=_("Waar let je op, hoeveel tijd kost het, en welke vraag heb je achter de hand?")),
    ]
    promote_panels = []  # it is found from its module, so nobody chooses its address
    parent_page_types = ["leergang.ModulePage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("pagina voor de docent")
        verbose_name_plural = _("pagina’s voor de docent")

    def full_clean(self, *args, **kwargs):
        """Its address is the same below every module, whatever its title."""
        self.slug = SLUG
        super().full_clean(*args, **kwargs)

    def to_prose(self):
        """With the `course`, `day` and `module` it belongs to."""
        return {
            "course": link(course_of(self)),
            "day": link(DayPage.objects.ancestor_of(self).get()),
            "module": link(ModulePage.objects.ancestor_of(self).get()),
            "html": with_notes(self.prose_html()),
        }
