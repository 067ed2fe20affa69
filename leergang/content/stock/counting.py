"""What there is in a module: words, questions, cases, and how they read. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leergang.content.checks.passages import passages
from leergang.content.checks.sentences import full_sentences, words
from leergang.content.course import ModulePage, StepPage
from leergang.content.importing.folder import CourseText, Node

from .ease import ease


@dataclass(frozen=True)
class Stock:
    """One module, or all of them together."""

    title: str
    steps: int
    words: int
    blocks: Counter
    average: float | None  # words in a sentence
    ease: float | None


def take_stock(text: CourseText) -> Iterator[Stock]:
    """Each module in the order of the course, and then the whole course."""
    modules = [node for node in text.course.walk() if node.model is ModulePage]
    for module in modules:
        yield _stock(module.values["title"], steps_in([module]))
    yield _stock(text.course.values["title"], steps_in(modules))


def steps_in(modules: Iterable[Node]) -> list[Node]:
    """The steps of these modules in order."""
    return [node for module in modules for node in module.children if node.model is StepPage]


def raw_blocks(node: Node) -> list[dict]:
    """The blocks of a page as the checks read them."""
    return [{"type": block.type, "value": block.value} for block in node.blocks]


def _stock(title, steps):
    read = [passage for step in steps for passage in passages(raw_blocks(step))]
    said = [sentence for passage in read if passage.counts for sentence in full_sentences(passage.text)]
    return Stock(
        title=title,
        steps=len(steps),
        words=sum(words(passage.text) for passage in read),
        blocks=Counter(block.type for step in steps for block in step.blocks),
        average=sum(map(words, said)) / len(said) if said else None,
        ease=ease(said),
    )
