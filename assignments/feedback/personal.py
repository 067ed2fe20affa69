"""Feedback that somebody got, and what they gave as a teacher."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from ..briefs.blocks import LEVELS
from .models import Feedback


def kept() -> Kept:
    """What was released comes along for who got it; what was not is for the teacher alone."""
    return Kept(
        slug="feedback",
        title=_("Feedback"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Feedback",),
        stays=_("Feedback die je als docent vrijgaf, blijft van wie haar kreeg. Je naam gaat eraf."),
    )


def _told(user) -> Told:
    own = Q(version__work__owner=user) | Q(version__work__authors__user=user)
    rows = Feedback.objects.select_related("version", "by")
    got = rows.released(timezone.now()).filter(own).distinct()
    return {
        _("Feedback die je kreeg"): [_row(one) | {_("van"): str(one.by or "")} for one in got],
        _("Feedback die je gaf"): [_row(one) for one in rows.filter(by=user)],
    }


def _row(feedback):
    levels = {one.name: str(LEVELS[level - 1]) if level else "" for one, level in feedback.looked_at}
    return {
        _("werk"): feedback.version.title,
        _("versie"): feedback.version.number,
        **levels,
        _("feedback"): feedback.text,
        _("oordeel"): feedback.get_verdict_display(),
        _("klaar op"): feedback.ready_at,
        _("te lezen vanaf"): feedback.release_at,
    }


def _erase(user) -> None:
    """What nobody could read yet goes; the drafts are works, and go with these."""
    given = Feedback.objects.filter(by=user)
    given.exclude(release_at__lte=timezone.now()).delete()
    given.update(by=None)
