"""All rules over one page."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from . import rules
from .flaws import Flaw
from .passages import Passage, passages

Raw = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Text:
    """A page as its writer left it. None means that this kind of page has no such thing."""

    blocks: Raw = ()
    fields: Sequence[Passage] = ()
    goal: str | None = None
    subjects: int | None = None  # how many it carries
    line: str | None = None
    minutes: int | None = None
    published: Raw = ()


@dataclass(frozen=True)
class Known:
    """What must be asked of others: standards that ended, files of which nobody said for whom, what hangs on keys."""

    ended: Mapping[str, str] = field(default_factory=dict)
    loose: Set[int] = frozenset()
    kept: Mapping[str, str] = field(default_factory=dict)


def look(text: Text, known: Known) -> list[Flaw]:
    """Everything that can be better, in the order in which a writer would take it up."""
    read = [*text.fields, *passages(text.blocks)]
    prompts = sum(block["type"] == "prompt" for block in text.blocks)
    return [
        *rules.keys(text.published, text.blocks, known.kept),
        *rules.goal(text.goal),
        *rules.order(text.subjects, text.line),
        *rules.headings(text.blocks),
        *rules.pictures(text.blocks),
        *(flaw for passage in read for flaw in rules.links(passage)),
        *(flaw for passage in read for flaw in rules.files(passage, known.loose)),
        *(flaw for passage in read for flaw in rules.standards(passage, known.ended)),
        *rules.average_sentence(read),
        *(flaw for passage in read for flaw in rules.long_sentences(passage)),
        *rules.minutes(text.minutes, passages(text.blocks), prompts),
    ]
