"""The public page types besides the course: home, information, the list of courses."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from leergang.kit.fields import StreamField

from .blocks import BodyBlock
from .course import live_courses
from .keys import KeepsKeys
from .mixins import Common
from .place import link
from .published.prose import ReadsProse


class HomePage(Common, ReadsProse, KeepsKeys, Page):
    """The front door."""

    lede = models.TextField(_("inleiding"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("inhoud"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("lede", help_text=_("Het eerste wat een bezoeker leest: waar is hij, en wat kan hij hier?")),
        FieldPanel("body", help_text=_("Wat er verder op de voorpagina staat.")),
    ]
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1

    class Meta:
        verbose_name = _("voorpagina")

    def to_prose(self):
        """With the `first` of the courses one can register for; all of them, and what is said about us, are HTML."""
        courses = list(live_courses())
        about = InformationPage.objects.child_of(self).live().order_by("path")
        return {
            "lede": self.lede,
            "first": link(next(iter(courses), None)),
            "html": self.prose_html(courses=courses, information=about),
        }


class InformationPage(Common, ReadsProse, KeepsKeys, Page):
    """A public page of text: about us, privacy, accessibility."""

    lede = models.TextField(_("inleiding"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("inhoud"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("lede", help_text=_("In één of twee zinnen waar deze pagina over gaat.")),
        FieldPanel("body", help_text=_("Begin met een kop. Kies met het plusje wat erbij komt.")),
    ]
    parent_page_types = ["leergang.HomePage", "leergang.InformationPage"]

    class Meta:
        verbose_name = _("informatiepagina")


class CourseIndexPage(Common, ReadsProse, Page):
    """The list of courses at /leergang/."""

    lede = models.TextField(_("inleiding"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lede", help_text=_("Eén of twee zinnen boven de lijst."))]
    parent_page_types = ["leergang.HomePage"]
    max_count = 1

    class Meta:
        verbose_name = _("overzicht van leergangen")

    def to_prose(self):
        """With the courses in its HTML."""
        return {"html": self.prose_html(courses=live_courses())}
