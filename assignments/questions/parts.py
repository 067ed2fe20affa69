"""What a version says, question by question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..work.kinds import asked
from ..work.models import Version, Work
from ..work.values import is_empty, lines
from .kinds import KINDS


@dataclass(frozen=True)
class Part:
    """What was asked, what was written there, and the template by which that reads."""

    key: str
    label: str
    value: Any

    @property
    def kind(self) -> str:
        """That of its question; text has none of its own."""
        return self.value.get("kind", "") if isinstance(self.value, Mapping) else "open"

    @property
    def template(self) -> str:
        """How it reads."""
        return f"assignments/questions/read/{self.kind if self.kind in KINDS else 'unknown'}.html"

    @property
    def lines(self) -> list[str]:
        """Its words."""
        return lines(self.value)


def parts_of(version: Version) -> list[Part]:
    """What was asked then, each with what was written; in the order in which it was asked."""
    return _parts(version.asked, version.body)


def parts_of_draft(work: Work) -> list[Part]:
    """What stands in a work now, as it is asked now."""
    return _parts(asked(work), work.body)


def _parts(labels, body):
    parts = [Part(key, label, body.get(key, "")) for key, label in labels.items()]
    return [part for part in parts if not is_empty(part.value)]
