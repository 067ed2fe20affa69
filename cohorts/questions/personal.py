"""What a person asked about a course, and answered."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows
from leergang.notices.models import OutboxMail

from .models import CourseQuestion


def kept() -> Kept:
    """Questions from this address; an answer of a teacher is of who asked."""
    return Kept(
        slug="vragen",
        title=_("Je vragen over een leergang"),
        told=_told,
        erase=_erase,
        theirs=("cohorts.CourseQuestion",),
        stays=_("Een vraag die al op de pagina van een leergang staat blijft daar. Je naam staat er niet bij."),
    )


def _of(user):
    return CourseQuestion.objects.filter(email__iexact=user.email)


def _told(user) -> Told:
    asked = _of(user).select_related("course")
    answered = CourseQuestion.objects.filter(answered_by=user)
    return {
        _("Vragen"): rows(asked, "course", "name", "email", "text", "may_share", "asked_at", "answer", "changed_at"),
        _("Antwoorden die je als docent gaf"): rows(answered, "changed_at", "answer"),
    }


def _erase(user) -> None:
    """With the mails in which the question went to teachers."""
    for question in _of(user):
        OutboxMail.objects.filter(key__startswith=f"question:{question.pk}:").delete()
    _of(user).delete()
    CourseQuestion.objects.filter(answered_by=user).update(answered_by=None)
