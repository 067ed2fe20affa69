"""One's own phrases."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows

from .models import Phrase


def kept() -> Kept:
    """They come along, and go with the person."""
    return Kept(slug="zinnen", title=_("Eigen zinnen"), told=_told, erase=_erase, theirs=("assignments.Phrase",))


def _told(user) -> Told:
    return {_("Eigen zinnen voor feedback"): rows(Phrase.objects.filter(owner=user), "text", "made_at")}


def _erase(user) -> None:
    Phrase.objects.filter(owner=user).delete()
