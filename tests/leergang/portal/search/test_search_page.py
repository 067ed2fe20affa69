"""The search page: for everyone, never more than someone may read, and never broken by what is typed."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from leergang.content.course import ModulePage
from leergang.content.finding.models import Findable
from leergang.content.reference.models import Standard, Term
from leergang.portal.search.queries import MOST_SHOWN, answer
from tests import factories
from tests.examples import examples

NASTY = [
    '";',
    "'; DROP TABLE leergang_findable; --",
    "rapport AND OR NOT NEAR(",
    "rapport* -lezen ^titel title:rapport {a} [b] (c",
    "rapport & !lezen | <-> :*",
    '"rapport lezen',
    "%_%",
    "<script>alert(1)</script>",
    "&amp;lt;b&amp;gt;",
    "🙂👩‍👩‍👧‍👦 rapport",
    "\u202erapport\u202c תוכנית خطة",
    "计划 план σχέδιο",
    "\ud7ff\uffff\u200b\ufeff",
    "İstanbul ß ﬁ ²",
    "{{ 1|add:1 }} {% now %}",
    "../../etc/passwd",
    "a" * 10_000,
    "rapport " * 2_000,
    " ".join(f"rapport{n}" for n in range(2_000)),
    "0 1e5 0x10 1.5 -3",
    "\0rapport\0",
    " \t\n",
]


def read(client, typed=""):
    page = client.get("/zoek/", {"q": typed} if typed else None)
    assert page.status_code == 200
    return page.content.decode()


def titles(html):
    return re.findall(r'<li class="task"><a href="[^"]*">([^<]*)</a>', html)


@pytest.fixture
def module(course):
    return ModulePage.objects.get()


@pytest.fixture
def report(module):
    body = [("text", "<p>Een rapport lees je in een half uur. Begin bij de conclusie.</p>")]
    return factories.step(module, title="Vier bladzijden", goal="Je schrijft kort.", body=body)


def test_without_a_question_there_is_a_field_with_the_cursor_in_it(client, db):
    html = read(client)
    assert re.search(r'<input[^>]*name="q"[^>]*autofocus', html)
    assert "gevonden" not in html


def test_an_answer_shows_its_kind_place_address_and_why(signed_in, report):
    html = read(signed_in, "rapporten")
    assert titles(html) == ["Vier bladzijden"]
    assert f'href="{report.url}"' in html
    assert "Stap: Dag 1, Module 1" in html
    assert "Een <mark>rapport</mark> lees je in een half uur." in html
    assert "1 gevonden" in html
    assert "autofocus" not in html


def test_what_was_found_by_one_typing_error_less_is_told(signed_in, report):
    html = read(signed_in, "raport")
    assert titles(html) == ["Vier bladzijden"]
    assert "‘rapport’" in html


def test_without_an_answer_there_is_a_way_on(signed_in, client, db):
    html = read(signed_in, "asdfqwer")
    assert "Hier staat niets over ‘asdfqwer’" in html
    assert 'href="/begrippen/"' in html
    assert 'href="/bibliotheek/"' in html


def test_every_kind_is_found(signed_in, reader, module):
    standard = {"code": "ZZ1", "framework": "kader", "own_words": "Over zomertijd.", "valid_from": "2021-08-01"}
    factories.step(module, title="Een stap over zomertijd")
    factories.item(title="Een blad over zomertijd")
    factories.card(question="Wanneer begint de zomertijd?")
    Term.objects.create(slug="zomertijd", name="Zomertijd", definition="De klok gaat vooruit.")
    Standard.objects.create(title="Klokken", **standard)
    Standard.objects.create(
        title="Klokken vroeger", **standard | {"valid_from": "2020-01-01", "valid_until": "2021-07-31"}
    )
    factories.information(title="Over zomertijd")
    html = read(signed_in, "zomertijd")
    assert len(titles(html)) == 7
    assert titles(html)[0] == "Zomertijd"
    assert html.count("geldt niet meer") == 1
    assert [signed_in.get(one.address).status_code for one in answer(reader, "zomertijd").results] == [200] * 7


def test_more_than_fits_says_that_there_is_more(signed_in, module):
    for number in range(MOST_SHOWN + 1):
        factories.step(module, title=f"Zomertijd {number}")
    html = read(signed_in, "zomertijd")
    assert len(titles(html)) == MOST_SHOWN
    assert f"De beste {MOST_SHOWN}" in html
    assert "Er is meer." in html


def test_a_visitor_learns_nothing_of_what_is_for_members(client, module):
    factories.information(title="Onze rapportage", lede="Lees het rapport van de school.")
    asked = [
        "geheimenis",
        "geheimenissen",
        "gehiemenis",
        "rapportagf",
        "rapportage",
        "rapport geheimenis",
        "zz9",
        "zomerkaart",
    ]
    before = [read(client, typed) for typed in asked]
    text = [("text", "<p>Een geheimenis, een rapportagf en de zomerkaart.</p>")]
    factories.step(module, title="Geheimenis van het rapport", body=text)
    factories.item(title="Geheimenis", other_words="rapportagf")
    factories.card(question="Welk geheimenis bewaar je?")
    Term.objects.create(slug="rapport", name="Rapport", synonyms="geheimenis\nrapportagf", definition="De zomerkaart.")
    Standard.objects.create(
        code="ZZ9", title="Geheimenis", framework="kader", own_words="Iets.", valid_from="2021-08-01"
    )
    assert [read(client, typed) for typed in asked] == before
    assert titles(read(client, "rapportagf")) == ["Onze rapportage"]
    assert titles(read(client, "geheimenis")) == []


def test_nobody_learns_of_drafts(signed_in, module):
    asked = ["geheimenis", "gehiemenis", "rapport", "rapport geheimenis"]
    factories.step(module, title="Het rapport")
    before = [read(signed_in, typed) for typed in asked]
    factories.step(module, title="Geheimenis van het rapport", live=False)
    factories.card(question="Welk geheimenis bewaar je?", live=False)
    Term.objects.create(slug="x", name="Geheimenis", synonyms="rapport", definition="Een rapport.", live=False)
    assert [read(signed_in, typed) for typed in asked] == before


def test_the_place_of_a_step_names_no_unpublished_module(signed_in, module, report):
    ModulePage.objects.filter(pk=module.pk).update(live=False)
    assert "Module 1" not in read(signed_in, "rapport")


def test_a_visitor_is_offered_to_sign_in_and_come_back(client, db):
    assert "/inloggen/?next=/zoek/%3Fq%3Drapport" in read(client, "rapport")


@pytest.mark.parametrize("typed", NASTY, ids=range(len(NASTY)))
def test_nothing_typed_breaks_the_answer(reader, report, typed):
    results = answer(reader, typed).results
    assert ("rapport" in typed) <= bool(results) or "rapport0" in typed


@pytest.mark.parametrize("typed", NASTY, ids=range(len(NASTY)))
def test_nothing_typed_breaks_the_page(signed_in, report, typed):
    page = signed_in.get("/zoek/", {"q": typed})
    assert page.status_code == (
        400 if len(page.request["QUERY_STRING"]) > 1_900 or "%00" in page.request["QUERY_STRING"] else 200
    )
    assert "<script>alert" not in page.content.decode()


@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=60))
def test_any_text_gets_an_answer(reader, report, typed):
    found = answer(reader, typed)
    assert {one.title for one in found.results} <= set(Findable.objects.values_list("title", flat=True))


def test_what_is_found_is_shown_as_text_and_not_as_html(signed_in, module):
    body = [("text", "<p>Gebruik &lt;script&gt;alert(1)&lt;/script&gt; bij een rapport.</p>")]
    factories.step(module, title="<b>Rapport</b>", body=body)
    html = read(signed_in, "rapport")
    assert "&lt;b&gt;Rapport&lt;/b&gt;" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def cost(client, typed):
    read(client, typed)
    with CaptureQueriesContext(connection) as queries:
        read(client, typed)
    return len(queries)


@pytest.mark.parametrize("typed", ["rapport", "rapport lezen bestuur", "raport", "zomertijd"])
def test_an_answer_takes_at_most_eight_queries_however_much_there_is(signed_in, client, module, report, typed):
    Term.objects.create(slug="rapport", name="Rapport", synonyms="verslag", definition="Een rapport.")
    costs = [cost(signed_in, typed)]
    for number in range(12):
        factories.step(module, title=f"Een rapport {number}")
        if number in (1, 11):
            costs.append(cost(signed_in, typed))
    assert max(costs) <= 8
    assert costs[1] == costs[2]


def test_a_question_that_does_not_exist_asks_nothing(signed_in, db):
    assert cost(signed_in, "") == 3  # who is asking


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_search_is_read_only(signed_in, method):
    assert getattr(signed_in, method)("/zoek/").status_code == 405
