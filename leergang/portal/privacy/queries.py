"""What is kept of somebody, in the order in which people read it."""

from dataclasses import dataclass

from leergang.kit.personal import Kept, Told, everything_kept


@dataclass(frozen=True)
class Part:
    """What one slice keeps of one person."""

    kept: Kept
    told: Told

    @property
    def sections(self) -> list[tuple[str, list]]:
        """The headings under which there is something."""
        return [(heading, rows) for heading, rows in self.told.items() if rows]

    @property
    def size(self) -> int:
        """How many things that are."""
        return sum(len(rows) for _heading, rows in self.sections)


def parts_of(user) -> list[Part]:
    """All of it; the account first, what others wrote only as far as this person may see it now."""
    parts = [Part(kept, kept.told(user)) for kept in reversed(everything_kept())]
    return [part for part in parts if part.size]


def what_stays(parts: list[Part]) -> list[str]:
    """A sentence for everything of this person that stays without a name."""
    return [part.kept.stays for part in parts if part.kept.stays]
