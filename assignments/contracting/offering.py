"""What of a preparation may go along with an assignment: its writer chooses the part and the version."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leergang.kit.words.direction import apart

from ..questions.link import Offers
from ..work.models import Version, Work
from .actions import keep_version
from .queries import versions_of
from .rules import AFTER, BEFORE, is_written, told

PARTS = {
    "after": (AFTER, gettext_lazy("alleen de reflectie na het gesprek")),
    "all": ((*BEFORE, *AFTER), gettext_lazy("voorbereiding en reflectie")),
}


def _choices(works: list[Work]) -> list[tuple[Work, str, str]]:
    versions = versions_of(works)
    return [one for work in works for one in (*_parts(work), *_versions(work, versions.get(work.pk, [])))]


def _parts(work) -> Iterator[tuple[Work, str, str]]:
    """As it stands when it is handed in; only what holds something."""
    for which, (names, label) in PARTS.items():
        if is_written(work.body, names):
            yield work, which, f"{_name(work)}: {label}"


def _versions(work, versions) -> Iterator[tuple[Work, str, str]]:
    for version in versions:
        about = {"title": _name(work), "number": version.number, "told": told(version.body)}
        yield work, str(version.number), _("%(title)s: versie %(number)s, %(told)s") % about


def _name(work):
    return apart(work.title or _("Zonder titel"))


def _version(work: Work, which: str, by, now) -> Version:
    """Of this part as it stands, or the one with this number."""
    if which not in PARTS:
        return work.versions.get(number=int(which))
    return keep_version(work=work, by=by, now=now, names=PARTS[which][0])


def _title(version: Version) -> str:
    return f"{version.title or _('Zonder titel')}: {told(version.body)}"


OFFERS = Offers(_choices, _version, _title)
