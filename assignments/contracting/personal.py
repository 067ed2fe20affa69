"""What lies under somebody's preparations: theirs alone, so it comes along and goes with them."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, Typed

from .models import Undercurrent


def kept() -> Kept:
    """The preparations themselves are works, which the spine tells."""
    return Kept(
        slug="onderstroom",
        title=_("Wat onder je contractgesprekken ligt"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Undercurrent",),
        how_long=_(
            "Je onderstroom blijft zolang de voorbereiding er is. Gooi je die weg, dan gaat hij na dertig dagen mee."
        ),
    )


def _told(user) -> Told:
    """Who only looks as another takes nothing along, so this does not ask how somebody looks."""
    rows = Undercurrent.objects.filter(owner=user).select_related("work").order_by("saved_at")
    return {
        _("Onderstroom"): [
            {
                _("bij"): row.work.title,
                _("onderstroom"): Typed(row.text),
                _("notities"): Typed(row.notes),
                _("bewaard op"): row.saved_at,
            }
            for row in rows
        ]
    }


def _erase(user) -> None:
    Undercurrent.objects.filter(owner=user).delete()
