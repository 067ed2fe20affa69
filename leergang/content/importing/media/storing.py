"""Pictures and files of a folder, brought in once however often they are imported."""

import hashlib
from collections.abc import Iterable
from pathlib import Path, PurePath

from django.core.files import File
from django.core.files.storage import default_storage
from django.db.models import Q
from wagtail.models import Page

from leergang.content.media import Handout, Picture
from leergang.content.mixins import ForTeachers, Members

from ..text.source import Use

Stored = list[Picture | Handout]


def bring_in(folder: Path, used: Iterable[tuple[Use, Page]], stored: Stored) -> dict[tuple[str, str], int]:
    """Primary keys by kind and name. `used` holds every use with its page; what is stored anew is added to `stored`."""
    uses: dict[tuple[str, str], list[tuple[Use, Page]]] = {}
    for use, page in used:
        if use.kind in ("beeld", "bestand"):
            uses.setdefault((use.kind, use.name), []).append((use, page))
    found = {}
    for (kind, name), places in uses.items():
        path = folder / name
        sha1 = fingerprint(path.read_bytes())
        media = _picture(sha1, places) if kind == "beeld" else _handout(sha1, places)
        if not media.pk:
            _store(media, path, sha1, stored)
        found[kind, name] = media.pk
    return found


def fingerprint(data: bytes) -> str:
    """By which a file is known again, as Wagtail makes it."""
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()


def take_back(stored: Stored) -> None:
    """Removes the files of an import that failed; their rows went with the transaction."""
    for media in stored:
        if media.file.name and default_storage.exists(media.file.name):
            default_storage.delete(media.file.name)


def _picture(sha1, places):
    use = places[0][0]
    found = Picture.objects.filter(file_hash=sha1).first()
    return found or Picture(title=use.title[:255], credit=use.credit)


def _handout(sha1, places):
    """The handout for whoever reads these pages: for everyone as soon as one of them is."""
    pages = [page.pk for page in widest(page for _, page in places)]
    public = not pages
    same = Handout.objects.filter(file_hash=sha1)
    found = same.filter(is_public=True) if public else same.filter(Q(page__in=pages) | Q(is_public=True))
    title = next((use.title for use, _ in places if use.title), "") or _title_of(places[0][0].name)
    kept = min(found, key=_for_everyone, default=None)
    return kept or Handout(title=title, is_public=public, page_id=None if public else pages[0])


def widest(pages: Iterable[Page]) -> list[Page]:
    """Of these pages that a file is on, those by which it is read: none where everyone reads one of them.

    What is also on a page of participants does not become a file of teachers only.
    """
    pages = list(pages)
    if not all(isinstance(page, Members) for page in pages):
        return []
    return [page for page in pages if not isinstance(page, ForTeachers)] or pages


def _for_everyone(handout):
    """What belongs to a page goes before what is public."""
    return handout.is_public, handout.pk


def _title_of(name):
    return PurePath(name).stem.replace("-", " ").replace("_", " ").capitalize()


def _store(media, path, sha1, stored):
    stored.append(media)
    with path.open("rb") as opened:
        media.file = File(opened, name=path.name)
        media.file_hash, media.file_size = sha1, path.stat().st_size
        media.save()
