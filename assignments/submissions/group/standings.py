"""How the people of a group stand with its assignments, in one query: the page of a group has no room for more."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, CharField, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cohorts.schedule.models import Cohort, Deadline
from leergang.content.place import out

from ...briefs.models import AssignmentPage, Extension
from ...briefs.queries import Dues
from ...feedback.models import Feedback, Verdict
from ...work.models import Author, Work
from ..models import Submission
from ..queries import SLUG, Standing, passed, standing_of

COLUMNS = ("part", "of_page", "path_of", "title_of", "who", "of_work", "moment", "said")
NOBODY = Value(None, BigIntegerField())
NOTHING = Value("", CharField())
SAID = {Verdict.DONE: ("done", _("voldaan")), Verdict.AGAIN: ("feedback", _("nog een versie"))}


@dataclass
class Assignment:
    """One assignment of a group: who has longer, who writes what, when it was first handed in, what was said of it."""

    pk: int
    title: str
    due: datetime | None
    longer: dict[int, datetime] = field(default_factory=dict)
    writers: dict[UUID, list[int]] = field(default_factory=dict)
    handed_in: dict[UUID, datetime] = field(default_factory=dict)
    said: dict[UUID, str] = field(default_factory=dict)

    def until(self, users: Iterable[int]) -> datetime | None:
        """Until when these people hand in."""
        return Dues(self.due, self.longer).of(users) if self.due else None

    def cells(self, users: Iterable[int], now: datetime) -> dict[int, Standing]:
        """How each of these people stands."""
        users = set(users)
        cells = {user: standing_of(False, False, passed(self.until([user]), now)) for user in users}
        for work, writers in self.writers.items():
            first = self.handed_in.get(work)  # what comes after it, after feedback, is never late
            standing = standing_of(True, first is not None, passed(self.until(writers), first or now))
            if work in self.said:
                standing = Standing(*SAID.get(self.said[work], ("feedback", _("feedback gegeven"))))
            cells |= dict.fromkeys(users.intersection(writers), standing)
        return cells


def assignments_with_works(cohort: Cohort, users: Iterable[int], by) -> list[Assignment]:
    """The assignments of the course of this group in their order, with what these people make of them; for `by`."""
    mine = Work.objects.filter(kind=SLUG, cohort=cohort, removed_at=None)
    mine = mine.filter(Q(owner__in=users) | Q(pk__in=Author.objects.filter(user__in=users).values("work")))
    said = Feedback.objects.visible_to(by).released(timezone.now()).order_by("-release_at")
    parts = [_longer(cohort), _works(mine, "pk", "owner", "page", said), _authors(mine, said)]
    found: dict[int, Assignment] = {}
    rows = _briefs(cohort).union(*parts, all=True).order_by("part", "path_of")
    for part, page, _of, title, who, work, moment, told in rows:
        if part == "a":
            found[page] = Assignment(page, title, moment)
        elif page in found and part == "b":
            found[page].longer[who] = moment
        elif page in found:
            found[page].writers.setdefault(UUID(work), []).append(who)
            found[page].handed_in |= {UUID(work): moment} if moment else {}
            found[page].said |= {UUID(work): told.removeprefix("+")} if told else {}
    return list(found.values())


def _row(rows, said=NOTHING, **columns: Any):
    return rows.order_by().annotate(said=said, **columns).values_list(*COLUMNS)


def _briefs(cohort):
    course = Page.objects.filter(pk=cohort.course_id).values("path")
    pages = out(AssignmentPage.objects).filter(path__startswith=Subquery(course))
    due = Deadline.objects.filter(cohort=cohort, page=OuterRef("pk")).values("due_at")
    about = {"path_of": F("path"), "title_of": F("title"), "of_page": F("pk"), "moment": Subquery(due)}
    return _row(pages, part=Value("a"), who=NOBODY, of_work=Value("", CharField()), **about)


def _longer(cohort):
    rows = Extension.objects.filter(deadline__cohort=cohort).exclude(deadline__page=None)
    about = {"of_page": F("deadline__page"), "who": F("user"), "moment": F("due_at"), "of_work": Value("", CharField())}
    return _row(rows, part=Value("b"), path_of=Value(""), title_of=Value(""), **about)


def _works(rows, work, who, page, said):
    handed_in = Submission.objects.standing().filter(version__work=OuterRef(work))
    first, last = handed_in.order_by("handed_in_at"), handed_in.order_by("-version__number")
    about = {"of_page": F(page), "who": F(who), "of_work": Cast(F(work), CharField())}
    moment = Subquery(first.values("handed_in_at")[:1])
    told = said.filter(version=OuterRef("last")).values_list(Concat(Value("+"), "verdict"))
    rows = rows.annotate(last=Subquery(last.values("pk")[:1]))
    told = Coalesce(Subquery(told[:1]), NOTHING)
    return _row(rows, told, part=Value("c"), path_of=Value(""), title_of=Value(""), moment=moment, **about)


def _authors(mine, said):
    return _works(Author.objects.filter(work__in=mine.values("pk")), "work", "user", "work__page", said)
