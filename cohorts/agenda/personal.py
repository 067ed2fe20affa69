"""The address of a person's calendar."""

from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .models import CalendarKey


def kept() -> Kept:
    """That there is one, and since when; never the secret in it."""
    return Kept(slug="agenda", title=_("Je agenda-adres"), told=_told, erase=_erase, theirs=("cohorts.CalendarKey",))


def _told(user) -> Told:
    return {_("Agenda-adres"): [{_("gemaakt op"): one.made_at} for one in CalendarKey.objects.filter(user=user)]}


def _erase(user) -> None:
    CalendarKey.objects.filter(user=user).delete()
