"""What every kind of question has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.forms import Field
from wagtail.blocks import StructBlock

from ..work.models import Work
from ..work.values import Parts


@dataclass(frozen=True)
class Question:
    """One question of an assignment, as its teacher wrote it; `more` holds what only its kind has."""

    kind: str
    key: str
    label: str
    help: str = ""
    example: str = ""
    is_required: bool = True
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_each(self) -> bool:
        """Whether each writer answers it for oneself."""
        return bool(self.more.get("each"))


class QuestionKind:
    """One kind of question.

    Its field stands in `assignments/questions/<slug>.html`. Where its value is no text, that says its kind, has its
    `Parts` in the spine, and reads as `assignments/questions/read/<slug>.html` says.
    """

    slug: ClassVar[str]
    block: ClassVar[type[StructBlock]]
    parts: ClassVar[Parts | None] = None  # of a value that is no text
    # In the folder of a course: the name of its `:::` block, and of the fields for what only its kind has. A list
    # without such a name is written as points.
    word: ClassVar[str]
    written: ClassVar[Mapping[str, str]] = {}

    def field(self, question: Question, work: Work) -> Field:
        """The field of this question in the form of this work."""
        raise NotImplementedError


def about(question: Question) -> dict[str, Any]:
    """What every field is made with."""
    return {"label": question.label, "help_text": question.help, "required": question.is_required}


def rows(raw) -> list[str]:
    """The texts of a list in a block, as it is stored."""
    return [str(one["value"] if isinstance(one, Mapping) else one) for one in raw or ()]
