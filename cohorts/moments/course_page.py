"""What the public page of a course says about starting; the page asks for it in its slot `course_page`."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..enrolment.reader import reader_of
from .queries import StartMoment, start_moments


@dataclass(frozen=True)
class StartMoments:
    """A section for the page, and where its first button leads."""

    moments: list[StartMoment]
    address: str
    label: str | Promise
    template: str = "cohorts/moments/start_moments.html"


def on_course_page(request, page) -> StartMoments | None:
    """The start moments of this course, in one query; nothing for who is in a group of it already."""
    reader = reader_of(request.user)
    if not reader.everything and any(way.course == page.path for way in reader.ways):
        return None
    moments = start_moments(page.pk, timezone.localdate())
    can_join = [moment for moment in moments if moment.is_open]
    label = _("Meld je aan") if any(not moment.is_full for moment in can_join) else _("Zet je op de lijst")
    return StartMoments(moments, reverse("apply", args=[page.slug]) if can_join else "", label)
