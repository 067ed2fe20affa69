"""What the admin does besides: keys stay unique within a course, and what the slices register."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from leergang.content.course import settle_step_keys
from leergang.content.curating.coverage import CoverageView
from leergang.content.curating.screens import to_pages_below
from leergang.content.curating.viewsets import VIEWSETS, SubjectViewSet
from leergang.content.importing import history  # noqa: F401
from leergang.content.library import LibraryIndexPage
from leergang.content.pages import CourseIndexPage

for viewset in VIEWSETS:
    register_snippet(viewset)


@hooks.register("register_admin_viewset")
def subjects():
    """The names of the subjects, under settings."""
    return SubjectViewSet()


@hooks.register("register_admin_urls")
def addresses_of_our_own():
    """The two folders of the menu, the report and its table."""
    return [
        path("leergang/", to_pages_below, {"model": CourseIndexPage}, name="to_course"),
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


@hooks.register("after_copy_page")
def keys_of_a_copy(request, page, new_page):
    """The copies yield: answers hang from the keys of the originals."""
    settle_step_keys(new_page)


@hooks.register("after_move_page")
def keys_of_what_moved(request, page):
    """In another course the newcomers yield."""
    settle_step_keys(page)


@hooks.register("after_bulk_action")
def keys_of_all_that_moved(request, action_type, objects, action):
    """The same for several pages at once."""
    if action_type == "move":
        for page in objects:
            settle_step_keys(page)
