"""What is said by itself about feedback that waits: once, two days before the date. Nothing after."""

from datetime import datetime, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leergang.kit.moments import weekday_told
from leergang.notices.models import Notice

from .actions import key_of, tell
from .queries import waiting

BEFORE = timedelta(days=2)
AROUND = timedelta(days=1)


def remind_of_feedback(now: datetime) -> list[str]:
    """Who has two days left, takes part and gave nothing yet; never twice."""
    near = waiting().filter(round__due_at__range=(now + BEFORE - AROUND, now + BEFORE + AROUND))
    today = localdate(now)
    due = [one for one in near.select_related("round", "work", "reader") if _day(one) - today == BEFORE]
    had = set(Notice.objects.filter(key__in=[_key(one) for one in due]).values_list("key", flat=True))
    due = [one for one in due if _key(one) not in had]
    text = _("Geef tot en met %(day)s feedback op het werk dat je leest: ‘%(what)s’.")
    for one in due:
        tell(one, text % {"day": weekday_told(_day(one), today), "what": one.work.title}, now, _why(one))
    told = ngettext("%s herinnering aan feedback.", "%s herinneringen aan feedback.", len(due))
    return [told % len(due)] if due else []


def _key(review):
    return key_of(review, _why(review))


def _why(review):
    """By date, as a date that moved has its own."""
    return f"two-before-{_day(review):%Y-%m-%d}"


def _day(review):
    return localdate(review.round.due_at)
