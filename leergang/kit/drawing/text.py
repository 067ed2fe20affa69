"""Text for a drawing: cut into lines that fit, made smaller where that helps, shortened where nothing else does."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from math import inf

from .widths import is_measured, width

LINE = 1.26  # the height of a line, and how far its letters stand below the top, as parts of the size
BASELINE = 0.97
SOFT = "\u00ad"  # where a writer allows a word to be cut
LONGEST = 300  # characters; more never fits, and would cost time
VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"
SYLLABLE = re.compile(rf"(?i)(?<=[{VOWELS}])([b-df-hj-np-tv-xz]?)(?=[b-df-hj-np-tv-xz][{VOWELS}])")
Pieces = Callable[[str], list[tuple[str, str]]]  # a word as parts, each with the hyphen it takes when cut there


@dataclass(frozen=True)
class Style:
    """How a text looks: its name in the stylesheet and its size; `smallest` is as far as it may shrink."""

    kind: str
    size: float
    bold: bool = False
    smallest: float = 11


@dataclass(frozen=True)
class Line:
    """One line; `squeeze` tells the browser to keep to our width, because it is a guess or does not fit."""

    text: str
    width: float
    squeeze: bool = False


@dataclass(frozen=True)
class Fitted:
    """Lines that fit in the room that was given."""

    style: Style
    size: float
    lines: tuple[Line, ...] = field(default=())

    @property
    def width(self) -> float:
        """Of the longest line."""
        return max((line.width for line in self.lines), default=0)

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.size * LINE


def clean(text: str) -> str:
    """The text without what cannot be drawn: control signs, half characters, marks piled on marks."""
    kept = "".join(_drawable(one) for one in unicodedata.normalize("NFC", str(text))[:LONGEST])
    runs = ("".join(run)[: 2 if is_mark else None] for is_mark, run in groupby(kept, _is_mark))
    return " ".join("".join(runs).split())


def fit(text: str, style: Style, room: float, height: float = inf, most: int = 8) -> Fitted:
    """The text in at most `most` lines within this room. Whole words first, then smaller, then cut; at last with …"""
    words = clean(text)
    if not words or room <= 0:
        return Fitted(style, style.size)
    for size, pieces in _attempts(style):
        lines = _wrap(words, _fits(size, style, room), pieces)
        if len(lines) <= min(most, height // (size * LINE)) and all(map(_fits(size, style, room), lines)):
            return _fitted(_balanced(words, lines, size, style, room, pieces), size, style, room)
    size = min(style.smallest, height / LINE)
    count = int(max(1, min(most, height / (size * LINE) + 1e-9)))
    lines = _wrap(words, _fits(size, style, room), _characters)
    return _fitted(_shortened(lines, count, _fits(size, style, room)), size, style, room)


def _attempts(style) -> Iterator[tuple[float, Pieces]]:
    sizes = [size for size in (style.size, style.size * 0.94, style.size * 0.88) if size >= style.smallest]
    yield from ((size, _whole) for size in sizes)
    yield from ((size, _at_hyphens) for size in sizes)
    yield from ((size, _at_syllables) for size in [*sizes, style.smallest])
    yield style.smallest, _characters


def _fits(size, style, room):
    return lambda line: width(line, size, style.bold) <= room


def _wrap(words, fits, pieces):
    lines = [""]
    for word in words.split(" "):
        whole = word.replace(SOFT, "")
        if fits(f"{lines[-1]} {whole}".strip()):
            lines[-1] = f"{lines[-1]} {whole}".strip()
        elif fits(whole):
            lines.append(whole)
        else:
            lines[-1:] = _spread(lines[-1], pieces(word), fits)
    return [line for line in lines if line]


def _spread(line, parts, fits):
    joint, hyphen = " " if line else "", ""
    for part, its_hyphen in parts:
        if fits(line + joint + part + its_hyphen):
            line += joint + part
        else:
            yield line + hyphen
            line = part
        joint, hyphen = "", its_hyphen
    yield line


def _whole(word):
    return [(word.replace(SOFT, ""), "")]


def _at_hyphens(word):
    """Where the writer put a hyphen, seen or unseen, or a slash."""
    parts = re.split(rf"(?<=[-/])(?=.)|{SOFT}(?=.)", word.strip(SOFT))
    return [(part, "" if part.endswith(("-", "/")) else "-") for part in parts[:-1]] + [(parts[-1], "")]


def _at_syllables(word):
    """Also between syllables, by the plain rule of Dutch: before the last consonant ahead of a vowel."""
    found = []
    for part, hyphen in _at_hyphens(word):
        *heads, tail = _syllables(part)
        found += [*((head, "-") for head in heads), (tail, hyphen)]
    return found


def _syllables(part):
    cuts = [match.end() for match in SYLLABLE.finditer(part) if 3 <= match.end() <= len(part) - 3]
    return [part[a:b] for a, b in zip([0, *cuts], [*cuts, len(part)], strict=True)]


def _characters(word):
    """Anywhere, but never between a character and the marks on it."""
    return [(one, "") for one in re.findall(r".[\u0300-\u036f\u200d\ufe0f]*", word.replace(SOFT, ""))]


def _balanced(words, lines, size, style, room, pieces):
    """The same number of lines, of lengths as equal as can be."""
    sizes = [width(word.replace(SOFT, ""), size, style.bold) for word in words.split(" ")]
    if len(lines) < 2 or max(sizes) > room:
        return lines
    low, high = max(sizes), room
    for _ in range(6):
        middle = (low + high) / 2
        narrower = _wrap(words, _fits(size, style, middle), pieces)
        low, high = (low, middle) if len(narrower) <= len(lines) else (middle, high)
    return _wrap(words, _fits(size, style, high), pieces)


def _shortened(lines, count, fits):
    if len(lines) <= count:
        return lines
    last = lines[count - 1]
    while last and not fits(f"{last}…"):
        last = last[:-1]
    return [*lines[: count - 1], f"{last.rstrip()}…"]


def _fitted(lines, size, style, room):
    measured = ((line, width(line, size, style.bold)) for line in lines)
    return Fitted(
        style,
        size,
        tuple(Line(line, min(wide, room), wide > room or not is_measured(line)) for line, wide in measured),
    )


def _drawable(one):
    if one in (SOFT, "\u200d"):
        return one
    category = unicodedata.category(one)
    if category in ("Cs", "Cf", "Cn"):
        return ""
    return " " if category == "Cc" else one


def _is_mark(one):
    return unicodedata.category(one) in ("Mn", "Me")
