"""HTML of an editor as a tree: to compare what is said without how it was written, and to write it otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Union

EMPTY = {"br", "hr", "img", "embed"}
OF_THE_EDITOR = "data-block-key"  # what Wagtail's editor adds to every paragraph it saves


@dataclass
class Element:
    """A tag with its attributes and what is inside it; the whole text is one without a name."""

    tag: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Union["Element", str]] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Every element in it, from the outside in."""
        for child in self.inside:
            if isinstance(child, Element):
                yield child
                yield from child.walk()


def parse(html: str) -> Element:
    """The tree of a text. Paragraphs without a word are left out: a reader does not see them."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    top = reader.open[0]
    top.inside = [child for child in top.inside if child != Element("p")]
    return top


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = [Element()]

    def handle_starttag(self, tag, attrs):
        made = Element(tag, {name: value or "" for name, value in attrs if name != OF_THE_EDITOR})
        self.open[-1].inside.append(made)
        if tag not in EMPTY:
            self.open.append(made)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        names = [element.tag for element in self.open]
        if tag in names[1:]:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data):
        inside = self.open[-1].inside
        if inside and isinstance(inside[-1], str):
            inside[-1] += data
        else:
            inside.append(data)
