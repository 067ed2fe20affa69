"""Another text for a field: the counterpart proposes, the writer takes it over or not, with a reply."""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from ..work.actions import Saved, save
from ..work.merging.fields import marks
from ..work.models import Version, Work
from ..work.rules import fits
from ..work.values import without_nul
from . import telling
from .actions import OVER, hold
from .models import Contract, Proposal, ProposalState
from .queries import day_in

SETTLED = _("Dit voorstel is al beantwoord of ingetrokken.")
CHANGED = _("De tekst in dit veld is veranderd sinds je dit las. Kijk nog eens en kies dan.")
TOO_LONG = _("Dit voorstel is te lang om te bewaren. Maak het korter.")
NO_DAY = _("Kies bij ‘%(label)s’ een dag.")
LONGEST = 100_000  # characters in one proposal


@transaction.atomic
def propose(*, contract: Contract, number: int, texts: Mapping[str, str], now: datetime) -> list[Proposal]:
    """What differs from the version that they read becomes a proposal; a newer one takes the place of an older."""
    held = hold(contract)
    if not held.is_open:
        raise ValidationError(OVER)
    version = Version.objects.get(work=held.work_id, number=number)
    waiting = {one.field: one for one in held.proposals.filter(state=ProposalState.OPEN)}
    made = []
    for field, sent in texts.items():
        text = without_nul(sent).strip()
        now_there = waiting[field].text if field in waiting else version.body.get(field) or ""
        if field in version.asked and text != now_there.strip():
            _judge(version, field, text)
            held.proposals.filter(field=field, state=ProposalState.OPEN).update(
                state=ProposalState.RETRACTED, settled_at=now
            )
            made.append(held.proposals.create(version=version, field=field, text=text, made_at=now))
    if made:
        Contract.objects.filter(pk=held.pk).update(changed_at=now)
        telling.proposed(held, made, now)
    return made


def _judge(version, field, text):
    if len(text) > LONGEST:
        raise ValidationError(TOO_LONG)
    if field == "look_back" and day_in(text) is None:
        raise ValidationError(NO_DAY % {"label": version.asked[field]})


@transaction.atomic
def retract(*, proposal: Proposal, now: datetime) -> None:
    """The counterpart wants it no more; one statement decides whether the writer was first."""
    waiting = Proposal.objects.filter(pk=proposal.pk, state=ProposalState.OPEN)
    if not waiting.update(state=ProposalState.RETRACTED, settled_at=now):
        raise ValidationError(SETTLED)


@transaction.atomic
def settle(*, proposal: Proposal, is_taken: bool, reply: str, seen: str, by, now: datetime) -> None:
    """Taken over, the text goes into the draft and what stood there is kept beside it; either way the reply is told."""
    held = hold(proposal.contract)
    if held.work.owner_id != by.pk:
        raise PermissionDenied
    if not held.is_open:
        raise ValidationError(OVER)
    state = ProposalState.TAKEN if is_taken else ProposalState.DECLINED
    waiting = Proposal.objects.filter(pk=proposal.pk, state=ProposalState.OPEN)
    if not waiting.update(state=state, reply=without_nul(reply), settled_at=now):
        raise ValidationError(SETTLED)
    if is_taken:
        waiting = Proposal.objects.filter(pk=proposal.pk)
        waiting.update(replaced=_put_in(held.work, proposal, seen, by))
    telling.settled(held, proposal.field, is_taken, now)


def _put_in(work: Work, proposal, seen, by) -> str:
    """In the draft, if there still stands what the writer saw there."""
    before = work.body.get(proposal.field) or ""
    if before.strip() != without_nul(seen).strip():
        raise ValidationError(CHANGED)
    body = work.body | {proposal.field: proposal.text}
    if not fits(body):
        raise ValidationError(TOO_LONG)
    if not isinstance(save(work=work, body=body, revision=work.revision, by=by, base=marks(work.body)), Saved):
        raise ValidationError(CHANGED)
    return before
