"""Whose work goes, and who were warned."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import MeetingDay
from leergang.notices.models import Notice

from ..work.models import Author, Work
from .rules import ends_before

KEY = "work-goes"


def leaving(today: date) -> QuerySet[Work]:
    """The works of groups that ended long ago, each with its `end`, of which no writer takes part or did to the end.

    Whoever finished one group keeps what they made in others too.
    """
    last_day = MeetingDay.objects.filter(cohort=OuterRef("cohort")).order_by("-date").values("date")[:1]
    stay = Enrolment.objects.participants().values("user")
    ended = Work.objects.annotate(end=Coalesce(F("cohort__closes_on"), Subquery(last_day)))
    gone = ended.filter(end__lte=ends_before(today)).exclude(owner__in=stay)
    return gone.exclude(pk__in=Author.objects.filter(user__in=stay).values("work"))


def writers_of(works: Iterable[Work]) -> dict[UUID, set[int]]:
    """Who holds the pen of each; one query."""
    found = {work.pk: {work.owner_id} for work in works}
    for work, user in Author.objects.filter(work__in=found).values_list("work", "user"):
        found[work].add(user)
    return found


def said_to(users: Iterable[int]) -> set[tuple[int, str]]:
    """The warnings that these people had, by key; one query."""
    return set(Notice.objects.filter(user__in=users, key__startswith=KEY).values_list("user", "key"))
