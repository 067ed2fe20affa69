"""What the admin's menu holds besides Wagtail's own: the folders of the course and the library, and our four lists."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from leergang.content.library import LibraryIndexPage

from .coverage import CoverageView
from .screens import to_pages_below
from .viewsets import VIEWSETS, SubjectViewSet

for viewset in VIEWSETS:
    register_snippet(viewset)


@hooks.register("register_admin_viewset")
def subjects():
    """The names of the subjects, under settings."""
    return SubjectViewSet()


@hooks.register("register_admin_urls")
def addresses_of_our_own():
    """The folder of the library, the report and its table."""
    return [
        path("bibliotheek/", to_pages_below, {"model": LibraryIndexPage}, name="to_library"),
        path("rapporten/onderwerpen/", CoverageView.as_view(), name="coverage"),
        path("rapporten/onderwerpen/tabel/", CoverageView.as_view(results_only=True), name="coverage_results"),
    ]


@hooks.register("register_admin_menu_item")
def to_the_course():
    """The pages of the course, without a walk through the tree."""
    return MenuItem(_("Leergang"), reverse("to_course"), name="leergang", icon_name="form", order=90)


@hooks.register("register_admin_menu_item")
def to_the_library():
    """The pages of the library."""
    return MenuItem(
        _("Bibliotheek"), reverse("to_library"), name="bibliotheek", icon_name="folder-open-inverse", order=95
    )


@hooks.register("register_reports_menu_item")
def report_per_subject():
    """Which subject has nothing yet."""
    return MenuItem(_("Per onderwerp"), reverse("coverage"), icon_name="tag", order=900)


@hooks.register("insert_global_admin_css")
def look_of_our_own():
    """The tints of the report."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/beheer.css"))
