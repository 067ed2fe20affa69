"""What the page of one case card shows its writer."""

from dataclasses import dataclass
from datetime import datetime

from django.forms import Form
from django.utils.translation import gettext as _

from leergang.kit.moments import told

from ..work.kinds import form_of
from ..work.models import Version, Work
from ..work.queries import who_reads
from ..work.rules import says_the_same
from .models import Offer
from .queries import Standing, last_offers, shared_versions, standings
from .rules import may_offer, may_share_with_group, may_withdraw


@dataclass(frozen=True)
class Showing:
    """One case card: its fields, who reads it, and what can be done with it."""

    form: Form
    who_reads: str
    saved: str
    standings: list[Standing]
    shared: Version | None
    has_new_words: bool
    offer: Offer | None
    may_share: bool
    may_offer: bool
    may_withdraw: bool


def showing(user, work: Work, now: datetime, is_judged: bool = False) -> Showing:
    """All that the page says of a case card, stored or not."""
    is_new = work._state.adding
    form, shared = form_of(work), shared_versions(user, [work.pk]).get(work.pk)
    last = last_offers([work.pk]).get(work.pk)
    return Showing(
        form=form(data=work.body) if is_judged else form(initial=work.body),
        who_reads=who_reads(work, user),
        saved="" if is_new else _("Bewaard %(moment)s") % {"moment": told(work.saved_at, now)},
        standings=standings(user, [work])[work.pk],
        shared=shared,
        has_new_words=shared is not None and not says_the_same(shared, work),
        offer=last,
        may_share=may_share_with_group(user, work),
        may_offer=may_offer(user, work),
        may_withdraw=last is not None and may_withdraw(user, last),
    )
