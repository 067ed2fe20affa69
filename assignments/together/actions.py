"""Taking the pen of a question."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from ..work.models import Work
from ..work.rules import may_write
from .models import Pen
from .rules import counts_from


def take_pen(*, work: Work, question: str, by, now: datetime, over: bool = False) -> bool:
    """Writes in this question from now on, or goes on writing there. False: somebody else does; `over` takes it.

    One statement decides between two who begin at once.
    """
    if not may_write(by, work):
        raise PermissionDenied
    here = Pen.objects.filter(work=work, question=question)
    free = here if over else here.filter(Q(user=by) | Q(at__lt=counts_from(now)))
    if free.update(user=by, at=now):
        return True
    Pen.objects.bulk_create([Pen(work=work, question=question, user=by, at=now)], ignore_conflicts=True)
    return here.filter(user=by).exists()
