"""All work of a group at one assignment as one ZIP: a list, and each piece in two forms."""

import gc
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.contrib.staticfiles import finders
from django.utils.translation import gettext as _

from cohorts.people.tables import as_xlsx
from leergang.kit.paper.names import different_names
from leergang.kit.paper.page import as_page
from leergang.kit.paper.word import as_word

from ..feedback.models import Feedback
from ..work.models import Version
from .documents import document_of, name_of

IN_MEMORY = 5 * 1024 * 1024  # what is larger is made on disk
AT_ONCE = 8
STYLES = "opmaak.css"

Said = Mapping[int, list[Feedback]]  # by the number of the version
Row = tuple[Any, ...]  # of the page of the assignment: somebody, how they stand, what they handed in, how much longer


def as_zip(versions: list[Version], rows: Iterable[Row], said: Said, now: datetime) -> IO[bytes]:
    """One piece after the other, so that only a few are in memory as files."""
    different = different_names()
    names = {version.pk: different(name_of(version, "docx")).removesuffix(".docx") for version in versions}
    parcel = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the answer closes it
    with ZipFile(parcel, "w", ZIP_DEFLATED) as packed:
        packed.writestr("overzicht.xlsx", _listed(rows, names))
        for number, version in enumerate(versions, 1):
            document = document_of(version, said.get(version.pk, ()))
            packed.writestr(f"word/{names[version.pk]}.docx", as_word(document, now))
            packed.writestr(f"html/{names[version.pk]}.html", as_page(document, stylesheet=STYLES))
            if number % AT_ONCE == 0:
                gc.collect()  # a Word file in the making refers to itself, so by itself it waits for long
        packed.writestr(f"html/{STYLES}", Path(str(finders.find("css/paper.css"))).read_bytes())
    parcel.seek(0)
    return parcel


def _listed(rows, names) -> bytes:
    """Everybody, also who handed in nothing: that is what a teacher wants to know on a train."""
    head = (_("Naam"), _("Stand"), _("Versie"), _("Ingeleverd op"), _("Woorden"), _("Bestand"))
    return as_xlsx(head, [_row(person, standing, submission, names) for person, standing, submission, _longer in rows])


def _row(person, standing, submission, names):
    who = (str(person.user), standing.told)
    if submission is None or submission.pk not in names:
        return (*who, None, None, None, None)
    return (*who, submission.version.number, submission.handed_in_at, submission.words, names[submission.pk])
