"""What happens to works by itself."""

from datetime import datetime, timedelta

from django.utils.translation import ngettext

from ..models import Work

KEPT_FOR = timedelta(days=30)


def forget_what_was_thrown_away(now: datetime) -> list[str]:
    """After a month it cannot be brought back, and is gone."""
    _all, by_model = Work.objects.filter(removed_at__lte=now - KEPT_FOR).delete()
    count = by_model.get("assignments.Work", 0)
    told = ngettext("%(count)s weggegooid werk vergeten.", "%(count)s weggegooide werken vergeten.", count)
    return [told % {"count": count}] if count else []
