"""Whoever writes is told what a field is for."""

import pytest
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from leergang.content.library import LibraryIndexPage
from leergang.content.pages import CourseIndexPage
from leergang.content.workshop.queries import CHECKED

PAGES = [*CHECKED, CourseIndexPage, LibraryIndexPage]
WAGTAILS = {field.name for field in Page._meta.get_fields()}


def panels(panel):
    yield panel
    for child in getattr(panel, "children", []):
        yield from panels(child)


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
def test_every_field_of_our_own_says_what_it_is_for(model):
    fields = [panel for panel in panels(model.get_edit_handler()) if isinstance(panel, FieldPanel)]
    ours = [panel for panel in fields if panel.field_name not in WAGTAILS]
    assert ours
    assert not [p.field_name for p in ours if not p.help_text and not model._meta.get_field(p.field_name).help_text]


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
def test_every_field_of_a_page_is_in_its_editor(model):
    shown = {getattr(panel, "field_name", "") for panel in panels(model.get_edit_handler())}
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    assert {field.name for field in fields if field.editable and not field.primary_key} <= shown
