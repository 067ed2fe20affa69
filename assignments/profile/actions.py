"""Keeping a version of a profile."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ..work import actions as spine
from ..work.kinds import asked
from ..work.models import Version, Work
from ..work.values import words_in


@transaction.atomic
def keep(*, work: Work, by, now: datetime) -> Version:
    """What is stored becomes a version; the same text kept twice is the one version that there is."""
    held = Work.objects.select_for_update().get(pk=work.pk)
    if not words_in(held.body):
        raise ValidationError(_("Je profiel is nog leeg. Vul eerst iets in, dan kun je een versie bewaren."))
    last = held.versions.order_by("number").last()
    if last and (last.body, last.asked) == (held.body, asked(held)):
        return last
    return spine.freeze(work=held, by=by, now=now)
