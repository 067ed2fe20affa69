"""Who got longer for an assignment, and why."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .models import Extension


def kept() -> Kept:
    """The extensions of this person, and those they gave as a teacher."""
    return Kept(
        slug="uitstel",
        title=_("Uitstel"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Extension",),
        stays=_("Uitstel dat je als docent gaf, blijft. Je naam gaat eraf."),
    )


def _told(user) -> Told:
    got = Extension.objects.filter(user=user).select_related("deadline__page")
    gave = Extension.objects.filter(given_by=user).select_related("deadline__page")
    return {
        _("Uitstel dat je kreeg"): [_row(one) | {_("reden"): one.reason} for one in got],
        _("Uitstel dat je gaf"): [_row(one) for one in gave],
    }


def _row(extension):
    return {_("opdracht"): str(extension.deadline.page or ""), _("tot"): extension.due_at}


def _erase(user) -> None:
    Extension.objects.filter(user=user).delete()
    Extension.objects.filter(given_by=user).update(given_by=None)
