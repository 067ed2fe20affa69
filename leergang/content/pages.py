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


class HomePage(Common, KeepsKeys, Page):
    """The front door."""

    lede = models.TextField(_("inleiding"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("inhoud"))

    content_panels = [*Page.content_panels, FieldPanel("lede"), FieldPanel("body")]
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1

    class Meta:
        verbose_name = _("voorpagina")

    def get_context(self, request, *args, **kwargs):
        """Adds the courses one can register for, and the pages about this environment."""
        about = InformationPage.objects.child_of(self).live().order_by("path")
        context = super().get_context(request, *args, **kwargs)
        return context | {"courses": live_courses(), "information": about}


class InformationPage(Common, KeepsKeys, Page):
    """A public page of text: about us, privacy, accessibility."""

    lede = models.TextField(_("inleiding"), blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("inhoud"))

    content_panels = [*Page.content_panels, FieldPanel("lede"), FieldPanel("body")]
    parent_page_types = ["leergang.HomePage", "leergang.InformationPage"]

    class Meta:
        verbose_name = _("informatiepagina")


class CourseIndexPage(Common, Page):
    """The list of courses at /leergang/."""

    lede = models.TextField(_("inleiding"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lede")]
    parent_page_types = ["leergang.HomePage"]
    max_count = 1

    class Meta:
        verbose_name = _("overzicht van leergangen")

    def get_context(self, request, *args, **kwargs):
        """Adds the courses."""
        return super().get_context(request, *args, **kwargs) | {"courses": live_courses()}
