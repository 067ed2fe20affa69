"""The list beside the desk: who is read when. As many queries for three pieces as for 3,000; only its first names."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Window
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of
from cohorts.schedule.models import Cohort
from leergang.kit.quick.prepared import Prepared
from leergang.kit.words.direction import apart

from ..feedback.models import Feedback
from ..feedback.rules import SLUG
from ..secondreading.queries import hidden_from
from ..submissions.models import Submission
from ..work.models import Author, Work
from .queries import HELD_FOR, held_by, last, names_of, to_read_apart, waiting

SHOWN = 60  # names of a kind beside a piece; the rest comes when these are done
HEAVY = ("version__body", "version__asked", "version__work__body", "version__work__place")


@dataclass(frozen=True)
class Name:
    """One piece in the list beside the desk."""

    work: UUID
    who: str
    is_begun: bool = False
    held_by: str = ""
    by: str = ""  # which colleague has feedback, beside one's own or instead of it


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


def queue_of(user, cohort: Cohort, page: int, now: datetime) -> Queue:
    """The list beside the desk; of each part the first names."""
    if reader_of(user).looks_as:
        return Queue([], 0, [], [], [], None, [], [], [])
    here, mine = {"cohort": cohort.pk, "page": page}, {"user": user.pk, "since": now - HELD_FOR}
    found = WAITING(user=user.pk, now=now, **here)
    pieces = NAMED(pieces=tuple(pk for pk, _count in found), **mine)
    second, told = SECOND(now=now, **mine, **here), TOLD(user=user.pk, now=now, **here)
    names = names_of([one.version.work for one in (*pieces, *second, *told)])
    parts: dict[str, list[Name]] = {"ready": [], "on_its_way": [], "elsewhere": [], "released": []}
    for first, *more in _by_piece(told, user):
        work = first.version.work_id
        parts[_part(first, user, now)].append(Name(work, names[work], by=_by(first, more, user)))
    later = [one.release_at for one in told if one.by_id == user.pk and one.is_on_its_way(now)]
    return Queue(
        waiting=[_name(one, names) for one in pieces],
        count=found[0][1] if found else 0,
        second=[_name(one, names) for one in second],
        release_at=max(later, default=None),
        out=[apart(name or "") for (name,) in OUT(**here)],
        **parts,
    )


def _here(cohort, page):
    return {"version__work__cohort": cohort, "version__work__page": page}


def _first(user, now, cohort, page):
    """The keys alone of who waits longest, each with how many wait: what more there is to say, is asked of these."""
    rows = waiting(user, now).filter(**_here(cohort, page)).annotate(count=Window(Count("pk")))
    return rows.order_by("handed_in_at", "pk").values_list("pk", "count")[:SHOWN]


def _named(user, since, pieces):
    return _with_names(Submission.objects.filter(pk__in=pieces), user, since)


def _apart(user, since, now, cohort, page):
    return _with_names(to_read_apart(user, now).filter(**_here(cohort, page)), user, since)[:SHOWN]


def _with_names(pieces, user, since):
    """With whether this teacher began and which colleague has it open."""
    draft = Work.objects.filter(kind=SLUG, owner=user, about=OuterRef("pk"))
    rows = pieces.annotate(is_begun=Exists(draft), held_by=held_by(user, since))
    return rows.select_related("version__work__owner").defer(*HEAVY).order_by("handed_in_at", "pk")


def _said(user, now, cohort, page):
    """Feedback that is ready or more, on the last version of each; not where this teacher reads apart just now."""
    rows = Feedback.objects.standing().filter(Exists(last(user, now).filter(pk=OuterRef("version"))))
    rows = rows.filter(**_here(cohort, page)).exclude(version__in=hidden_from(user))
    rows = rows.select_related("version__work__owner", "by").defer(*HEAVY, "text", "criteria")
    return rows.order_by("-ready_at")[:SHOWN]


def _did_not(cohort, page):
    """Who did not hand in, alone or with somebody."""
    handed_in = Submission.objects.standing().filter(**_here(cohort, page))
    alone = Exists(handed_in.filter(version__work__owner=OuterRef("user")))
    along = Exists(Author.objects.filter(work__in=handed_in.values("version__work"), user=OuterRef("user")))
    people = Enrolment.objects.participants().filter(~alone, ~along, cohort=cohort).order_by("user__name", "pk")
    return people.values_list(F("user__name"))[:SHOWN]


WAITING, NAMED, SECOND, TOLD, OUT = map(Prepared, (_first, _named, _apart, _said, _did_not))


def _by_piece(told, user):
    """A piece stands in the list once, though two teachers have feedback ready; one's own comes first."""
    found: dict[UUID, list[Feedback]] = {}
    for one in sorted(told, key=lambda one: one.by_id != user.pk):
        found.setdefault(one.version.work_id, []).append(one)
    return found.values()


def _by(first, more, user) -> str:
    if first.by_id != user.pk:
        return str(first.by or "")
    return _("ook %s") % more[0].by if more and more[0].by else ""


def _part(feedback, user, now) -> str:
    if feedback.is_released(now):
        return "released"
    if feedback.by_id != user.pk:
        return "elsewhere"
    return "on_its_way" if feedback.release_at else "ready"


def _name(piece, names) -> Name:
    work = piece.version.work_id
    return Name(work, names[work], piece.is_begun, apart(piece.held_by or ""))
