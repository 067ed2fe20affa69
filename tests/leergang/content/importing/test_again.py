"""Importing again: only what changed in the folder changes on the site."""

from wagtail.models import Page, Revision

from tests.leergang.content.importing.course import BODY, FIRST, SECOND, THIRD, everything, step, tree


def test_the_first_import_makes_every_page(folder, db):
    done = folder.bring_in()
    assert set(done.values()) == {"gemaakt"}
    assert list(done) == [
        "leergang.md", "dag-1/dag.md", "dag-1/01-kijken/module.md", FIRST, SECOND,
        "dag-2/dag.md", "dag-2/01-doen/module.md", THIRD,
    ]  # fmt: skip
    assert tree() == [
        "dag-1/", "dag-1/kijken/", "dag-1/kijken/eerste/", "dag-1/kijken/tweede/",
        "dag-2/", "dag-2/doen/", "dag-2/doen/derde/",
    ]  # fmt: skip
    assert not Page.objects.filter(live=False).exists()


def test_the_text_can_be_read_on_the_site(imported, signed_in):
    page = signed_in.get("/leergang/kwaliteit/dag-1/kijken/eerste/").content.decode()
    assert "<b>anders</b>" in page
    assert 'id="wat-je-ziet"' in page


def test_the_second_import_leaves_everything_as_it_was(imported):
    before = everything()
    assert imported.changed() == {}
    assert everything() == before


def test_a_changed_text_changes_one_page_only(imported):
    revisions = Revision.objects.count()
    imported.step(SECOND, "tweede", BODY + "\nNieuw.\n")
    assert imported.changed() == {SECOND: "bijgewerkt"}
    assert Revision.objects.count() == revisions + 1
    assert "Nieuw." in str(step("tweede").body)
    assert imported.changed() == {}


def test_every_field_of_a_page_can_change(imported):
    imported.step(FIRST, "eerste", title="Beter kijken", goal="Nog beter.", minutes=12, feiten="G-1")
    imported.write("dag-1/dag.md", "---\ntitle: Zicht\nline: Visie\n---\n")
    imported.write("dag-1/01-kijken/module.md", "---\ntitle: Zien\n---\n")
    imported.write("leergang.md", "---\ntitle: Kwaliteit\nslug: kwaliteit\nlede: Kom.\n---\n")
    assert imported.changed() == dict.fromkeys(
        ["leergang.md", "dag-1/dag.md", "dag-1/01-kijken/module.md", FIRST], "bijgewerkt"
    )
    page = step("eerste")
    assert (page.title, page.goal, page.minutes, page.facts) == ("Beter kijken", "Nog beter.", 12, "G-1")
    assert page.get_parent().title == "Zien"


def test_a_section_that_is_taken_away_becomes_empty(imported):
    imported.write("leergang.md", "---\ntitle: Kwaliteit\nslug: kwaliteit\n---\n")
    assert imported.changed() == {"leergang.md": "bijgewerkt"}
    assert imported.changed() == {}


def test_a_new_step_comes_between_the_others(imported):
    imported.move(SECOND, "dag-1/01-kijken/03-tweede.md")
    imported.step("dag-1/01-kijken/02-nieuw.md", "nieuw")
    assert imported.changed() == {"dag-1/01-kijken/02-nieuw.md": "gemaakt"}
    assert tree()[2:5] == ["dag-1/kijken/eerste/", "dag-1/kijken/nieuw/", "dag-1/kijken/tweede/"]


def test_numbers_count_as_numbers(imported):
    imported.step("dag-1/01-kijken/10-tiende.md", "tiende")
    imported.step("dag-1/01-kijken/9-negende.md", "negende")
    imported.bring_in()
    assert tree()[4:6] == ["dag-1/kijken/negende/", "dag-1/kijken/tiende/"]


def test_a_step_that_is_no_longer_in_the_folder_stays_and_is_named(imported):
    imported.remove(SECOND)
    done = imported.changed()
    assert done == {"/leergang/kwaliteit/dag-1/kijken/tweede/": "blijft staan, staat niet (meer) in de map"}
    assert step("tweede").live


def test_the_keys_and_ids_of_blocks_survive_every_import(imported):
    body = "## Eerst {#eerst}\n\nTekst.\n\n::: vraag\nsleutel: mijn-vraag\n\nWat zie je?\n:::\n"
    imported.step(FIRST, "eerste", body)
    imported.bring_in()
    before = step("eerste").body.get_prep_value()
    imported.step(FIRST, "eerste", "## Vooraf {#vooraf}\n\nAlinea.\n\n" + body.replace("Wat zie je?", "Wat hoor je?"))
    imported.bring_in()
    after = step("eerste").body.get_prep_value()
    assert [block["id"] for block in after][-3:] == [block["id"] for block in before]
    assert [block["value"]["key"] for block in after if block["type"] == "prompt"] == ["mijn-vraag"]
    assert len({block["id"] for block in after}) == len(after)
