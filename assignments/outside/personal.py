"""Whom somebody asked who has no account, and where somebody was asked like that themselves."""

from django.utils import timezone
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows

from .actions import forget
from .models import Guest, Inquiry
from .purposes import purpose_of
from .queries import guests_of


def kept() -> Kept:
    """Names and addresses that somebody filled in, and links to their own address."""
    return Kept(
        slug="gasten",
        title=_("Mensen zonder account"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Guest", "assignments.Inquiry"),
        how_long=_(
            "Dertig dagen nadat een link eindigt, gaan de naam en het adres weg van wie hem kreeg. Staat diegene dan"
            " nog in een contract, dan blijft een vingerafdruk van het adres, om dat later te kunnen wissen."
        ),
    )


def _told(user) -> Told:
    asked = Guest.objects.filter(work__owner=user)
    to_me = guests_of(user.email).select_related("work__owner")
    return {
        _("Wie je zonder account liet lezen"): [
            _what(one) | row
            for one, row in zip(asked, rows(asked, "name", "email", "made_at", "until", "stopped_at"), strict=True)
        ],
        _("Wat je zelf met een link mocht lezen"): [
            _what(one) | {_("van"): str(one.work.owner)} | row
            for one, row in zip(to_me, rows(to_me, "name", "made_at", "until", "stopped_at"), strict=True)
        ],
        _("Toen je vroeg wat we van je als gast bewaren"): rows(_inquiries(user), "made_at", "until"),
    }


def _what(guest):
    purpose = purpose_of(guest)
    return {_("waarvoor"): str(purpose.label if purpose else guest.purpose)}


def _erase(user) -> None:
    """The rows of their own works go with those works; by then nothing is in them."""
    for guest in Guest.objects.filter(work__owner=user) | guests_of(user.email):
        forget(guest, timezone.now())
    _inquiries(user).delete()
    Guest.objects.filter(work__owner=user).delete()


def _inquiries(user):
    return Inquiry.objects.filter(email__iexact=user.email)
