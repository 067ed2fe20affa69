"""Scholen and Besturen in the admin."""

from functools import partial

from django.db.models import Count
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import NumberColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button, HeaderButton

from leergang.kit.viewset import PlainViewSet

from .models import Board, School
from .views import merge_screen, part_screen


class MergingIndexView(generic.IndexView):
    """A list from which doubles are found and merged."""

    counted = ""

    def get_base_queryset(self):
        """With how many belong to each."""
        return super().get_base_queryset().annotate(number=Count(self.counted))

    @property
    def merge_url(self):
        """The screen of this model."""
        return reverse(self.index_url_name.replace("index", "merge"))

    @cached_property
    def header_buttons(self):
        """To the likely doubles."""
        doubles = HeaderButton(_("Zoek dubbele"), url=self.merge_url, icon_name="copy")
        return [*super().header_buttons, doubles]

    def get_list_more_buttons(self, instance):
        """To merging this one with another."""
        url = f"{self.merge_url}?id={instance.pk}"
        return [*super().get_list_more_buttons(instance), Button(_("Voeg samen"), url=url, icon_name="copy")]


class SchoolIndexView(MergingIndexView):
    """Schools, with how many people come from each."""

    counted = "enrolments"

    def get_base_queryset(self):
        """With their boards."""
        return super().get_base_queryset().select_related("board")


class BoardIndexView(MergingIndexView):
    """Boards, with how many schools each has."""

    counted = "schools"


class MergingViewSet(PlainViewSet):
    """What the two have in common. Nothing is deleted: a double is merged, so that nobody loses their school."""

    deletes = False
    ordering = ["name"]
    search_fields = ["name"]

    def get_urlpatterns(self):
        """With merging and what undoes it."""
        own = {"model": self.model, "name": self.name}
        return [
            *super().get_urlpatterns(),
            path("voeg-samen/", partial(merge_screen, **own), name="merge"),
            path("voeg-samen/terug/<int:entry>/", partial(part_screen, **own), name="part"),
        ]


class SchoolViewSet(MergingViewSet):
    """Schools."""

    model = School
    icon = "home"
    name = "scholen"
    menu_label = gettext_lazy("Scholen")
    index_view_class = SchoolIndexView
    list_display = ["name", "board", "region", NumberColumn("number", label=gettext_lazy("Mensen"), sort_key="number")]
    list_filter = ["board", "region"]
    form_fields = ["name", "board", "region"]


class BoardViewSet(MergingViewSet):
    """Boards."""

    model = Board
    icon = "site"
    name = "besturen"
    menu_label = gettext_lazy("Besturen")
    index_view_class = BoardIndexView
    list_display = ["name", NumberColumn("number", label=gettext_lazy("Scholen"), sort_key="number")]
    form_fields = ["name"]
