"""The free days as they were written down."""

from .models import SchoolHoliday
from .rules import FreeDays, Holiday


def free_days(region: str) -> FreeDays:
    """Public holidays, with the school holidays of this region; without a region those of all regions only."""
    rows = SchoolHoliday.objects.of(region)
    return FreeDays(tuple(Holiday(row.name, row.first, row.last, row.get_region_display(), row.source) for row in rows))
