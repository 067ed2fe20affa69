"""What the start page of an alumnus says of what is new."""

from datetime import datetime

from django.utils.translation import gettext as _

from cohorts.enrolment.models import State
from cohorts.enrolment.reader import reader_of
from leergang.kit import slots
from leergang.kit.sections import Section

from .queries import news

SHOWN = 2


def new_since_the_group(request, now: datetime) -> list[Section]:
    """How much is new since their group, and the newest sentences; nothing where nothing changed."""
    if not any(way.state == State.ALUMNUS and not way.teaches for way in reader_of(request.user).ways):
        return []
    found = news(request.user)
    if not found:
        return []
    data = {"count": len(found), "news": sorted(found, key=lambda one: not one.told)[:SHOWN]}
    return [
        Section(20, "nieuw-sinds", "portal/since/card.html", _("Nieuw sinds jouw groep"), _("Veranderd"), data=data)
    ]


slots.register("home", new_since_the_group)
