"""Views of the admin that know where a term or a standard stands."""

from django.contrib.contenttypes.models import ContentType
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import BaseListingView
from wagtail.models import Revision
from wagtail.snippets.side_panels import SnippetStatusSidePanel
from wagtail.snippets.views import snippets

from leergang.content.reference.notes import note_id

from .uses import number_of_pages, pages_with, uses


def to_pages_below(request, model):
    """Shows the pages below the only page of this kind."""
    return redirect("wagtailadmin_explore", model.objects.get().pk)


class QuickIndexView(snippets.IndexView):
    """The list; Wagtail would ask for each row whether its publication is planned."""

    def get_table(self, object_list, **kwargs):
        """Asks it once for all rows."""
        kind = ContentType.objects.get_for_model(self.model)
        planned = Revision.objects.filter(content_type=kind, approved_go_live_at__isnull=False)
        pks, things = set(planned.values_list("object_id", flat=True)), list(object_list)
        for thing in things:
            if str(thing.pk) not in pks:
                thing.__dict__["scheduled_revision"] = None
        return super().get_table(things, **kwargs)


class WordIndexView(QuickIndexView):
    """The list, with on how many pages each is explained."""

    def get_table(self, object_list, **kwargs):
        """Looks the pages up once for all rows."""
        found, things = uses(), list(object_list)
        for thing in things:
            thing.used_on = len(found.get(note_id(thing), ()))
        return super().get_table(things, **kwargs)


class WordStatusPanel(SnippetStatusSidePanel):
    """Counts the pages with the word, where Wagtail would count links."""

    def get_usage_context(self):
        """As the panel's own template wants it."""
        return {"usage_count": number_of_pages(self.object), "usage_url": self.usage_url}


class WordEditView(snippets.EditView):
    """The editor, with a count of pages that is true."""

    def get_side_panels(self):
        """Wagtail's own panels, of which one counts otherwise."""
        panels = super().get_side_panels()
        for panel in panels:
            if type(panel) is SnippetStatusSidePanel:
                panel.__class__ = WordStatusPanel
        return panels


class WordUsageView(snippets.UsageView):
    """The pages on which a term or a standard is explained."""

    def get_queryset(self):
        """The pages themselves; there are no links to ask."""
        return pages_with(self.model.objects.get(pk=self.object.pk))

    @cached_property
    def columns(self):
        """The page, and what it is part of."""
        return [
            TitleColumn("title", label=_("Pagina"), url_name="wagtailadmin_pages:edit"),
            Column("kind", label=_("Soort"), accessor=lambda page: page.content_type.name.capitalize()),
            Column("parent", label=_("Onderdeel van"), accessor=lambda page: page.get_parent().title),
        ]

    def get_table(self, object_list, **kwargs):
        """A table of pages, not of references."""
        return BaseListingView.get_table(self, object_list, **kwargs)
