"""A version as a document."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from leergang.kit.paper.document import Document, Section, Table, Words
from leergang.kit.paper.names import file_name

from ..questions.grid import grid_of
from ..submissions.queries import Part, parts_of
from ..work.models import Version, Work


def writers_told(work: Work) -> str:
    """Who wrote it, the owner first; no query where the authors are at hand."""
    authors = sorted(work.authors.all(), key=lambda author: author.pk)
    return _(" en ").join(map(str, [work.owner, *(author.user for author in authors)]))


def document_of(version: Version) -> Document:
    """Whose it is, which version and when, and each question with its answer."""
    facts = (
        (_("Van"), writers_told(version.work)),
        (_("Groep"), str(version.work.cohort or "")),
        (_("Versie"), str(version.number)),
        (_("Gemaakt op"), date_format(localtime(version.made_at), _("j F Y, G.i \\u\\u\\r"))),
        (_("Vingerafdruk"), version.sha256),
    )
    return Document(version.title, tuple(fact for fact in facts if fact[1]), tuple(sections_of(version)))


def sections_of(version: Version) -> list[Section]:
    """Everything that stands below the title."""
    return [Section(part.label, (_as_written(part),)) for part in parts_of(version)]


def _as_written(part: Part) -> Words | Table:
    """Text as it was typed, a table as a table, and of anything else its words."""
    if isinstance(part.value, str):
        return Words(part.value)
    grid = grid_of(part.value) if part.kind == "grid" else None
    if grid is None:
        return Words("\n\n".join(part.lines))
    named = [(grid.name(at), *row) for at, row in enumerate(grid.rows)]
    if grid.names:
        return Table(("", *grid.columns), tuple(named))
    return Table(tuple(grid.columns), tuple(map(tuple, grid.rows)))


def name_of(version: Version, suffix: str) -> str:
    """By which name it is kept; the name of who wrote it first, as a teacher sorts on that."""
    number = _("versie %(number)s") % {"number": version.number}
    return file_name(writers_told(version.work)[:60], version.title[:50], number, suffix=suffix)
