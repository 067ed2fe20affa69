"""Export and import again give the same pages, keys included."""

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import strategies as st

from leergang.content.blocks import BodyBlock
from leergang.content.course import CoursePage, StepPage
from leergang.content.exporting.blocks import WRITERS
from leergang.content.importing.writing import import_folder
from leergang.content.library import LibraryPage
from leergang.content.reference.models import Term
from leergang.portal.demo import COURSE
from tests import factories
from tests.examples import examples
from tests.leergang.content.exporting import nasty
from tests.leergang.content.exporting.world import a_site_of_its_own, changed, contents, export, keys
from tests.leergang.content.importing.course import FIRST, step
from tests.leergang.content.importing.samples import EVERYTHING

pytestmark = pytest.mark.django_db
WORDS = {"text": nasty.lines, "question": nasty.lines, "help": nasty.lines}  # else one line
RICH = {("callout", "text"), ("case", "text"), ("video", "transcript"), ("self_check", "explanation")}
FIXED = {
    "key",
    "level",
    "kind",
    "image",
    "poster",
    "handout",
    "url",
    "address",
    "name",
    "lines",
    "is_right",
    "id",
    "type",
}


def test_the_whole_demo_comes_back_the_same(tmp_path):
    with a_site_of_its_own():
        import_folder(COURSE)
        before = keys()
        assert export(tmp_path / "eerst", "kwaliteitszorg") == []
        assert changed(tmp_path / "eerst") == {}
        export(tmp_path / "nog-eens", "kwaliteitszorg")
    with a_site_of_its_own():
        import_folder(tmp_path / "eerst")
        assert keys() == before
        assert export(tmp_path / "daarna", "kwaliteitszorg") == []
    assert len(contents(tmp_path / "eerst")) > 100
    assert contents(tmp_path / "nog-eens") == contents(tmp_path / "eerst")
    assert contents(tmp_path / "daarna") == contents(tmp_path / "eerst")


def test_every_kind_of_block_has_a_writer():
    assert set(WRITERS) == set(BodyBlock().child_blocks) | {"second_text"}


def test_every_block_comes_back_the_same(folder, tmp_path):
    folder.step(FIRST, "eerste", EVERYTHING)
    with a_site_of_its_own():
        folder.bring_in()
        assert export(tmp_path / "uit") == []
        assert changed(tmp_path / "uit") == {}
    first = contents(tmp_path / "uit")
    with a_site_of_its_own():
        import_folder(tmp_path / "uit")
        export(tmp_path / "uit")
    assert contents(tmp_path / "uit") == first


def retyped(draw, kind, value, name=""):
    """The same value, in which every word that an editor may type is another."""
    if isinstance(value, dict):
        return {key: item if key in FIXED else retyped(draw, kind, item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [retyped(draw, kind, item, name) for item in value]
    if not isinstance(value, str) or not value:
        return value
    if (kind, name) in RICH or kind == "text":
        return "<p>Woorden.</p>" + draw(nasty.rich)
    if name == "values":
        return draw(nasty.cell)
    several = name in WORDS and kind in ("quote", "self_check", "prompt")
    return draw(WORDS[name] if several and name != "options" else nasty.line)


@examples(8, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(data=st.data())
def test_what_an_editor_types_in_any_block_comes_back_the_same(data, folder, tmp_path):
    folder.step(FIRST, "eerste", EVERYTHING)
    with a_site_of_its_own():
        folder.bring_in()
        page = step("eerste")
        body = page.body.get_prep_value()
        page.body = [block | {"value": retyped(data.draw, block["type"], block["value"])} for block in body]
        page.title, page.goal = data.draw(nasty.line)[:100], data.draw(nasty.line)[:100]
        page.save_revision(user=factories.user()).publish()
        notes = export(tmp_path / "uit")
        assert notes == []
        assert changed(tmp_path / "uit") == {}
    first = contents(tmp_path / "uit")
    with a_site_of_its_own():
        import_folder(tmp_path / "uit")
        export(tmp_path / "uit")
    assert contents(tmp_path / "uit") == first


def test_two_texts_in_a_row_stay_two(imported, tmp_path):
    page = step("eerste")
    page.body = [
        ("heading", {"text": "Kop", "level": "2", "key": "kop"}),
        ("text", "<p>Een.</p>"),
        ("text", "<p>Twee.</p>"),
    ]
    page.save_revision().publish()
    assert export(tmp_path / "uit") == []
    import_folder(tmp_path / "uit", overwrite=True)
    assert [block.block_type for block in step("eerste").body] == ["heading", "text", "text"]


def test_a_step_and_an_item_may_have_the_same_key(imported, tmp_path):
    item = factories.item(key="eerste", title="Een stuk", slug="een-stuk", good_for="Kijken.")
    item.body = [("heading", {"text": "Kop", "level": "2", "key": "kop"})]
    item.related = [("page", step("tweede")), ("page", step("eerste"))]
    item.save_revision().publish()
    page = step("tweede")
    page.body = [*page.body.get_prep_value(), {"type": "text", "value": link_to(item) + link_to(step("eerste"))}]
    page.save_revision().publish()
    assert export(tmp_path / "uit") == []
    assert changed(tmp_path / "uit") == {}
    assert "](pagina:bibliotheek/een-stuk.md)" in (tmp_path / "uit/dag-1/01-kijken/02-tweede.md").read_text()


def link_to(page):
    return f'<p><a linktype="page" id="{page.pk}">Lees</a></p>'


def test_links_to_every_page_of_the_folder_come_back(imported, tmp_path):
    course = CoursePage.objects.get()
    pages = [course, *course.get_descendants().order_by("path"), course.get_parent(), factories.item(key="blad")]
    page = step("eerste")
    page.body = [*page.body.get_prep_value(), {"type": "text", "value": "".join(map(link_to, pages))}]
    page.save_revision().publish()
    notes = export(tmp_path / "uit")
    assert [note for note in notes if "link" in note or "anders" in note] == []


def test_terms_with_awkward_words_come_back(imported, tmp_path):
    made = {"synonyms": "a, b\n- c", "definition": "# Kop\n\n- punt\nregel ::: \\", "forms": "x;y"}
    term = factories.term(name="R&D {#a} *", slug="r-en-d", **made)
    assert export(tmp_path / "uit") == []
    term.delete()
    import_folder(tmp_path / "uit")
    back = Term.objects.get(slug="r-en-d")
    assert (back.name, back.synonyms, back.definition, back.forms) == ("R&D {#a} *", *made.values())


def test_a_day_keeps_its_address_and_steps_their_order(imported, tmp_path):
    day = CoursePage.objects.get().get_children().last().specific
    day.slug = "studiedag"
    day.save()
    step("eerste").move(step("tweede"), pos="right")
    order = ["tweede", "eerste", "derde"]
    assert order == list(StepPage.objects.order_by("path").values_list("key", flat=True))
    assert export(tmp_path / "uit") == []
    CoursePage.objects.get().delete()
    import_folder(tmp_path / "uit")
    assert (
        list(StepPage.objects.order_by("path").values_list("key", flat=True)) == order == ["tweede", "eerste", "derde"]
    )
    assert step("derde").url_path.endswith("/studiedag/doen/derde/")
    assert not LibraryPage.objects.exists()
