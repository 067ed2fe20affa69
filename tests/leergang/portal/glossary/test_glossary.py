"""The glossary: every term, in the order of a dictionary, for who signed in."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leergang.content.reference.vocabulary import Subject
from leergang.portal.glossary.queries import by_letter, folded
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/begrippen/"


def names(answer):
    return re.findall(r"<dfn>([^<]*)</dfn>", answer.content.decode())


def test_it_stands_at_its_address_and_is_for_who_signed_in(client, reader):
    assert reverse("glossary") == ADDRESS
    answer = client.get(f"{ADDRESS}?q=audit")
    assert (answer.status_code, answer.url) == (302, "/inloggen/?next=/begrippen/%3Fq%3Daudit")
    client.force_login(reader)
    assert client.get(ADDRESS).status_code == 200
    assert client.post(ADDRESS).status_code == 405


def test_terms_stand_in_the_order_of_a_dictionary_under_their_letter(signed_in):
    for name in ("Zorg", "écart", "Audit", "PDCA", "eigen opdracht", "Ambitie", "2e ronde"):
        factories.term(name)
    answer = signed_in.get(ADDRESS)
    assert names(answer) == ["2e ronde", "Ambitie", "Audit", "écart", "eigen opdracht", "PDCA", "Zorg"]
    assert [letter.name for letter in answer.context["letters"]] == ["#", "A", "E", "P", "Z"]


def test_each_letter_leads_to_its_place_on_the_page(signed_in):
    for name in ("2e ronde", "Audit", "Zorg"):
        factories.term(name)
    page = signed_in.get(ADDRESS).content.decode()
    links = re.findall(r'<li><a href="#(letter-[^"]*)"', page)
    assert len(links) == 3
    assert all(page.count(f'id="{link}"') == 1 for link in links)


def test_a_term_shows_its_other_words_its_explanation_and_its_subjects(signed_in):
    term = factories.term("Audit", synonyms="toets\ndoorlichting", forms="audits", definition="Kijken & vragen.")
    term.subjects.set(Subject.objects.filter(slug="rollen"))
    term.save()
    page = signed_in.get(ADDRESS).content.decode()
    assert "Ook: toets, doorlichting" in page
    assert "Kijken &amp; vragen." in page
    assert "Hoort bij: Rollen" in page
    assert "audits" not in page, "a plural is for finding, not for reading"
    assert 'id="audit"' in page


def test_a_draft_is_not_shown(signed_in):
    factories.term("Audit").unpublish()
    assert names(signed_in.get(ADDRESS)) == []


@pytest.mark.parametrize("wanted", ["AUD", "doorlichting", "audits", "klopt of", "  audit  klopt ", "klópt"])
def test_someone_finds_a_term_by_its_words(signed_in, wanted):
    factories.term("Audit", synonyms="doorlichting", forms="audits", definition="Kijken of het klopt.")
    factories.term("Zorg")
    assert names(signed_in.get(ADDRESS, {"q": wanted})) == ["Audit"]


@pytest.mark.parametrize("wanted", ["xyz", "<script>", "'; --", "a" * 500, "\0audit zorg", "%00", "‮🙂"])
def test_what_is_not_found_gets_a_sentence_and_a_way_back(signed_in, wanted):
    factories.term("Audit")
    answer = signed_in.get(ADDRESS, {"q": wanted})
    assert answer.status_code in (200, 400)
    if answer.status_code == 200:
        assert b"Geen begrip met" in answer.content
        assert b'href="/begrippen/"' in answer.content
        assert b"<script>" not in answer.content


def test_without_terms_it_says_so(signed_in):
    assert "Er zijn nog geen begrippen" in signed_in.get(ADDRESS).content.decode()


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}?q=begrip", "/begrippen/standaarden/"])
def test_more_terms_and_standards_cost_no_more_queries(signed_in, address):
    counts = []
    for number in range(6):
        factories.term(f"Begrip {number}").subjects.set(Subject.objects.all()[:3])
        factories.standard(f"OP{number}")
        with CaptureQueriesContext(connection) as queries:
            signed_in.get(address)
        counts.append(len(queries))
    assert len(set(counts[1:])) == 1
    assert counts[-1] <= 6


def test_letters_are_compared_without_accents_and_capitals():
    assert folded("Één\0") == "een"
    assert by_letter([]) == []
