"""What HTML of an editor says: paragraphs and lists of words with their style, however the tags were written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby
from typing import Union

VOID = {"br", "hr", "img", "embed"}
LISTS = {"ul", "ol"}
BLOCKS = LISTS | {"p", "li"}
SAME = {"strong": "b", "em": "i"}
OF_THE_EDITOR = "data-block-key"  # what Wagtail's editor adds to every paragraph it saves


@dataclass(frozen=True)
class Run:
    """Words in one style; a line end is a break. `link` holds the attributes of the link around them."""

    text: str
    styles: frozenset[str] = frozenset()
    link: tuple[tuple[str, str], ...] = ()


@dataclass
class Part:
    """A paragraph, a list, or an item of a list: its own words, and the lists below them."""

    kind: str
    runs: list[Run] = field(default_factory=list)
    below: list["Part"] = field(default_factory=list)


@dataclass
class _Element:
    tag: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Union["_Element", str]] = field(default_factory=list)


def parts_of(html: str) -> list[Part]:
    """The paragraphs and lists of a text. One without a word is left out, and so is a point: no reader sees it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    parts: list[Part] = []
    for is_block, found in groupby(reader.open[0].inside, key=_is_block):
        children = list(found)
        parts += map(_part, children) if is_block else [_of_words("p", children)]
    return _with_words(parts)


def _is_block(child):
    return isinstance(child, _Element) and child.tag in BLOCKS


def _part(element):
    if element.tag in LISTS:
        return Part(element.tag, below=_with_words(_part(child) for child in element.inside if _is_block(child)))
    return _of_words(element.tag, element.inside)


def _of_words(kind, children):
    words = [child for child in children if not (_is_block(child) and child.tag in LISTS)]
    lists = [_part(child) for child in children if _is_block(child) and child.tag in LISTS]
    return Part(kind, _merged(_runs(words, frozenset(), ())), _with_words(lists))


def _with_words(parts):
    return [part for part in parts if part.runs or part.below]


def _runs(children, styles, link) -> Iterator[Run]:
    for child in children:
        if isinstance(child, str):
            yield Run(child, styles, link)
        elif child.tag == "br":
            yield Run("\n", styles, link)
        elif child.tag == "a":
            yield from _runs(child.inside, styles, tuple(sorted(child.attributes.items())))
        else:
            yield from _runs(child.inside, styles | {SAME.get(child.tag, child.tag)}, link)


def _merged(runs):
    alike = groupby(runs, key=lambda run: (run.styles, run.link))
    merged = (Run("".join(run.text for run in same), *look) for look, same in alike)
    runs = [run for run in merged if run.text]
    return runs if any(run.text.strip(" ") for run in runs) else []


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = [_Element()]

    def handle_starttag(self, tag, attrs):
        made = _Element(tag, {name: value or "" for name, value in attrs if name != OF_THE_EDITOR})
        self.open[-1].inside.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag):
        names = [element.tag for element in self.open]
        if tag in names[1:]:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data):
        self.open[-1].inside.append(data)
