"""What nobody reads any more, goes like what is thrown away."""

from datetime import datetime

from ..outside.models import Guest
from ..profile.queries import COPY
from ..work.models import Share, Work


def put_away_what_ended(now: datetime) -> list[str]:
    """Parts of which the share or the link ended by its date."""
    read = Share.objects.open(now).values("version__work"), Guest.objects.open(now).values("work")
    ended = Work.objects.filter(kind=COPY, removed_at=None).exclude(pk__in=read[0]).exclude(pk__in=read[1])
    ended.update(removed_at=now)
    return []
