"""What was said of somebody's work in pieces, and what they said themselves."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .models import Comment


def kept() -> Kept:
    """What was released comes along for who got it, and one's own answers."""
    return Kept(
        slug="gesprekken",
        title=_("Gesprekken over werk"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Comment",),
        stays=_("Opmerkingen en punten die je als docent vrijgaf, blijven van wie ze kreeg. Je naam gaat eraf."),
    )


def _told(user) -> Told:
    out = Q(feedback__release_at__lte=timezone.now()) | Q(parent__feedback__release_at__lte=timezone.now())
    own = Q(work__owner=user) | Q(work__authors__user=user)
    rows = Comment.objects.select_related("version", "author")
    got = rows.filter(own, out).exclude(author=user).distinct()
    return {
        _("Wat je las"): [_row(one) | {_("van"): str(one.author or "")} for one in got],
        _("Wat je zei"): [_row(one) for one in rows.filter(author=user)],
    }


def _row(comment):
    return {
        _("werk"): comment.version.title,
        _("versie"): comment.version.number,
        _("bij de woorden"): comment.quote,
        _("tekst"): comment.body,
        _("stand"): comment.get_state_display(),
        _("waarom niet"): comment.why,
        _("gemaakt op"): comment.made_at,
    }


def _erase(user) -> None:
    """What nobody could read yet went with its feedback. An answer goes; what was released stays, without the name."""
    Comment.objects.filter(author=user).exclude(parent=None).delete()
    Comment.objects.filter(author=user).update(author=None)
