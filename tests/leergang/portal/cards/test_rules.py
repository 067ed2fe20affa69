"""Hands and phases, on cards that need no database."""

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from leergang.content.reference.models import DialogueCard, Phase
from leergang.portal.cards import rules


def card(phase, row):
    return SimpleNamespace(phase=phase, row=row, slug=f"{phase}-{row}", follow_up="")


DECK = sorted((card(phase.value, row) for phase in Phase for row in range(1, 8)), key=rules.in_order)
slugs = st.sampled_from([card.slug for card in DECK])


def last(pile):
    return pile[-1]


def test_every_phase_has_its_verb_and_its_place():
    phases = rules.by_phase(DECK)
    assert [phase.number for phase in phases] == [1, 2, 3, 4, 5]
    assert [str(phase.verb) for phase in phases] == [
        "Inspireren", "Mobiliseren", "Waarderen", "Reflecteren", "Duurzaam maken"
    ]  # fmt: skip


def test_rows_one_to_three_are_for_leaders_four_for_the_team_five_for_the_class_and_the_rest_for_all():
    found = [str(rules.whom(card("plan", row))) for row in range(1, 8)]
    assert found == [*["voor de leiding"] * 3, "voor het team", "voor klas en sectie", *["voor iedereen"] * 2]


def test_follow_ups_are_the_lines_without_their_dashes():
    asked = DialogueCard(follow_up="- Wat zag je?\n\nWaar?\r\n  - Wie?  ")
    assert asked.follow_ups == ["Wat zag je?", "Waar?", "Wie?"]


@given(st.lists(st.one_of(slugs, st.text())))
def test_a_hand_holds_each_known_card_once_in_the_order_of_the_phases(asked):
    hand = rules.read_hand(DECK, ",".join(asked))
    assert [card.slug for card in hand.cards] == [card.slug for card in DECK if card.slug in asked]
    assert rules.read_hand(DECK, hand.slugs) == rules.Hand(hand.cards)


@given(st.text())
def test_nothing_in_an_address_breaks_a_hand(text):
    hand = rules.read_hand(DECK, text)
    assert len(hand.cards) <= rules.LARGEST_HAND
    assert hand.missing >= 0


def test_cards_that_are_gone_are_counted():
    assert rules.read_hand(DECK, "plan-1,weg,weg,ook-weg,").missing == 2


@given(st.randoms(), st.lists(slugs), st.lists(slugs))
def test_a_drawn_hand_has_one_card_of_each_phase(random, kept, avoided):
    keep, avoid = ([card for card in DECK if card.slug in names] for names in (kept, avoided))
    hand = rules.draw(DECK, random.choice, keep, avoid)
    assert [card.phase for card in hand.cards] == [phase.value for phase in Phase]


def test_a_card_that_is_kept_is_not_drawn_again():
    hand = rules.draw(DECK, last, keep=[DECK[0]])
    assert [card.slug for card in hand.cards] == ["plan-1", "do-7", "check-7", "act-7", "secure-7"]


def test_another_card_is_another_card_as_long_as_there_is_one():
    seven = [card for card in DECK if card.row == 7]
    assert all(card.row == 6 for card in rules.draw(DECK, last, avoid=seven).cards)
    assert rules.draw(seven, last, avoid=seven).cards == seven


def test_a_phase_without_cards_is_left_out_of_the_hand():
    assert rules.draw([], last).cards == []
    assert [card.slug for card in rules.draw(DECK[:3], last).cards] == ["plan-3"]


@given(st.integers(0, 40))
def test_cards_go_four_to_a_sheet(number):
    sheets = rules.sheets(DECK[:number])
    assert [card for sheet in sheets for card in sheet] == DECK[:number]
    assert all(0 < len(sheet) <= 4 for sheet in sheets)
    assert len(sheets) == -(-min(number, 35) // 4)
