"""How a person was invited, and whom they invited."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows
from leergang.notices.personal import forget_names

from .models import Invitation


def kept() -> Kept:
    """Invitations to this address, with the links in their mails."""
    return Kept(
        slug="uitnodigingen",
        title=_("Je uitnodigingen"),
        told=_told,
        erase=_erase,
        theirs=("cohorts.Invitation", "cohorts.InvitationLink"),
    )


def _to(user):
    return Invitation.objects.filter(email__iexact=user.email)


def _told(user) -> Told:
    about = ("cohort", "name", "email", "school", "job", "note", "state", "sent_at", "changed_at")
    said = Invitation.objects.filter(by=user).exclude(note="").order_by("sent_at")
    return {
        _("Uitnodigingen"): rows(_to(user).select_related("cohort"), *about),
        _("Wat je schreef aan wie je uitnodigde"): rows(said, "sent_at", "note"),
    }


def _erase(user) -> None:
    forget_names(_to(user).values_list("name", flat=True))
    _to(user).delete()
    Invitation.objects.filter(by=user).update(by=None)
    Invitation.objects.filter(colleague_email__iexact=user.email).update(colleague_email="")
