"""Two versions of a text side by side, with every word that came or went. Pure: lines in, rows out."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest

ALIKE = 0.3  # of its words must two lines share to be the same line, written anew


@dataclass(frozen=True)
class Line:
    """A paragraph, a point of a list, a cell; or a heading."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True)
class Piece:
    """Words of a line that are in both versions, or only in this one."""

    text: str
    is_own: bool


@dataclass(frozen=True)
class Row:
    """A line as it was beside the line as it is; empty where it was not there."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    is_heading: bool

    @property
    def is_same(self) -> bool:
        """Whether nothing changed in this line."""
        return self.before == self.after


def compare(before: Sequence[Line], after: Sequence[Line]) -> list[Row]:
    """The rows in the order of the text; spaces and line ends do not count."""
    rows = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            rows += [_row(line, line) for line in after[c:d]]
        else:
            rows += [_row(old, new) for old, new in _beside(_paired(before[a:b], after[c:d]))]
    return [row for row in rows if row.before or row.after]


def _row(old, new):
    kind = (new or old).is_heading
    if old is None or new is None or not _likeness(old, new):
        return Row(_whole(old), _whole(new), kind)
    left, right = _pieces(old.text.split(), new.text.split())
    return Row(left, right, kind)


def _whole(line):
    return (Piece(" ".join(line.text.split()), True),) if line and line.text.split() else ()


def _pieces(old, new):
    left, right = [], []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left += [Piece(" ".join(old[a:b]), kind != "equal")] if a < b else []
        right += [Piece(" ".join(new[c:d]), kind != "equal")] if c < d else []
    return tuple(left), tuple(right)


def _paired(old, new):
    """Each line beside the one it became, so that together they share most words; None beside what came or went."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = _likeness(old[i], new[j]) + best[i + 1][j + 1]
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        likeness = _likeness(old[i], new[j])
        if likeness and best[i][j] == likeness + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1
    yield from ((line, None) for line in old[i:])
    yield from ((None, line) for line in new[j:])


def _beside(pairs):
    """What went stands beside what came in its place, also where they share no words."""
    gone: list[Line] = []
    came: list[Line] = []
    for old, new in pairs:
        if old and new:
            yield from zip_longest(gone, came)
            gone, came = [], []
            yield old, new
        elif old:
            gone.append(old)
        else:
            came.append(new)
    yield from zip_longest(gone, came)


@lru_cache(maxsize=4096)
def _likeness(old: Line, new: Line) -> float:
    """The part of their words that two lines share; 0 for what is not the same line."""
    if old.is_heading != new.is_heading:
        return 0.0
    ones, others = set(old.text.casefold().split()), set(new.text.casefold().split())
    share = len(ones & others) / max(len(ones | others), 1)
    return share if share >= ALIKE else 0.0
