"""The kind of work that a case card is: somebody may have many, each in one of their groups."""

import uuid

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..work.groups import anchor_of, way_to
from ..work.kinds import Kind
from ..work.models import Work
from .forms import CaseForm
from .queries import SLUG
from .sharing import share_or_offer


def new_case(user, way, pk=None) -> Work:
    """A case card that is not stored yet; its page gives it a number, so that sending it twice makes one."""
    new = Work(pk=pk or uuid.uuid4(), kind=SLUG, owner=user, cohort_id=way.cohort, anchor=anchor_of(way.cohort))
    new.revision, new.place = 0, [way.name]
    return new


def _find(user, data, pk) -> Work:
    way = way_to(user, data.get("anchor", ""))
    if way is None or pk is None or Work.objects.filter(pk=pk).exists():
        raise Http404
    return new_case(user, way, pk)


CASE = Kind(
    SLUG,
    _("praktijkvoorbeeld"),
    form=lambda work: CaseForm,
    find=_find,
    url=lambda work: reverse("case", args=[work.pk]),
    then=share_or_offer,
    title=lambda body: body.get("title", "").strip(),
    is_shareable=True,
)
