"""What other pages say of feedback: the start page of who got it, and the editor of an assignment."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.enrolment.reader import reader_of
from leergang.kit.sections import Section

from ..work.models import Version, Work
from .due import first_sentence
from .models import Feedback

FRESH = timedelta(days=60)
SHOWN = 2


def what_was_said(request, now: datetime) -> list[Section]:
    """The first sentence of new feedback, until there is a next version; nothing to who looks as another."""
    reader = reader_of(request.user)
    if reader.looks_as or not any(way.takes_part for way in reader.ways):
        return []
    at = timezone.now()
    later = Version.objects.filter(work=OuterRef("work"), number__gt=OuterRef("number"))
    mine = Version.objects.filter(~Exists(later), work__in=Work.objects.visible_to(request.user).values("pk"))
    rows = Feedback.objects.released(at).filter(version__in=mine.values("pk"), release_at__gt=at - FRESH)
    found = list(rows.select_related("by", "version").order_by("-release_at", "-pk")[:SHOWN])
    if not found:
        return []
    data = {"rows": [(one, first_sentence(one.text)) for one in found]}
    return [
        Section(
            12, "feedback", "assignments/feedback/said_lately.html", _("Wat je docent zegt"), _("Feedback"), data=data
        )
    ]


def told_of_a_template(page) -> str:
    """How much feedback was said by criteria of this assignment."""
    count = Feedback.objects.filter(version__work__page=page.pk).count()
    told = ngettext(
        "Er is %s keer feedback gegeven bij deze opdracht. Die houdt de tekst van toen, en elke groep haar criteria.",
        "Er is %s keer feedback gegeven bij deze opdracht. Die houdt de tekst van toen, en elke groep haar criteria.",
        count,
    )
    return told % count if count else ""
