"""Making a module with its steps, and taking it back."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from leergang.content.course import DayPage, ModulePage, StepPage

from .rules import may_add_module, may_take_back


@transaction.atomic
def make_module(*, day: DayPage, title: str, steps: Iterable[str], by) -> ModulePage:
    """A draft of a module with a draft of each step, in order, each with a key of its own."""
    if not may_add_module(by, day):
        raise PermissionDenied
    module = _draft(day, ModulePage(title=title), by)
    for step in steps:
        _draft(module, StepPage(title=step), by)
    return module


def _draft(above, page, by):
    page.live, page.has_unpublished_changes, page.owner = False, True, by
    above.add_child(instance=page)
    page.full_clean()  # its place is known now, so it can get a key that no other step of the course has
    page.save()
    page.save_revision(user=by)
    return page


@transaction.atomic
def take_back_module(*, module: Page, by) -> None:
    """Deletes a module that nobody saw, with its steps."""
    if not may_take_back(by, module):
        raise PermissionDenied
    log(instance=module, action="wagtail.delete", user=by, deleted=True)
    module.delete()
