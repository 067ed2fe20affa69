"""Terms, standards, sources and cards from a folder: found again, reported by file and line, and never over people."""

from datetime import date

import pytest

from leergang.content.reference.models import DialogueCard, Source, Standard, Term
from tests import factories
from tests.leergang.content.importing.course import FIRST, step

pytestmark = pytest.mark.django_db

TERMS = """---
title: Begrippen
---

## Audit {#audit}
ook: toets, doorlichting
vormen: audits
in-tekst: nee
onderwerpen: plannen, rollen
lijn: verantwoording
zekerheid: algemeen

Kijken of het
klopt.

Een tweede alinea.

## PDCA {#pdca}
zekerheid: eigen

Een kring.
"""
SOURCES = "---\ntitle: Bronnen\n---\n\n## De wet {#G-01}\nwaar: 2026\nadres: https://wetten.example/\n\nGelezen.\n"
STANDARDS = """---
title: Standaarden
---

## Visie {#SKA1}
kader: onderzoekskader 2021
niveau: school
gebied: Sturen
geldig-vanaf: 2021-08-01
geldig-tot: 2027-07-31
bron: G-01
blijkt-uit: schoolplan; jaarplan
zekerheid: algemeen

Gaat over richting.

## Visie opnieuw {#SKA1}
kader: onderzoekskader 2027
geldig-vanaf: 2027-08-01
kern: ja
zekerheid: nagezocht

Gaat over richting.
"""
CARDS = """---
title: Kaarten
---

## Hoe is het? {#do-opening}
fase: do
rij: 1
onderwerpen: rollen
zekerheid: eigen

- En nu?
- En dan?
"""
FILES = {"begrippen.md": TERMS, "bronnen.md": SOURCES, "standaarden.md": STANDARDS, "kaarten.md": CARDS}


@pytest.fixture
def collected(folder):
    """The folder with all four collections, imported once."""
    for name, text in FILES.items():
        folder.write(name, text)
    folder.bring_in()
    return folder


def test_a_term_has_everything_its_entry_says(collected):
    term = Term.objects.get(slug="audit")
    assert (term.name, term.other_words, term.forms) == ("Audit", ["toets", "doorlichting"], "audits")
    assert (term.in_text, term.line, term.certainty) == (False, "account", "general")
    assert term.definition == "Kijken of het klopt.\n\nEen tweede alinea."
    assert {subject.slug for subject in term.subjects.all()} == {"plannen", "rollen"}
    assert term.live
    assert Term.objects.get(slug="pdca").in_text


def test_a_standard_has_a_version_a_source_and_what_it_shows_from(collected):
    old, new = Standard.objects.filter(code="SKA1").order_by("valid_from")
    assert (old.valid_from, old.valid_until) == (date(2021, 8, 1), date(2027, 7, 31))
    assert (old.source, old.signs) == (Source.objects.get(code="G-01"), ["schoolplan", "jaarplan"])
    assert (old.is_core, new.is_core) == (None, True)


def test_a_card_has_its_place_and_its_questions(collected):
    card = DialogueCard.objects.get(slug="do-opening")
    assert (card.phase, card.row, card.follow_up) == ("do", 1, "En nu?\nEn dan?")


def test_importing_again_changes_nothing(collected):
    revisions = Term.objects.get(slug="audit").revisions.count()
    assert set(collected.bring_in().values()) == {"ongewijzigd"}
    assert Term.objects.get(slug="audit").revisions.count() == revisions


def test_what_changed_in_the_file_changes_in_the_thing(collected):
    collected.write(
        "begrippen.md", TERMS.replace("Een kring.", "Een rondje.").replace("onderwerpen: plannen, rollen\n", "")
    )
    assert collected.bring_in()["begrippen.md"].startswith("bijgewerkt")
    assert Term.objects.get(slug="pdca").definition == "Een rondje."
    assert not Term.objects.get(slug="audit").subjects.exists()


def test_what_left_the_file_stays(collected):
    collected.write("begrippen.md", TERMS.partition("## PDCA")[0])
    collected.bring_in()
    assert Term.objects.filter(slug="pdca", live=True).exists()


def test_what_a_person_changed_is_named_and_left_alone_unless_asked(collected):
    teacher = factories.user(groups=["Docenten"], name="Imane")
    term = Term.objects.get(slug="pdca")
    term.definition = "Van Imane."
    term.save_revision(user=teacher).publish()
    collected.write("begrippen.md", TERMS.replace("Een kring.", "Een rondje."))
    assert "Imane paste dit aan" in collected.bring_in()["begrippen.md (pdca)"]
    assert Term.objects.get(slug="pdca").definition == "Van Imane."
    collected.bring_in(overwrite=True)
    assert Term.objects.get(slug="pdca").definition == "Een rondje."


