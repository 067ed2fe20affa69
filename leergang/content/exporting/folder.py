"""A folder on disk that is wholly the new export or wholly what it was; and never somebody's own work."""

import hashlib
import shutil
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from leergang.content.importing.done import CHANGED, MADE, SAME, Done

GONE = "weggehaald"
LIST = ".leergang-export"
FIRST = "Deze map is gemaakt met export_course. Laat dit bestand staan: eraan zien we wat er sindsdien veranderde."


class NotOurs(Exception):
    """The folder holds something that an export would wipe out."""


def check_free(folder: Path) -> None:
    """Refuses a folder that holds anything but an earlier export; names that begin with `.` or `_` stay."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise NotOurs(f"{folder} is geen map. Geef een andere naam.")
    kept, made = _own(folder), _listed(folder)
    if kept and made is None:
        raise NotOurs(f"{folder} is niet leeg, en is geen eerdere export. Geef een lege of een nieuwe map.")
    strange = [name for name, fingerprint in kept.items() if (made or {}).get(name) != fingerprint]
    if strange:
        names = ", ".join(strange[:5]) + (" …" if len(strange) > 5 else "")
        raise NotOurs(
            f"In {folder} is iets veranderd sinds de vorige export: {names}. "
            "Lees het eerst in met import_course, of geef een andere map."
        )


@contextmanager
def new_folder(folder: Path):
    """A folder beside it to write in, that takes its place when all went well."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = folder.with_name(f".{folder.name}-{uuid4().hex[:8]}")
    beside.mkdir()
    try:
        yield beside
        (beside / LIST).write_text("\n".join([FIRST, *(f"{print} {name}" for name, print in _own(beside).items()), ""]))
        check_free(folder)  # somebody may have been writing meanwhile
        _take_place(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def compared(folder: Path, files: Mapping[str, bytes]) -> list[Done]:
    """What will have happened to each file."""
    before = _own(folder) if folder.is_dir() else {}
    done = [Done(name, _what(before.get(name), _fingerprint(content))) for name, content in files.items()]
    return done + [Done(name, GONE) for name in before if name not in files]


def _what(before, now):
    return MADE if before is None else SAME if before == now else CHANGED


def _take_place(beside, folder):
    if not folder.exists():
        beside.rename(folder)
        return
    old = folder.with_name(f"{beside.name}-oud")
    folder.rename(old)
    try:
        beside.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    for own in old.iterdir():
        if own.name[0] in "._" and own.name != LIST:
            own.rename(folder / own.name)
    shutil.rmtree(old)


def _own(folder):
    """What an export could have made, with its fingerprint, in order."""
    found = [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]
    names = [path.relative_to(folder) for path in found]
    mine = sorted(name.as_posix() for name in names if name.parts[0][0] not in "._")
    return {name: _fingerprint((folder / name).read_bytes()) for name in mine}


def _listed(folder):
    """What an earlier export made; None where there was none."""
    try:
        lines = (folder / LIST).read_text().splitlines()[1:]
    except (OSError, UnicodeDecodeError):
        return None
    return {name: fingerprint for fingerprint, _, name in (line.partition(" ") for line in lines)}


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
