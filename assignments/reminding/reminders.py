"""What is said about a deadline by itself: two days before, on the day, and once after. Only to who did not hand in."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.enrolment.models import Enrolment, Role, State
from cohorts.schedule.models import Deadline
from leergang.kit.moments import clock
from leergang.notices.actions import notify
from leergang.notices.models import Kind, Notice

from ..briefs.queries import Dues, dues
from ..submissions.queries import SLUG, last_handed_in, writers
from ..work.models import Work

SOON = {2: "two-before", 0: "today", -1: "after"}
AROUND = timedelta(days=60)  # as far as an extension may reach


def remind(now: datetime) -> list[str]:
    """Who hears today that something is to be handed in; never twice about one date."""
    near = Deadline.objects.filter(due_at__range=(now - AROUND, now + AROUND)).select_related("page", "cohort")
    count = sum(_of_a_group(deadline, due, now) for deadline, due in _with_dues(near))
    told = ngettext("%s herinnering aan een opdracht.", "%s herinneringen aan opdrachten.", count)
    return [told % count] if count else []


def _with_dues(deadlines) -> Iterator[tuple[Deadline, Dues]]:
    by_place = dues(deadlines)
    for deadline in deadlines.exclude(page=None):
        yield deadline, by_place[deadline.cohort_id, deadline.page_id]


def _of_a_group(deadline, due: Dues, now) -> int:
    today = localdate(now)
    dates = {localdate(at) for at in (due.at, *due.longer.values())}
    if not any((day - today).days in SOON for day in dates) or not deadline.page.live:
        return 0
    works = list(Work.objects.filter(kind=SLUG, cohort=deadline.cohort_id, page=deadline.page_id).defer("body"))
    by_whom, handed = writers(works), last_handed_in(work.pk for work in works)
    together = {user: by_whom[work.pk] for work in works for user in by_whom[work.pk]}
    done = {user for work in works if work.pk in handed for user in by_whom[work.pk]}
    had = set(Notice.objects.filter(key__startswith=_key(deadline)).values_list("user", "key"))
    people = Enrolment.objects.filter(cohort=deadline.cohort_id, role=Role.PARTICIPANT, state=State.ACTIVE)
    count = 0
    for user in [enrolment.user for enrolment in people.exclude(user__in=done).select_related("user")]:
        until = due.of(together.get(user.pk, [user.pk]))
        which = SOON.get((localdate(until) - today).days)
        key = f"{_key(deadline)}{localdate(until)}-{which}"
        if which and (user.pk, key) not in had:
            _tell(user, deadline, _sentence(which, deadline.name, until, user.pk in together), key, now)
            count += 1
    return count


def _key(deadline) -> str:
    return f"assignment-{deadline.pk}-"


def _tell(user, deadline, text, key, now):
    about = f"cohort-{deadline.cohort_id}"
    notify(to=user, kind=Kind.REMINDER, text=text, address=deadline.page.url, about=about, key=key, now=now)


def _sentence(which, what, until, is_begun) -> str:
    named = {"what": what, "clock": clock(until)}
    told = {
        "two-before": _("Over twee dagen lever je ‘%(what)s’ in, uiterlijk om %(clock)s uur.") % named,
        "today": _("Vandaag lever je ‘%(what)s’ in, uiterlijk om %(clock)s uur.") % named,
        "after": _("‘%(what)s’ was voor gisteren. Later inleveren mag: je docent leest het dan ook.") % named,
    }[which]
    return f"{told} {_('Je concept staat er nog, niet ingeleverd.')}" if is_begun else told
