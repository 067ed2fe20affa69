"""What a reader sees of the cards, at every address."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leergang.content.reference.models import DialogueCard
from leergang.content.reference.vocabulary import Subject
from tests import factories

HAND = "plan-4,do-4,check-4,act-4,secure-4"
NONSENSE = [
    "?niveau=directie",
    "?fase=",
    "?fase=<b>",
    "?onderwerp=weg&niveau=team&niveau=x",
    "?hand=,,,",
    "?groot",
    "?x=1",
]


@pytest.fixture(scope="module")
def made_deck(once):
    return [card.pk for card in factories.deck()]


@pytest.fixture
def deck(made_deck, db):
    return list(DialogueCard.objects.filter(pk__in=made_deck).order_by("pk"))


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def questions(html):
    return re.findall(r"Vraag \w+ \d\?", html)


def test_all_cards_stand_there_by_phase(signed_in, deck):
    html = read(signed_in, "/kaarten/")
    assert len(set(questions(html))) == 35
    places = [html.index(f'id="fase-{phase}"') for phase in ("plan", "do", "check", "act", "secure")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("query", "number"), [("niveau=leiding", 25), ("niveau=team", 15), ("niveau=klas&fase=do", 3), ("fase=secure", 7)]
)
def test_a_filter_shows_the_cards_that_fit(signed_in, deck, query, number):
    assert len(set(questions(read(signed_in, f"/kaarten/?{query}")))) == number


def test_each_filter_says_how_much_it_leads_to_and_which_is_chosen(signed_in, deck):
    html = read(signed_in, "/kaarten/?niveau=team")
    assert '<a href="/kaarten/?niveau=team&amp;fase=do">Do <span class="num">(3)</span></a>' in html
    assert '<a href="/kaarten/?niveau=team" aria-current="true">Team <span class="num">(15)</span></a>' in html


def test_cards_are_found_by_subject(signed_in, deck):
    deck[0].subjects.set(Subject.objects.filter(slug="plannen"))
    deck[0].save()
    assert questions(read(signed_in, "/kaarten/?onderwerp=plannen")) == ["Vraag plan 1?"]


def test_a_choice_without_cards_says_how_to_go_on(signed_in, deck):
    html = read(signed_in, "/kaarten/?onderwerp=rollen")
    assert "Geen kaart past bij alles wat je koos" in html
    assert "Bekijk alle kaarten" in html


@pytest.mark.parametrize("query", NONSENSE)
@pytest.mark.parametrize("page", ["", "plan-1/", "hand/", "print/"])
def test_an_unknown_choice_is_no_choice(signed_in, deck, page, query):
    read(signed_in, f"/kaarten/{page}{query}")


@pytest.mark.parametrize("address", ["/kaarten/%00/", "/kaarten/?niveau=%00", f"/kaarten/hand/?hand={'a' * 10_000}"])
def test_what_no_address_can_be_is_refused(signed_in, deck, address):
    assert signed_in.get(address).status_code == 400


def test_drawing_leads_to_a_hand_for_that_level(signed_in, deck):
    answer = signed_in.get("/kaarten/trek/?niveau=team")
    hand = answer.url.partition("hand=")[2].partition("&")[0].split(",")
    assert [slug.partition("-")[0] for slug in hand] == ["plan", "do", "check", "act", "secure"]
    assert {slug[-1] for slug in hand} <= {"4", "6", "7"}
    assert answer.url.endswith("&niveau=team")


def test_drawing_for_one_phase_keeps_the_other_cards(signed_in, deck):
    answer = signed_in.get(f"/kaarten/trek/?niveau=team&hand={HAND}&anders=do")
    assert re.fullmatch(r"/kaarten/hand/\?hand=plan-4,do-[67],check-4,act-4,secure-4&niveau=team", answer.url)


def test_the_same_address_shows_the_same_hand(signed_in, deck):
    first, second = (questions(read(signed_in, f"/kaarten/hand/?hand={HAND}")) for _ in range(2))
    assert first == second
    assert len(set(first)) == 5


def test_a_hand_says_which_cards_are_gone(signed_in, deck):
    DialogueCard.objects.get(slug="do-4").unpublish()
    html = read(signed_in, f"/kaarten/hand/?hand={HAND}")
    assert "1 kaart uit deze hand is er niet meer" in html
    assert "Een gesprek in 4 vragen" in html


def test_an_empty_hand_offers_to_draw_one(signed_in, deck):
    html = read(signed_in, "/kaarten/hand/?hand=weg")
    assert "Je hand is leeg" in html
    assert "Trek een hand" in html


def test_a_card_shows_its_follow_ups_and_its_place(signed_in, deck):
    DialogueCard.objects.filter(slug="plan-6").update(follow_up="- Wie nog meer?", certainty="own")
    html = read(signed_in, "/kaarten/plan-6/?niveau=team")
    assert "<li>Wie nog meer?</li>" in html
    assert "Kaart 2 van 15." in html
    assert "zelf toegevoegd" in html


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("/kaarten/plan-6/?niveau=team", "/kaarten/plan-4/?niveau=team", "/kaarten/plan-7/?niveau=team"),
        (f"/kaarten/do-4/?hand={HAND}", f"/kaarten/plan-4/?hand={HAND}", f"/kaarten/check-4/?hand={HAND}"),
        ("/kaarten/plan-7/?fase=plan", "/kaarten/plan-6/?fase=plan", None),
        ("/kaarten/plan-1/?niveau=team", None, "/kaarten/plan-2/"),  # not in the choice: then among all
    ],
)
def test_the_neighbours_are_those_of_the_choice(signed_in, deck, address, before, after):
    html = read(signed_in, address)
    found = dict(re.findall(r'rel="(prev|next)" data-key="\w+" href="([^"]+)"', html))
    assert (found.get("prev"), found.get("next")) == (before, after)


def test_a_card_that_fills_the_screen_has_plain_links_for_its_keys(signed_in, deck):
    html = read(signed_in, "/kaarten/do-4/?niveau=team&groot=1")
    keys = dict(re.findall(r'data-key="(\w+)" href="([^"]+)"', html))
    assert keys == {
        "Escape": "/kaarten/do-4/?niveau=team",
        "ArrowLeft": "/kaarten/plan-7/?niveau=team&amp;groot=1",
        "ArrowRight": "/kaarten/do-6/?niveau=team&amp;groot=1",
    }
    assert "site-nav" not in html


@pytest.mark.parametrize(
    ("query", "cards", "sheets"),
    [("", 35, 9), ("?niveau=team", 15, 4), (f"?hand={HAND}", 5, 2), ("?hand=plan-1", 1, 1)],
)
def test_cards_are_printed_four_to_a_sheet(signed_in, deck, query, cards, sheets):
    html = read(signed_in, f"/kaarten/print/{query}")
    assert html.count('<article class="cut">') == cards
    assert html.count('<section class="sheet"') == sheets


def test_there_is_something_to_say_when_nothing_is_to_be_printed(signed_in, deck):
    assert "Er is niets om te printen" in read(signed_in, "/kaarten/print/?hand=weg")


@pytest.mark.parametrize("page", ["/kaarten/", "/kaarten/plan-1/", "/kaarten/hand/?hand=plan-1", "/kaarten/print/"])
def test_three_cards_cost_what_one_card_costs(signed_in, db, page):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            read(signed_in, page)
        return len(queries)

    factories.card(subjects=["plannen"])
    read(signed_in, page)
    before = cost()
    factories.card("do", 1, subjects=["plannen", "rollen"])
    factories.card("act", 2)
    assert cost() == before


@pytest.mark.parametrize("path", ["", "trek/", "hand/", "print/", "plan-1/", "bestaat-niet/", "a/b/", "é/", "%20/"])
def test_a_stranger_gets_the_same_answer_at_every_address(client, deck, path):
    answer = client.get(f"/kaarten/{path}")
    assert answer.status_code == 302
    assert answer.url.startswith("/inloggen/?next=/kaarten/")


def test_a_card_that_is_not_published_does_not_exist(signed_in, db):
    factories.card(live=False)
    assert signed_in.get("/kaarten/plan-1/").status_code == 404
    assert questions(read(signed_in, "/kaarten/")) == []


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_the_cards_are_only_read(signed_in, deck, method):
    assert getattr(signed_in, method)("/kaarten/").status_code == 405
