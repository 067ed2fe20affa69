"""Reading somebody's piece, giving feedback, taking it back, and reading it as its writer."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from leergang.notices import actions as notices
from leergang.notices.models import Kind

from ..submissions.actions import writers_of
from ..submissions.models import Submission
from ..submissions.queries import last_handed_in
from ..work.actions import freeze, share, stop_sharing
from ..work.kinds import form_of
from ..work.models import Audience, Share, Version, Work
from ..work.rules import says_the_same
from . import rules
from .models import PeerReview

NOT_COMPLETE = _("Er ontbreekt nog iets. Bij het veld staat wat.")
ALREADY_READ = _("Je feedback is al gelezen. Terughalen kan niet meer.")


def tell(review: PeerReview, text: str, now: datetime, why: str) -> None:
    """Something about the piece that somebody reads; who leaves the group keeps none of it."""
    about = {"about": f"cohort-{review.round.cohort_id}", "key": key_of(review, why)}
    address = reverse("peer_review", args=[review.pk])
    notices.notify(to=review.reader, kind=Kind.REMINDER, text=text, address=address, now=now, **about)


def key_of(review: PeerReview, why: str) -> str:
    """By which each thing is said once."""
    return f"peer-{why}-{review.pk}"


def _about(review):
    return f"peer-{review.pk}"


def follow(work: Work, now: datetime) -> None:
    """Who did not open the piece yet may read the newest version that stands, and no other."""
    standing = last_handed_in([work.pk]).get(work.pk)
    for review in (
        PeerReview.objects.running().filter(work=work, opened_at=None).select_related("reader", "work__owner")
    ):
        for shared in shared_with(review, now):
            if standing is None or shared.version_id != standing.pk:
                stop_sharing(share=shared, by=work.owner, now=now)
        if standing:
            about = {"audience": Audience.PERSON, "with_whom": review.reader}
            share(version=standing.version, by=work.owner, now=now, **about)


def shared_with(review: PeerReview, now: datetime):
    """The shares by which its reader reads this piece now."""
    shares = Share.objects.open(now).filter(version__work=review.work_id, with_whom=review.reader)
    return shares.select_related("version__work__owner")


@transaction.atomic
def opened(*, review: PeerReview, by, now: datetime) -> Version | None:
    """The version that its reader reads; the first time it is written down, and its writer cannot take it back.

    Nothing when it was just taken back: of opening and taking back one waits for the other.
    """
    if review.version_id is None and rules.may_give(by, review):
        standing = Submission.objects.select_for_update().standing().filter(version__work=review.work_id)
        last = standing.order_by("version__number").last()
        if last:
            PeerReview.objects.filter(pk=review.pk, opened_at=None).update(opened_at=now, version=last.version_id)
            review.refresh_from_db(fields=["version", "opened_at"])
    return Version.objects.visible_to(by).filter(pk=review.version_id).first() if review.version_id else None


def is_opened_by_a_peer() -> Exists:
    """Whether one of the readers has a submission in sight, as a part of a query; a writer then cannot take it back."""
    return Exists(PeerReview.objects.filter(version=OuterRef("version")).exclude(opened_at=None))


def will_read(review: PeerReview) -> list[Share]:
    """Whom the feedback of this reader reaches once it is given: the same list tells it and does it."""
    people = [Share(audience=Audience.PERSON, with_whom=writer) for writer in writers_of(review.work)]
    return [*people, Share(audience=Audience.TEACHERS)]


@transaction.atomic
def give(*, work: Work, by, now: datetime) -> PeerReview:
    """What is stored at this moment becomes a version for the writer and the teachers of the group; twice is once."""
    review = PeerReview.objects.visible_to(by).select_for_update().filter(pk=work.pk).first()
    if review and review.given_id and says_the_same(Version.objects.get(pk=review.given_id), work):
        return review
    if review is None or review.version_id is None or not rules.may_give(by, review):
        raise PermissionDenied
    held = Work.objects.select_for_update().get(pk=work.pk)
    if not form_of(held)(data=held.body).is_valid():
        raise ValidationError(NOT_COMPLETE)
    version = freeze(work=held, by=by, now=now)
    for one in will_read(review):
        share(version=version, audience=Audience(one.audience), with_whom=one.with_whom, by=by, now=now)
    PeerReview.objects.filter(pk=review.pk).update(given=version)
    text = _("%(who)s gaf je feedback op ‘%(what)s’.") % {"who": by, "what": review.work.title}
    for writer in writers_of(review.work):
        address = reverse("own_work", args=[review.work_id])
        notices.notify(to=writer, kind=Kind.FEEDBACK, text=text, address=address, about=_about(review), now=now)
    return review


@transaction.atomic
def take_back(*, review: PeerReview, by, now: datetime) -> None:
    """Until the writer read it: from now on nobody else reads it."""
    untouched = PeerReview.objects.filter(pk=review.pk, read_at=None).exclude(given=None)
    if not rules.may_take_back(by, review) or not untouched.update(given=None):
        raise ValidationError(ALREADY_READ)
    for shared in Share.objects.open(now).filter(version=review.given_id).select_related("version__work"):
        stop_sharing(share=shared, by=by, now=now)
    for writer in writers_of(review.work) if review.work else []:
        notices.take_back(to=writer, about=_about(review))


def read(*, review: PeerReview, by, now: datetime) -> bool:
    """A writer reads it: written down once. False: it was just taken back."""
    PeerReview.objects.filter(pk=review.pk, read_at=None).exclude(given=None).update(read_at=now)
    return PeerReview.objects.filter(pk=review.pk).exclude(given=None).exists()
