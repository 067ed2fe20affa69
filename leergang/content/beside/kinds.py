"""Pages that stand below a day beside its modules, of a package above this one.

That package says here how such a page is written in a folder, and what can be better in it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from leergang.kit.slots import contributions

from ..checks.flaws import Flaw
from ..checks.passages import Passage

Values, Raw = Mapping[str, Any], list[dict[str, Any]]


@dataclass(frozen=True)
class Beside:
    """One page type: `opdracht-2-het-gesprek.md` is the second of its day, at the address `opdracht-het-gesprek`.

    `read` gives the values and blocks of a file, and notes what is wrong; `write` gives head and body of a page.
    `passages` and `flaws` take values and blocks, of a file or a page, for the checks.
    """

    model: type[Page]
    name: str
    read: Callable[[Any], tuple[dict[str, Any], list[Any]]]
    write: Callable[[Any, Any], tuple[list[tuple[str, object]], list[str]]]
    passages: Callable[[Values, Raw], Iterable[Passage]]
    flaws: Callable[[Values, Raw], Iterable[Flaw]]

    @property
    def pattern(self) -> re.Pattern:
        """How its files are called."""
        return re.compile(rf"{self.name}-([0-9]{{1,4}})-(.+)")

    def slug(self, stem: str) -> str:
        """The address that a file gives."""
        return self.pattern.sub(rf"{self.name}-\2", stem)

    def file(self, number: int, slug: str) -> str:
        """The file for the page at this address."""
        return f"{self.name}-{number}-{slug.removeprefix(f'{self.name}-')}.md"


def besides() -> list[Beside]:
    """Whatever other packages registered with the slot `beside_modules`."""
    return contributions("beside_modules")


def beside_of(model: type[Page]) -> Beside | None:
    """What was registered for this page type."""
    return next((one for one in besides() if one.model is model), None)
