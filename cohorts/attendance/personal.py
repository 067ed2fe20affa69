"""When a person was there."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .models import Presence


def kept() -> Kept:
    """Presence, by day part."""
    return Kept(
        slug="aanwezigheid",
        title=_("Je aanwezigheid"),
        told=_told,
        erase=_erase,
        theirs=("cohorts.Presence",),
    )


def _told(user) -> Told:
    presences = Presence.objects.visible_to(user).select_related("part__day__page").order_by("part__day__date", "pk")
    return {
        _("Aanwezigheid"): [
            {_("dag"): str(one.part.day), _("dagdeel"): one.part.name, _("was er"): one.present} for one in presences
        ]
    }


def _erase(user) -> None:
    Presence.objects.visible_to(user).delete()
