"""What goes along with a mail. The outbox keeps what it is called; it is drawn at the moment of sending."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leergang.kit.slots import contributions

SLOT = "mail_enclosures"
MOST = 5 * 1024 * 1024  # bytes of all files of one mail: many servers refuse ten, and in a mail they grow by a third

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class File:
    """`label` names it in the mail; `instead` is what the mail says when it stays out, as when `content` is nothing."""

    name: str
    label: str
    content: bytes | None
    content_type: str
    instead: str = ""


@dataclass(frozen=True)
class Enclosed:
    """The files of one mail, and what it says beside naming them."""

    files: tuple[File, ...] = ()
    said: str = ""


@dataclass(frozen=True)
class Enclosing:
    """What a slice registers: `draw` takes the key and answers what goes along, or nothing when there is no such thing
    any more; then the mail is not sent."""

    kind: str
    draw: Callable[[str], Enclosed | None]


def drawn(encloses: str) -> Enclosed | None:
    """What `kind:key` stands for now. Whatever goes wrong in drawing, the mail itself goes."""
    kind, _colon, key = encloses.partition(":")
    for one in contributions(SLOT) if kind else ():
        if one.kind == kind:
            return _of(one, key)
    return Enclosed()


def _of(one, key):
    try:
        enclosed = one.draw(key)
    except Exception:
        log.exception("Nothing could be drawn to go along with a mail: %s", one.kind)
        return Enclosed()
    return enclosed and Enclosed(_that_fit(enclosed.files), enclosed.said)


def _that_fit(files: Iterable[File]) -> tuple[File, ...]:
    room, fitting = MOST, []
    for file in files:
        fits = file.content is not None and len(file.content) <= room
        room -= len(file.content or b"") if fits else 0
        fitting.append(file if fits else File(file.name, file.label, None, file.content_type, file.instead))
    return tuple(fitting)


def with_names(text: str, enclosed: Enclosed) -> str:
    """The text of a mail, and below it what goes along and what stayed out."""
    names = [file.label for file in enclosed.files if file.content is not None]
    told = _("Bij deze mail: %s.") % _(" en ").join(names) if names else ""
    missing = [file.instead for file in enclosed.files if file.content is None]
    return "\n\n".join(filter(None, [text.rstrip(), " ".join(filter(None, [told, enclosed.said, *missing]))]))
