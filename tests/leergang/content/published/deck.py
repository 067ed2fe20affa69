"""The kinds of change, and a random order of them."""

CHANGES = []


def change(function):
    """Registers a kind of change. It answers False when this world has nothing to do it to."""
    CHANGES.append(function)
    return function


def decks(world):
    """The kinds of change in a random order, all of them before any comes again."""
    while True:
        deck = [*CHANGES]
        world.random.shuffle(deck)
        yield from deck
