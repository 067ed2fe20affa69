"""What somebody has to read or was told, and how far a group is with that."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Exists, OuterRef

from cohorts.enrolment.models import Enrolment, State
from cohorts.enrolment.reader import reader_of
from leergang.kit.quick.prepared import Prepared

from ..work.models import Version, Work
from .models import PeerReview, PeerRound

KIND = "peer_feedback"


def round_of(cohort, page: int) -> PeerRound | None:
    """What a teacher turned on for this assignment, started or not."""
    return PeerRound.objects.filter(cohort=cohort, page=page).first()


def to_give(user) -> list[PeerReview]:
    """What somebody has to read and say something about, while they take part; one question."""
    here = [way.cohort for way in reader_of(user).ways if way.takes_part]
    waiting = PeerReview.objects.visible_to(user).filter(round__cohort__in=here, ended_at=None, given=None)
    waiting = waiting.exclude(work=None)
    return list(waiting.select_related("round__page", "work__owner").order_by("round__due_at", "pk"))


def readers_of(work: Work) -> list[PeerReview]:
    """Who reads this piece, with what they gave; for who wrote it."""
    reviews = PeerReview.objects.running().filter(work=work).select_related("reader", "version", "given__work__owner")
    return list(reviews.order_by("given__made_at", "pk"))


def _given(work):
    """What readers said of this piece; asked at each piece of the desk."""
    reviews = PeerReview.objects.running().filter(work=work).exclude(given=None)
    return reviews.select_related("reader", "version", "given__work").order_by("given__made_at", "pk")


GIVEN = Prepared(_given)


def readable(reviews: Iterable[PeerReview], user) -> list[Version]:
    """What these gave, as far as this person may read it."""
    given = {review.given_id: review.given for review in reviews if review.given}
    return [given[pk] for pk in Version.objects.visible_to(user).filter(pk__in=given).values_list("pk", flat=True)]


def readers_named(reviews: Iterable[PeerReview]) -> str:
    """Who, in a list."""
    return ", ".join(sorted(str(review.reader) for review in reviews))


def progress_of(cohort, page: int) -> Mapping[str, Any]:
    """For the page with what was handed in: whether it is on, and who gave nothing yet; two questions."""
    found = round_of(cohort, page)
    reviews = list(found.reviews.filter(ended_at=None).select_related("reader")) if found else []
    waiting = [review for review in reviews if review.given_id is None]
    return {
        "round": found,
        "all": len(reviews),
        "given": len(reviews) - len(waiting),
        "waiting": readers_named(waiting),
    }


def waiting():
    """Of which nothing was said yet, by people who take part and could; a QuerySet."""
    here = Enrolment.objects.filter(user=OuterRef("reader"), cohort=OuterRef("round__cohort"), state=State.ACTIVE)
    return PeerReview.objects.waiting().filter(Exists(here)).exclude(work=None)
