"""Who reads whom: everyone once, never oneself, and as little against it as can be."""

from itertools import permutations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from assignments.peerreview.pairing.rules import Person, Remark, propose, remarks
from leergang.kit.matching import cheapest


def person(user, school=None, work=None, partner=None):
    return Person(user, UUID(int=work or user), school, partner)


@st.composite
def groups(draw, most=12):
    """People of some schools, some of whom go as a duo or wrote one piece together, and who read whom before."""
    size = draw(st.integers(0, most))
    schools = draw(st.lists(st.sampled_from([None, 1, 2, 3]), min_size=size, max_size=size))
    duos = draw(st.integers(0, size // 2))
    people = []
    for at, school in enumerate(schools, 1):
        is_in_duo = at <= duos * 2
        partner = (at + 1 if at % 2 else at - 1) if is_in_duo else None
        together = is_in_duo and draw(st.booleans()) and at % 2 == 0
        people.append(person(at, school, at - 1 if together else at, partner))
    users = st.integers(1, max(size, 1))
    return people, draw(st.sets(st.tuples(users, users), max_size=20))


@given(groups())
def test_nobody_reads_what_they_wrote_and_each_at_most_one(group):
    people, had = group
    proposal = propose(people, had)
    assert all(pair.writer.work != pair.reader.work for pair in proposal.pairs)
    readers = [pair.reader.user for pair in proposal.pairs]
    assert len(readers) == len(set(readers))
    written = [pair.writer.user for pair in proposal.pairs] + [one.user for one in proposal.without]
    assert sorted(written) == [one.user for one in people]


@given(groups())
def test_everyone_is_read_wherever_nobody_wrote_more_than_half(group):
    people, had = group
    works = [one.work for one in people]
    if people and max(works.count(work) for work in works) * 2 <= len(people):
        proposal = propose(people, had)
        assert not proposal.without
        assert {pair.reader.user for pair in proposal.pairs} == {one.user for one in people}


@given(groups(), st.randoms())
def test_the_same_people_give_the_same_pairs_in_whatever_order(group, dice):
    people, had = group
    mixed = list(people)
    dice.shuffle(mixed)
    assert propose(people, had) == propose(mixed, set(had))


def against(people, had, order):
    return [remark for writer, reader in zip(people, order, strict=True) for remark in remarks(writer, reader, had)]


@given(groups(most=6))
def test_no_other_way_has_fewer_of_the_worst(group):
    people, had = group
    proposal = propose(people, had)
    if not people or proposal.without:
        return

    def badness(found):
        return [found.count(remark) for remark in reversed(Remark)]

    best = min(badness(against(people, had, order)) for order in permutations(people))
    found = [remark for pair in proposal.pairs for remark in remarks(pair.writer, pair.reader, had)]
    assert badness(found) == best


@given(
    st.integers(0, 6).flatmap(
        lambda size: st.lists(st.lists(st.integers(0, 9), min_size=size, max_size=size), min_size=size, max_size=size)
    )
)
def test_the_matching_is_the_cheapest_of_all(table):
    def price(order):
        return sum(row[column] for row, column in zip(table, order, strict=True))

    found = cheapest(table)
    assert sorted(found) == list(range(len(table)))
    assert price(found) == min(price(order) for order in permutations(range(len(table))))


def test_of_three_schools_nobody_reads_a_colleague():
    people = [person(at, school=at % 3) for at in range(1, 13)]
    assert not [one for pair in propose(people, ()).pairs for one in remarks(pair.writer, pair.reader, ())]


def test_the_next_assignment_gives_other_pairs():
    people, had = [person(at) for at in range(1, 5)], set()
    for _assignment in range(3):
        pairs = {(pair.reader.user, pair.writer.user) for pair in propose(people, had).pairs}
        assert not pairs & had
        had |= pairs


def test_of_one_school_a_duo_still_does_not_read_itself_and_it_says_why():
    people = [person(at, school=1, partner=partner) for at, partner in ((1, 2), (2, 1), (3, 4), (4, 3))]
    for pair in propose(people, ()).pairs:
        assert remarks(pair.writer, pair.reader, ()) == [Remark.SCHOOL]


def test_with_one_piece_nobody_can_read():
    assert propose([person(1, work=9), person(2, work=9)], ()).pairs == []
    assert len(propose([person(1)], ()).without) == 1


def test_who_handed_in_nothing_reads_nothing():
    assert propose([person(1), person(2), Person(3, None, 1)], ()).pairs == propose([person(1), person(2)], ()).pairs
