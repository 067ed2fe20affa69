"""What other pages show of case cards: the way to those of a group, and to editors what waits."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.enrolment.reader import reader_of
from leergang.kit.sections import Section

from ..work.groups import way_by
from .models import Offer
from .rules import may_decide


def links(user, cohort) -> list[tuple[str, str]]:
    """What the page of a group leads to, for who is of that group."""
    if way_by(user, cohort.slug) is None:
        return []
    return [(_("Bekijk de praktijkvoorbeelden"), reverse("group_cases", args=[cohort.slug]))]


def offered(request, now: datetime) -> list[Section]:
    """To who may decide: how many examples wait; nothing when none do, which costs who edits one query."""
    count = Offer.objects.waiting().count() if reader_of(request.user).everything else 0
    if not count or not may_decide(request.user):
        return []
    told = ngettext("%s praktijkvoorbeeld wacht op een besluit", "%s praktijkvoorbeelden wachten op een besluit", count)
    return [Section(19, "aangeboden", "assignments/cases/waiting.html", told % count, _("Bibliotheek"))]
