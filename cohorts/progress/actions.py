"""What is kept of somebody's reading."""

from datetime import datetime

from django.db.models import Q
from django.db.models.functions import Coalesce

from cohorts.enrolment.actions import was_here

from .models import StepProgress


def mark_read(*, user, step, at: datetime) -> None:
    """Somebody says they read this step; who says it twice read it the first time."""
    row = {"done_at": at, "seen_at": at}
    kept, made = StepProgress.objects.get_or_create(user=user, step=step, defaults=row)
    if not made:
        StepProgress.objects.filter(pk=kept.pk).update(done_at=Coalesce("done_at", at), seen_at=at)
    was_here(user=user, page=step, at=at)


def mark_unread(*, user, step) -> None:
    """Takes that back; where they were stays."""
    StepProgress.objects.filter(user=user, step=step).update(done_at=None)


def keep_place(*, user, step, heading: str, device: str, at: datetime) -> None:
    """Keeps where somebody was at that moment, unless they were seen here later, perhaps on another device.

    Without a heading nothing passed yet: then the heading of before stays, and a step that was read stays behind.
    """
    rows = StepProgress.objects.filter(user=user, step=step)
    place = {"seen_at": at, "device": device} | ({"heading": heading} if heading else {})
    older = Q(seen_at__lt=at) if heading else Q(seen_at__lt=at, done_at=None)
    if not rows.filter(older).update(**place):
        # One that is there, and newer, stays as it is; also when it is made at this very moment.
        StepProgress.objects.bulk_create([StepProgress(user=user, step=step, **place)], ignore_conflicts=True)
    was_here(user=user, page=step, at=at)
