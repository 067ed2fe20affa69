"""A collection file as entries: `## Name {#code}`, `name: value` lines, a blank line, the text."""

import re
from dataclasses import dataclass, field

from ..text.escapes import meant
from ..text.source import FIELD, Line, Source

HEAD = re.compile(r"##\s+(.+?)\s+\{#([^{}]*[^{}\s])\}")


@dataclass
class Entry:
    """One thing of a collection, with the line of each of its fields."""

    name: str
    code: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    text: list[Line] = field(default_factory=list)

    def at(self, name: str) -> int:
        """The line of a field; that of the heading when there is no such field."""
        return self.lines.get(name, self.line)


def read_entries(source: Source) -> list[Entry]:
    """The entries of a file; everything that cannot be read is noted with its line."""
    entries: list[Entry] = []
    for line in source.body:
        if line.text.startswith("#"):
            entries.append(_begun(source, line))
        elif entries:
            _add(source, entries[-1], line)
        elif line.text:
            source.complain(line.number, "deze tekst staat boven de eerste ‘## ’. Zet hem eronder.")
    return [entry for entry in entries if entry.code]


def _begun(source, line):
    match = HEAD.fullmatch(line.text)
    if not match:
        source.complain(line.number, "schrijf deze regel als ‘## Naam {#sleutel}’.")
        return Entry("", "", line.number)
    return Entry(meant(match[1]), match[2], line.number)


def _add(source, entry, line):
    if entry.text or not line.text:
        entry.text.append(line)
    elif not (match := FIELD.fullmatch(line.text)):
        source.complain(line.number, "dit is geen regel van de vorm ‘naam: waarde’. Zet een lege regel boven de tekst.")
    elif match[1] in entry.fields:
        source.complain(line.number, f"‘{match[1]}’ staat er twee keer.")
    else:
        entry.fields[match[1]], entry.lines[match[1]] = (match[2] or "").strip(), line.number
