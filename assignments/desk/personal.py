"""What a teacher has open at the desk, and how they want its keys."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows

from .models import Hold, Keys


def kept() -> Kept:
    """Little, and it goes with the person."""
    return Kept(
        slug="nakijken",
        title=_("Nakijken"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Hold", "assignments.Keys"),
    )


def _told(user) -> Told:
    return {
        _("Wat je het laatst open had"): rows(Hold.objects.filter(user=user), "seen_at"),
        _("Losse toetsen bij het nakijken"): rows(Keys.objects.filter(user=user), "are_off"),
    }


def _erase(user) -> None:
    Hold.objects.filter(user=user).delete()
    Keys.objects.filter(user=user).delete()
