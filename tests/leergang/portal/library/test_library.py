"""The overview of the library and its items, as a reader sees them."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leergang.content.course import StepPage
from leergang.content.library import LibraryPage
from leergang.content.media import Handout
from leergang.content.reference.vocabulary import Subject
from tests import factories


def read(client, address="/bibliotheek/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def cost(client, address):
    read(client, address)
    with CaptureQueriesContext(connection) as queries:
        read(client, address)
    return len(queries)


def test_every_subject_stands_there_and_says_when_it_has_nothing_yet(signed_in, db):
    factories.item(title="Tien stappen", subjects=["plannen"])
    html = read(signed_in)
    assert html.count("Nog niets bij dit onderwerp.") == 8
    assert html.index('id="onderwerp-plannen"') < html.index("Tien stappen") < html.index('id="onderwerp-rollen"')


def test_an_item_stands_with_each_of_its_subjects(signed_in, db):
    factories.item(title="Tien stappen", subjects=["plannen", "rollen"])
    assert read(signed_in).count(">Tien stappen<") == 2


def test_an_item_without_a_subject_is_not_lost(signed_in, db):
    factories.item(title="Zwerver")
    html = read(signed_in)
    assert html.index("Zonder onderwerp") < html.index("Zwerver")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("onderwerp=plannen", {"A", "B"}),
        ("lijn=visie", {"A"}),
        ("soort=checklist", {"B"}),
        ("onderwerp=plannen&lijn=visie&soort=uitleg", {"A"}),
        ("onderwerp=weg", {"A", "B", "C"}),
        ("lijn=vision", {"A", "B", "C"}),
    ],
)
def test_filters_leave_what_fits(signed_in, db, query, found):
    factories.item(title="Blad A", subjects=["plannen"], line="vision")
    factories.item(title="Blad B", subjects=["plannen"], kind="checklist")
    factories.item(title="Blad C", subjects=["rollen"])
    html = read(signed_in, f"/bibliotheek/?{query}")
    assert {name for name in "ABC" if f">Blad {name}<" in html} == found


def test_each_filter_says_how_much_it_leads_to(signed_in, db):
    factories.item(subjects=["plannen"], line="vision")
    html = read(signed_in, "/bibliotheek/?lijn=visie")
    assert '<a href="/bibliotheek/?onderwerp=plannen&amp;lijn=visie">Plannen <span class="num">(1)</span></a>' in html
    assert 'href="/bibliotheek/?lijn=visie" aria-current="true">Visie, ambities en doelen' in html


def test_a_subject_without_items_says_so_and_leads_on(signed_in, db):
    factories.item(subjects=["plannen"])
    html = read(signed_in, "/bibliotheek/?onderwerp=rollen")
    assert "Nog niets bij dit onderwerp" in html
    assert "Bekijk alle stukken" in html


def test_an_empty_library_still_has_a_page(signed_in, db):
    assert read(signed_in).count("Nog niets bij dit onderwerp.") == 9


def test_a_draft_is_not_in_the_list_and_not_in_the_counts(signed_in, db):
    factories.item(title="Nog niet af", subjects=["plannen"], live=False)
    factories.item(title="Wel af", subjects=["rollen"])
    html = read(signed_in)
    assert "Nog niet af" not in html
    assert 'Plannen <span class="num">' not in html


def test_there_is_a_search_box_only_when_there_is_something_to_search_with(signed_in, db):
    from django.urls import NoReverseMatch, reverse

    try:
        expected = reverse("search")
    except NoReverseMatch:
        expected = None
    assert ('role="search"' in read(signed_in)) == bool(expected)


def test_three_items_cost_what_one_item_costs(signed_in, db):
    factories.item(subjects=["plannen"])
    before = cost(signed_in, "/bibliotheek/")
    factories.item(title="Twee", subjects=["plannen", "rollen"])
    factories.item(title="Drie")
    assert cost(signed_in, "/bibliotheek/") == before


def test_an_item_says_what_it_is_good_for_and_that_nobody_looked_at_it(signed_in, db):
    item = factories.item(title="Tien stappen", good_for="Je vergeet niets.", kind="checklist")
    html = read(signed_in, item.url)
    assert "Je vergeet niets." in html
    assert "Checklist" in html
    assert "Nog niet nagekeken door de redactie." in html


def test_an_item_says_when_it_was_last_looked_at(signed_in, db):
    assert "Nagekeken door de redactie op 3 mei 2027." in read(
        signed_in, factories.item(looked_at=date(2027, 5, 3)).url
    )


def test_its_address_stands_below_it_on_paper(signed_in, db):
    assert "testserver/bibliotheek/een-blad/" in read(signed_in, factories.item().url)


@pytest.fixture
def belongings(course):
    """An item with a chosen step, a step and a card of its subject, and files with all of them."""
    chosen, same = StepPage.objects.order_by("path")
    chosen.title, same.title = "Gekozen stap", "Stap over plannen"
    same.subjects.set(Subject.objects.filter(slug="plannen"))
    chosen.save(), same.save()
    item = factories.item(subjects=["plannen"], related=[("page", chosen)])
    factories.card(subjects=["plannen"]), factories.card("do", subjects=["rollen"])
    for title, page in (("Werkblad", item), ("Bij de stap", chosen)):
        Handout.objects.create(title=title, page=page, file=ContentFile(b"%PDF", f"{title}.pdf"))
    return item


def test_what_belongs_to_an_item_stands_below_it(signed_in, belongings):
    html = read(signed_in, belongings.url)
    places = [
        html.index(words) for words in ("Gekozen stap", "Stap over plannen", "Bij de stap", "Werkblad", "Vraag plan 1?")
    ]
    assert places == sorted(places)
    assert "Vraag do 1?" not in html
    assert "/kaarten/?onderwerp=plannen" in html


def test_what_is_no_longer_there_does_not_belong_to_an_item(signed_in, belongings):
    for step in StepPage.objects.all():
        step.unpublish()
    html = read(signed_in, belongings.url)
    assert "Gekozen stap" not in html
    assert "Stap over plannen" not in html
    assert "Bij de stap" not in html


def test_more_belongings_cost_no_more_queries(signed_in, belongings):
    before = cost(signed_in, belongings.url)
    for row in (2, 3, 4):
        factories.card("act", row, subjects=["plannen"])
        Handout.objects.create(title=f"Blad {row}", page=belongings, file=ContentFile(b"%PDF", f"{row}.pdf"))
    belongings.related = [("page", StepPage.objects.first()), ("page", factories.item(title="Nog een blad"))]
    belongings.save()
    assert cost(signed_in, belongings.url) == before


def test_an_item_takes_four_queries_and_what_belongs_to_it_three_more(signed_in, client, belongings):
    factories.term("Zomertijd")
    body = [("text", "<p>Een rapport over zomertijd.</p>")] * 20
    item = factories.item(title="Zonder iets erbij", body=body)
    assert cost(signed_in, belongings.url) == 7
    assert cost(signed_in, item.url) <= 6
    signed_in.logout()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(item.url).status_code == 302
    assert len(queries) == 0


def test_a_word_that_is_explained_has_its_note_in_an_item(signed_in, db):
    factories.term("Zomertijd")
    html = read(signed_in, factories.item(body=[("text", "<p>Een rapport over zomertijd.</p>")]).url)
    assert 'id="begrip--zomertijd"' in html


def test_what_changes_in_an_item_shows_at_once(signed_in, belongings):
    read(signed_in, belongings.url)
    subject = Subject.objects.get(slug="plannen")
    subject.name = "Plannen smeden"
    subject.save()
    belongings.good_for, belongings.looked_at = "Je vergeet niets.", date(2027, 5, 3)
    belongings.save_revision().publish()
    html = read(signed_in, belongings.url)
    assert ">Plannen smeden</a>" in html
    assert "Je vergeet niets." in html
    assert "op 3 mei 2027" in html


@pytest.mark.parametrize("path", ["", "een-blad/", "bestaat-niet/", "een/twee/", "é/", "x.pdf/"])
def test_a_stranger_gets_the_same_answer_at_every_address(client, db, path):
    factories.item()
    answer = client.get(f"/bibliotheek/{path}")
    assert answer.status_code == 302
    assert answer.url.startswith("/inloggen/?next=/bibliotheek/")


@pytest.mark.parametrize(
    "address", ["/bibliotheek/%00/", "/bibliotheek/?onderwerp=%00", f"/bibliotheek/?lijn={'a' * 10_000}"]
)
def test_what_no_address_can_be_is_refused(signed_in, db, address):
    assert signed_in.get(address).status_code == 400


def test_an_item_that_got_another_address_is_still_found(signed_in, django_capture_on_commit_callbacks, db):
    item = factories.item()
    old = item.url
    item.slug = "nieuw-adres"
    with django_capture_on_commit_callbacks(execute=True):
        item.save_revision().publish()
    assert signed_in.get(old, follow=True).redirect_chain[-1][0] == "/bibliotheek/nieuw-adres/"


def test_an_item_gets_a_key_of_its_own(db):
    first, second = factories.item(title="Zelfde"), factories.item(title="Zelfde", slug="ander")
    assert (first.key, second.key) == ("zelfde", "zelfde-2")
    assert LibraryPage.objects.get(pk=first.pk).key == "zelfde"
