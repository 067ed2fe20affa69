"""Who may make a module, and take it back."""

from wagtail.models import Page, PageLogEntry

from leergang.content.course import DayPage, ModulePage


def days_to_add_to(user, above: Page) -> list[DayPage]:
    """The days at or below this page to which someone may add a module, in order."""
    days = DayPage.objects.descendant_of(above, inclusive=True).order_by("path")
    return [day for day in days if may_add_module(user, day)]


def may_add_module(user, day: DayPage) -> bool:
    """As Wagtail's own rights have it."""
    return day.permissions_for_user(user).can_add_subpage()


def modules_to_add_to(user) -> list[ModulePage]:
    """The modules to which someone may add a step, in order."""
    return [module for module in ModulePage.objects.order_by("path") if may_add_step(user, module)]


def may_add_step(user, module: ModulePage) -> bool:
    """As Wagtail's own rights have it."""
    return module.permissions_for_user(user).can_add_subpage()


def may_take_back(user, module: Page) -> bool:
    """Whoever made it may undo that, until something of it was published or someone wrote in it."""
    pages = Page.objects.descendant_of(module, inclusive=True)
    if not may_add_module(user, module.get_parent()):
        return False
    touched = pages.exclude(owner=user) | pages.exclude(first_published_at=None)
    written = PageLogEntry.objects.filter(page__in=pages.values("pk"), action="wagtail.edit")
    return not (touched.exists() or written.exists())
