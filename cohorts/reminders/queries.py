"""What there is to tell at a moment: to whom, and under which key nobody hears it twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, OuterRef, Subquery
from django.urls import reverse
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Role
from cohorts.schedule.models import Cohort, Deadline, MeetingDay
from cohorts.schedule.times import write_times
from leergang.content.course import DayPage
from leergang.content.place import out
from leergang.kit.moments import weekday_told
from leergang.notices.models import Kind

A_WEEK, TWO_WEEKS = timedelta(weeks=1), timedelta(weeks=2)
EVERYONE, PARTICIPANTS = (Role.PARTICIPANT, Role.TEACHER), (Role.PARTICIPANT,)


@dataclass(frozen=True)
class News:
    """One thing to tell the people of one group."""

    cohort: int
    key: str
    kind: Kind
    text: str
    address: str
    roles: tuple[Role, ...]


def news(now: datetime) -> list[News]:
    """All that people may hear today; four questions. Who comes later hears what is still of use."""
    return [*_opened(now), *_coming(now), *_due(now), *_closing(now)]


def _opened(now) -> Iterator[News]:
    """Days that opened in the last week, once their page is there."""
    there = out(DayPage.objects).order_by().values("pk")
    for day in _days().filter(opens_at__lte=now, opens_at__gt=now - A_WEEK, page__in=there):
        text = _("Dag %(number)s is open: %(title)s.") % {"number": day.number, "title": day.page.title}
        yield News(day.cohort_id, f"opened-{day.pk}", Kind.RELEASED, text, day.page.url, PARTICIPANTS)


def _coming(now) -> Iterator[News]:
    """Days on which a group meets within a week; of a day that moved another is told."""
    today = localdate(now)
    for day in _days().filter(date__range=(today, today + A_WEEK)).prefetch_related("parts"):
        place, times = day.place or day.cohort.place, write_times(day.parts.all())
        sentences = [
            _("Dag %(number)s is op %(day)s.") % {"number": day.number, "day": weekday_told(day.date, today)},
            _("De plaats is: %s.") % place if place else "",
            _("De tijden zijn: %s uur.") % times if times else "",
            _("Bij Verder staat wat je meeneemt."),
        ]
        text, key = " ".join(filter(None, sentences)), f"coming-{day.pk}-{day.date}"
        yield News(day.cohort_id, key, Kind.REMINDER, text, reverse("verder"), EVERYONE)


def _due(now) -> Iterator[News]:
    """What is to be handed in within a week."""
    for due in Deadline.objects.filter(due_at__gt=now, due_at__lte=now + A_WEEK).order_by("due_at"):
        at = localtime(due.due_at)
        words = {"name": due.name, "day": weekday_told(at.date(), localdate(now)), "time": f"{at.hour}.{at.minute:02}"}
        text = _("%(name)s: uiterlijk %(day)s om %(time)s uur.") % words
        yield News(due.cohort_id, f"due-{due.pk}-{at.date()}", Kind.REMINDER, text, reverse("agenda"), PARTICIPANTS)


def _closing(now) -> Iterator[News]:
    """Groups that close within two weeks."""
    today = localdate(now)
    for cohort in Cohort.objects.filter(closes_on__range=(today, today + TWO_WEEKS)):
        text = _("%(group)s sluit na %(day)s. Je kunt daarna alles nog lezen, en niets meer inleveren.")
        words = {"group": cohort.name, "day": weekday_told(cohort.closes_on, today)}
        key, address = f"closing-{cohort.pk}-{cohort.closes_on}", cohort.get_absolute_url()
        yield News(cohort.pk, key, Kind.REMINDER, text % words, address, PARTICIPANTS)


def _days():
    """Meeting days, each with which `number` it is."""
    before = MeetingDay.objects.filter(cohort=OuterRef("cohort"), page__path__lte=OuterRef("page__path"))
    number = before.order_by().values("cohort").annotate(number=Count("pk")).values("number")
    return MeetingDay.objects.select_related("cohort", "page").annotate(number=Subquery(number))
