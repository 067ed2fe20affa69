"""Contracts of somebody's own cards, and those that somebody was asked to agree on as the other."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, Typed

from ..outside.queries import guests_of
from .actions import forget_counterpart
from .models import Contract
from .queries import name_of


def kept() -> Kept:
    """They go with their card; who was the other loses the name in those of somebody else."""
    return Kept(
        slug="contracten",
        title=_("Je contracten"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Contract", "assignments.Proposal", "assignments.Consent"),
        how_long=_(
            "Wie zonder account met jou een contract sluit, kan eigen naam en voorstellen wissen, ook als de link niet"
            " meer werkt. Anders blijven die zolang jij het contract bewaart."
        ),
        stays=_("Een contract dat iemand anders met jou sloot, blijft van de ander. Je naam gaat eraf."),
    )


def _told(user) -> Told:
    found = Contract.objects.filter(Q(work__owner=user) | Q(guest__in=guests_of(user.email)))
    found = found.select_related("version", "guest", "work__owner").prefetch_related("consents", "proposals")
    mine = [one for one in found.order_by("offered_at") if one.work.owner_id == user.pk]
    as_other = [one for one in found.order_by("offered_at") if one.work.owner_id != user.pk]
    return {
        _("Van jouw kaarten"): [_row(one, name_of(one)) for one in mine],
        _("Waarin jij de ander bent"): [_row(one, str(one.work.owner)) for one in as_other],
    }


def _row(contract, other):
    return {
        _("titel"): contract.version.title,
        _("met wie"): other,
        _("versie"): contract.version.number,
        _("voorgelegd op"): contract.offered_at,
        _("akkoord op"): contract.agreed_at,
        _("terugkijken op"): contract.look_back_on,
        _("gestopt op"): contract.ended_at,
        _("code"): contract.code,
        _("vingerafdruk"): contract.version.sha256,
        _("akkoord"): [{_("naam"): one.name, _("wanneer"): one.at} for one in contract.consents.all()],
        _("voorstellen"): [_proposal(one) for one in contract.proposals.all()],
    }


def _proposal(one):
    return {
        _("onderdeel"): one.field,
        _("voorstel"): Typed(one.text),
        _("stand"): str(one.get_state_display()),
        _("antwoord"): Typed(one.reply),
        _("wat er stond"): Typed(one.replaced),
        _("wanneer"): one.made_at,
    }


def _erase(user) -> None:
    for guest in guests_of(user.email).exclude(work__owner=user):
        forget_counterpart(guest, timezone.now())
    Contract.objects.filter(work__owner=user).delete()
