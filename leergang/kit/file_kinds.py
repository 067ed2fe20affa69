"""Whether a file is what its name says, as far as its first bytes and its table of contents tell."""

from collections.abc import Callable
from typing import IO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

WITHIN = 1024  # a reader of PDF looks for the mark in the first kilobyte
MOST_UNPACKED = 500 * 1024 * 1024  # no document needs more; what does is made to fill a disk


def _is_pdf(file: IO[bytes]) -> bool:
    return b"%PDF-" in file.read(WITHIN)


def _office(folder: str) -> Callable[[IO[bytes]], bool]:
    """A zip with a list of contents and its main part in this folder; no bomb, and no program in it."""

    def is_office(file):
        parts = ZipFile(file).infolist()
        names = [part.filename for part in parts]
        fits = sum(part.file_size for part in parts) <= MOST_UNPACKED
        has_program = any(name.endswith("vbaProject.bin") for name in names)
        is_one = "[Content_Types].xml" in names and any(name.startswith(f"{folder}/") for name in names)
        return is_one and fits and not has_program

    return is_office


def _is_odt(file: IO[bytes]) -> bool:
    wanted = b"application/vnd.oasis.opendocument.text"
    with ZipFile(file).open("mimetype") as said:
        return said.read(len(wanted) + 1).strip() == wanted


# The name of each kind of file, and how to know one; for these, how to make one.
KINDS: dict[str, tuple[str, Callable[[IO[bytes]], bool]]] = {
    "pdf": ("PDF", _is_pdf),
    "docx": ("Word", _office("word")),
    "xlsx": ("Excel", _office("xl")),
    "pptx": ("PowerPoint", _office("ppt")),
    "odt": ("OpenDocument", _is_odt),
}


def fault_of(file: IO[bytes], suffix: str) -> str | None:
    """Why this is not what its suffix says, and how to mend it; None when it is. Leaves the file at its beginning."""
    name, is_one = KINDS[suffix.lower().lstrip(".")]
    file.seek(0)
    try:
        good = is_one(file)
    except (
        BadZipFile,
        KeyError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ):  # whatever a broken zip raises
        good = False
    file.seek(0)
    if good:
        return None
    return _("Dit is geen %(name)s-bestand. Open het in je eigen programma en bewaar het opnieuw als %(suffix)s.") % {
        "name": name,
        "suffix": suffix.lower().lstrip("."),
    }
