"""The files that somebody sent with their work."""

from collections.abc import Iterator

from django.core.files import File
from django.db.models import Q
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .actions import forget
from .models import Attachment
from .rules import safe_name


def kept() -> Kept:
    """Those of one's own works and of works one writes with others; these stay theirs."""
    return Kept(
        slug="bestanden",
        title=_("Bestanden die je opstuurde"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Attachment", "assignments.Attachment_versions"),
        stays=_("Bestanden in werk dat je samen met iemand schrijft, blijven van de ander. Je naam gaat eraf."),
        files=_files,
    )


def _own(user):
    own = Q(work__owner=user) | Q(work__authors__user=user)
    return Attachment.objects.filter(own).distinct().select_related("work").order_by("made_at", "pk")


def _told(user) -> Told:
    return {_("Bestanden"): [_row(one) for one in _own(user).prefetch_related("versions")]}


def _row(attachment):
    return {
        _("naam"): attachment.name,
        _("werk"): attachment.work.title,
        _("grootte in bytes"): attachment.size,
        _("vingerafdruk"): attachment.sha256,
        _("aangekomen op"): attachment.made_at,
        _("weggehaald op"): attachment.removed_at,
        _("versies"): [version.number for version in attachment.versions.all()],
    }


def _files(user) -> Iterator[tuple[str, File]]:
    """As they were sent, in the order of the list."""
    for one in _own(user):
        yield safe_name(one.name, one.kind), one.file


def _erase(user) -> None:
    """Of work that somebody else goes on with, only the name."""
    forget(Attachment.objects.filter(work__owner=user, work__authors=None))
    Attachment.objects.filter(made_by=user).update(made_by=None)
