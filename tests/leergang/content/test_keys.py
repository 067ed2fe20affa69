"""Keys survive whatever an editor does: people's answers, notes and positions hang on them."""

import re
from copy import deepcopy

import pytest

from leergang.content.course import ModulePage, StepPage
from leergang.content.keys import RESERVED, settle_keys, tidy
from leergang.content.pages import HomePage
from tests import factories
from tests.house.tree import ROOT
from tests.leergang.content.editor import BLOCKS, Editor, keys

KEYED = ["heading", "self_check", "prompt"]


@pytest.fixture
def step(course):
    """A step whose keys came with an import."""
    found = StepPage.objects.first()
    found.body = [
        {"type": "heading", "id": "a", "value": {"text": "Een", "level": "2", "key": "een"}},
        {"type": "text", "id": "b", "value": "<p>Tekst</p>"},
        {"type": "prompt", "id": "c", "value": {"question": "Wat?", "help": "", "lines": 3, "key": "wat"}},
    ]
    found.save_revision().publish()
    return found


@pytest.fixture
def editing(client, step):
    client.force_login(factories.user(groups=["Redactie"]))
    return Editor(client, step)


@pytest.mark.parametrize("kind", KEYED)
def test_a_new_block_gets_a_key_of_its_own(editing, kind):
    editing.add(kind)
    editing.save()
    assert editing.keys()[:2] == ["een", "wat"]
    assert re.fullmatch(r"(kop|zelftoets|vraag)-[0-9a-f]{8}", editing.keys()[2])


def test_a_new_key_stays_over_autosaves_in_which_the_form_still_holds_none(editing):
    new = editing.add("heading")
    editing.autosave()
    first = editing.keys()
    for text in ("Meer", "Meer woorden"):
        new["value"]["text"] = text
        editing.autosave()
    editing.publish()
    assert editing.keys() == first == keys(StepPage.objects.get(pk=editing.page.pk))
    assert new["value"]["key"] == ""


@pytest.mark.parametrize("at", [0, 1])
def test_the_original_keeps_its_key_wherever_the_copy_stands(editing, at):
    original = editing.blocks[0]
    copy = editing.duplicate(original)
    editing.blocks.insert(at, editing.blocks.pop(editing.blocks.index(copy)))
    editing.autosave()
    editing.save()
    stored = {child.id: child.value["key"] for child in _draft(editing).body if child.block_type == "heading"}
    assert stored["a"] == "een"
    assert stored[copy["id"]] == f"kop-{copy['id'][:8]}"


def test_a_copy_keeps_its_own_key_when_the_original_goes(editing):
    copy = editing.duplicate(editing.blocks[0])
    editing.autosave()
    given = editing.keys()[1]
    editing.blocks[0]["deleted"] = "1"
    editing.autosave()
    editing.publish()
    assert copy["value"]["key"] == "een"
    assert editing.keys() == [given, "wat"]


def test_two_copies_of_a_new_block_all_differ(editing):
    new = editing.add("prompt")
    editing.duplicate(editing.duplicate(new))
    editing.save()
    assert len(set(editing.keys())) == 5


@pytest.mark.parametrize("typed", ["", "Een Ander!", "wat", "x" * 200, "<!--prompt:x-->"])
def test_a_stored_key_stays_whatever_the_form_says(editing, typed):
    editing.blocks[0]["value"]["key"] = typed
    editing.save()
    assert editing.keys() == ["een", "wat"]


@pytest.mark.parametrize(("typed", "kept"), [("Één Ander!", "een-ander"), ("a_b", "a-b"), ("x" * 200, "x" * 60)])
def test_a_new_key_is_tidied(editing, typed, kept):
    editing.add("heading", key=typed)
    editing.save()
    assert editing.keys()[2] == kept


def test_blocks_keep_their_keys_when_they_change_places(editing):
    editing.blocks.reverse()
    editing.publish()
    assert editing.keys() == ["wat", "een"]


def test_a_draft_with_gaps_keeps_its_keys(editing):
    new = editing.add("self_check", question="", explanation="")
    new["value"]["options"] = {"count": "0"}
    editing.blocks[0]["value"]["text"] = ""
    editing.save()
    assert editing.keys()[:2] == ["een", "wat"]
    assert editing.keys()[2].startswith("zelftoets-")


def test_a_form_that_is_refused_changes_nothing(editing):
    editing.blocks[0]["value"]["text"] = ""
    with pytest.raises(AssertionError, match="body"):
        editing.publish()
    assert editing.keys() == ["een", "wat"]


