"""More of the parity test than the suite has time for: bin/test -n0 -s tests/leergang/content/published/by_hand.py."""

import pytest

from tests.leergang.content.published.deck import CHANGES
from tests.leergang.content.published.mutants import MUTANTS
from tests.leergang.content.published.walking import walk

OPERATIONS = 60


@pytest.mark.parametrize("seed", range(1, 11))
def test_published_prose_reads_as_wagtail_serves_it(seed, db, reference, django_capture_on_commit_callbacks):
    tally, done = walk(seed, OPERATIONS, django_capture_on_commit_callbacks)
    print(f"\nseed {seed}: {len(done)} operations, {tally}")
    assert not tally.differences, (done, tally.differences[:3])


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_noticed(name, db, reference, django_capture_on_commit_callbacks):
    with MUTANTS[name]():
        tally, done = walk(1, 2 * len(CHANGES), django_capture_on_commit_callbacks)
    print(f"\n{name}: {len(done)} operations, the last {done[-1]}, {tally}; {tally.differences[:1]}")
    assert tally.differences
