"""Matching each of some things with one of as many others, so that it costs least. Pure; the same in, the same out."""

from collections.abc import Sequence

NEVER = float("inf")


def cheapest(cost: Sequence[Sequence[float]]) -> list[int]:
    """For each row its column, of a square table: the Hungarian method, in steps of the third power of its size."""
    size = len(cost)
    rows, columns, owner = [0.0] * (size + 1), [0.0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        owner[0] = row
        way = _shortest_way(cost, rows, columns, owner)
        column = way.pop()
        for before in reversed(way):
            owner[column], column = owner[before], before
    found = [0] * size
    for column in range(1, size + 1):
        found[owner[column] - 1] = column - 1
    return found


def _shortest_way(cost, rows, columns, owner) -> list[int]:
    """The columns along which owners move up one place, to the first that is free; settles the prices on the way."""
    size = len(cost)
    least, before, seen, column = [NEVER] * (size + 1), [0] * (size + 1), [False] * (size + 1), 0
    while owner[column]:
        seen[column] = True
        row, step, nearest = owner[column], NEVER, 0
        for other in range(1, size + 1):
            if seen[other]:
                continue
            price = cost[row - 1][other - 1] - rows[row] - columns[other]
            if price < least[other]:
                least[other], before[other] = price, column
            if least[other] < step:
                step, nearest = least[other], other
        for other in range(size + 1):
            if seen[other]:
                rows[owner[other]] += step
                columns[other] -= step
            else:
                least[other] -= step
        column = nearest
    way = [column]
    while way[-1]:
        way.append(before[way[-1]])
    return way[::-1]
