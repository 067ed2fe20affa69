"""What somebody handed in, and what a teacher opened."""

from django.db.models import Q
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .models import Submission


def kept() -> Kept:
    """When versions were handed in; the versions themselves are told with the work, and these rows go with it."""
    return Kept(
        slug="inleveren",
        title=_("Wat je inleverde"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Submission",),
        stays=_("Wat je als docent opende, blijft geopend. Je naam gaat eraf."),
    )


def _told(user) -> Told:
    own = Q(version__work__owner=user) | Q(version__work__authors__user=user)
    handed_in = Submission.objects.filter(own).distinct().select_related("version__work").order_by("handed_in_at")
    opened = Submission.objects.filter(opened_by=user).order_by("opened_at")
    return {
        _("Ingeleverd"): [_row(one) for one in handed_in],
        _("Geopend als docent"): [{_("geopend op"): one.opened_at} for one in opened],
    }


def _row(submission):
    return {
        _("werk"): submission.version.work.title,
        _("versie"): submission.version.number,
        _("woorden"): submission.words,
        _("ingeleverd op"): submission.handed_in_at,
        _("teruggehaald op"): submission.taken_back_at,
        _("door een docent geopend op"): submission.opened_at,
    }


def _erase(user) -> None:
    Submission.objects.filter(opened_by=user).update(opened_by=None)
