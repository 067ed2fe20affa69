"""Page types and blocks: what holds for each of them."""

import pytest
from django.apps import apps
from django.template.loader import get_template
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from tests.house.tree import PACKAGES, ROOT

PAGES = [model for model in apps.get_models() if issubclass(model, Page) and model._meta.app_label in PACKAGES]
STREAMS = [
    field for model in PAGES for field in model._meta.local_fields if isinstance(field, StreamField)
]  # fmt: skip
SNAPSHOT = ROOT / "tests/house/blocks.txt"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_page_type_names_its_parents(page):
    assert page.__dict__.get("parent_page_types")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_page_type_does_not_name_its_children(page):
    assert not page.__dict__.get("subpage_types")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_the_gate_is_the_only_privacy_of_a_page(page):
    assert page.private_page_options == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_page_type_has_a_dutch_name_of_its_own(page):
    assert str(page._meta.verbose_name) != page.__name__.replace("Page", " page").strip().lower()


def block_lines(where, block):
    children = dict(getattr(block, "child_blocks", {}))
    if isinstance(block, ListBlock):
        children = {"item": block.child_block}
    if children:
        yield f"{where}: {' '.join(sorted(children))}"
    for child_name, child in children.items():
        yield from block_lines(f"{where}.{child_name}", child)


def test_block_names_are_as_they_are_kept_in_the_database():
    """A changed name loses what is stored: write a data migration with kit.fields.change_blocks, then this list."""
    now = [
        line for field in STREAMS for line in block_lines(f"{field.model.__name__}.{field.name}", field.stream_block)
    ]
    assert sorted(now) == SNAPSHOT.read_text().splitlines()


def choosable():
    """The blocks an editor chooses from, each once."""
    found = {}
    for field in STREAMS:
        for child_name, child in field.stream_block.child_blocks.items():
            found.setdefault(f"{type(child).__name__} {child_name}", child)
    return found


@pytest.mark.parametrize("block", choosable().values(), ids=choosable().keys())
def test_a_block_has_a_label_and_an_icon_of_its_own(block):
    assert str(block.label) != block.name.replace("_", " ").capitalize()
    assert block.meta.icon != "placeholder"


def body_blocks():
    from leergang.content.blocks import BodyBlock

    return BodyBlock().child_blocks


@pytest.mark.parametrize("block", body_blocks().values(), ids=body_blocks().keys())
def test_a_block_of_a_body_has_a_description_a_template_and_a_preview(block):
    assert block.meta.description
    assert get_template(block.meta.template)
    assert getattr(block.meta, "preview_value", None) or get_template(block.meta.preview_template)


@pytest.mark.parametrize("block", body_blocks().values(), ids=body_blocks().keys())
def test_every_part_of_a_block_has_a_dutch_label(block):
    for part, child in fields_in(block):
        assert str(child.label) != part.replace("_", " ").capitalize(), f"{block.name}.{part}"


def fields_in(block):
    for part, child in (
        getattr(block, "child_blocks", {}).items() if isinstance(block, StructBlock | StreamBlock) else []
    ):
        yield part, child
        yield from fields_in(child.child_block if isinstance(child, ListBlock) else child)