def test_a_preview_has_the_keys_that_saving_would_give(editing):
    editing.add("heading")
    url = f"/beheer/pages/{editing.page.pk}/edit/preview/"
    assert editing.client.post(url, editing.data()).json() == {"is_valid": True, "is_available": True}
    page = editing.client.get(url).text
    assert '<h2 id="een">' in page
    assert re.search(r'<h2 id="kop-[0-9a-f]{8}">', page)


def test_going_back_in_history_brings_back_the_keys_of_then(editing):
    first = editing.page.get_latest_revision()
    editing.blocks.pop(0)
    editing.add("heading", text="Nieuw")
    editing.publish()
    back = Editor(editing.client, editing.page, revision=first)
    back.publish()
    assert back.keys() == ["een", "wat"]


def test_a_step_keeps_its_own_key_when_its_history_or_title_changes(editing):
    first, key = editing.page.get_latest_revision(), editing.page.key
    content = first.content | {"key": "van-vroeger"}
    type(first).objects.filter(pk=first.pk).update(content=content)
    back = Editor(editing.client, editing.page, revision=first)
    back.title = "Heel anders"
    back.publish()
    assert StepPage.objects.get(pk=editing.page.pk).key == key == _draft(editing).key


def test_a_new_step_gets_a_key_from_its_title(editing):
    module = ModulePage.objects.get()
    data = {"title": "Een nieuwe stap", "slug": "een-nieuwe-stap", "goal": "", "minutes": "5", "body-count": "0"}
    url = f"/beheer/pages/add/leergang/steppage/{module.pk}/"
    assert editing.client.post(url, data).status_code == 302
    assert StepPage.objects.get(slug="een-nieuwe-stap").key == "een-nieuwe-stap"


def test_a_heading_on_the_front_page_gets_a_key_too(home):
    home.body = [{"type": "heading", "value": {"text": "Kop", "level": "2", "key": ""}}]
    home.save_revision().publish()
    assert keys(HomePage.objects.get())[0].startswith("kop-")


def test_settling_reads_no_chooser_and_leaves_other_blocks_alone():
    raw = [{"type": "image", "id": "x", "value": {"image": 999}}, {"type": "heading", "id": "y", "value": {}}]
    assert settle_keys(raw, []) == [raw[0], {"type": "heading", "id": "y", "value": {"key": "kop-y"}}]


@pytest.mark.parametrize("read_before", [False, True])
def test_settling_changes_keys_and_nothing_else(step, read_before, django_assert_num_queries):
    picture = factories.picture()
    values = {name: block.get_prep_value(block.get_preview_value()) for name, block in BLOCKS.items()}
    values["image"] = {"image": picture.pk, "alt": "Bord", "caption": "", "credit": "Wij"}
    step.body = [{"type": name, "value": value, "id": name} for name, value in values.items()]
    step.save_revision().publish()
    stored = StepPage.objects.get(pk=step.pk)
    before = deepcopy(stored.body.get_prep_value())
    if read_before:
        assert [child.render() for child in stored.body]
    with django_assert_num_queries(4):  # slug, key, newest revision: no picture, no file
        stored.clean()
    assert stored.body.get_prep_value() == before
    assert stored.body[list(BLOCKS).index("image")].value["image"] == picture


def test_blocks_without_an_id_get_different_keys():
    raw = [{"type": "prompt", "value": {"key": ""}} for _ in range(4)]
    assert len({block["value"]["key"] for block in settle_keys(raw, [])}) == 4


def test_a_key_is_never_the_id_of_something_else_on_the_page():
    around = ["base.html", "leergang/step_page.html", "leergang/home_page.html", "leergang/information_page.html"]
    files = [ROOT / "templates" / name for name in around] + [*(ROOT / "templates/components").glob("*.html")]
    ids = {found for file in files for found in re.findall(r'\sid="([a-z-]+)"', file.read_text())}
    assert "titel" in ids
    assert ids <= RESERVED
    raw = [{"type": "heading", "id": name, "value": {"key": name}} for name in sorted(ids)]
    assert not {block["value"]["key"] for block in settle_keys(raw, [])} & ids


def test_a_key_that_is_no_text_is_an_empty_one():
    assert tidy(None) == tidy("!?") == ""


def _draft(editing):
    return StepPage.objects.get(pk=editing.page.pk).get_latest_revision_as_object()
