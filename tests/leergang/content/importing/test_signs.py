"""Signs that mean something can be written so that they do not; links lead to whatever a site has."""

from pathlib import Path

import pytest

from leergang.content.course import CoursePage
from leergang.content.pages import CourseIndexPage
from tests import factories
from tests.leergang.content.importing.course import BODY, FIRST, SECOND, step

HEAD = "## Kop {#kop}\n\n"


def value(folder, body):
    """The last block of the first step, as it came in."""
    folder.step(FIRST, "eerste", HEAD + body)
    folder.bring_in()
    return step("eerste").body[-1].value


def test_a_sign_behind_a_backslash_stands_for_itself_in_plain_words(folder, db):
    quote = value(
        folder, "::: citaat\nbron: Sam \\*\\* &amp; ik\n\n\\# Geen kop\\\nnieuwe regel\nzelfde regel&nbsp;5 %\n:::\n"
    )
    assert quote["source"] == "Sam ** & ik"
    assert quote["text"] == "# Geen kop\nnieuwe regel zelfde regel\u00a05 %"


def test_a_cell_may_end_with_a_backslash_and_have_paragraphs(folder, db):
    table = value(folder, "::: tabel\ntitel: T\n\n| A \\| B | C |\n|---|---|\n| a\\\\| b&#10;&#10;c |\n:::\n")
    assert [column["heading"] for column in table.columns] == ["A | B", "C"]
    assert [str(cell.value.source) for cell in next(iter(table.rows))] == ["<p>a\\</p>", "<p>b</p><p>c</p>"]


def test_an_explanation_may_hold_a_list_in_a_list(folder, db):
    check = "::: zelftoets\nsleutel: toets\n\nWat?\n- [x] A\n- [ ] B\n> Want:\n>\n> - een\n>   - twee\n:::\n"
    assert str(value(folder, check)["explanation"].source) == "<p>Want:</p><ul><li>een<ul><li>twee</li></ul></li></ul>"


@pytest.mark.parametrize("address", ["tel:+31201234567", "#kop", "/zoek/?q=pdca"])
def test_a_link_may_lead_to_a_place_on_the_page_or_the_site_or_a_telephone(folder, db, address):
    assert f'<a href="{address}">' in str(value(folder, f"[Kijk]({address})\n").source)


def test_a_link_may_lead_to_any_text_of_the_folder_and_to_the_overviews(folder, db):
    text = str(value(folder, "[Dag](pagina:dag-1/dag.md) [Alles](pagina:leergang)\n").source)
    day = CoursePage.objects.get().get_children().first()
    assert f'<a linktype="page" id="{day.pk}">' in text
    assert f'<a linktype="page" id="{CourseIndexPage.objects.get().pk}">' in text
    assert folder.changed() == {}


def test_a_link_to_a_text_that_is_not_there_is_refused(folder, db):
    folder.step(SECOND, "tweede", BODY + "\n[Weg](pagina:dag-9/dag.md)\n")
    assert folder.refused() == [f"{SECOND}, regel 11: er is geen tekst ‘dag-9/dag.md’ in de map."]


def test_a_goal_may_wait_but_not_its_line(folder, db):
    folder.step(FIRST, "eerste", goal="")
    folder.bring_in()
    assert step("eerste").goal == ""
    folder.write(FIRST, f"---\nkey: eerste\ntitle: T\nminutes: 5\n---\n{BODY.lstrip()}")
    assert folder.refused() == [
        f"{FIRST}, regel 1: ‘goal’ ontbreekt in de kop van het bestand. Voeg een regel ‘goal: …’ toe."
    ]


def test_a_public_file_that_a_teacher_uploaded_is_not_brought_in_again(imported):
    handout = factories.handout(is_public=True)
    handout.get_file_hash()  # which an upload in the admin keeps too
    imported.write("bestanden/kaart.pdf", Path(handout.file.path).read_bytes())
    body = HEAD + "::: download\nbestand: bestanden/kaart.pdf\ntitel: De kaart\n:::\n"
    imported.step(FIRST, "eerste", body)
    imported.bring_in()
    assert step("eerste").body[-1].value["handout"] == handout


def test_a_browser_that_ends_lines_its_own_way_makes_no_difference(folder, db):
    folder.step(FIRST, "eerste", HEAD + "::: citaat\nbron: Sam\n\nEen.\n\nTwee.\n:::\n")
    folder.bring_in()
    page = step("eerste")
    body = page.body.get_prep_value()
    body[-1]["value"]["text"] = "Een.\r\n\r\nTwee."
    page.body = body
    page.save_revision(user=factories.user()).publish()
    assert folder.changed() == {}
