"""Who reads whose work best. Pure: the same people give the same pairs."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from leergang.kit.matching import cheapest

Had = Collection[tuple[int, int]]  # who read whom before in this group


@dataclass(frozen=True)
class Person:
    """Somebody of the group: what they handed in, if anything, their school, and who goes or wrote with them."""

    user: int
    work: UUID | None
    school: int | None
    partner: int | None = None


class Remark(Enum):
    """What is not as it should be with who reads whom; the later, the worse."""

    AGAIN = _("Las al eerder werk van deze persoon.")
    SCHOOL = _("Is van dezelfde school.")
    PARTNER = _("Is de duopartner van deze persoon.")
    OWN = _("Schreef dit zelf.")


@dataclass(frozen=True)
class Pair:
    """Who reads the work of whom."""

    writer: Person
    reader: Person


@dataclass(frozen=True)
class Proposal:
    """The pairs, and whose work nobody reads: there is nobody else to do it."""

    pairs: list[Pair]
    without: list[Person]


def remarks(writer: Person, reader: Person, had: Had) -> list[Remark]:
    """What speaks against this person reading that one."""
    against = {
        Remark.AGAIN: (reader.user, writer.user) in had,
        Remark.SCHOOL: writer.school is not None and writer.school == reader.school,
        Remark.PARTNER: writer.partner == reader.user or reader.partner == writer.user,
        Remark.OWN: writer.user == reader.user or (writer.work is not None and writer.work == reader.work),
    }
    return [remark for remark, is_so in against.items() if is_so]


def propose(people: Iterable[Person], had: Had) -> Proposal:
    """Everyone who handed in is read by one other and reads one other, with as little against it as can be.

    One duo less weighs more than any number of schools, and one school more than any number of pairs of before.
    """
    writers = sorted({person for person in people if person.work}, key=lambda person: person.user)
    table = [[_cost(remarks(writer, reader, had), len(writers)) for reader in writers] for writer in writers]
    matched = [Pair(writer, writers[column]) for writer, column in zip(writers, cheapest(table), strict=True)]
    pairs = [pair for pair in matched if Remark.OWN not in remarks(pair.writer, pair.reader, had)]
    return Proposal(pairs, [pair.writer for pair in matched if pair not in pairs])


def _cost(against: Sequence[Remark], size: int) -> int:
    """Each kind weighs more than all of the kinds before it together."""
    weights = [(size + 1) ** power for power in range(len(Remark))]
    return sum(weights[list(Remark).index(remark)] for remark in against)
