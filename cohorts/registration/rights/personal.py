"""What a person sent to join a group, and what was done with it."""

from django.db.models import Q
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows
from leergang.notices.personal import forget_names

from ..models import Application, ApplicationLog


def kept() -> Kept:
    """Applications, by account or by address, with the links in their mails."""
    return Kept(
        slug="aanmeldingen",
        title=_("Je aanmeldingen"),
        told=_told,
        erase=_erase,
        theirs=("cohorts.Application", "cohorts.StatusLink", "cohorts.ApplicationLog"),
    )


def _of(user):
    return Application.objects.filter(Q(email__iexact=user.email) | Q(enrolment__user=user))


def _told(user) -> Told:
    sent = _of(user).select_related("cohort")
    course = ApplicationLog.objects.filter(application__in=_of(user).values("pk"))
    said = ApplicationLog.objects.filter(by=user).exclude(note="")
    about = ("cohort", "name", "email", "school", "job", "with_colleague", "colleague_name", "colleague_email")
    return {
        _("Aanmeldingen"): rows(sent, *about, "state", "applied_at", "changed_at"),
        _("Verloop"): rows(course, "at", "text", "note"),
        _("Wat je aan anderen schreef over hun aanmelding"): rows(said, "at", "note"),
    }


def _erase(user) -> None:
    """Whoever named this person as a colleague still comes with somebody."""
    forget_names(_of(user).values_list("name", flat=True))
    _of(user).delete()
    ApplicationLog.objects.filter(by=user).update(by=None)
    by_name = Q(colleague_email="", colleague_name__iexact=user.name)
    others = Application.objects.filter(Q(colleague_email__iexact=user.email) | by_name)
    others.update(colleague_name="", colleague_email="")
