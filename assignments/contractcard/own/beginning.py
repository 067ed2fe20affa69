"""A new card from what somebody already wrote: a preparation of the conversation, or an older card."""

import uuid
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from ...contracting.queries import SLUG as PREPARATION
from ...work.actions import link, save
from ...work.models import Work
from ...work.values import text
from ..card import CardForm
from ..kind import new_card
from ..queries import SLUG

WHY = "contract_card"
# Which answer of a preparation says what a part of the card asks.
FROM_PREPARATION = {
    "commission": "commission",
    "information": "frame",
    "role": "role",
    "i_deliver": "offer",
    "other_delivers": "wishes",
    "decisions": "responsibility",
}
NOT_AGAIN = ("look_back",)  # of an older card: its day has been


def sources_of(user) -> list[Work]:
    """Preparations and older cards of one's own, the last first; one query."""
    own = Work.objects.editable_by(user).filter(owner=user, kind__in=(PREPARATION, SLUG))
    return list(own.order_by("-saved_at"))


@transaction.atomic
def begin_from(*, source: Work, by, now: datetime) -> Work:
    """A card of one's own with those texts in it, that says where it comes from."""
    if source.owner_id != by.pk:
        raise PermissionDenied
    made = save(work=new_card(by, uuid.uuid4()), body=_taken(source), revision=0, by=by).work
    link(from_work=source, to_work=made, why=WHY, by=by, now=now)
    return made


def _taken(source) -> dict[str, str]:
    fields = CardForm.base_fields
    if source.kind == SLUG:
        return {name: text(source.body.get(name, "")) for name in fields if name not in NOT_AGAIN}
    return {name: text(source.body.get(FROM_PREPARATION.get(name, ""), "")) for name in fields}
