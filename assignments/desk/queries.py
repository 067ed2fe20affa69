"""What waits for a teacher: in all groups, and in one pile. As many queries for three pieces as for 3,000."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Exists, F, Min, OuterRef, Q, Subquery

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of
from cohorts.schedule.models import Cohort
from leergang.kit.quick.prepared import Prepared
from leergang.kit.words.direction import apart

from ..briefs.models import AssignmentPage
from ..feedback.models import Feedback
from ..feedback.queries import is_read_by_teacher
from ..feedback.rules import SLUG
from ..secondreading.models import SecondReading
from ..secondreading.queries import hidden_from
from ..submissions.models import Submission
from ..work.models import Author, Work
from .models import Hold

SHOWN = 60  # names of a kind beside a piece; the rest comes when these are done
HELD_FOR = timedelta(minutes=3)


@dataclass(frozen=True)
class Pile:
    """One assignment of one group, as it waits for a teacher."""

    cohort: Cohort
    page: AssignmentPage
    waiting: int
    oldest: datetime | None
    ready: int
    on_its_way: int
    second: int  # to read apart from a colleague


@dataclass(frozen=True)
class Name:
    """One piece in the list beside the desk."""

    work: UUID
    who: str
    is_begun: bool = False
    held_by: str = ""
    by: str = ""  # who has the feedback, when that is a colleague


@dataclass(frozen=True)
class Queue:
    """Who is to be read, whose feedback is ready or on its way, who has it, and who did not hand in."""

    waiting: list[Name]
    count: int
    second: list[Name]  # to read apart from a colleague
    ready: list[Name]
    on_its_way: list[Name]
    release_at: datetime | None
    elsewhere: list[Name]
    released: list[Name]
    out: list[str]

    @property
    def total(self) -> int:
        """How many pieces there are."""
        return self.count + self.done

    @property
    def done(self) -> int:
        """Of how many the feedback is ready or more."""
        return len(self.ready) + len(self.on_its_way) + len(self.elsewhere) + len(self.released)


def last_pieces(user):
    """The last version that stands of each work handed in to this teacher."""
    return Submission.objects.none() if reader_of(user).looks_as else _last(user.pk, reader_of(user).now())


def _last(user, now):
    handed_in = Submission.objects.standing().filter(is_read_by_teacher(user, now, OuterRef("version")))
    number = {"version__work": OuterRef("version__work"), "version__number__gt": OuterRef("version__number")}
    return handed_in.filter(~Exists(Submission.objects.standing().filter(**number)), version__work__removed_at=None)


def waiting_for(user):
    """Those for which nobody has feedback ready yet; without what this teacher reads as the second."""
    answered = Feedback.objects.standing().filter(version=OuterRef("version"))
    second = SecondReading.objects.filter(version=OuterRef("version"), reader=user)
    return last_pieces(user).filter(~Exists(answered), ~Exists(second))


def second_for(user):
    """Those that this teacher was asked to read apart from a colleague, and has not done."""
    asked = SecondReading.objects.apart().filter(version=OuterRef("version"), reader=user)
    done = Feedback.objects.second().filter(version=OuterRef("version"), by=user)
    return last_pieces(user).filter(Exists(asked), ~Exists(done))


def piles(user, now: datetime) -> list[Pile]:
    """What waits in all groups of this teacher, the longest waiting first."""
    place = ("version__work__cohort", "version__work__page")
    counts = waiting_for(user).order_by().values_list(*place).annotate(Count("pk"), Min("handed_in_at"))
    found = {row[:2]: row[2:] for row in counts}
    mine = Feedback.objects.filter(by=user).filter(Q(release_at__gt=now) | Q(release_at=None)).standing()
    states = {"ready": Count("pk", filter=Q(release_at=None)), "later": Count("pk", filter=Q(release_at__gt=now))}
    own = {row[:2]: row[2:] for row in mine.order_by().values_list(*place).annotate(**states)}
    second = {row[:2]: row[2] for row in second_for(user).order_by().values_list(*place).annotate(Count("pk"))}
    places = [at for at in {*found, *own, *second} if None not in at]
    cohorts = Cohort.objects.in_bulk({cohort for cohort, _page in places})
    pages = AssignmentPage.objects.only("title").in_bulk({page for _cohort, page in places})
    made = [
        Pile(cohorts[at[0]], pages[at[1]], *found.get(at, (0, None)), *own.get(at, (0, 0)), second.get(at, 0))
        for at in places
        if at[0] in cohorts and at[1] in pages
    ]
    return sorted(made, key=lambda pile: (pile.oldest or now, pile.cohort.pk, pile.page.pk))


def queue_of(user, cohort: Cohort, page: int, now: datetime) -> Queue:
    """The list beside the desk; of each part the first names."""
    here = {"version__work__cohort": cohort, "version__work__page": page}
    todo = waiting_for(user).filter(**here)
    pieces, second = (list(_first(rows, user, now)) for rows in (todo, second_for(user).filter(**here)))
    told = list(_told(user, here)[:SHOWN])
    names = names_of([one.version.work for one in (*pieces, *second, *told)])
    parts: dict[str, list[Name]] = {"ready": [], "on_its_way": [], "elsewhere": [], "released": []}
    for one in told:
        by = "" if one.by_id == user.pk else str(one.by or "")
        parts[_part(one, user, now)].append(Name(one.version.work_id, names[one.version.work_id], by=by))
    return Queue(
        waiting=[_waiting(one, names) for one in pieces],
        count=len(pieces) if len(pieces) < SHOWN else todo.count(),
        second=[_waiting(one, names) for one in second],
        release_at=max(
            (one.release_at for one in told if one.by_id == user.pk and one.is_on_its_way(now)), default=None
        ),
        out=_out(cohort, page),
        **parts,
    )


def _first(pieces, user, now):
    """The first that wait, with whether this teacher began and which colleague has it open."""
    draft = Work.objects.filter(kind=SLUG, owner=user, about=OuterRef("pk"))
    rows = pieces.annotate(is_begun=Exists(draft), held_by=_held_by(user, now - HELD_FOR))
    return rows.select_related("version__work__owner").defer(*HEAVY).order_by("handed_in_at", "pk")[:SHOWN]


def _held_by(user, since):
    """Which colleague has a piece open."""
    held = Hold.objects.exclude(user=user).filter(version=OuterRef("pk"), seen_at__gt=since)
    return Subquery(held.values("user__name")[:1])


TWO = ("asked_by", "reader")
HEAVY = ("version__body", "version__asked", "version__work__body", "version__work__place")


def _told(user, here):
    """Feedback that is ready or more, on the last version of each; not where this teacher reads apart just now."""
    last = last_pieces(user).filter(**here).exclude(pk__in=hidden_from(user)).values("pk")
    rows = Feedback.objects.standing().filter(version__in=last)
    return rows.select_related("version__work__owner", "by").defer(*HEAVY, "text", "criteria").order_by("-ready_at")


def _part(feedback, user, now) -> str:
    if feedback.is_released(now):
        return "released"
    if feedback.by_id != user.pk:
        return "elsewhere"
    return "on_its_way" if feedback.release_at else "ready"


def _waiting(piece, names) -> Name:
    work = piece.version.work_id
    return Name(work, names[work], piece.is_begun, apart(piece.held_by or ""))


def names_of(works: Iterable[Work]) -> dict[UUID, str]:
    """Who wrote each, in words; the owner is at hand, one query for who wrote along."""
    found = {work.pk: [str(work.owner)] for work in works}
    for author in ALONG(works=tuple(found)) if len(found) == 1 else _along(list(found)):
        found[author.work_id].append(str(author.user))
    return {work: " en ".join(filter(None, [", ".join(who[:-1]), who[-1]])) for work, who in found.items()}


def _along(works):
    return Author.objects.filter(work__in=works).select_related("user").order_by("pk")


ALONG = Prepared(_along)


def _out(cohort, page) -> list[str]:
    """Who did not hand in, alone or with somebody; one query."""
    handed_in = Submission.objects.standing().filter(version__work__cohort=cohort, version__work__page=page)
    works = handed_in.values("version__work")
    writers = Q(user__in=Work.objects.filter(pk__in=works).values("owner"))
    writers |= Q(user__in=Author.objects.filter(work__in=works).values("user"))
    people = Enrolment.objects.participants().filter(cohort=cohort).exclude(writers).order_by("user__name", "pk")
    return [apart(name or "") for name in people.values_list(F("user__name"), flat=True)[:SHOWN]]


def piece_of(user, cohort: Cohort, page: int, work: UUID, now: datetime) -> Submission | None:
    """The last version of this work, if this teacher may read it, with `held_by`; one query."""
    if reader_of(user).looks_as:
        return None
    about = {"work": work, "cohort": cohort.pk, "page": page}
    return PIECE.first(user=user.pk, now=reader_of(user).now(), since=now - HELD_FOR, **about)


def _piece(user, now, since, work, cohort, page):
    found = _last(user, now).filter(version__work=work, version__work__cohort=cohort, version__work__page=page)
    found = found.annotate(held_by=_held_by(user, since))
    return found.select_related("version__work__owner", *(f"version__second_reading__{who}" for who in TWO))


PIECE = Prepared(_piece)
