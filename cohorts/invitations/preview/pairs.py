"""Which two of a list form a duo: named in its column, or the only two of one school. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..lists.signs import Entry, addresses


@dataclass(frozen=True)
class Pair:
    """Two people; `is_named` when the list says so, else it is a proposal."""

    one: Entry
    other: Entry
    is_named: bool

    @property
    def value(self) -> str:
        """How a form sends it back."""
        return f"{self.one.email} {self.other.email}"

    @property
    def words(self) -> str:
        """Their names, and the school when it is known."""
        names = f"{self.one.name or self.one.email} + {self.other.name or self.other.email}"
        return f"{names} ({self.one.school})" if self.one.school else names


def pairs_in(entries: Sequence[Entry]) -> list[Pair]:
    """The duos of these people: nobody in two of them, and both of one school as far as that is known."""
    found: list[Pair] = []
    taken: set[str] = set()
    for one, other, is_named in (*_named(entries), *_of_one_school(entries)):
        if one.email != other.email and not {one.email, other.email} & taken and same_school(one, other):
            taken |= {one.email, other.email}
            found.append(Pair(one, other, is_named))
    return found


def same_school(one: Entry, other: Entry) -> bool:
    """Whether nothing says that they are of two schools."""
    return not (one.school and other.school) or one.school.casefold() == other.school.casefold()


def _named(entries) -> Iterable[tuple[Entry, Entry, bool]]:
    """By the address or the name of the other, or because two have the same word in the column."""
    by_email = {entry.email: entry for entry in entries}
    by_name = {entry.name.casefold(): entry for entry in entries if entry.name}
    marks: dict[str, list[Entry]] = defaultdict(list)
    for entry in filter(lambda entry: entry.duo, entries):
        said = [email.lower() for _begin, _end, email in addresses(entry.duo)] or [""]
        other = by_email.get(said[0]) or by_name.get(entry.duo.casefold())
        if other:
            yield entry, other, True
        else:
            marks[entry.duo.casefold()].append(entry)
    yield from ((both[0], both[1], True) for both in marks.values() if len(both) == 2)


def _of_one_school(entries) -> Iterable[tuple[Entry, Entry, bool]]:
    schools: dict[str, list[Entry]] = defaultdict(list)
    for entry in filter(lambda entry: entry.school, entries):
        schools[entry.school.casefold()].append(entry)
    return ((both[0], both[1], False) for both in schools.values() if len(both) == 2)
