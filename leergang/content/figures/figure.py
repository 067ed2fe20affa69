"""What a figure is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from leergang.kit.drawing.shapes import Drawing

FORMS = {"wide": 608, "narrow": 340}  # the measure of a page, and a phone


@dataclass(frozen=True)
class Figure:
    """One figure. The name stands in course texts and never changes."""

    name: str
    title: str
    told: str  # for who cannot see it: what is shown and how it hangs together
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    draw: Callable[[float], Drawing]

    @cached_property
    def drawings(self) -> dict[str, Drawing]:
        """The same figure for each form of a page; the stylesheet shows one of them."""
        return {form: self.draw(width) for form, width in FORMS.items()}
