"""Proposing who reads whom, changing and starting that, asking once more, and somebody who takes over."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cohorts.enrolment.rules import leads
from cohorts.schedule.models import Cohort
from leergang.kit.moments import weekday_told

from ...submissions.actions import writers_of
from ...work.actions import stop_sharing
from ...work.models import Work
from ..actions import follow, shared_with, tell
from ..models import PeerReview, PeerRound
from ..queries import waiting
from . import rules
from .queries import everyone

STARTED = _("De feedback is al gestart. Geef een stuk hieronder aan een ander.")
TOO_FEW = _("Er zijn nog geen twee stukken van verschillende mensen ingeleverd. Probeer het later nog eens.")
NO_READER = _("Kies iemand die meedoet en dit niet zelf schreef.")

NO_DATE = _("Er is geen datum meer voor je feedback op het werk van %(who)s: ‘%(what)s’. Geven kan nog.")


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
def move(*, round: PeerRound, due: datetime | None, by, now: datetime) -> int:
    """Another date, or none, once it started. Who gave nothing yet hears it; what was given stays. Says how many."""
    _must_lead(by, round.cohort)
    held = PeerRound.objects.select_for_update().exclude(started_at=None).get(pk=round.pk)
    if held.due_at == due:
        return 0
    PeerRound.objects.filter(pk=round.pk).update(due_at=due)
    text = _("Geef tot en met %(day)s feedback op het werk van %(who)s: ‘%(what)s’.")
    day = weekday_told(localdate(due), localdate(now)) if due else ""
    reviews = list(waiting().filter(round=round).select_related("work__owner", "reader", "round"))
    for review in reviews:
        _ask(review, text if due else NO_DATE, now, f"until-{now:%Y-%m-%d-%H.%M.%S.%f}", day=day)
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
    for shared in shared_with(review, now):
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


def _ask(review, text, now, why, **more) -> None:
    named = {"who": _names(review.work), "what": review.work.title} | more
    tell(review, text % named, now, why)


def _names(work):
    return _(" en ").join(str(writer) for writer in writers_of(work))


def _must_lead(by, cohort):
    if not leads(by, cohort):
        raise PermissionDenied
