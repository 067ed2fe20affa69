"""Each rule on small texts: what it sees, what it leaves alone, and that it says where and how to mend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.content.checks.flaws import Kind
from leergang.content.checks.looking import Known, Text, look
from leergang.content.checks.passages import passages

SHORT = "Dit is een zin. " * 5


def block(type, **value):
    return {"type": type, "value": value, "id": "1"}


def heading(text, level="2", key="kop"):
    return block("heading", text=text, level=level, key=key)


def text(html):
    return {"type": "text", "value": f"<p>{html}</p>", "id": "1"}


def found(kind, *blocks, known=None, **more):
    return [flaw for flaw in look(Text(blocks=blocks, **more), known or Known()) if flaw.kind == kind]


def test_a_step_without_a_goal_is_told_so_and_a_page_that_has_none_is_left_alone():
    assert found(Kind.GOAL, goal=" ")
    assert not found(Kind.GOAL, goal="Je weet waar je staat.")
    assert not found(Kind.GOAL, goal=None)


@pytest.mark.parametrize(
    "said",
    ["klik hier", "Hier", "hier.", "https://www.school.nl/plan", "www.school.nl", "school.nl/plan", "Lees meer →"],
)
def test_a_link_that_does_not_say_where_it_leads_is_told(said):
    (flaw,) = found(Kind.LINK, heading("Wetten"), text(f'Zie <a href="https://x.nl">{said}</a> voor meer.'))
    assert said in flaw.sentence
    assert flaw.where == "onder ‘Wetten’"


@pytest.mark.parametrize("said", ["de wettenkaart", "hieronder staat het", "Klik en klaar", "art. 2.87", "dr. Jansen"])
def test_a_link_that_says_where_it_leads_is_fine(said):
    assert not found(Kind.LINK, text(f'Zie <a linktype="page" id="3">{said}</a>.'))


def test_the_word_hier_outside_a_link_is_fine():
    assert not found(Kind.LINK, text("Klik hier niet op."))


@pytest.mark.parametrize(
    ("offered", "where"),
    [
        (block("download", handout=7, title="Kaart", about=""), "download onder ‘Kijken’"),
        (text('Haal de <a linktype="document" id="7">Kaart</a>.'), "onder ‘Kijken’"),
    ],
)
def test_a_file_that_readers_cannot_fetch_is_told_where_it_is_offered(offered, where):
    (flaw,) = found(Kind.FILE, heading("Kijken"), offered, known=Known(loose={7}))
    assert flaw.sentence == "Lezers kunnen ‘Kaart’ niet ophalen."
    assert flaw.where == where
    assert not found(Kind.FILE, heading("Kijken"), offered, known=Known(loose={8}))


def test_a_link_to_a_page_with_the_number_of_such_a_file_is_fine():
    assert not found(Kind.FILE, text('Zie <a linktype="page" id="7">stap 2</a>.'), known=Known(loose={7}))


@pytest.mark.parametrize("alt", ["", "  ", "IMG_2031", "bord.jpg"])
def test_a_picture_without_words_is_told(alt):
    (flaw,) = found(Kind.ALT, heading("Kijken"), block("image", alt=alt))
    assert flaw.where == "beeld onder ‘Kijken’"


def test_a_picture_with_words_is_fine():
    assert not found(Kind.ALT, block("image", alt="Een bord met vier kaarten"))


def test_a_subheading_needs_a_heading_above_it():
    assert found(Kind.HEADING, heading("Klein", "3"), heading("Groot"))
    assert not found(Kind.HEADING, heading("Groot"), heading("Klein", "3"), heading("Ook", "3"), heading("Groot"))


def test_a_standard_that_ended_is_told_wherever_it_stands():
    known = Known(ended={"OP9": "Sinds 1 augustus 2021 is er OP1."})
    (flaw,) = found(Kind.STANDARD, heading("Kader"), text("Kijk naar <b>OP9</b>, zegt men."), known=known)
    assert "Sinds 1 augustus 2021" in flaw.sentence
    assert not found(Kind.STANDARD, text("Kijk naar OP91, TOP9 of OP9-1."), known=known)


def test_a_sentence_of_more_than_25_words_is_told_with_how_it_begins():
    long = "Een school " + "heel " * 24 + "goed."
    (flaw,) = found(Kind.SENTENCE, text(long))
    assert "27 woorden" in flaw.sentence
    assert not found(Kind.SENTENCE, text("Een school " + "heel " * 22 + "goed."))


def test_long_sentences_on_average_are_told_once():
    (flaw,) = found(Kind.SENTENCE, text(("Een " + "heel " * 15 + "goed plan. ") * 4))
    assert "18,0" in flaw.sentence
    assert not found(Kind.SENTENCE, text("Een " + "heel " * 15 + "goed plan."))


def test_the_sentences_of_someone_else_are_left_as_they_were_said():
    assert not found(Kind.SENTENCE, block("quote", text="Een " + "heel " * 40 + "lange zin.", source="Iemand"))


def test_minutes_far_from_reading_and_writing_are_told_with_a_better_number():
    words = text("Dit zijn vier woorden. " * 225)
    (flaw,) = found(Kind.MINUTES, words, block("prompt", key="a", question="Wat zie je?"), minutes=2)
    assert "ongeveer 7" in flaw.sentence
    assert not found(Kind.MINUTES, words, minutes=6)
    assert not found(Kind.MINUTES, minutes=5)


def test_a_question_that_vanishes_is_told_only_when_something_hangs_on_it():
    published = [heading("Werk"), block("prompt", key="mijn-school", question="Hoe gaat het bij jou?")]
    known = Known(kept={"mijn-school": "3 antwoorden"})
    (flaw,) = found(Kind.KEY, heading("Werk"), known=known, published=published)
    assert "Hoe gaat het bij jou?" in flaw.sentence
    assert "3 antwoorden" in flaw.sentence
    assert not found(Kind.KEY, heading("Werk"), published=published)
    assert not found(Kind.KEY, *published, known=known, published=published)


def test_abbreviations_make_no_sentence_longer_than_it_is():
    sentence = "Kijk bijv. m.b.v. art. 2.87 naar o.a. de wet, d.w.z. lees. "
    assert not found(Kind.SENTENCE, text(sentence * 3))


WORDS = st.text(max_size=30)
ITEMS = st.lists(WORDS | st.fixed_dictionaries({"text": WORDS}) | st.fixed_dictionaries({"values": st.lists(WORDS)}))
BLOCK = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["heading", "callout", "table", "self_check", "image", "prompt", "case"]),
        "value": st.fixed_dictionaries(
            {},
            optional={name: st.none() | WORDS for name in ("text", "title", "question", "key", "level", "alt")}
            | {name: st.none() | ITEMS for name in ("rows", "options", "questions")},
        ),
        "id": st.just("1"),
    }
)


@given(st.lists(BLOCK, max_size=4), st.text(max_size=30))
def test_a_body_that_is_not_finished_breaks_no_rule_of_ours(blocks, html):
    for flaw in look(Text(blocks=[*blocks, text(html)], goal="", minutes=1), Known()):
        assert flaw.sentence
        assert flaw.where
        assert flaw.mend


@given(st.text("abc .\n", max_size=40))
def test_what_stands_in_a_block_is_read_as_it_was_written(words):
    (passage,) = passages([block("prompt", question=words, help="")])
    assert passage.text == words.strip()
    assert passage.where == "vraag boven de eerste kop"
