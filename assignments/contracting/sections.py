"""What *Verder* says around a talk, and what stands beside the questions."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from leergang.kit.moments import weekday_told
from leergang.kit.sections import Section

from ..profile.queries import own_profile
from ..profile.sheet import zones_of
from .queries import preparations
from .rules import AFTER, REMEMBERED, day_of, is_written


def around_the_talk(request, now: datetime) -> list[Section]:
    """The next talk in the two weeks before it, and the last one after it, until somebody looked back; one query."""
    rows = list(_near(preparations(request.user), localdate(now)))
    if not rows:
        return []
    template = "assignments/contracting/near.html"
    return [Section(18, "contractgesprek", template, _("Je contractgesprek"), _("Gesprek"), data={"rows": rows})]


def zones(request, now: datetime) -> list[Section]:
    """Beside the questions: the circles of one's profile, where it has any; one query."""
    found = zones_of(own_profile(request.user).body)
    template, label = "assignments/contracting/zones.html", _("Uit je profiel")
    return [Section(10, "speelveld", template, _("Je speelveld"), label, data={"zones": found})] if found else []


def _near(works, today) -> Iterator[tuple]:
    for work in works:
        day = day_of(work.body)
        if day and abs(day - today) <= REMEMBERED and not is_written(work.body, AFTER):
            yield work, weekday_told(day, today), day <= today
