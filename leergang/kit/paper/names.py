"""Names of files that every system takes: people's names have slashes, other directions, and doubles."""

import re
import unicodedata
from collections.abc import Callable

LONGEST = 120  # bytes: in a folder with a long name Windows still opens it
REFUSED = re.compile(r'[\\/:*?"<>|]+')
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_name(*parts: str, suffix: str) -> str:
    """What these say, as a name: "Sanne de Wit - De rode draad - versie 2.docx"."""
    stem = _short(" - ".join(filter(None, map(_plain, parts)))).strip(" .-") or "document"
    return f"{stem}-.{suffix}" if RESERVED.fullmatch(stem) else f"{stem}.{suffix}"


def different_names() -> Callable[[str], str]:
    """Gives each name once; the next that reads the same gets a number, also where capitals do not count."""
    given: set[str] = set()

    def different(name: str) -> str:
        stem, _, suffix = name.rpartition(".")
        made, number = name, 1
        while made.casefold() in given:
            number += 1
            made = f"{stem} ({number}).{suffix}"
        given.add(made.casefold())
        return made

    return different


def _plain(part):
    """Without what is not seen, such as a sign that turns the direction: with it a name can pretend another ending."""
    seen = "".join(" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", part))
    seen = "".join(sign for sign in seen if not unicodedata.category(sign).startswith("C"))
    return " ".join(REFUSED.sub("-", seen).split()).strip(" .")


def _short(stem):
    return stem.encode()[:LONGEST].decode(errors="ignore")