def test_a_draft_of_a_person_counts_as_a_change(collected):
    term = Term.objects.get(slug="pdca")
    term.definition = "Nog niet af."
    term.save_revision(user=factories.user())
    collected.write("begrippen.md", TERMS.replace("Een kring.", "Een rondje."))
    collected.bring_in()
    assert Term.objects.get(slug="pdca").get_latest_revision_as_object().definition == "Nog niet af."


def test_what_was_taken_off_the_site_is_brought_up_to_date_without_publishing(collected):
    Term.objects.get(slug="pdca").unpublish()
    collected.write("begrippen.md", TERMS.replace("Een kring.", "Een rondje."))
    collected.bring_in()
    term = Term.objects.get(slug="pdca")
    assert not term.live
    assert term.get_latest_revision_as_object().definition == "Een rondje."


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("begrippen.md", "plannen, rollen", "plannen, koken", "begrippen.md, regel 9: onderwerp ‘koken’ is onbekend."),
        ("begrippen.md", "lijn: verantwoording", "lijn: recht", "begrippen.md, regel 10: ‘lijn: recht’ is onbekend."),
        (
            "begrippen.md",
            "zekerheid: algemeen",
            "zekerheid: zeker",
            "begrippen.md, regel 11: ‘zekerheid: zeker’ is onbekend.",
        ),
        ("begrippen.md", "zekerheid: eigen\n", "", "begrippen.md, regel 18: ‘zekerheid’ ontbreekt bij ‘PDCA’."),
        ("begrippen.md", "ook:", "oook:", "begrippen.md, regel 6: ‘oook’ is onbekend."),
        ("begrippen.md", "{#pdca}", "{#audit}", "begrippen.md, regel 18: dit is al van regel 5."),
        ("begrippen.md", "## PDCA", "## Audit", "begrippen.md, regel 18: dit is al van regel 5."),
        ("begrippen.md", "## PDCA {#pdca}", "## PDCA", "begrippen.md, regel 18: schrijf deze regel als"),
        ("begrippen.md", "Een kring.", "", "begrippen.md, regel 18: uitleg:"),
        ("begrippen.md", "Een kring.", "x" * 700, "begrippen.md, regel 18: uitleg:"),
        ("begrippen.md", "title: Begrippen", "titel: Begrippen", "begrippen.md, regel 1: ‘title’ ontbreekt"),
        ("bronnen.md", "https://wetten.example/", "wetten", "bronnen.md, regel 7: adres:"),
        ("standaarden.md", "2021-08-01", "1 augustus", "standaarden.md, regel 9: ‘geldig-vanaf’ is een datum"),
        (
            "standaarden.md",
            "bron: G-01",
            "bron: G-99",
            "standaarden.md, regel 11: bron ‘G-99’ staat niet in bronnen.md.",
        ),
        ("standaarden.md", "2027-08-01", "2021-08-01", "standaarden.md, regel 17: dit is al van regel 5."),
        ("standaarden.md", "2027-07-31", "2020-07-31", "standaarden.md"),
        ("kaarten.md", "rij: 1", "rij: 8", "kaarten.md, regel 7: ‘rij’ is een getal van 1 tot en met 7."),
        ("kaarten.md", "fase: do", "fase: doen", "kaarten.md, regel 6: ‘fase: doen’ is onbekend."),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_nothing_is_written(folder, file, old, new, problem):
    for name, text in FILES.items():
        folder.write(name, text.replace(old, new, 1) if name == file else text)
    said = folder.refused()
    assert any(one.startswith(problem) for one in said), said


def test_a_name_that_another_term_has_on_the_site_is_a_problem_of_its_file(folder):
    factories.term("Audit", slug="een-ander")
    folder.write("begrippen.md", TERMS)
    assert folder.refused()[0].startswith("begrippen.md")


def test_a_step_has_its_subjects_and_its_line(folder):
    folder.step(FIRST, "eerste", onderwerpen="plannen, rollen", lijn="cultuur")
    folder.bring_in()
    assert {subject.slug for subject in step("eerste").subjects.all()} == {"plannen", "rollen"}
    assert step("eerste").line == "culture"
    assert set(folder.bring_in().values()) == {"ongewijzigd"}
    folder.step(FIRST, "eerste", onderwerpen="plannen")
    assert folder.bring_in()[FIRST] == "bijgewerkt"
    assert [subject.slug for subject in step("eerste").subjects.all()] == ["plannen"]
    assert step("eerste").line == ""


def test_a_step_with_an_unknown_subject_or_line_is_refused(folder):
    folder.step(FIRST, "eerste", onderwerpen="koken")
    assert folder.refused()[0].startswith(f"{FIRST}, regel 6: onderwerp ‘koken’ is onbekend.")
    folder.step(FIRST, "eerste", lijn="koken")
    assert folder.refused()[0].startswith(f"{FIRST}, regel 6: ‘lijn: koken’ is onbekend.")
