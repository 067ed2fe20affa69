"""What waits for a teacher: in all groups, and in one pile. As many queries for three pieces as for 3,000."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Exists, Min, OuterRef, Q, Subquery

from cohorts.enrolment.reader import reader_of
from cohorts.schedule.models import Cohort
from leergang.kit.quick.prepared import Prepared

from ..briefs.models import AssignmentPage
from ..feedback.models import Feedback
from ..feedback.queries import is_read_by_teacher
from ..secondreading.models import SecondReading
from ..submissions.models import Submission
from ..work.models import Author, Work
from .models import Hold

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


def last_pieces(user):
    """The last version that stands of each work handed in to this teacher."""
    return Submission.objects.none() if reader_of(user).looks_as else last(user.pk, reader_of(user).now())


def last(user, now):
    """The same by key, for who is known to look as nobody else."""
    handed_in = Submission.objects.standing().filter(is_read_by_teacher(user, now, OuterRef("version")))
    number = {"version__work": OuterRef("version__work"), "version__number__gt": OuterRef("version__number")}
    return handed_in.filter(~Exists(Submission.objects.standing().filter(**number)), version__work__removed_at=None)


def waiting_for(user):
    """Those for which nobody has feedback ready yet; without what this teacher reads as the second."""
    return Submission.objects.none() if reader_of(user).looks_as else waiting(user.pk, reader_of(user).now())


def waiting(user, now):
    """The same by key, for who is known to look as nobody else."""
    answered = Feedback.objects.standing().filter(version=OuterRef("version"))
    second = SecondReading.objects.filter(version=OuterRef("version"), reader=user)
    return last(user, now).filter(~Exists(answered), ~Exists(second))


def second_for(user):
    """Those that this teacher was asked to read apart from a colleague, and has not done."""
    return Submission.objects.none() if reader_of(user).looks_as else to_read_apart(user.pk, reader_of(user).now())


def to_read_apart(user, now):
    """The same by key. It begins at the few that were asked, not at all that wait."""
    asked = SecondReading.objects.apart().filter(reader=user).values("version")
    done = Feedback.objects.second().filter(version=OuterRef("version"), by=user)
    return last(user, now).filter(~Exists(done), pk__in=asked)


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


def held_by(user, since):
    """Which colleague has a piece open, as a part of a query."""
    held = Hold.objects.exclude(user=user).filter(version=OuterRef("pk"), seen_at__gt=since)
    return Subquery(held.values("user__name")[:1])


TWO = ("asked_by", "reader")


def names_of(works: Iterable[Work]) -> dict[UUID, str]:
    """Who wrote each, in words; the owner is at hand, one query for who wrote along, if anybody did."""
    works = list(works)
    found = {work.pk: [str(work.owner)] for work in works}
    for author in _writing_along([work.pk for work in works if getattr(work, "is_joint", True)]):
        found[author.work_id].append(str(author.user))
    return {work: " en ".join(filter(None, [", ".join(who[:-1]), who[-1]])) for work, who in found.items()}


def _writing_along(works):
    if not works:
        return []
    return ALONG(works=tuple(works)) if len(works) == 1 else _along(works)


def _along(works):
    return Author.objects.filter(work__in=works).select_related("user").order_by("pk")


ALONG = Prepared(_along)


def piece_of(user, cohort: Cohort, page: int, work: UUID, now: datetime) -> Submission | None:
    """The last version of this work, if this teacher may read it, with `held_by`; one query."""
    if reader_of(user).looks_as:
        return None
    about = {"work": work, "cohort": cohort.pk, "page": page}
    found = PIECE.first(user=user.pk, now=reader_of(user).now(), since=now - HELD_FOR, **about)
    if found:
        found.version.work.is_joint = found.is_joint  # so that nobody is looked for beside who wrote alone
    return found


def _piece(user, now, since, work, cohort, page):
    found = last(user, now).filter(version__work=work, version__work__cohort=cohort, version__work__page=page)
    along = Author.objects.filter(work=OuterRef("version__work"))
    found = found.annotate(held_by=held_by(user, since), is_joint=Exists(along))
    return found.select_related("version__work__owner", *(f"version__second_reading__{who}" for who in TWO))


PIECE = Prepared(_piece)


def taken_back(user, cohort: Cohort, page: int, work: str) -> str:
    """Who took back all that was handed in of this work, for a teacher who may have had it at hand."""
    try:
        key = UUID(work)
    except ValueError:
        return ""
    if reader_of(user).looks_as:
        return ""
    of_work = Submission.objects.filter(version__work=key, version__work__cohort=cohort, version__work__page=page)
    found = of_work.select_related("version__work__owner").first()
    if found is None or of_work.standing().exists():
        return ""
    return names_of([found.version.work])[key]
