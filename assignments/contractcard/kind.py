"""The kind of work that a contract card is: somebody may have many, also as an alumnus."""

import uuid

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..work.groups import anchor_of
from ..work.kinds import Kind
from ..work.models import Work
from .card import CardForm
from .queries import SLUG
from .rules import way_for

TITLE = 80


def new_card(user, pk=None) -> Work:
    """A card that is not stored yet; its page gives it a number, so that sending it twice makes one."""
    way = way_for(user)
    if way is None:
        raise Http404
    new = Work(pk=pk or uuid.uuid4(), kind=SLUG, owner=user, cohort_id=way.cohort, anchor=anchor_of(way.cohort))
    new.revision, new.place = 0, [way.name]
    return new


def _find(user, data, pk) -> Work:
    if pk is None or Work.objects.filter(pk=pk).exists():
        raise Http404
    return new_card(user, pk)


def _title(body) -> str:
    first = " ".join(str(body.get("commission", "")).split())
    short = first if len(first) <= TITLE else f"{first[:TITLE].rsplit(' ', 1)[0]} …"
    return short or _("Contractkaart")


def _next(request, work):
    return redirect("contract_card_offer", work.pk)


CONTRACT_CARD = Kind(
    SLUG,
    gettext_lazy("contractkaart"),
    form=lambda work: CardForm,
    find=_find,
    url=lambda work: reverse("contract_card", args=[work.pk]),
    then=_next,
    title=_title,
    is_shareable=True,
    is_linkable=True,
)
