"""Two years after the end of a group the work goes of who did not take part to its end; not before they were warned."""

from datetime import date, datetime
from itertools import groupby

from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leergang.accounts.models import User
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..work.models import Work
from .queries import KEY, leaving, said_to, writers_of
from .rules import FIRST, LAST, STANDS, goes_on


def forget_after_two_years(now: datetime) -> list[str]:
    """Warns two months and a week before, and then forgets; twice is the same as once."""
    works = list(leaving(localdate(now)).select_related("cohort").defer("body").order_by("cohort", "pk"))
    counts = [_of_a_group(list(group), now) for _cohort, group in groupby(works, key=lambda work: work.cohort)]
    warned, gone = (sum(count[at] for count in counts) for at in (0, 1))
    told = [
        ngettext("%s waarschuwing dat werk weggaat.", "%s waarschuwingen dat werk weggaat.", warned) % warned,
        ngettext("%s werk na twee jaar vergeten.", "%s werken na twee jaar vergeten.", gone) % gone,
    ]
    return [line for line, count in zip(told, (warned, gone), strict=True) if count]


@transaction.atomic
def _of_a_group(works, now) -> tuple[int, int]:
    cohort, by_whom, today = works[0].cohort, writers_of(works), localdate(now)
    people = {user.pk: user for user in User.objects.filter(pk__in=set().union(*by_whom.values()))}
    said, goes = said_to(people), goes_on(works[0].end)
    warned = sum(_warn(user, cohort, goes, said, now) for user in people.values())
    last = {user: _last(user, cohort, said, today) for user in people}
    gone = [work.pk for work in works if all((day := last[user]) and day <= today for user in by_whom[work.pk])]
    Work.objects.filter(pk__in=gone).delete()
    return warned, len(gone)


def _warn(user, cohort, goes: date, said, now) -> bool:
    """Says it, where that is not done yet: first with the day itself, at last a week before whatever day it is."""
    today = localdate(now)
    if today < goes - FIRST:
        return False
    if today < goes - LAST:
        key = _key(cohort, "first", goes)
        is_due = (user.pk, key) not in said
        day = goes
    else:
        day = max(goes, today + LAST)
        key = _key(cohort, "last", day)
        is_due = _last(user.pk, cohort, said, today) is None
    if is_due:
        notify(
            to=user,
            kind=Kind.REMINDER,
            text=_text(cohort, day),
            address=reverse("data"),
            key=key,
            by_mail=True,
            now=now,
        )
        said.add((user.pk, key))
    return is_due


def _last(user: int, cohort, said, today: date) -> date | None:
    """The day that was named in the last warning of this person that still stands."""
    start = _key(cohort, "last", "")
    days = [date.fromisoformat(key.removeprefix(start)) for who, key in said if who == user and key.startswith(start)]
    return max((day for day in days if day >= today - STANDS), default=None)


def _key(cohort, which: str, day: date | str) -> str:
    return f"{KEY}-{cohort.pk}-{which}-{day}"


def _text(cohort, day: date) -> str:
    text = _(
        "Op %(day)s gooien we weg wat je maakte in de groep %(group)s, want die is dan twee jaar voorbij en je stopte"
        " eerder. Wil je het houden? Neem het mee bij ‘Jouw gegevens’."
    )
    return text % {"day": date_format(day), "group": cohort.name}
