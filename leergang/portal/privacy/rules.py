"""Who must do something first before they can be erased."""

from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from leergang.accounts.models import User


def why_not(user) -> str:
    """What somebody must do first, in words; empty when they can be erased now."""
    groups = Enrolment.objects.teaching().filter(user=user).order_by("pk").values_list("cohort__name", flat=True)
    if groups:
        said = _(
            "Je bent nog docent van %(groups)s. Laat eerst een collega die groepen overnemen: kies in het beheer bij"
        )
        said += _(" Groepen andere docenten, of vraag een beheerder dat te doen.")
        return said % {"groups": _listed(list(groups))}
    others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk)
    if user.is_superuser and not others.exists():
        return _("Je bent de enige beheerder. Maak eerst in het beheer, bij Gebruikers, een ander beheerder.")
    return ""


def _listed(names):
    return _(" en ").join(filter(None, [", ".join(names[:-1]), names[-1]]))
