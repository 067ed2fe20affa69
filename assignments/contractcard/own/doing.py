"""What the buttons on the page of a card do, each by its name; the answer is a sentence, or the page once more."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from ...outside.actions import keep_open, send_again
from ...outside.rules import TERM
from ...work.actions import bring_back, throw_away
from ...work.models import Work
from .. import actions, proposing, queries
from ..models import Contract
from .forms import NumberForm, ReplyForm


def agree(request, work: Work, now: datetime) -> str:
    """With what lies there, under the name of the account."""
    form = NumberForm(request.POST)
    if not form.is_valid():
        raise Http404
    number = form.cleaned_data["number"]
    held = actions.agree(contract=_standing(work), number=number, name=str(request.user), by=request.user, now=now)
    both = _("Jullie zijn allebei akkoord met versie %(number)s. Je krijgt de PDF per mail.")
    return (both if held.agreed_at else _("Je gaat akkoord met versie %(number)s.")) % {"number": number}


def settle(request, work: Work, now: datetime) -> str:
    """Takes a proposal over, or not."""
    number, form = NumberForm(request.POST), ReplyForm(request.POST)
    if not number.is_valid():
        raise Http404
    if not form.is_valid():
        raise ValidationError(_("Maak je antwoord korter: er passen 2000 tekens."))
    waiting = _standing(work).proposals.select_related("contract", "version")
    proposal = get_object_or_404(waiting, pk=number.cleaned_data["number"])
    is_taken = request.POST.get("take") == "yes"
    proposing.settle(proposal=proposal, is_taken=is_taken, by=request.user, now=now, **form.cleaned_data)
    if is_taken:
        return _("Overgenomen in je concept. Leg de kaart opnieuw voor als je klaar bent.")
    return _("Niet overgenomen. De ander krijgt je antwoord.")


def stop(request, work: Work, now: datetime) -> str:
    """Taken back before both agreed, withdrawn after it."""
    held = actions.stop(contract=_standing(work), by=request.user, now=now)
    return _("Het contract is opgezegd.") if held.agreed_at else _("De kaart is teruggetrokken.")


def send_link(request, work: Work, now: datetime) -> str:
    """For who lost the mail; the older link ends, so that is said beside the button."""
    guest = _standing(work).guest
    if guest is None or guest.stopped_at:
        raise Http404
    keep_open(guest=guest, until=now + TERM)
    send_again(guest=guest, by=request.user, now=now)
    return _("De ander krijgt een mail met een nieuwe link.")


def remove(request, work: Work, now: datetime) -> str:
    """What lies before nobody; at once, and undone for thirty days."""
    if queries.contract_of(work):
        raise ValidationError(_("Deze kaart ligt voor of is akkoord. Trek hem eerst terug; een akkoord blijft staan."))
    throw_away(work=work, by=request.user, now=now)
    return _("De kaart is weggegooid.")


def restore(request, work: Work, now: datetime) -> str:
    """Undoes that."""
    bring_back(work=work, by=request.user)
    return _("De kaart is terug.")


def _standing(work) -> Contract:
    contract = queries.contract_of(work)
    if contract is None:
        raise Http404
    return contract


DOING = {
    "agree": agree,
    "settle": settle,
    "stop": stop,
    "link": send_link,
    "remove": remove,
    "restore": restore,
}
