"""A text without headings: in each line the addresses, with the names and words around them."""

import csv
import re
from collections.abc import Iterator

from .signs import Entry, addresses, says_something

BULLET = re.compile(r"^\s*(?:[-*•·–—▪◦‣>]+\s*|\d{1,4}[.)]\s+|\d{1,4}\s*$)")
# A list of a mail program: what else stands in the line is people too.
LIKE_MAIL = re.compile(r";[^<;]+<[^<>]*>|<[^<>]*>\s*;")
LABEL = re.compile(r"\b(?:mailto|e-?mail(?:adres)?)\b\s*:?", re.IGNORECASE)
WRAPPERS = " \t<>()[]{}\"“”„«»,;:|/\\-–—'‘"


def entries_of(text: str) -> Iterator[Entry]:
    """The people in this text, line by line."""
    for line in text.split("\n"):
        found = addresses(line)
        if len(found) == 1 and not LIKE_MAIL.search(line):
            yield _one(line, found[0])
        elif found:
            yield from _more(line, found)
        elif says_something(line):
            yield Entry(text=line.strip())


def _one(line, found):
    """A line about one person: a name around the address, or cells before and after it."""
    cells = _cells(line)
    found_in = ((at, there) for at, cell in enumerate(cells) for there in addresses(cell) if there[2] == found[2])
    at, (begin, end, email) = next(found_in, (-1, found))
    if at < 0:  # a quote ran through it
        return Entry(text=line.strip(), email=email)
    here = name_in(f"{cells[at][:begin]} {cells[at][end:]}")
    before = [words for cell in cells[:at] if (words := name_in(cell))]
    after = [words for cell in cells[at + 1 :] if (words := name_in(cell))]
    name, rest = _who(here, before, after)
    school, job = [*rest, "", ""][:2]
    return Entry(line.strip(), email, name, school, job)


def _who(here, before, after):
    """The name, and what else there is. Before an address one word and another are a first and a last name."""
    if here:
        return here, before + after
    if len(before) > 1 and " " not in before[0]:
        return " ".join(before), after
    known = before + after
    return (known[0], known[1:]) if known else ("", [])


def _cells(line):
    """A line as cells, by tab, semicolon or comma; a comma inside a name is not between cells."""
    for sign in "\t;":
        if sign in line:
            return _split(line, sign)
    if "," not in line:
        return [line]
    cells = _split(line, ",")
    alone = any(not name_in(cell[:begin] + cell[end:]) for cell in cells for begin, end, _email in addresses(cell))
    return cells if alone else _name_and_rest(line)


def _name_and_rest(line):
    """Of a line with a name around its address: with the name before it, what comes after a comma is no name."""
    begin, end, _email = addresses(line)[0]
    near, comma, rest = line[end:].partition(",")
    return [line[:end] + near, *_split(rest, ",")] if comma and name_in(line[:begin]) else [line]


def _split(line, sign):
    try:
        return next(csv.reader([line], delimiter=sign, skipinitialspace=True))
    except csv.Error:  # a cell beyond what the module takes
        return line.split(sign)


def _more(line, found) -> Iterator[Entry]:
    """A line about several people, as mail programs write it; the same address twice in a row is one."""
    people: list[dict[str, str]] = []
    last = 0
    for begin, end, email in found:
        *left, name = line[last:begin].split(";")
        yield from _left_over(left, people)
        if not (people and people[-1]["email"] == email):
            people.append({"email": email, "name": name_in(name)})
        elif not people[-1]["name"]:
            people[-1]["name"] = name_in(name)
        last = end
    yield from _left_over(line[last:].split(";"), people)
    for person in people:
        yield Entry(text=f"{person['name']} <{person['email']}>".strip(), **person)


def _left_over(pieces, people):
    """Words right after an address are its name when it had none; others are somebody without an address."""
    for at, piece in enumerate(pieces):
        if at == 0 and people and not people[-1]["name"]:
            people[-1]["name"] = name_in(piece)
        elif says_something(name_in(piece)):
            yield Entry(text=piece.strip())


def name_in(text: str) -> str:
    """A name as people say it: without bullets and brackets, and a last name before a comma goes last."""
    text = BULLET.sub("", LABEL.sub(" ", text)).strip(WRAPPERS)
    *last, first = [part.strip(WRAPPERS) for part in text.split(",")]
    return " ".join(" ".join([first, *last]).split())
