"""Who of a group handed in and reads whom, and how far that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment, Role, State
from leergang.accounts.models import User

from ...submissions.queries import SLUG, Part, Standing, last_handed_in, parts_of, writers
from ...work.models import Work
from ...work.queries import who_reads_versions
from ..models import PeerReview, PeerRound
from ..queries import readable
from .rules import Had, Person, Remark, remarks


@dataclass(frozen=True)
class Everyone:
    """The people of a group at one assignment: who take part, what stands handed in and who wrote it."""

    people: dict[int, Person]
    users: dict[int, User]
    writers: dict[UUID, list[int]]
    handed_in: set[UUID]
    had: Had

    def names_of(self, work: UUID | None) -> str:
        """Who wrote this piece."""
        return _(" en ").join(str(self.users[pk]) for pk in self.writers.get(work, ())) if work else ""

    def may_choose(self, work: UUID | None) -> list[tuple[int, str]]:
        """Who could read this piece: everyone who takes part and did not write it."""
        own = self.writers.get(work, ()) if work else ()
        return [(pk, str(self.users[pk])) for pk in self.people if pk not in own]

    def against(self, review: PeerReview) -> list[Remark]:
        """What is not as it should be with this reader; for a piece of two the worst of both."""
        reader = self.people.get(review.reader_id)
        mine = [self.people[pk] for pk in self.writers.get(review.work_id, ()) if pk in self.people]
        found = {remark for writer in mine if reader for remark in remarks(writer, reader, self.had)}
        return [remark for remark in Remark if remark in found]

    def unread(self, reviews: Iterable[PeerReview]) -> list[UUID]:
        """What was handed in and has fewer readers than writers."""
        count: dict[UUID, int] = {}
        for review in reviews:
            count[review.work_id] = count.get(review.work_id, 0) + 1
        here = {person.work for person in self.people.values() if person.work}
        return sorted(work for work in here if count.get(work, 0) < len(self.writers[work]))


def everyone(cohort, page: int) -> Everyone:
    """Seven questions, for any size of the group."""
    works = list(Work.objects.filter(kind=SLUG, cohort=cohort, page=page).only("pk", "owner"))
    by_work = writers(works)
    handed_in = set(last_handed_in(by_work))
    made = {user: work for work, users in by_work.items() if work in handed_in for user in users}
    taking_part = Enrolment.objects.filter(cohort=cohort, role=Role.PARTICIPANT, state=State.ACTIVE)
    found = list(taking_part.order_by("user__name", "user"))
    duos: dict[int, list[int]] = {}
    for one in found:
        if one.duo_id:
            duos.setdefault(one.duo_id, []).append(one.user_id)
    people = {one.user_id: _person(one, made, duos) for one in found}
    users = User.objects.in_bulk({*people, *(user for users in by_work.values() for user in users)})
    return Everyone(people, users, by_work, handed_in, _had(cohort, page))


def _person(enrolment, made, duos) -> Person:
    partner = next((user for user in duos.get(enrolment.duo_id, ()) if user != enrolment.user_id), None)
    return Person(enrolment.user_id, made.get(enrolment.user_id), enrolment.school_id, partner)


def _had(cohort, page) -> Had:
    """Who read whom at the other assignments of this group."""
    before = PeerReview.objects.started().filter(round__cohort=cohort).exclude(round__page=page)
    rows = before.values_list("reader", "work__owner", "work__authors__user")
    return {(reader, writer) for reader, *both in rows for writer in both if writer}


@dataclass(frozen=True)
class Row:
    """One reader of one piece, as a teacher sees it."""

    review: PeerReview
    writers: str
    remarks: list[str]
    standing: Standing
    takes_part: bool
    parts: list[Part]
    who_reads: str
    may_choose: list[tuple[int, str]]


def rows_of(found: PeerRound, all_of_them: Everyone, user) -> list[Row]:
    """All readers, by the name of who wrote; what they gave only for who may read it."""
    reviews = found.reviews.filter(ended_at=None).select_related("reader", "version", "given__work__owner")
    told = who_reads_versions(readable(reviews, user), user)
    rows = [_row(review, all_of_them, told) for review in reviews]
    return sorted(rows, key=lambda row: (row.writers, str(row.review.reader)))


def _row(review, all_of_them, told) -> Row:
    return Row(
        review=review,
        writers=all_of_them.names_of(review.work_id),
        remarks=[str(remark.value) for remark in all_of_them.against(review)],
        standing=standing_of(review),
        takes_part=review.reader_id in all_of_them.people,
        parts=parts_of(review.given) if review.given_id in told else [],
        who_reads=told.get(review.given_id, ""),
        may_choose=all_of_them.may_choose(review.work_id),
    )


def standing_of(review: PeerReview) -> Standing:
    """How far a reader is."""
    if review.given_id:
        return Standing("done", _("gaf feedback, gelezen") if review.read_at else _("gaf feedback"))
    return (
        Standing("draft", _("leest, nog geen feedback"))
        if review.opened_at
        else Standing("none", _("nog niet geopend"))
    )
