"""Who reads whose work best, and who may do what with that. The pairing is pure: the same people give the same pairs."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.matching import cheapest

from ..work.models import Version
from .models import PeerReview

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


def may_read(user, review: PeerReview) -> bool:
    """Whether the piece itself is open to its reader: not after somebody else took over, nor to who left the group."""
    if review.ended_at and not review.given_id:
        return False
    return any(way.cohort == review.round.cohort_id and not way.teaches for way in reader_of(user).ways)


def may_give(user, review: PeerReview) -> bool:
    """Whether this person may say something about it now."""
    ways = [way for way in reader_of(user).ways if way.cohort == review.round.cohort_id]
    takes_part = any(way.takes_part for way in ways)
    return takes_part and review.reader_id == user.pk and review.given_id is None and review.ended_at is None


def may_take_back(user, review: PeerReview) -> bool:
    """Whoever gave it, until the writer read it."""
    return review.reader_id == user.pk and review.given_id is not None and review.read_at is None


def is_newer(standing: Version | None, version: Version | None) -> bool:
    """Whether the writer handed in anew since this version."""
    return standing is not None and version is not None and standing.number > version.number
