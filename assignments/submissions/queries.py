"""How far somebody is with their assignments, and what was handed in by a group."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import Way, reader_of
from leergang.kit.words.comparing import Line, Row, compare
from leergang.kit.words.markdown import readable

from ..briefs.models import AssignmentPage
from ..briefs.queries import assignments_on, dues_of_groups, until_when
from ..feedback.models import Feedback
from ..feedback.queries import released_on
from ..questions.parts import Part, parts_of
from ..reflections.queries import is_written, missing
from ..work.models import Audience, Author, Share, Version, Work
from ..work.values import same
from .models import Submission

SLUG = "assignment"


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
    feedback: Feedback | None = None  # the last that was released
    owes_reflection: bool = False

    @property
    def is_begun(self) -> bool:
        """Whether anything stands in it."""
        return self.work is not None and is_written(self.work)

    @property
    def is_open(self) -> bool:
        """Whether it still is to be handed in."""
        return self.page is not None and self.submission is None

    @property
    def has_new_words(self) -> bool:
        """Whether something changed since it was handed in."""
        if self.work is None or self.submission is None:
            return False
        return not same(self.submission.version.body, self.work.body)

    def standing(self, now: datetime) -> Standing:
        """As the writer sees it."""
        if self.submission:
            return sent(self.submission, self.feedback is not None and self.feedback.version_id == self.submission.pk)
        return standing_of(self.is_begun, False, passed(self.due, now) and self.page is not None)


def sent(submission: Submission, is_answered: bool) -> Standing:
    """The shapes of the last version that was handed in."""
    number = {"number": submission.version.number}
    if is_answered:
        return Standing("feedback", _("Feedback op versie %(number)s") % number)
    return Standing("sent", _("Versie %(number)s ingeleverd") % number)


def standing_of(is_begun: bool, is_handed_in: bool, is_late: bool) -> Standing:
    """The four shapes: not begun, concept, handed in, late."""
    if is_handed_in:
        return Standing("sent", _("ingeleverd, later") if is_late else _("ingeleverd"))
    if is_late:
        return Standing("late", _("concept, te laat") if is_begun else _("te laat, niet begonnen"))
    return Standing("draft", _("concept")) if is_begun else Standing("none", _("niet begonnen"))


def passed(due: datetime | None, at: datetime) -> bool:
    """Whether something that happens at this moment is later than agreed."""
    return due is not None and due < at


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


def open_to(user, now: datetime) -> list[tuple[Way, AssignmentPage]]:
    """The assignments that somebody can make now, each with the group in which; one query."""
    return assignments_on([way for way in reader_of(user).ways if way.takes_part], now)


def pieces(user, asked: list[tuple[Way, AssignmentPage]]) -> list[Piece]:
    """What somebody made or did not yet make of these, and what hangs nowhere any more; four queries."""
    by_whom = _with_writers(Work.objects.editable_by(user).filter(kind=SLUG).select_related("page"))
    works = sorted(by_whom, key=lambda work: work.owner_id != user.pk)  # what is written together wins below
    handed = last_handed_in(work.pk for work in works)
    said = {pk: found[0] for pk, found in released_on(handed, timezone.now()).items()}
    due = dues_of_groups({way.cohort for way, _page in asked})
    at = {(work.cohort_id, work.page_id): work for work in works}
    found = []
    for way, page in asked:
        work = at.get((way.cohort, page.pk))
        until = until_when(due, (way.cohort, page.pk), by_whom[work] if work else [user.pk])
        key = work.pk if work else None
        found.append(Piece(page.title, page.url, work, handed.get(key), until, page, said.get(key)))
    found = _with_reflections(user, found)
    known = {piece.work.pk for piece in found if piece.work}
    others = [work for work in works if work.pk not in known]
    return found + [Piece(one.title, "", one, handed.get(one.pk), None, None, said.get(one.pk)) for one in others]


def _with_reflections(user, found):
    """Says of what was handed in whether this person's own answer went with it."""
    places = {(one.work.page_id, one.work.anchor) for one in found if one.submission and one.work}
    owed = missing(user, places, reader_of(user).now())
    return [
        replace(one, owes_reflection=one.work is not None and (one.work.page_id, one.work.anchor) in owed)
        for one in found
    ]


def _with_writers(works) -> dict[Work, list[int]]:
    """Each of these works, the last saved first, with who holds its pen, the owner first; one query."""
    found: dict[Work, list[int]] = {}
    for work in works.annotate(writer=F("authors__user")).order_by("-saved_at", "authors__pk"):
        holders = found.setdefault(work, [work.owner_id])
        holders += [work.writer] if work.writer else []
    return found


def side_by_side(before: Version, after: Version) -> list[Row]:
    """Two versions of one work, word by word."""
    return compare(_lines(before), _lines(after))


def _lines(version):
    return [line for part in parts_of(version) for line in _lines_of(part)]


def _lines_of(part: Part) -> list[Line]:
    lines = readable(part.value) if isinstance(part.value, str) else [(line, False) for line in part.lines]
    return [Line(part.label, is_heading=True), *(Line(*line) for line in lines)]


def others(user) -> list[Work]:
    """What somebody makes beside assignments, notes and what is about a version, the last saved first; one query."""
    rest = Work.objects.editable_by(user).filter(about=None).exclude(kind__in=(SLUG, "reflection", "answer", "note"))
    return list(rest.defer("body").order_by("-saved_at"))


def thrown_away(user) -> list[Work]:
    """What somebody threw away and can still bring back, the last first; one query."""
    gone = Work.objects.visible_to(user).filter(owner=user).exclude(removed_at=None)
    return list(gone.defer("body").order_by("-removed_at"))


def own_versions(user) -> QuerySet[Version]:
    """Of what somebody writes, and of what they wrote with others until they left."""
    own = Q(work__in=Work.objects.visible_to(user).values("pk"))
    kept = Share.objects.reaching(user).filter(audience=Audience.PERSON)
    kept = kept.exclude(version__work__peer_reviews__reader=user).values("version")  # a buddy reads, and did not write
    return Version.objects.visible_to(user).filter(own | Q(pk__in=kept))


def once_written_with_others(user) -> list[Version]:
    """What was handed in with somebody who no longer writes along; one query."""
    theirs = own_versions(user).filter(work__kind=SLUG).exclude(work__in=Work.objects.visible_to(user).values("pk"))
    return list(theirs.defer("body", "asked").order_by("made_at"))
