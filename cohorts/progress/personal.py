"""How far a person is."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows

from .models import StepProgress


def kept() -> Kept:
    """What was read, and where somebody stopped."""
    return Kept(slug="voortgang", title=_("Je voortgang"), told=_told, erase=_erase, theirs=("cohorts.StepProgress",))


def _told(user) -> Told:
    read = StepProgress.objects.filter(user=user).select_related("step").order_by("seen_at")
    return {_("Stappen"): rows(read, "step", "done_at", "heading", "device", "seen_at")}


def _erase(user) -> None:
    StepProgress.objects.filter(user=user).delete()
