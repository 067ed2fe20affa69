"""A key that would vanish while something hangs on it is refused with a sentence, and nothing changes."""

import pytest

from leergang.content.course import StepPage
from leergang.kit import slots
from tests.leergang.content.importing.course import BODY, FIRST, SECOND, step

PROMPT = "::: vraag\nsleutel: mijn-vraag\n\nWat zie jij?\n:::\n"


@pytest.fixture
def answers(monkeypatch):
    """Three answers under one question and a note under one step; so will slices say that keep them."""

    def kept(page, keys):
        found = {"mijn-vraag": "3 antwoorden", "eerste": "1 notitie"} if page.key == "eerste" else {}
        return {key: what for key, what in found.items() if key in keys}

    monkeypatch.setitem(slots._SLOTS, "kept_under_keys", [kept])


@pytest.fixture
def asked(folder, db):
    """A course whose first step asks a question."""
    folder.step(FIRST, "eerste", BODY + "\n" + PROMPT)
    folder.bring_in()
    return folder


GONE = (
    f"{FIRST}: de sleutel ‘mijn-vraag’ is weg, en eraan hangt: 3 antwoorden. "
    "Zet hem terug, met het blok waar hij bij hoort."
)


@pytest.mark.parametrize("body", [BODY, BODY + "\n" + PROMPT.replace("mijn-vraag", "andere-vraag")])
def test_a_question_with_answers_stays(asked, answers, body):
    asked.step(FIRST, "eerste", body)
    asked.step(SECOND, "tweede", BODY + "\nOok dit komt dan niet in.\n")
    assert asked.refused() == [GONE]


def test_overwriting_does_not_wipe_it_out_either(asked, answers):
    page = step("eerste")
    page.title = "Van een mens"
    page.save_revision().publish()
    asked.step(FIRST, "eerste", BODY)
    assert asked.changed()[FIRST].startswith("overgeslagen"), "it is left alone, so nothing goes"
    assert asked.refused(overwrite=True) == [GONE]


def test_a_question_of_a_draft_counts_too(imported, answers):
    page = step("eerste")
    prompt = {"type": "prompt", "value": {"key": "mijn-vraag", "question": "Q", "help": "", "lines": 6}}
    page.body = [*page.body.get_prep_value(), prompt]
    page.save_revision()
    assert imported.refused(overwrite=True) == [GONE]


def test_other_words_for_the_same_question_are_fine(asked, answers):
    asked.step(FIRST, "eerste", BODY + "\n" + PROMPT.replace("Wat zie jij?", "En wat zie jij?"))
    assert asked.changed() == {FIRST: "bijgewerkt"}


def test_without_answers_a_question_may_go(asked):
    asked.step(FIRST, "eerste", BODY)
    assert asked.changed() == {FIRST: "bijgewerkt"}


def test_a_step_whose_file_got_another_key_is_refused(asked, answers):
    asked.step(FIRST, "anders", BODY + "\n" + PROMPT)
    start = f"{FIRST}: de sleutel van de stap op dit adres is ‘eerste’, en aan ‘"
    end = "Schrijf weer ‘key: eerste’ in dit bestand."
    assert asked.refused() == [
        f"{start}eerste’ hangt: 1 notitie. {end}",
        f"{start}mijn-vraag’ hangt: 3 antwoorden. {end}",
    ]


@pytest.mark.parametrize("renamed", [False, True])
def test_a_step_whose_file_is_gone_is_refused_until_somebody_takes_it_off_the_site(asked, answers, renamed):
    asked.remove(FIRST)
    if renamed:
        asked.step("dag-1/01-kijken/01-anders.md", "anders")
    url = step("eerste").url
    mend = "Zet het bestand terug met ‘key: eerste’, of haal de stap eerst in het beheer van de site."
    assert asked.refused() == [
        f"{url}: deze stap heeft geen bestand meer, en aan de sleutel ‘eerste’ hangt: 1 notitie. {mend}",
        f"{url}: deze stap heeft geen bestand meer, en aan de sleutel ‘mijn-vraag’ hangt: 3 antwoorden. {mend}",
    ]
    step("eerste").unpublish()
    assert asked.changed()[url] == "blijft staan, staat niet (meer) in de map"
    assert StepPage.objects.filter(key="eerste").exists(), "an import takes no page away"


def test_a_step_of_a_teachers_own_is_no_reason_to_refuse(imported, answers, monkeypatch):
    own = StepPage(title="Van mij", key="van-mij")
    step("eerste").get_parent().add_child(instance=own)
    monkeypatch.setitem(slots._SLOTS, "kept_under_keys", [lambda page, keys: dict.fromkeys(keys, "9 antwoorden")])
    assert imported.changed() == {own.url: "blijft staan, staat niet (meer) in de map"}


def test_nobody_is_asked_while_no_key_goes(imported, monkeypatch):
    asked = []
    monkeypatch.setitem(slots._SLOTS, "kept_under_keys", [lambda page, keys: asked.append(keys)])
    imported.step(FIRST, "eerste", BODY + "\nNieuw.\n")
    imported.bring_in()
    assert asked == []
