"""Laying a card before somebody, agreeing on one version, and ending that. Each holds the contract while it decides."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from ..outside import actions as outside
from ..outside.rules import TERM
from ..work import actions as spine
from ..work.kinds import form_of
from ..work.models import Work
from . import telling
from .models import Consent, Contract, Proposal, ProposalState, Side
from .queries import SLUG, day_in, is_waiting
from .rules import has_new_words, read_until

CHANGED = _("Je tekst is veranderd sinds je hem hier zag. Lees hem nog eens en leg hem dan voor.")
NOT_COMPLETE = _("Er ontbreekt nog iets. Bij het veld staat wat.")
LIES_THERE = _("Deze kaart ligt al bij iemand. Trek hem eerst terug.")
OVER = _("Over deze kaart kan niet meer worden beslist: hij is al akkoord of teruggetrokken.")
OTHER_VERSION = _(
    "De kaart is veranderd sinds je hem las. Lees versie %(number)s. Ben je het eens, ga dan daarmee akkoord."
)
NOT_LAID_BEFORE = _("Je concept is anders dan wat de ander leest. Leg het eerst voor, of zet de tekst terug.")
FIRST_ANSWER = _("Er wacht nog een voorstel op antwoord. Daarna kunnen jullie akkoord gaan.")
TOO_LATE = _("De dag om terug te kijken is voorbij. Kies eerst een nieuwe dag, en leg de kaart opnieuw voor.")


@transaction.atomic
def offer(*, work: Work, revision: int, name: str, email: str, by, now: datetime) -> Contract:
    """The text that the writer just saw, frozen, for one person, who gets a link by mail."""
    held = _held(work, revision, by)
    if Contract.objects.standing().filter(work=held).exists():
        raise ValidationError(LIES_THERE)
    version = spine.freeze_once(held=held, by=by, now=now)
    guest = outside.invite(work=held, by=by, purpose=SLUG, name=name, email=email, now=now)
    return Contract.objects.create(work=held, version=version, guest=guest, offered_at=now, changed_at=now)


@transaction.atomic
def present(*, contract: Contract, revision: int, by, now: datetime) -> Contract:
    """The text as it is now takes the place of what the counterpart read; who agreed to that, did not to this."""
    held = _held(contract.work, revision, by)
    standing = _open(contract)
    standing.version, standing.changed_at = spine.freeze_once(held=held, by=by, now=now), now
    standing.save(update_fields=["version", "changed_at"])
    if standing.guest:
        outside.keep_open(guest=standing.guest, until=now + TERM)
    telling.laid_before_again(standing, now)
    return standing


def _held(work, revision, by) -> Work:
    held = Work.objects.select_for_update().get(pk=work.pk)
    if held.owner_id != by.pk:
        raise PermissionDenied
    if held.revision != revision:
        raise ValidationError(CHANGED)
    if not form_of(held)(data=held.body).is_valid():
        raise ValidationError(NOT_COMPLETE)
    return held


def hold(contract: Contract) -> Contract:
    """The row as it is now, for nobody else until this is stored."""
    Contract.objects.select_for_update().get(pk=contract.pk)
    return Contract.objects.select_related("version", "work__owner", "guest").get(pk=contract.pk)


def _open(contract) -> Contract:
    held = hold(contract)
    if not held.is_open:
        raise ValidationError(OVER)
    return held


@transaction.atomic
def agree(*, contract: Contract, number: int, name: str, by=None, now: datetime) -> Contract:
    """One of the two agrees to the version that they read; without `by` the counterpart. The second one seals it."""
    held, side = _open(contract), Side.WRITER if by else Side.OTHER
    if by and held.work.owner_id != by.pk:
        raise PermissionDenied
    _may_be_agreed_on(held, number, side, now)
    about = {"name": name, "at": now}
    _consent, is_new = Consent.objects.get_or_create(contract=held, version=held.version, side=side, defaults=about)
    if held.consents.filter(version=held.version).count() < len(Side):
        if is_new:
            telling.one_agrees(held, side, now)
        return held
    held.agreed_at = held.changed_at = now
    held.look_back_on = day_in(held.version.body.get("look_back", ""))
    held.save(update_fields=["agreed_at", "changed_at", "look_back_on"])
    if held.guest:
        outside.keep_open(guest=held.guest, until=read_until(held))
    telling.both_agree(held, now)
    return held


def _may_be_agreed_on(held, number, side, now):
    if held.version.number != number:
        raise ValidationError(OTHER_VERSION % {"number": held.version.number})
    if side == Side.WRITER and has_new_words(held, held.work):
        raise ValidationError(NOT_LAID_BEFORE)
    if is_waiting(held):
        raise ValidationError(FIRST_ANSWER)
    day = day_in(held.version.body.get("look_back", ""))
    if day and day <= localdate(now):
        raise ValidationError(TOO_LATE)


@transaction.atomic
def stop(*, contract: Contract, by=None, now: datetime) -> Contract:
    """Before both agreed it is taken back, and the counterpart reads it no more; after it, both see who and when."""
    held, side = hold(contract), Side.WRITER if by else Side.OTHER
    if by and held.work.owner_id != by.pk:
        raise PermissionDenied
    if held.ended_at:
        raise ValidationError(OVER)
    held.ended_at, held.ended_by, held.changed_at = now, side, now
    held.save(update_fields=["ended_at", "ended_by", "changed_at"])
    telling.ended(held, now)
    if held.agreed_at is None and held.guest:
        outside.stop(guest=held.guest, by=held.work.owner, now=now)
    return held


@transaction.atomic
def forget_counterpart(guest, now: datetime) -> None:
    """Name and words of somebody without an account go; what was agreed stays, and what still lay there ends."""
    found = Contract.objects.filter(guest=guest)
    found.filter(ended_at=None, agreed_at=None).update(ended_at=now, ended_by=Side.OTHER, changed_at=now)
    Consent.objects.filter(contract__in=found, side=Side.OTHER).update(name="")
    waiting = Proposal.objects.filter(contract__in=found, state=ProposalState.OPEN)
    waiting.update(state=ProposalState.RETRACTED, settled_at=now)
    Proposal.objects.filter(contract__in=found).update(text="")
