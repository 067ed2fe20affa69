"""What the start page shows besides groups: to who writes, to who comes back, to who has no group."""

from datetime import datetime

from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit import slots
from leergang.kit.moments import told
from leergang.kit.sections import Section
from leergang.notices.models import Notice

from .queries import waiting

NEWEST = 3


def for_an_editor(request, now: datetime) -> list[Section]:
    """What waits to be published, and the reports."""
    reader = reader_of(request.user)
    if not reader.everything:
        return []
    label, heading = _("Redactie") if reader.ways else _hello(request), _("Wat op publiceren wacht")
    data = {"waiting": waiting(), "has_groups": bool(reader.ways)}
    return [Section(18, "redactie", "portal/home/editor.html", heading, label, data=data)]


def for_an_alumnus(request, now: datetime) -> list[Section]:
    """The shortest way to what somebody looks up after the course: search and the library."""
    ways = reader_of(request.user).ways
    if not ways or any(way.takes_part or way.teaches for way in ways):
        return []
    return [Section(10, "opzoeken", "portal/home/alumnus.html", _("Wat zoek je?"), _hello(request), ways[-1].name)]


def for_an_outsider(request, now: datetime) -> list[Section]:
    """Somebody with an account and no group: why there is nothing, and where to go."""
    if reader_of(request.user).takes_part:
        return []
    heading = _("Je doet nog niet mee aan een groep")
    return [Section(10, "geen-groep", "portal/home/outsider.html", heading, _hello(request))]


def what_is_new(request, now: datetime) -> list[Section]:
    """The newest notices that were not read yet; they are somebody's own, so not shown to who looks as another."""
    if reader_of(request.user).looks_as or not request.user.unread_notices:
        return []
    notices = list(Notice.objects.visible_to(request.user).filter(read_at=None)[:NEWEST])
    if not notices:
        return []
    when = told(notices[0].made_at, now)
    return [Section(30, "nieuw", "portal/home/news.html", _("Nieuw voor jou"), _("Nieuw"), when, {"notices": notices})]


def _hello(request):
    return _("Hoi %s") % request.user.get_short_name()


for contributor in (for_an_editor, for_an_alumnus, for_an_outsider, what_is_new):
    slots.register("home", contributor)
