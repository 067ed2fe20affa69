"""Pairing the people of a group, reading, giving feedback, taking it back, and somebody who takes over."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from cohorts.enrolment.rules import leads
from cohorts.schedule.models import Cohort
from leergang.notices import actions as notices
from leergang.notices.models import Kind

from ..submissions.actions import writers_of
from ..submissions.models import Submission
from ..submissions.queries import last_handed_in
from ..work.actions import freeze, share, stop_sharing
from ..work.kinds import form_of
from ..work.models import Audience, Share, Version, Work
from . import rules
from .models import PeerReview, PeerRound
from .queries import everyone, waiting

STARTED = _("De feedback is al gestart. Geef een stuk hieronder aan een ander.")
TOO_FEW = _("Er zijn nog geen twee stukken van verschillende mensen ingeleverd. Probeer het later nog eens.")
NOT_COMPLETE = _("Er ontbreekt nog iets. Bij het veld staat wat.")
ALREADY_READ = _("Je feedback is al gelezen. Terughalen kan niet meer.")
NO_READER = _("Kies iemand die meedoet en dit niet zelf schreef.")


@transaction.atomic
def propose(*, cohort: Cohort, page: int, by) -> PeerRound:
    """Pairs for who handed in until now, in place of those of an earlier proposal. Nobody but teachers sees them."""
    _must_lead(by, cohort)
    Cohort.objects.select_for_update().get(pk=cohort.pk)
    found = PeerRound.objects.filter(cohort=cohort, page=page).first() or PeerRound(cohort=cohort, page_id=page)
    if found.started_at:
        raise ValidationError(STARTED)
    people = everyone(cohort, page)
    proposal = rules.propose(people.people.values(), people.had)
    if not proposal.pairs:
        raise ValidationError(TOO_FEW)
    found.save()
    found.reviews.all().delete()
    pairs = {(pair.writer.work, pair.reader.user) for pair in proposal.pairs}
    PeerReview.objects.bulk_create(PeerReview(round=found, work_id=work, reader_id=reader) for work, reader in pairs)
    return found


@transaction.atomic
def arrange(*, round: PeerRound, pairs: Iterable[tuple[UUID, int]], due: datetime | None, by) -> None:
    """A teacher says who reads what before it starts: these pieces by these people, and no others."""
    _must_lead(by, round.cohort)
    people, wanted = _held_before_start(round), set(pairs)
    for work, reader in wanted:
        _check(people, work, reader)
    round.reviews.all().delete()
    PeerReview.objects.bulk_create(PeerReview(round=round, work_id=work, reader_id=reader) for work, reader in wanted)
    PeerRound.objects.filter(pk=round.pk).update(due_at=due)


def _held_before_start(round):
    if not PeerRound.objects.select_for_update().filter(pk=round.pk, started_at=None).exists():
        raise ValidationError(STARTED)
    return everyone(round.cohort, round.page_id)


def _check(people, work, reader):
    if reader not in dict(people.may_choose(work)):
        raise ValidationError(NO_READER)


@transaction.atomic
def drop(*, round: PeerRound, by) -> None:
    """Throws a proposal away; what was started stays."""
    _must_lead(by, round.cohort)
    PeerRound.objects.filter(pk=round.pk, started_at=None).delete()


@transaction.atomic
def start(*, round: PeerRound, by, now: datetime) -> int:
    """From now on each reader may read their piece, and hears so. Started twice, it starts once."""
    _must_lead(by, round.cohort)
    people = _held_before_start(round)
    round.reviews.exclude(work__in=people.handed_in).delete()  # taken back since the proposal
    reviews = list(round.reviews.select_related("work__owner", "reader", "round__page"))
    if not reviews:
        raise ValidationError(TOO_FEW)
    PeerRound.objects.filter(pk=round.pk).update(started_at=now)
    for review in reviews:
        follow(review.work, now)
        _ask(review, _("Lees het werk van %(who)s en geef feedback: ‘%(what)s’."), now, "start")
    return len(reviews)


@transaction.atomic
def assign(*, round: PeerRound, work: Work, reader, by, now: datetime) -> PeerReview:
    """Somebody reads this piece too, after the start."""
    _must_lead(by, round.cohort)
    PeerRound.objects.select_for_update().get(pk=round.pk)
    people = everyone(round.cohort, round.page_id)
    _check(people, work.pk, reader.pk)
    if work.pk not in people.handed_in or round.reviews.filter(work=work, reader=reader, ended_at=None).exists():
        raise ValidationError(NO_READER)
    made = PeerReview.objects.create(round=round, work=work, reader=reader)
    follow(work, now)
    _ask(made, _("Lees het werk van %(who)s en geef feedback: ‘%(what)s’."), now, "start")
    return made


@transaction.atomic
def replace(*, review: PeerReview, reader, by, now: datetime) -> None:
    """Somebody else reads it, or nobody. What was given stays; what was not, stays with who wrote it."""
    _must_lead(by, review.round.cohort)
    if not PeerReview.objects.running().filter(pk=review.pk, given=None).update(ended_at=now):
        raise ValidationError(_("Deze feedback is al gegeven en blijft."))
    for shared in _shared_with(review, now):
        stop_sharing(share=shared, by=review.work.owner, now=now)
    if reader:
        assign(round=review.round, work=review.work, reader=reader, by=by, now=now)


@transaction.atomic
def remind(*, round: PeerRound, by, now: datetime) -> int:
    """A teacher asks once of who gave nothing yet; each person hears it one time."""
    _must_lead(by, round.cohort)
    reviews = list(waiting().filter(round=round, reminded_at=None).select_for_update())
    for review in reviews:
        _ask(review, _("Je docent vraagt of je feedback wilt geven op het werk van %(who)s: ‘%(what)s’."), now, "asked")
    PeerReview.objects.filter(pk__in=[review.pk for review in reviews]).update(reminded_at=now)
    return len(reviews)


def _ask(review, text, now, why) -> None:
    named = {"who": _names(review.work), "what": review.work.title}
    tell(review, text % named, now, why)


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


def _names(work):
    return _(" en ").join(str(writer) for writer in writers_of(work))


def _must_lead(by, cohort):
    if not leads(by, cohort):
        raise PermissionDenied


def follow(work: Work, now: datetime) -> None:
    """Who did not open the piece yet may read the newest version that stands, and no other."""
    standing = last_handed_in([work.pk]).get(work.pk)
    for review in (
        PeerReview.objects.running().filter(work=work, opened_at=None).select_related("reader", "work__owner")
    ):
        for shared in _shared_with(review, now):
            if standing is None or shared.version_id != standing.pk:
                stop_sharing(share=shared, by=work.owner, now=now)
        if standing:
            about = {"audience": Audience.PERSON, "with_whom": review.reader}
            share(version=standing.version, by=work.owner, now=now, **about)


def _shared_with(review, now):
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


def is_opened_by_a_peer(submission: Submission) -> bool:
    """Whether one of the readers has it in sight; asked before a writer takes it back."""
    return PeerReview.objects.filter(version=submission.version_id).exclude(opened_at=None).exists()


def will_read(review: PeerReview) -> list[Share]:
    """Whom the feedback of this reader reaches once it is given: the same list tells it and does it."""
    people = [Share(audience=Audience.PERSON, with_whom=writer) for writer in writers_of(review.work)]
    return [*people, Share(audience=Audience.TEACHERS)]


@transaction.atomic
def give(*, work: Work, by, now: datetime) -> PeerReview:
    """What is stored at this moment becomes a version for the writer and the teachers of the group."""
    review = PeerReview.objects.visible_to(by).select_for_update().filter(pk=work.pk).first()
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
