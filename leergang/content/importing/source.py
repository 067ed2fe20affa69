"""Files as lines with a number, and problems that name file and line."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from pathlib import Path

LARGEST = 500_000  # bytes; a long step is twenty thousand
FIELD = re.compile(r"([a-z_]+):(?:\s+(.*))?")


@dataclass(frozen=True)
class Problem:
    """Something that cannot be read: where, and how to mend it."""

    file: str
    line: int
    message: str

    def __str__(self):
        return f"{self.file}, regel {self.line}: {self.message}"


class Unreadable(Exception):
    """The folder cannot be imported; carries every problem that was found, not only the first."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Line:
    """A line of a file, counted from 1."""

    number: int
    text: str


@dataclass
class Source:
    """One file: its front matter, its body, and what was wrong with it."""

    name: str
    fields: dict[str, str] = field(default_factory=dict)
    body: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, line: int, message: str) -> None:
        """Notes a problem and goes on, so that one run shows them all."""
        self.problems.append(Problem(self.name, line, message))

    def only(self, required: set[str], optional: Set[str] = frozenset()) -> None:
        """Complains about front matter that is missing or unknown."""
        for name in sorted(required - {name for name, value in self.fields.items() if value}):
            self.complain(1, f"‘{name}’ ontbreekt in de kop van het bestand. Voeg een regel ‘{name}: …’ toe.")
        for name in sorted(self.fields.keys() - required - optional):
            self.complain(1, f"‘{name}’ in de kop is onbekend. Kies uit: {', '.join(sorted(required | optional))}.")


def read(folder: Path, path: Path) -> Source:
    """The file as front matter and numbered lines; a file that is no UTF-8 text or too large has a problem."""
    source = Source(path.relative_to(folder).as_posix())
    text = _text(source, path)
    lines = [Line(number, line.rstrip()) for number, line in enumerate(text.split("\n"), 1)]
    end = next((n for n, line in enumerate(lines[1:], 1) if line.text == "---"), None)
    if not source.problems and (lines[0].text != "---" or end is None):
        source.complain(1, "het bestand begint niet met een kop tussen twee regels ‘---’.")
    if end is not None and not source.problems:
        source.fields = named(source, lines[1:end])
        source.body = lines[end + 1 :]
    return source


def named(source: Source, lines: list[Line]) -> dict[str, str]:
    """`name: value` lines as a dict; anything else is a problem."""
    found: dict[str, str] = {}
    for line in lines:
        if match := FIELD.fullmatch(line.text):
            if match[1] in found:
                source.complain(line.number, f"‘{match[1]}’ staat er twee keer.")
            found[match[1]] = (match[2] or "").strip()
        elif line.text:
            source.complain(line.number, "dit is geen regel van de vorm ‘naam: waarde’.")
    return found


def _text(source, path):
    if path.stat().st_size > LARGEST:
        source.complain(1, f"het bestand is groter dan {LARGEST // 1000} kB. Verdeel de tekst over meer stappen.")
        return ""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        source.complain(line, "een teken is niet te lezen. Sla het bestand op als UTF-8.")
        return ""
    if "\0" in text:
        source.complain(text[: text.index("\0")].count("\n") + 1, "er staat een NUL-teken. Haal het weg.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
