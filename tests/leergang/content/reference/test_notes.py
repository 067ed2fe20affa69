"""Terms and standards, explained where they stand in a step."""

import re
from datetime import date

import pytest

from leergang.content.course import StepPage
from leergang.content.reference.notes import forms_of, standard_notes, term_notes, with_notes
from tests import factories

pytestmark = pytest.mark.django_db


def dotted(html):
    return re.findall(r'<button type="button" class="term" popovertarget="([^"]*)">([^<]*)</button>', html)


def notes_in(html):
    return re.findall(r'<div class="term-note" id="([^"]*)"', html)


def step(course, body):
    return StepPage.objects.get(
        pk=factories.step(
            course.get_descendants().type(StepPage).first().get_parent(), title="Met begrip", body=body
        ).pk
    )


def test_a_term_is_dotted_by_its_name_its_other_words_and_their_forms():
    factories.term("Medezeggenschapsraad", synonyms="MR", forms="medezeggenschapsraden")
    html = with_notes("<p>De MR</p><h2>x</h2><p>medezeggenschapsraden</p><h2>y</h2><p>Medezeggenschapsraad</p>")
    assert [word for _, word in dotted(html)] == ["MR", "medezeggenschapsraden", "Medezeggenschapsraad"]
    assert notes_in(html) == ["begrip--medezeggenschapsraad"]


def test_a_name_is_found_with_and_without_its_capital_but_an_abbreviation_only_as_it_is():
    factories.term("Audit")
    factories.term("PDCA")
    assert [word for _, word in dotted(with_notes("<p>Audit</p>"))] == ["Audit"]
    assert [word for _, word in dotted(with_notes("<p>een audit, pdca</p>"))] == ["audit"]


def test_every_dotted_word_opens_a_note_that_is_there_once():
    factories.term("Audit")
    factories.standard("SKA1")
    html = with_notes("<p>audit SKA1</p><h2>x</h2><p>audit en SKA1</p>")
    assert {name for name, _ in dotted(html)} == set(notes_in(html))
    assert len(notes_in(html)) == 2


def test_a_note_says_what_it_means_and_leads_to_the_glossary():
    factories.term("Audit", definition="Kijken of het klopt <ja>.")
    html = with_notes("<p>audit</p>")
    assert "Kijken of het klopt &lt;ja&gt;." in html
    assert 'href="/begrippen/#audit"' in html


def test_the_words_themselves_stay_as_they_were():
    factories.term("Audit")
    text = "<p>Een audit &amp; een <b>audit</b>.</p>"
    made = with_notes(text)
    assert re.sub(r"</?button[^>]*>", "", made.split("\n")[0]).startswith(text)


def test_a_draft_and_a_word_everyone_knows_are_not_dotted():
    term = factories.term("Audit")
    term.unpublish()
    factories.term("Bestuur", in_text=False)
    assert with_notes("<p>audit, bestuur</p>") == "<p>audit, bestuur</p>"


def test_where_two_terms_claim_a_word_the_one_that_is_named_so_wins():
    factories.term("Aanpak", synonyms="audit")
    factories.term("Audit")
    factories.term("Bezoek", synonyms="audit")
    assert forms_of(term_notes())["audit"] == "begrip--audit"


def test_a_standard_shows_each_version_with_its_validity_and_no_clock_decides():
    factories.standard("SKA1", title="Oud", valid_until=date(2027, 7, 31))
    factories.standard("SKA1", title="Nieuw", framework="onderzoekskader 2027", valid_from=date(2027, 8, 1))
    (note,) = standard_notes()
    assert [standard.title for standard in note.things] == ["Nieuw", "Oud"]
    html = with_notes("<p>SKA1</p>")
    assert "Onderzoekskader 2027, geldig vanaf 1 augustus 2027." in html
    assert "Onderzoekskader 2021, geldig vanaf 1 augustus 2021 tot en met 31 juli 2027." in html


def test_a_standard_that_was_not_looked_up_says_so_to_the_reader():
    factories.standard("SKA1", certainty="general")
    factories.standard("OP0", certainty="verified")
    assert "nog niet nagekeken" in with_notes("<p>SKA1</p>")
    assert "nagekeken" not in with_notes("<p>OP0</p>")


def test_an_id_can_be_no_key_of_a_heading():
    factories.term("Audit")
    assert "--" in term_notes()[0].id


def test_a_step_is_served_with_its_notes_and_asks_nothing_more_than_one_without(
    course, signed_in, django_assert_num_queries
):
    factories.term("Audit")
    bare = step(course, [("text", "<p>Niets bijzonders.</p>")])
    told = step(
        course, [("heading", {"text": "Over de audit", "level": "2", "key": "over"}), ("text", "<p>Een audit.</p>")]
    )
    for page in (bare, told):
        signed_in.get(page.url)
    with django_assert_num_queries(
        6
    ):  # the page with its prose, session, person, enrolments, progress, what they wrote
        assert not dotted(signed_in.get(bare.url).content.decode())
    with django_assert_num_queries(6):
        assert dotted(signed_in.get(told.url).content.decode()) == [("begrip--audit", "audit")]
