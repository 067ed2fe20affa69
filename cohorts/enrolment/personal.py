"""In which groups a person is."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows

from .models import Duo, Enrolment


def kept() -> Kept:
    """Enrolments; a duo of which one goes is no duo."""
    return Kept(
        slug="groepen",
        title=_("Je groepen"),
        told=_told,
        erase=_erase,
        theirs=("cohorts.Enrolment",),
        stays=_("De naam van je school blijft in de lijst van scholen. Daar staat niet bij wie er werkt."),
    )


def _told(user) -> Told:
    enrolments = Enrolment.objects.filter(user=user).select_related("cohort", "school").order_by("since")
    names = ("cohort", "role", "state", "school", "job", "since", "seen_at")
    return {_("Inschrijvingen"): rows(enrolments, *names)}


def _erase(user) -> None:
    Duo.objects.filter(members__user=user).delete()
    Enrolment.objects.filter(user=user).delete()
