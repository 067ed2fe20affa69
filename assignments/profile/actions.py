"""Keeping a version of a profile."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ..work import actions as spine
from ..work.models import Version, Work
from ..work.values import words_in


@transaction.atomic
def keep(*, work: Work, by, now: datetime) -> Version:
    """What is stored becomes a version; the same text kept twice is the one version that there is."""
    held = Work.objects.select_for_update().get(pk=work.pk)
    if not words_in(held.body):
        raise ValidationError(_("Je profiel is nog leeg. Vul eerst iets in, dan kun je een versie bewaren."))
    return spine.freeze_once(held=held, by=by, now=now)
