"""What is kept of somebody as files that anybody can read, today and in twenty years."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from tempfile import SpooledTemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.template.defaultfilters import linebreaksbr
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from leergang.kit.personal import Typed
from leergang.kit.words.markdown import rendered

from .queries import Part

IN_MEMORY = 5 * 1024 * 1024  # what is larger is made on disk


def as_zip(user, parts: list[Part], now: datetime) -> IO[bytes]:
    """One ZIP: what to read first, then each part in three forms, then files."""
    parcel = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the answer closes it
    files = [(part, name, file) for part in parts for name, file in part.kept.files(user)]
    with ZipFile(parcel, "w", ZIP_DEFLATED) as packed:
        about = {"user": user, "parts": parts, "now": now, "has_files": bool(files)}
        packed.writestr("lees-mij.html", render_to_string("portal/privacy/takeaway/index.html", about))
        for part in parts:
            for name, text in _forms(part):
                packed.writestr(name, text)
        for number, (part, name, file) in enumerate(files, 1):
            with file.open() as source, packed.open(f"bestanden/{part.kept.slug}-{number}-{name}", "w") as target:
                target.writelines(source.chunks())
    parcel.seek(0)
    return parcel


def _forms(part) -> Iterator[tuple[str, str]]:
    slug, told = part.kept.slug, {"titel": part.kept.title, "onderdelen": dict(part.sections)}
    yield f"html/{slug}.html", render_to_string("portal/privacy/takeaway/part.html", {"part": _said(part)})
    yield f"markdown/{slug}.md", _markdown(part)
    yield f"json/{slug}.json", json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)


def _said(part):
    return {"title": part.kept.title, "sections": [(heading, _rows(rows)) for heading, rows in part.sections]}


def _rows(rows):
    """Pairs of a name and what is said of it: text, or rows again."""
    return [[(name, _rows(value), True) if _nests(value) else (name, _read(value), False)
             for name, value in row.items()] for row in rows]  # fmt: skip


def _read(value):
    if isinstance(value, Typed) and value:
        return mark_safe(rendered(value))  # noqa: S308 - of an allow-list
    return linebreaksbr(in_words(value), autoescape=True)


def _nests(value):
    return isinstance(value, list) and all(isinstance(one, dict) for one in value) and bool(value)


def in_words(value) -> str:
    """A value as people read it."""
    if value in (None, "", []):
        return "-"
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, datetime):
        return date_format(localtime(value), "j F Y G.i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _markdown(part) -> str:
    lines = [f"# {part.kept.title}", ""]
    for heading, rows in part.sections:
        lines += [f"## {heading}", ""]
        for row in rows:
            lines += [*_markdown_row(row, ""), ""]
    return "\n".join(lines)


def _markdown_row(row, indent) -> Iterator[str]:
    """Each value with its name; a text of more lines goes on below, as typed, and versions stand a step further in."""
    for name, value in row.items():
        nested = value if _nests(value) else []
        text = "" if nested else in_words(value)
        long = "\n" in text
        yield f"{indent}**{name}**: {'' if long else text}  "
        yield from (f"{indent}> {line}" for line in text.split("\n") if long)
        for one in nested:
            yield from _markdown_row(one, f"{indent}> ")
