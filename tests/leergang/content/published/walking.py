"""A walk through the world: change something, look around, again."""

from tests.leergang.content.published import changes_around_pages, changes_to_pages  # noqa: F401
from tests.leergang.content.published.comparing import HOSTS, METHODS, Tally, clients
from tests.leergang.content.published.deck import decks
from tests.leergang.content.published.world import World

AGAIN = 8
AT_RANDOM = 16


def walk(seed, operations, on_commit):
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
    """Every live page, which then is kept; some once more, kept; then anything, by anyone, in any manner."""
    live = world.live()
    for path in live + world.random.sample(live, min(len(live), AGAIN)):
        who = world.random.choice(["participant", "participant", "alumnus", "docent", "stranger", "anonymous"])
        tally.compare(who, browsers[who], "GET", path)
    for _ in range(AT_RANDOM):
        who, method = world.random.choice(list(browsers)), world.random.choice(METHODS)
        path, host = world.random.choice(sorted(world.addresses)), world.random.choice(HOSTS)
        tally.compare(who, browsers[who], method, path, host)
