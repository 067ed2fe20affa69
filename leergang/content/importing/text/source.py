"""Files as lines with a number, what they refer to, and problems that name file and line."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from pathlib import Path

from .escapes import meant

LARGEST = 25_000  # bytes, four thousand words; a long step has a thousand
LONGEST = 2_000  # characters in a line; a paragraph of three hundred words
FIELD = re.compile(r"([A-Za-z_-]+):(?:\s+(.*))?")
MARKS = {"**": "vet kan hier niet. Haal de sterretjes weg.", "](": "een link kan hier niet. Haal de haken weg."}
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd-\uffff]")  # control characters, and traces of a wrong encoding


@dataclass(frozen=True, order=True)
class Problem:
    """Something that cannot be read: where, and how to mend it. Line 0: the file or folder itself."""

    file: str
    line: int
    message: str

    def __str__(self):
        place = f"{self.file}, regel {self.line}" if self.line else self.file
        return f"{place}: {self.message}"


class Unreadable(Exception):
    """The folder cannot be imported; carries every problem that was found, not only the first."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Line:
    """A line of a file, counted from 1."""

    number: int
    text: str


@dataclass(frozen=True)
class Use:
    """What a text refers to: a step or card by its key; another text, picture or file by its place in the folder."""

    kind: str  # "stap", "pagina", "kaart", "beeld", "bestand"
    name: str
    line: int
    title: str = ""
    credit: str = ""


@dataclass
class Source:
    """One file: its front matter, its body, what it refers to, and what was wrong with it."""

    name: str
    head: dict[str, Line] = field(default_factory=dict)  # the front matter
    body: list[Line] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_open: bool = False  # could it be read as text with front matter?

    def value(self, name: str) -> str:
        """What the front matter says; empty when it says nothing."""
        return self.head[name].text if name in self.head else ""

    def line(self, name: str) -> int:
        """Where the front matter says it; 0 when it does not."""
        return self.head[name].number if name in self.head else 0

    def complain(self, line: int, message: str) -> None:
        """Notes a problem and goes on, so that one run shows them all."""
        self.problems.append(Problem(self.name, line, message))

    def only(self, required: Set[str], optional: Set[str] = frozenset(), empty: Set[str] = frozenset()) -> None:
        """Complains about front matter that is missing or unknown; of what is required, some may be left `empty`."""
        if not self.is_open:
            return
        for name in required - {name for name, value in self.head.items() if value.text or name in empty}:
            self.complain(1, f"‘{name}’ ontbreekt in de kop van het bestand. Voeg een regel ‘{name}: …’ toe.")
        for name in self.head.keys() - required - optional:
            choice = ", ".join(sorted(required | optional))
            self.complain(self.head[name].number, f"‘{name}’ in de kop is onbekend. Kies uit: {choice}.")

    def check_plain(self, line: Line) -> None:
        """Complains about marks that would be shown as they are typed."""
        for mark, message in MARKS.items():
            if mark in line.text:
                self.complain(line.number, message)

    def check_key(self, line: int, name: str, key: str, most: int = 255) -> None:
        """Complains about a key or address that would not survive as one."""
        if len(key) > most:
            self.complain(line, f"{name} ‘{key}’ heeft {len(key)} tekens, en er passen er {most}.")
        elif key and not KEY.fullmatch(key):
            self.complain(line, f"{name} ‘{key}’ mag alleen kleine letters, cijfers en losse streepjes hebben.")


def read(folder: Path, path: Path, largest: int = LARGEST) -> Source:
    """The file as front matter and numbered lines; a file that is no readable text has a problem."""
    source = Source(path.relative_to(folder).as_posix())
    if (text := _text(source, inside(folder, source.name), largest)) is not None:
        _split(source, [Line(number, line.rstrip()) for number, line in enumerate(text.split("\n"), 1)])
    return source


def inside(folder: Path, name: str) -> Path | None:
    """The file of that name in the folder; None when there is none, or a link leads out of the folder."""
    try:
        path = (folder / name).resolve()
        return path if path.is_file() and path.is_relative_to(folder.resolve()) else None
    except (OSError, RuntimeError, ValueError):  # a name too long, links in a circle, a NUL
        return None


def named(source: Source, lines: Iterable[Line]) -> dict[str, Line]:
    """`name: value` lines: each value, with its line, by its name; anything else is a problem."""
    found: dict[str, Line] = {}
    for line in lines:
        match = FIELD.fullmatch(line.text)
        if match:
            name = match[1].lower()
            if name in found:
                source.complain(line.number, f"‘{name}’ staat er twee keer. Haal er één weg.")
            found[name] = Line(line.number, meant((match[2] or "").strip()))
            source.check_plain(line)
        elif line.text:
            source.complain(
                line.number, "dit is geen regel ‘naam: waarde’. In een blok komt boven de tekst een lege regel."
            )
    return found


def _split(source, lines):
    end = next((n for n, line in enumerate(lines[1:], 1) if line.text == "---"), None)
    if lines[0].text != "---":
        source.complain(1, "het bestand begint niet met een kop. Zet op de eerste regel ‘---’.")
    elif end is None:
        source.complain(1, "de kop van het bestand wordt niet afgesloten. Zet er een regel ‘---’ onder.")
    else:
        source.is_open = True
        source.head = named(source, lines[1:end])
        source.body = lines[end + 1 :]


def _text(source, path, largest):
    data = _bytes(source, path, largest)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        source.complain(line, "een teken is niet te lezen. Sla het bestand op als UTF-8.")
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST:
            source.complain(number, f"deze regel heeft meer dan {LONGEST} tekens. Verdeel de tekst over meer alinea’s.")
        if match := UNSEEN.search(line):
            source.complain(
                number, f"hier staat een teken dat niet in een tekst hoort (U+{ord(match[0]):04X}). Haal het weg."
            )
    return None if source.problems else text


def _bytes(source, path, largest):
    if path is None:
        source.complain(0, "dit bestand is er niet, of het is een verwijzing naar een plek buiten de map.")
        return None
    try:
        data = path.read_bytes() if path.stat().st_size <= largest else None
    except OSError:
        source.complain(0, "dit bestand is niet te openen. Heb je het recht om het te lezen?")
        return None
    if data is None:
        source.complain(0, f"dit bestand is groter dan {largest // 1000} kB. Verdeel de tekst over meer stappen.")
    return data
