"""Whatever changes, whoever asks: a step from its published prose is the step as Wagtail serves it.

One seed in the suite. By hand more, and the mutants, which must all be noticed:
PARITY_SEEDS=10 PARITY_OPERATIONS=60 bin/test -s -k reads_as_wagtail; PARITY_MUTANTS=1 bin/test -s -k mutant
"""

import logging
import os

import pytest

from tests.leergang.content.published import changes_around_pages, changes_to_pages  # noqa: F401
from tests.leergang.content.published.comparing import METHODS, Tally, clients
from tests.leergang.content.published.deck import CHANGES, decks
from tests.leergang.content.published.mutants import MUTANTS
from tests.leergang.content.published.world import World

SEEDS = range(1, int(os.environ.get("PARITY_SEEDS", 1)) + 1)
OPERATIONS = int(os.environ.get("PARITY_OPERATIONS", 25))
AGAIN = 8
AT_RANDOM = 16


@pytest.fixture
def reference(settings):
    settings.MIDDLEWARE = ["tests.leergang.content.published.reference.Reference", *settings.MIDDLEWARE]
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_published_prose_reads_as_wagtail_serves_it(seed, db, reference, django_capture_on_commit_callbacks):
    tally, done = walk(seed, django_capture_on_commit_callbacks)
    print(
        f"\nseed {seed}: {len(done)} operations, {tally.comparisons} comparisons, {tally.short} short, {tally.statuses}"
    )
    assert not tally.differences, (done, tally.differences[:3])
    assert tally.short > tally.comparisons / 5, "the short route hardly answered, so little was compared"


@pytest.mark.skipif("PARITY_MUTANTS" not in os.environ, reason="by hand: PARITY_MUTANTS=1")
@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_noticed(name, db, reference, django_capture_on_commit_callbacks):
    with MUTANTS[name]():
        tally, done = walk(1, django_capture_on_commit_callbacks, operations=len(CHANGES))
    print(f"\n{name}: {len(done)} operations, {tally.comparisons} comparisons, {done[-1]}: {tally.differences[:1]}")
    assert tally.differences


def walk(seed, on_commit, operations=OPERATIONS):
    """Changes the world so many times, comparing after each; stops at the first difference."""
    world = World(seed)
    browsers = clients(world.people)
    deck, done = decks(world), []
    with Tally().counting() as tally:
        look_around(world, browsers, tally)
        while len(done) < operations and not tally.differences:
            with on_commit(execute=True):
                undone = [undo() for undo in world.undo]
                world.undo.clear()
                kind = next(deck)
                if kind(world) is not False or undone:
                    done.append(kind.__name__)
            look_around(world, browsers, tally)
            world.note_addresses()
    return tally, done


def look_around(world, browsers, tally):
    """Every live step, which then is kept; some once more, kept; then anything, by anyone, in any manner."""
    steps = world.steps()
    for path in steps + world.random.sample(steps, min(len(steps), AGAIN)):
        who = world.random.choice(["participant", "stranger"])
        tally.compare(who, browsers[who], "GET", path)
    for _ in range(AT_RANDOM):
        who, method = world.random.choice(list(browsers)), world.random.choice(METHODS)
        path = world.random.choice(sorted(world.addresses))
        tally.compare(who, browsers[who], method, path)
