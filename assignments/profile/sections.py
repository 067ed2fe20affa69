"""What the start page shows of the profile: to begin it, and to keep a version when a moment for that has come."""

from datetime import datetime

from django.db.models import Max
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.sections import Section

from ..work.models import Version
from .queries import SLUG, days_of
from .rules import is_asked_at


def invitation(request, now: datetime) -> list[Section]:
    """On day 1, on the last day, and 3 and 12 months after that, until a version was kept; else no query."""
    days, today = days_of(request.user), localdate(now)
    since = is_asked_at(days, today)
    if since is None or reader_of(request.user).looks_as:
        return []
    own = Version.objects.filter(work__kind=SLUG, work__owner=request.user)
    last = own.aggregate(last=Max("made_at"))["last"]
    if last and localdate(last) >= since:
        return []
    data = {"is_first": last is None}
    heading = _("Bouw je profiel") if last is None else _("Kijk je profiel na")
    return [Section(17, "profiel", "assignments/profile/invitation.html", heading, _("Je profiel"), data=data)]
