"""In which question somebody writes at this moment."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .models import Pen


def kept() -> Kept:
    """For a day at most."""
    return Kept(slug="pennen", title=_("Waar je nu schrijft"), told=_told, erase=_erase, theirs=("assignments.Pen",))


def _told(user) -> Told:
    pens = Pen.objects.filter(user=user).select_related("work").order_by("at")
    return {_("Vragen"): [{_("werk"): pen.work.title, _("schreef het laatst op"): pen.at} for pen in pens]}


def _erase(user) -> None:
    Pen.objects.filter(user=user).delete()
