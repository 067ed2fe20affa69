"""Files that get another name or place: the page goes along, and its old address leads to it."""

import pytest

from leergang.content.course import ModulePage
from tests.leergang.content.importing.course import BODY, FIRST, SECOND, THIRD, step, tree


@pytest.fixture
def changed(imported, django_capture_on_commit_callbacks):
    """Imports again, as a real commit would: redirects for renamed pages are made after it."""

    def bring_in(**options):
        with django_capture_on_commit_callbacks(execute=True):
            return imported.changed(**options)

    return bring_in


def leads_to(client, old, new):
    answer = client.get(f"/leergang/kwaliteit/{old}", follow=True)
    return answer.status_code == 200 and answer.request["PATH_INFO"] == f"/leergang/kwaliteit/{new}"


def test_a_renumbered_step_changes_place(imported, changed, signed_in):
    imported.move(FIRST, "dag-1/01-kijken/03-eerste.md")
    assert changed() == {}
    assert tree()[2:4] == ["dag-1/kijken/tweede/", "dag-1/kijken/eerste/"]
    assert changed() == {}
    page = signed_in.get("/leergang/kwaliteit/dag-1/kijken/tweede/")
    assert page.context["prose"]["next"]["title"] == "Stap eerste"
    assert page.context["prose"]["prev"] is None


def test_a_step_goes_to_another_day(imported, changed, signed_in):
    before = step("tweede").pk
    imported.move(SECOND, "dag-2/01-doen/00-tweede.md")
    assert changed() == {"dag-2/01-doen/00-tweede.md": "verplaatst"}
    assert tree()[4:] == ["dag-2/doen/", "dag-2/doen/tweede/", "dag-2/doen/derde/"]
    assert step("tweede").pk == before
    assert leads_to(signed_in, "dag-1/kijken/tweede/", "dag-2/doen/tweede/")
    assert changed() == {}


def test_a_renamed_step_keeps_its_page_and_its_old_address(imported, changed, signed_in):
    before = step("tweede").pk
    imported.move(SECOND, "dag-1/01-kijken/02-opnieuw.md")
    assert changed() == {"dag-1/01-kijken/02-opnieuw.md": "bijgewerkt"}
    assert step("tweede").pk == before
    assert leads_to(signed_in, "dag-1/kijken/tweede/", "dag-1/kijken/opnieuw/")


def test_a_step_gets_another_name_and_place_at_once(imported, changed, signed_in):
    imported.move(SECOND, "dag-2/01-doen/02-later.md")
    assert changed() == {"dag-2/01-doen/02-later.md": "bijgewerkt"}
    assert leads_to(signed_in, "dag-1/kijken/tweede/", "dag-2/doen/later/")
    assert changed() == {}


def test_a_module_goes_to_another_day_with_its_steps(imported, changed, signed_in):
    imported.move("dag-1/01-kijken", "dag-2/02-kijken")
    assert changed() == {"dag-2/02-kijken/module.md": "verplaatst"}
    assert leads_to(signed_in, "dag-1/kijken/tweede/", "dag-2/kijken/tweede/")
    assert ModulePage.objects.count() == 2


def test_a_renamed_module_is_known_by_its_steps(imported, changed, signed_in):
    before = ModulePage.objects.get(slug="kijken").pk
    imported.move("dag-1/01-kijken", "dag-1/01-zien")
    assert changed() == {"dag-1/01-zien/module.md": "bijgewerkt"}
    assert ModulePage.objects.get(slug="zien").pk == before
    assert leads_to(signed_in, "dag-1/kijken/tweede/", "dag-1/zien/tweede/")


def test_a_new_module_does_not_take_the_page_of_another_with_its_name(imported, changed):
    before = ModulePage.objects.get(slug="doen").pk
    imported.write("dag-1/02-doen/module.md", "---\ntitle: Alvast doen\n---\n")
    assert changed() == {"dag-1/02-doen/module.md": "gemaakt"}
    assert step("derde").get_parent().pk == before


def test_two_steps_swap_their_names(imported, changed):
    imported.step(FIRST, "tweede")
    imported.step(SECOND, "eerste")
    first, second = step("eerste").pk, step("tweede").pk
    assert changed() == {FIRST: "bijgewerkt", SECOND: "bijgewerkt"}
    assert (step("eerste").pk, step("tweede").pk) == (first, second)
    assert (step("eerste").slug, step("tweede").slug) == ("tweede", "eerste")
    assert changed() == {}


def test_two_steps_with_the_same_name_swap_their_modules(imported, changed):
    imported.move(THIRD, "dag-2/01-doen/01-eerste.md")
    changed()
    imported.step(FIRST, "derde")
    imported.step("dag-2/01-doen/01-eerste.md", "eerste")
    assert changed() == {FIRST: "verplaatst", "dag-2/01-doen/01-eerste.md": "verplaatst"}
    assert [step(key).url_path[-24:] for key in ("derde", "eerste")] == [
        "eit/dag-1/kijken/eerste/",
        "iteit/dag-2/doen/eerste/",
    ]
    assert changed() == {}


def test_a_step_takes_the_name_of_one_that_goes_away(imported, changed):
    imported.move(SECOND, "dag-2/01-doen/02-tweede.md")
    imported.step("dag-1/01-kijken/02-tweede.md", "nieuw")
    assert changed() == {SECOND: "gemaakt", "dag-2/01-doen/02-tweede.md": "verplaatst"}
    assert step("nieuw").slug == step("tweede").slug == "tweede"


def test_a_page_outside_the_folder_keeps_its_address(imported):
    imported.remove(SECOND)
    imported.step("dag-1/01-kijken/02-tweede.md", "een-andere-sleutel", BODY)
    assert imported.refused() == [
        f"{SECOND}: de naam ‘tweede’ is het adres van de pagina ‘Stap tweede’, die al op de site staat. "
        "Geef dit bestand een andere naam, of die pagina in het beheer een ander adres."
    ]


def test_the_place_of_a_page_outside_the_folder_is_left_as_it_was(imported):
    imported.step("dag-1/01-kijken/03-laatste.md", "laatste")
    imported.bring_in()
    imported.remove(SECOND)
    imported.step("dag-1/01-kijken/04-nieuw.md", "nieuw")
    imported.bring_in()
    assert [address.split("/")[-2] for address in tree()[2:6]] == ["eerste", "tweede", "laatste", "nieuw"]
