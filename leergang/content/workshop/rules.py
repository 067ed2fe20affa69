"""Who may make a module, and take it back."""

from wagtail.models import Page, PageLogEntry

from leergang.content.course import DayPage


def days_to_add_to(user, above: Page) -> list[DayPage]:
    """The days at or below this page to which someone may add a module, in order."""
    days = DayPage.objects.descendant_of(above, inclusive=True).order_by("path")
    return [day for day in days if may_add_module(user, day)]


def may_add_module(user, day: DayPage) -> bool:
    """As Wagtail's own rights have it."""
    return day.permissions_for_user(user).can_add_subpage()


def may_take_back(user, module: Page) -> bool:
    """Whoever made it may undo that, until something of it was published or someone wrote in it."""
    pages = Page.objects.descendant_of(module, inclusive=True)
    if not may_add_module(user, module.get_parent()):
        return False
    touched = pages.exclude(owner=user) | pages.exclude(first_published_at=None)
    written = PageLogEntry.objects.filter(page__in=pages.values("pk"), action="wagtail.edit")
    return not (touched.exists() or written.exists())
