"""Which files can come along, how they are called, and how large they may be."""

import re
from hashlib import file_digest
from pathlib import PurePath
from typing import IO

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from leergang.kit.file_kinds import fault_of
from leergang.kit.incoming.photos import FORMATS, Broken, TooLarge, copies

MEGABYTE = 1024 * 1024
MOST_OF_A_FILE, MOST_OF_A_WORK = 20 * MEGABYTE, 100 * MEGABYTE
MOST_KEPT = 500 * MEGABYTE  # with what was taken out and what stands in versions
MOST_FILES = 10  # at one question
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
}
SAME = {"jpeg": "jpg", "heif": "heic"}
ACCEPT = ",".join(f".{suffix}" for suffix in (*TYPES, *SAME))
SHOWN, SMALL = 2400, 360  # pixels on the longest side
LONGEST_NAME = 300
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]')


def name_of(said: str) -> str:
    """The name as typed, but for what breaks a line; of a long one its ending stays. It names nothing on our disk."""
    name = UNSEEN.sub("", said).strip() or _("bestand")
    suffix = PurePath(name).suffix[:20]
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - len(suffix)] + suffix


def safe_name(name: str, kind: str) -> str:
    """The name under which somebody's device keeps it, with the ending that fits what it is."""
    stem = UNSAFE.sub("", name.rpartition(".")[0]).strip(" .")[:120]
    return f"{stem or _('bestand')}.{kind}"


def kind_of(name: str) -> str:
    """By its last ending; empty for what cannot come along."""
    suffix = PurePath(name).suffix.lower().lstrip(".")
    kind = SAME.get(suffix, suffix)
    return kind if kind in TYPES else ""


def refuse(name: str, size: int) -> None:
    """Raises a sentence on what can be seen from outside."""
    told = {"name": name, "most": filesizeformat(MOST_OF_A_FILE)}
    if not kind_of(name):
        said = _("‘%(name)s’ kan niet mee. Stuur een PDF, Word, Excel, PowerPoint of OpenDocument, of een foto.")
    elif not size:
        said = _("‘%(name)s’ is leeg. Kijk op je apparaat of er iets in staat, en kies het opnieuw.")
    elif size > MOST_OF_A_FILE:
        said = _("‘%(name)s’ is groter dan %(most)s. Bewaar het kleiner, of knip het in delen.")
    else:
        return
    raise ValidationError(said % told)


def judged(file: IO[bytes], name: str) -> list[bytes]:
    """Raises a sentence when it is not what its name says; of a picture gives a readable copy and a small one."""
    kind = kind_of(name)
    if kind not in FORMATS:
        if fault := fault_of(file, kind):
            raise ValidationError(f"‘{name}’: {fault}")
        return []
    try:
        return copies(file, kind, SHOWN, SMALL)
    except TooLarge as large:
        said = _("‘%(name)s’ heeft te veel pixels. Bewaar de foto kleiner, of maak een schermafdruk.")
        raise ValidationError(said % {"name": name}) from large
    except Broken as broken:
        said = _("‘%(name)s’ is geen foto, of niet heel aangekomen. Open hem op je apparaat en bewaar hem opnieuw.")
        raise ValidationError(said % {"name": name}) from broken


def digest(file: IO[bytes]) -> str:
    """Its fingerprint; leaves it at its beginning."""
    file.seek(0)
    found = file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
    file.seek(0)
    return found
