"""Who writes where."""

from datetime import datetime

from ..work.models import Work
from ..work.queries import authors_of
from .models import Pen
from .rules import counts_from


def pens_of_others(work: Work, user, now: datetime) -> dict[str, str]:
    """By question: who writes there at this moment, other than this person; one query."""
    pens = Pen.objects.visible_to(user).filter(work=work, at__gte=counts_from(now)).exclude(user=user)
    return {pen.question: pen.user.get_short_name() or str(pen.user) for pen in pens.select_related("user")}


def is_joint(work: Work) -> bool:
    """Whether more than one person writes in it."""
    return bool(authors_of(work))
