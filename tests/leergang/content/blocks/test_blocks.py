"""The blocks of a body, as an editor meets them: in the chooser, in its preview and in the form."""

import pytest
from django.template.loader import get_template
from django.urls import reverse
from wagtail.admin.telepath import JSContext
from wagtail.blocks import StructBlock
from wagtail.blocks.stream_block import StreamValue

from assignments.briefs.models import AssignmentPage
from leergang.content.blocks import BodyBlock
from leergang.content.course import StepPage
from leergang.content.keys import KEYED
from tests import factories

BODY = BodyBlock()
BLOCKS = BODY.child_blocks
STREAMS = [BODY, *(AssignmentPage._meta.get_field(name).stream_block for name in ("body", "rubric"))]
ALL = {name: block for stream in STREAMS for name, block in stream.child_blocks.items()}
IN_THE_EDITOR = StepPage._meta.get_field("body").stream_block


@pytest.fixture
def editor(client, db):
    client.force_login(factories.user(groups=["Redactie"]))
    return client


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_says_what_it_is_for_and_how_it_looks(name):
    block = BLOCKS[name]
    assert block.meta.description
    assert str(block.label)
    assert str(block.meta.group) in ("Tekst", "Overzicht", "Doen")
    assert block.meta.icon != "placeholder"
    assert block.meta.template == f"blocks/{name}.html"
    assert get_template(block.meta.template)
    assert block.is_previewable


@pytest.mark.parametrize("name", BLOCKS)
def test_the_preview_of_a_block_shows_it(name, editor):
    url = reverse("wagtailadmin_block_preview")
    answer = editor.get(url, {"id": IN_THE_EDITOR.child_blocks[name].definition_prefix})
    assert answer.status_code == 200
    shown = answer.text.split("<main")[1].split("</main>")[0]
    assert len(shown) > 150
    assert "None" not in shown


def test_the_preview_of_a_block_is_for_editors_only(client, reader, db):
    url = reverse("wagtailadmin_block_preview")
    assert client.get(url).status_code == 302
    client.force_login(reader)
    assert client.get(url).status_code in (302, 404)


@pytest.mark.parametrize("name", [name for name in BLOCKS if name not in ("image", "download", "video", "card")])
def test_a_sample_is_a_value_an_editor_could_publish(name):
    block = BLOCKS[name]
    sample = block.get_preview_value()
    assert block.get_prep_value(block.clean(sample)) == block.get_prep_value(sample)


def test_a_body_with_every_block_is_drawn_after_the_database_gave_it_back(course):
    step = StepPage.objects.first()
    step.body = StreamValue(BODY, [(name, BLOCKS[name].get_preview_value()) for name in BLOCKS if name in SAMPLED])
    step.save_revision().publish()
    stored = StepPage.objects.get(pk=step.pk).body
    assert {child.block_type for child in stored} == SAMPLED
    assert all(child.render().strip() for child in stored)


SAMPLED = set(BLOCKS) - {"image", "download", "video", "card"}


@pytest.mark.parametrize("name", ["image", "download"])
def test_a_block_whose_file_is_gone_is_drawn_without_it(name, db):
    value = BLOCKS[name].to_python({"image": 999, "handout": 999, "title": "Weg", "alt": "Weg", "credit": "Wij"})
    assert BLOCKS[name].render(value).strip() == ""


def test_a_reader_sees_the_remark_on_a_source_and_not_what_is_for_editors():
    source = {
        "title": "Een boek",
        "where": "",
        "url": "",
        "note": "Gelezen.",
        "for_editors": "Alleen een kopie gezien.",
    }
    html = BLOCKS["sources"].render(BLOCKS["sources"].to_python({"sources": [source]}))
    assert "Gelezen." in html
    assert "kopie" not in html


def test_a_file_to_fetch_says_what_the_link_does(db):
    value = {"handout": factories.handout("Wettenkaart").pk, "title": "", "about": ""}
    html = BLOCKS["download"].render(BLOCKS["download"].to_python(value))
    assert ">Download: Wettenkaart</a>" in html


@pytest.mark.parametrize("name", KEYED)
def test_a_key_is_folded_away_and_cannot_be_typed(name):
    block = ALL[name]
    assert block.meta.form_layout.settings == ["key"]
    assert set(block.meta.form_layout.children) == set(block.child_blocks) - {"key"}
    assert "readonly" in block.child_blocks["key"].field.widget.render("key", "een")


@pytest.mark.parametrize("name", KEYED)
def test_a_key_is_not_found_by_searching(name):
    assert "sleutel-x" not in ALL[name].get_searchable_content(ALL[name].to_python({"key": "sleutel-x"}))


def test_only_blocks_with_a_key_are_keyed():
    keyed = {name for name, block in ALL.items() if isinstance(block, StructBlock) and "key" in block.child_blocks}
    assert keyed == set(KEYED)


def test_the_form_of_a_body_can_be_sent_to_the_browser(db):
    assert JSContext().pack(IN_THE_EDITOR)


def test_the_editor_of_a_step_opens(editor, course):
    answer = editor.get(reverse("wagtailadmin_pages:edit", args=[StepPage.objects.first().pk]))
    assert answer.status_code == 200
    assert "Sleutel" in answer.text


def test_a_new_self_check_has_room_for_the_two_answers_it_needs():
    assert len(BLOCKS["self_check"].get_default()["options"]) == 2
