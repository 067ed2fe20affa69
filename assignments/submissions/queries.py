"""How far somebody is with their assignments, and what was handed in by a group."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.words.comparing import Line, Row, compare

from ..briefs.models import AssignmentPage
from ..briefs.queries import assignments_on, dues_of_groups
from ..work.models import Author, Version, Work
from .models import Submission

SLUG = "assignment"
Parts = list[tuple[str, str]]  # what was asked, and what was written there


@dataclass(frozen=True)
class Standing:
    """How a piece of work stands, in a shape and a few words."""

    shape: str
    told: str


@dataclass(frozen=True)
class Piece:
    """What somebody makes of an assignment, what of it was handed in last, and until when that is asked."""

    title: str
    url: str
    work: Work | None
    submission: Submission | None
    due: datetime | None
    page: AssignmentPage | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still is to be handed in."""
        return self.page is not None and self.submission is None

    @property
    def has_new_words(self) -> bool:
        """Whether something changed since it was handed in."""
        both = self.work and self.submission
        return bool(both and self.submission.version.body != self.work.body)

    def standing(self, now: datetime) -> Standing:
        """As the writer sees it."""
        if self.submission:
            number = {"number": self.submission.version.number}
            return Standing("sent", _("Versie %(number)s ingeleverd") % number)
        is_late = self.due is not None and self.due < now and self.page is not None
        return standing_of(self.work is not None, False, is_late)


def standing_of(is_begun: bool, is_handed_in: bool, is_late: bool) -> Standing:
    """The four shapes: not begun, concept, handed in, late."""
    if is_handed_in:
        return Standing("sent", _("ingeleverd, later") if is_late else _("ingeleverd"))
    if is_late:
        return Standing("late", _("concept, te laat") if is_begun else _("te laat, niet begonnen"))
    return Standing("draft", _("concept")) if is_begun else Standing("none", _("niet begonnen"))


def last_handed_in(works: Iterable[UUID]) -> dict[UUID, Submission]:
    """Of each work the last version that stands; one query."""
    rows = Submission.objects.standing().filter(version__work__in=list(works)).select_related("version", "opened_by")
    return {row.version.work_id: row for row in rows.order_by("version__number")}


def writers(works: Iterable[Work]) -> dict[UUID, list[int]]:
    """Who holds the pen of each, the owner first; one query."""
    found = {work.pk: [work.owner_id] for work in works}
    for work, user in Author.objects.filter(work__in=found).order_by("pk").values_list("work", "user"):
        found[work].append(user)
    return found


def pieces(user, now: datetime) -> list[Piece]:
    """All assignments that are open to this person, and what they made that hangs nowhere any more; seven queries."""
    ways = [way for way in reader_of(user).ways if way.takes_part]
    mine = Work.objects.editable_by(user).filter(kind=SLUG).select_related("page").order_by("-saved_at")
    works = sorted(mine, key=lambda work: work.owner_id != user.pk)  # what is written together wins below
    handed, by_whom = last_handed_in(work.pk for work in works), writers(works)
    due = dues_of_groups({way.cohort for way in ways} | {work.cohort_id for work in works if work.cohort_id})
    at = {(work.cohort_id, work.page_id): work for work in works}
    found = []
    for way, page in assignments_on(ways, now):
        work, until = at.get((way.cohort, page.pk)), due.get((way.cohort, page.pk))
        whose = by_whom[work.pk] if work else [user.pk]
        until = until and until.of(whose)
        found.append(Piece(page.title, page.url, work, work and handed.get(work.pk), until, page))
    known = {piece.work.pk for piece in found if piece.work}
    others = [work for work in works if work.pk not in known]
    return found + [Piece(work.title, "", work, handed.get(work.pk), None) for work in others]


@dataclass(frozen=True)
class Column:
    """One assignment of a group, with how each of its people stands."""

    title: str
    address: str
    cells: dict[int, Standing] = field(default_factory=dict)


def standings(
    cohort, pages: list[AssignmentPage], users: Iterable[int], now: datetime
) -> dict[int, dict[int, Standing]]:
    """How these people of a group stand with each of these assignments; five queries, however many there are."""
    users = set(users)
    works = list(Work.objects.filter(kind=SLUG, cohort=cohort, page__in=pages, removed_at=None).defer("body"))
    handed, by_whom = last_handed_in(work.pk for work in works), writers(works)
    due = dues_of_groups([cohort.pk])
    found: dict[int, dict[int, Standing]] = {}
    for page in pages:
        until = due.get((cohort.pk, page.pk))
        cells = {user: standing_of(False, False, bool(until) and until.of([user]) < now) for user in users}
        for work in (work for work in works if work.page_id == page.pk):
            last = handed.get(work.pk)
            moment = last.handed_in_at if last else now
            is_late = bool(until) and until.of(by_whom[work.pk]) < moment
            cells |= dict.fromkeys(users.intersection(by_whom[work.pk]), standing_of(True, bool(last), is_late))
        found[page.pk] = cells
    return found


def parts_of(version: Version) -> Parts:
    """What was asked then, each with what was written; in the order in which it was asked."""
    asked = [(label, version.body.get(key, "")) for key, label in version.asked.items()]
    return [(label, text) for label, text in asked if text]


def side_by_side(before: Version, after: Version) -> list[Row]:
    """Two versions of one work, word by word."""
    return compare(_lines(before), _lines(after))


def _lines(version):
    lines = []
    for label, text in parts_of(version):
        lines += [Line(label, is_heading=True), *(Line(row) for row in text.split("\n") if row.strip())]
    return lines


def others(user) -> list[Work]:
    """What somebody makes beside assignments and notes; one query."""
    rest = Work.objects.editable_by(user).exclude(kind__in=(SLUG, "answer", "note"))
    return list(rest.defer("body").order_by("-saved_at"))
