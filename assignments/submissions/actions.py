"""Handing in, taking back, and reading as a teacher."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from leergang.kit.slots import contributions
from leergang.notices.actions import mail

from ..attachments.actions import keep_with
from ..attachments.queries import body_with_files
from ..reflections.actions import share_reflection, share_reflections, take_reflections_back
from ..work.actions import freeze, share, stop_sharing
from ..work.kinds import form_of
from ..work.models import Audience, Version, Work
from ..work.values import same, words_in
from .along.chaining import take_chosen_back, versions_in, with_versions
from .models import Submission
from .rules import may_begin, may_hand_in, may_take_back

NOT_COMPLETE = _("Er ontbreekt nog iets. Bij het veld staat wat.")
ALREADY_READ = _("Je docent of je buddy heeft deze versie al gelezen. Verbeter je tekst en lever een nieuwe versie in.")


@transaction.atomic
def hand_in(*, work: Work, by, now: datetime) -> Submission:
    """What is stored at this moment becomes a version for the teachers of the group, with a receipt for its writers.

    The same text handed in twice, by a double click or by both of a duo, counts once.
    """
    if not may_hand_in(by, work):
        raise PermissionDenied
    held = Work.objects.select_for_update().get(pk=work.pk)
    held.body = body_with_files(held)
    if not form_of(held)(data=held.body).is_valid():
        raise ValidationError(NOT_COMPLETE)
    standing = Submission.objects.standing().filter(version__work=held).select_related("version")
    last = standing.order_by("version__number").last()
    body = with_versions(held, by, now)
    if last and same(last.version.body, body) and versions_in(last.version.body) == versions_in(body):
        return last
    version = freeze(work=held, by=by, now=now, body=body)
    keep_with(version)
    # Whoever holds the pen may hand in; only the owner may share otherwise.
    share(version=version, audience=Audience.TEACHERS, by=held.owner, now=now)
    made = Submission.objects.create(version=version, handed_in_at=now, words=words_in(version.body))
    share_reflections(work=held, users=[writer.pk for writer in writers_of(held)], now=now)
    contributions("handed_in", work, now)
    _send_receipts(made, now)
    return made


@transaction.atomic
def hand_in_reflection(*, reflection: Work, by, now: datetime) -> Version | None:
    """Of who writes in a work that was handed in already; None when nothing was written, or that work was not."""
    if reflection.owner_id != by.pk or not may_begin(by, reflection):
        raise PermissionDenied
    held = Work.objects.select_for_update().get(pk=reflection.pk)
    joint = Work.objects.visible_to(by).filter(kind="assignment", page=held.page_id, anchor=held.anchor)
    if not Submission.objects.standing().filter(version__work__in=joint).exists():
        return None
    return share_reflection(reflection=held, now=now)


def _send_receipts(submission, now):
    """A mail to each of the writers: what was handed in, when, and the fingerprint by which it is known."""
    version = submission.version
    link = f"{settings.BASE_URL}{reverse('own_work', args=[version.work_id])}"
    for writer in writers_of(version.work):
        about = {"submission": submission, "version": version, "user": writer, "link": link}
        text = render_to_string("assignments/submissions/receipt.txt", about)
        subject = _("Ontvangstbewijs: %(title)s, versie %(number)s") % {
            "title": version.title,
            "number": version.number,
        }
        mail(to=writer.email, subject=subject, text=text, key=f"receipt-{version.pk}-{writer.pk}", now=now)


def writers_of(work: Work) -> list:
    """Everybody who holds the pen."""
    return [work.owner, *(author.user for author in work.authors.select_related("user").order_by("pk"))]


@transaction.atomic
def take_back(*, submission: Submission, by, now: datetime) -> None:
    """From now on nobody else reads this version. Once somebody opened it, it stays handed in."""
    is_taken = may_take_back(by, submission) and _untouched(submission).update(taken_back_at=now)
    if not is_taken or _is_opened_by_now(submission):  # asked again: while this waited for the row
        raise ValidationError(ALREADY_READ)
    work = submission.version.work
    take_chosen_back(submission.version, now)
    if not Submission.objects.standing().filter(version__work=work).exists():
        take_reflections_back(work=work, users=[writer.pk for writer in writers_of(work)], now=now)
    for shared in submission.version.shares.open(now).filter(audience=Audience.TEACHERS):
        stop_sharing(share=shared, by=submission.version.work.owner, now=now)
    contributions("handed_in", submission.version.work, now)


def opened(*, submission: Submission, by, now: datetime) -> bool:
    """A teacher reads it: written down once, when the page is served. False: it was just taken back."""
    if _untouched(submission).update(opened_at=now, opened_by=by):
        return True
    return Submission.objects.standing().filter(pk=submission.pk).exists()


def opened_together(*, submissions: QuerySet[Submission], by, now: datetime) -> None:
    """The same for many at once; what was just taken back stays so."""
    submissions.filter(taken_back_at=None, opened_at=None).update(opened_at=now, opened_by=by)


def _is_opened_by_now(submission):
    return Submission.objects.knowing_who_opened().filter(pk=submission.pk, is_opened_by_others=True).exists()


def _untouched(submission):
    """One statement decides who was first: the teacher who opens or the writer who takes back."""
    return Submission.objects.standing().filter(pk=submission.pk, opened_at=None)
