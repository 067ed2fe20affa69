"""What the public page of a course says about starting; the page asks for it in its slot `course_page`."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..enrolment.reader import reader_of
from .queries import moments_of, rows_of


@dataclass(frozen=True)
class StartMoments:
    """A section for the page, and where its first button leads: nowhere when nothing can be joined today."""

    html: str
    address: str
    label: str | Promise


def on_course_page(request, page) -> StartMoments | None:
    """The start moments of this course, in one query; nothing for who is in a group of it already."""
    reader = reader_of(request.user)
    if not reader.everything and any(way.course == page.path for way in reader.ways):
        return None
    today = timezone.localdate()
    return _section(page.slug, rows_of(page.pk, today), today)


# Drawing it takes longer than the rest of the page together, and it is the same until a row or the day is another.
@lru_cache(maxsize=128)
def _section(course: str, rows: tuple[tuple, ...], today: date) -> StartMoments:
    moments, address = moments_of(rows, today), reverse("apply", args=[course])
    can_join = [moment for moment in moments if moment.is_open]
    about = {"course": course, "moments": moments, "address": address}
    html = render_to_string("cohorts/moments/start_moments.html", about)
    label = _("Meld je aan") if any(not moment.is_full for moment in can_join) else _("Zet je op de lijst")
    return StartMoments(html, address if can_join else "", label)
