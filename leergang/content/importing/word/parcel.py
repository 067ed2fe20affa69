"""The file as it came: is it a Word file that can be opened without harm, and what does it hold?"""

import zipfile
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from django.utils.translation import gettext as _

LARGEST = 20 * 1024 * 1024
LARGEST_UNPACKED, LARGEST_XML = 5 * LARGEST, 8 * 1024 * 1024
MOST_PARTS, MOST_ELEMENTS, DEEPEST = 2_000, 150_000, 100
MOST_PARAGRAPHS, MOST_CHARACTERS = 1_000, 100_000  # a step is a few minutes of reading
OLD_FORMAT = bytes.fromhex("d0cf11e0a1b11ae1")  # of .doc, and of a file behind a password
BEHIND_A_PASSWORD = "EncryptedPackage".encode("utf-16-le")
WORD = "wordprocessingml/"
TEXTS = {"document", "footnotes", "endnotes"}
MARGINS = {"hdr", "ftr"}


class Refused(Exception):
    """Nothing was read; the sentence says why, and how to mend it."""


@dataclass
class Parcel:
    """What stands in the file: the names of all elements of its texts, and whether its pages have a header."""

    names: set[str] = field(default_factory=set)
    has_margin_text: bool = False
    elements: int = 0
    paragraphs: int = 0
    characters: int = 0
    roots: set[str] = field(default_factory=set)


def inspect(file: IO[bytes], name: str) -> Parcel:
    """Looks at every part before anything reads it; raises Refused."""
    _refuse_by_sight(file, name)
    try:
        with zipfile.ZipFile(file) as archive:
            _refuse_by_contents(archive.infolist())
            parcel = _walk(archive)
    except (zipfile.BadZipFile, expat.ExpatError, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise broken() from error
    if "document" not in parcel.roots:
        raise Refused(_("Dit is geen Word-bestand. Kies een bestand dat je in Word als .docx hebt bewaard."))
    file.seek(0)
    return parcel


def broken() -> Refused:
    """For what looks like a Word file and cannot be read as one."""
    return Refused(
        _("We kunnen dit bestand niet lezen, het is beschadigd. Open het in Word en bewaar het opnieuw als .docx.")
    )


def _refuse_by_sight(file, name):
    file.seek(0, 2)
    size = file.tell()
    file.seek(0)
    if not size:
        raise Refused(_("Dit bestand is leeg. Bewaar het opnieuw in Word en kies het nog een keer."))
    if size > LARGEST:
        raise Refused(
            _("Dit bestand is groter dan %(most)s MB. Maak de beelden kleiner of verdeel de tekst over meer bestanden.")
            % {"most": LARGEST >> 20}
        )
    start = file.read(8)
    if start == OLD_FORMAT:
        file.seek(0)
        if BEHIND_A_PASSWORD in file.read():
            raise Refused(_("Op dit bestand zit een wachtwoord. Haal het er in Word af en kies het bestand opnieuw."))
        raise Refused(_("Dit is een oud Word-bestand. Kies in Word ‘Opslaan als’ en dan ‘Word-document (.docx)’."))
    if not start.startswith(b"PK") or not name.lower().endswith(".docx"):
        raise Refused(_("Dit is geen Word-bestand dat op .docx eindigt. Kies in Word ‘Opslaan als’ en dan .docx."))
    file.seek(0)


def _refuse_by_contents(parts):
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(_("Op dit bestand zit een wachtwoord. Haal het er in Word af en kies het bestand opnieuw."))
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise Refused(
            _("In dit bestand zitten macro’s. Bewaar het in Word als ‘Word-document (.docx)’, zonder macro’s.")
        )
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or any(_too_much_text(part) for part in parts):
        raise _too_much()


def _too_much():
    return Refused(_("Er zit te veel in dit bestand. Verdeel de tekst over meer bestanden, één voor elke stap."))


def _too_long():
    return Refused(
        _("Dit is te lang voor één stap: meer dan %(most)s alinea’s of %(signs)s tekens. Verdeel de tekst.")
        % {"most": MOST_PARAGRAPHS, "signs": MOST_CHARACTERS}
    )


def _too_much_text(part):
    return _is_xml(part) and part.file_size > LARGEST_XML


def _is_xml(part):
    return part.filename.lower().endswith((".xml", ".rels"))


def _walk(archive):
    parcel = Parcel()
    for part in filter(_is_xml, archive.infolist()):
        _Part(parcel).read(archive.read(part))
    return parcel


class _Part:
    """Walks through one part without building it in memory."""

    def __init__(self, parcel):
        self.parcel, self.depth, self.root = parcel, 0, ""
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._count

    def read(self, data):
        """Notes what it holds."""
        self.parser.Parse(data, True)

    def _refuse(self, *args):
        raise broken()  # Word never writes a DTD

    def _start(self, name, attributes):
        space, _separator, name = name.rpartition(" ")
        self.depth += 1
        self.parcel.elements += 1
        if self.depth > DEEPEST or self.parcel.elements > MOST_ELEMENTS:
            raise _too_much()
        if self.depth == 1 and WORD in f"{space}/":
            self.root = name
            self.parcel.roots.add(name)
        if self.root in MARGINS and name == "t":
            self.parcel.has_margin_text = True
        if self.root in TEXTS:
            self._note(name)

    def _note(self, name):
        self.parcel.names.add(name)
        self.parcel.paragraphs += name == "p"
        if self.parcel.paragraphs > MOST_PARAGRAPHS:
            raise _too_long()

    def _count(self, text):
        self.parcel.characters += len(text) if self.root in TEXTS else 0
        if self.parcel.characters > MOST_CHARACTERS:
            raise _too_long()

    def _end(self, name):
        self.depth -= 1
