"""All kinds of questions. A new one is a module here, a line in this file and a template."""

from collections.abc import Iterable

from wagtail.blocks import StructBlock

from .base import Question, QuestionKind
from .choice import ChoiceQuestion
from .link import LinkQuestion
from .open import OpenQuestion
from .table import TableQuestion

KINDS: dict[str, QuestionKind] = {
    kind.slug: kind for kind in (OpenQuestion(), ChoiceQuestion(), TableQuestion(), LinkQuestion())
}
WORDS = ("question", "help", "example")


def question_blocks() -> list[tuple[str, StructBlock]]:
    """What a teacher composes an assignment from."""
    return [(slug, kind.block()) for slug, kind in KINDS.items()]


def questions_in(raw: Iterable[dict]) -> list[Question]:
    """The questions of a stored body, in their order."""
    return [_question(block["type"], block["value"]) for block in raw if block["type"] in KINDS]


def _question(kind, value) -> Question:
    label, help_text, example = (value.get(name) or "" for name in WORDS)
    more = {name: one for name, one in value.items() if name not in WORDS}
    return Question(kind, value.get("key", ""), label, help_text, example, bool(value.get("is_required")), more)
