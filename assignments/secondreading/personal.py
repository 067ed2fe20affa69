"""What somebody read as the second, and whom they asked."""

from django.db.models import Q
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .models import SecondReading


def kept() -> Kept:
    """That it was asked goes with either of the two; what they said of it is feedback."""
    return Kept(
        slug="tweede-lezer",
        title=_("Tweede lezer"),
        told=_told,
        erase=_erase,
        theirs=("assignments.SecondReading",),
    )


def _told(user) -> Told:
    asked = SecondReading.objects.select_related("version", "reader", "asked_by")
    return {
        _("Stukken die je als tweede las"): [_row(one, one.asked_by) for one in asked.filter(reader=user)],
        _("Tweede lezers die je vroeg"): [_row(one, one.reader) for one in asked.filter(asked_by=user)],
    }


def _row(second, other):
    about = {_("werk"): second.version.title, _("versie"): second.version.number, _("met"): str(other)}
    return about | {_("gevraagd op"): second.asked_at, _("te vergelijken vanaf"): second.open_at}


def _erase(user) -> None:
    SecondReading.objects.filter(Q(asked_by=user) | Q(reader=user)).delete()
