"""What the admin shows of the workshop, and which of Wagtail's own items stay out of a teacher's way."""

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .editor import viewsets
from .listings import LISTINGS
from .reports import FlawsView, StaleView
from .urls import urlpatterns

LABELS = {
    "explorer": gettext_lazy("Alle pagina’s"),
    "images": gettext_lazy("Beelden"),
    "documents": gettext_lazy("Bestanden"),
    "workflows": gettext_lazy("Checks door een collega"),
    "settings": gettext_lazy("Instellingen"),
    "help": gettext_lazy("Hulp"),
}
ORDER = {"explorer": 200, "bronnen": 160}
FOR_ADMINISTRATORS = {"workflow-tasks", "site-history", "page-types-usage"}
FOR_NOBODY = {"aging-pages", "editor-guide"}  # our own report and pages say it in Dutch


@hooks.register("register_admin_viewset")
def editors_of_pages():
    """The editor with our checks, and the lists."""
    return viewsets(LISTINGS)


@hooks.register("register_admin_urls")
def addresses_of_the_workshop():
    """Our own screens."""
    return urlpatterns


@hooks.register("register_admin_menu_item")
def from_word():
    """A Word file as a step."""
    return MenuItem(_("Stap uit Word"), reverse("step_from_word"), name="word", icon_name="upload", order=155)


@hooks.register("register_reports_menu_item")
def report_of_flaws():
    """What can be better in all pages."""
    return MenuItem(FlawsView.page_title, reverse("flaws"), name="flaws", icon_name="glasses", order=100)


@hooks.register("register_reports_menu_item")
def report_of_what_is_stale():
    """What nobody looked at for long."""
    return MenuItem(StaleView.page_title, reverse("stale"), name="stale", icon_name="time", order=200)


@hooks.register("insert_editor_js")
def look_for_changes_again():
    """Mends an editor that would no longer save by itself."""
    return format_html('<script type="module" src="{}"></script>', static("js/watch-again.js"))


@hooks.register("construct_main_menu")
@hooks.register("construct_reports_menu")
@hooks.register("construct_settings_menu")
@hooks.register("construct_help_menu")
def calm(request, items):
    """Our words for Wagtail's items, in our order, without what this person never needs."""
    hidden = FOR_NOBODY if request.user.is_superuser else FOR_NOBODY | FOR_ADMINISTRATORS
    items[:] = [item for item in items if item.name not in hidden and not item.name.startswith("whats-new")]
    for item in items:
        item.label = LABELS.get(item.name, item.label)
        item.order = ORDER.get(item.name, item.order)
