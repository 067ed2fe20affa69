"""Who may share and offer a case card, and who decides about it."""

from leergang.content.library import may_add_to_library

from ..work.groups import may_share_with
from ..work.models import Audience, Work
from .models import Offer, OfferState


def may_share_with_group(user, work: Work) -> bool:
    """Its owner, while they take part in the group."""
    return work.owner_id == user.pk and may_share_with(user, work, Audience.COHORT)


def may_offer(user, work: Work) -> bool:
    """Its owner, if they take or took part, unless it waits already or became a page."""
    if work.owner_id != user.pk or not may_share_with(user, work, Audience.EDITORS):
        return False
    stands = (OfferState.WAITING, OfferState.ACCEPTED)
    return not Offer.objects.filter(version__work=work, state__in=stands).exists()


def may_withdraw(user, offer: Offer) -> bool:
    """Its owner, until somebody decided. Who stopped may too: it stays theirs."""
    return offer.version.work.owner_id == user.pk and offer.state == OfferState.WAITING


def may_decide(user) -> bool:
    """Whoever may add to the library."""
    return may_add_to_library(user)
