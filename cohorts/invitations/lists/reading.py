"""One door for every list: a table with headings, or lines in which the addresses are found."""

from .lines import entries_of
from .signs import Entry, addresses, cleaned
from .tables import table_of


def read(text: str) -> list[Entry]:
    """The people in this text, whatever its form. A table in which an address got lost is read by its lines."""
    text = cleaned(text)
    table = table_of(text)
    if table is None:
        return list(entries_of(text))
    return list(entries_of(_without_headings(text))) if _lost(text, table) else table


def _lost(text, entries):
    wanted = {email for _begin, _end, email in addresses(text)}
    found = {entry.email for entry in entries}
    return wanted - found - {email for entry in entries for _begin, _end, email in addresses(entry.duo)}


def _without_headings(text):
    headings, _end, rest = text.lstrip("\n").partition("\n")
    return text if addresses(headings) else rest
