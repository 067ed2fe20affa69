"""Filters as plain links: what is chosen stands in the address, and each link says how much it leads to."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode


@dataclass(frozen=True)
class Facet:
    """One way to filter: its name in the address, its label, its values with their labels, and who has which."""

    name: str
    label: str
    values: Mapping[str, Any]
    of: Callable[[Any], Collection[str]]


@dataclass(frozen=True)
class Option:
    """One link: where it leads, how many are there, and whether you are there already."""

    value: str
    label: Any
    count: int
    query: str
    is_current: bool


@dataclass(frozen=True)
class Filter:
    """What someone chose, facet by facet."""

    facets: tuple[Facet, ...]
    chosen: Mapping[str, str]

    @classmethod
    def read(cls, facets: Iterable[Facet], data: Mapping[str, Any]) -> "Filter":
        """From an address; a value that does not exist chooses nothing."""
        facets = tuple(facets)
        asked = {facet.name: data.get(facet.name, "") for facet in facets}
        return cls(facets, {facet.name: asked[facet.name] for facet in facets if asked[facet.name] in facet.values})

    def select(self, items: Iterable[Any], **instead: str) -> list[Any]:
        """The items that have everything chosen, in their own order; `instead` chooses otherwise for one facet."""
        wanted = [(facet, value) for facet in self.facets if (value := {**self.chosen, **instead}.get(facet.name))]
        return [item for item in items if all(value in facet.of(item) for facet, value in wanted)]

    def query(self, **instead: str) -> str:
        """What stands behind the `?` of an address, in the order of the facets; empty when nothing is chosen."""
        chosen = {**self.chosen, **instead}
        return urlencode([(facet.name, chosen[facet.name]) for facet in self.facets if chosen.get(facet.name)])

    def groups(self, items: Iterable[Any], every: str) -> list[tuple[Facet, list[Option]]]:
        """The links of each facet, with one for everything first; none for a value that nothing has."""
        items = list(items)
        return [(facet, self._options(facet, items, every)) for facet in self.facets]

    def _options(self, facet, items, every):
        current = self.chosen.get(facet.name, "")
        return [
            Option(
                value,
                label,
                len(self.select(items, **{facet.name: value})),
                self.query(**{facet.name: value}),
                value == current,
            )
            for value, label in [("", every), *facet.values.items()]
            if value in ("", current) or any(value in facet.of(item) for item in items)
        ]
