"""The chain: what was made with what, for who may read both."""

import pytest
from django.core.exceptions import PermissionDenied

from assignments.work.actions import freeze, link, save, share
from assignments.work.around.chain import comes_from, used_in
from assignments.work.models import Audience, Link, Work
from tests import factories


@pytest.fixture
def note(reader):
    """A note of the same person."""
    return save(work=Work(kind="note", owner=reader), body={"text": "Dit viel op."}, revision=0, by=reader).work


@pytest.fixture
def linked(essay, note, reader, now):
    return link(from_work=note, to_work=essay, why="overgenomen", by=reader, now=now)


def test_both_ends_know_of_it(linked, essay, note, reader):
    assert [one.from_work for one in comes_from(essay, reader)] == [note]
    assert used_in([note], reader) == {note.pk: [essay]}


def test_the_same_link_counts_once(linked, essay, note, reader, now):
    link(from_work=note, to_work=essay, why="overgenomen", by=reader, now=now)
    assert Link.objects.count() == 1


def test_nobody_links_what_is_not_theirs(essay, note, now):
    stranger = factories.user()
    with pytest.raises(PermissionDenied):
        link(from_work=note, to_work=essay, why="overgenomen", by=stranger, now=now)


def test_who_may_read_only_one_of_them_does_not_learn_of_the_other(linked, essay, note, reader, now):
    other = factories.user()
    share(version=freeze(work=essay, by=reader, now=now), audience=Audience.PERSON, with_whom=other, by=reader, now=now)
    assert comes_from(essay, other) == []
    assert used_in([note], other) == {}


def test_with_one_of_them_the_link_goes_and_the_other_stays(linked, essay, note):
    note.delete()
    assert Work.objects.filter(pk=essay.pk).exists()
    assert not Link.objects.exists()
