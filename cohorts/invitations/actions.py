"""What teachers and the invited do. Every verb takes the time, and holds the group while it counts seats."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _

from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..enrolment.actions import enrol, form_duo
from ..enrolment.models import Enrolment, Role
from ..enrolment.models import State as Standing
from ..enrolment.rules import leads, may_pair
from ..registration.models import ApplicationState
from ..registration.queries import first_day_of, seats_left
from ..registration.record import hold, move, offer_free_seats, person_at
from ..schedule.models import Cohort
from ..schools.actions import school_named
from . import rules
from .lists.signs import Entry
from .mails import tell, welcome
from .models import Invitation
from .models import InvitationState as State
from .preview.judging import Preview, judge

MAKE_ROOM, FIRST_COME = "room", "first"  # what to do with more invitations than seats


class Changed(ValidationError):
    """What would happen now is not what was shown."""


@transaction.atomic
def invite(
    *,
    cohort: Cohort,
    entries: Sequence[Entry],
    mark: str,
    by,
    now: datetime,
    pairs: Collection[str] = (),
    note: str = "",
    seats: str = "",
) -> list[Invitation]:
    """Invites all of a list of whom the preview said so, or nobody: when anything changed since, it says so."""
    cohort = hold(cohort.pk)
    _may_invite(cohort, by, now)
    preview = judge(cohort, entries)
    if preview.mark != mark or not preview.to_invite:
        raise Changed(_("Er is iets veranderd sinds je keek. Er is niemand uitgenodigd. Zo staat het er nu voor."))
    keeps_seat = _room_for(cohort, preview, seats, now)
    prefetch_related_objects([cohort], "days__page")
    until, partners = rules.term(first_day_of(cohort), now), _partners(preview, pairs)
    known = {invitation.email.lower(): invitation for invitation in cohort.invitations.all()}
    made = []
    for entry in (row.entry for row in preview.to_invite):
        invitation = known.get(entry.email) or Invitation(cohort=cohort, email=entry.email)
        invitation.cohort, invitation.by, invitation.note = cohort, by, note
        invitation.name, invitation.school, invitation.job = entry.name, entry.school, entry.job
        invitation.colleague_email, invitation.keeps_seat = partners.get(entry.email, ""), keeps_seat
        made.append(_send(invitation, until, now))
    return made


@transaction.atomic
def send_again(*, invitation: Invitation, by, now: datetime) -> None:
    """The same mail once more, with a new term; a seat that was let go has to be free."""
    invitation = _held(invitation)
    cohort = invitation.cohort
    _may_invite(cohort, by, now)
    words = {"name": invitation, "state": invitation.get_state_display()}
    if not rules.may_send_again(invitation):
        raise ValidationError(_("%(name)s kun je niet opnieuw mailen. De stand is: %(state)s.") % words)
    if invitation.sent_at > now - rules.PRESSED_TWICE:
        raise ValidationError(_("%(name)s kreeg zojuist al een mail. Wacht tien minuten.") % words)
    is_back = invitation.state != State.OPEN and invitation.keeps_seat
    if is_back and (seats_left(cohort) < 1 or cohort.applications.waiting().exists()):
        raise ValidationError(_("Er is geen plaats vrij voor %(name)s. Geef de groep eerst meer plaatsen.") % words)
    invitation.by = by
    _send(invitation, rules.term(first_day_of(cohort), now), now)


@transaction.atomic
def withdraw(*, invitation: Invitation, by, now: datetime) -> None:
    """A teacher takes an invitation back; its links end, and its seat goes to the first on the waiting list."""
    invitation = _held(invitation)
    if not leads(by, invitation.cohort):
        raise ValidationError(_("Alleen docenten van deze groep trekken een uitnodiging in."))
    if invitation.state != State.OPEN:
        words = {"name": invitation, "state": invitation.get_state_display()}
        raise ValidationError(_("Bij %(name)s valt niets in te trekken. De stand is: %(state)s.") % words)
    settle(invitation, State.WITHDRAWN, now)
    offer_free_seats(invitation.cohort, now)


@transaction.atomic
def decline(*, invitation: Invitation, now: datetime) -> None:
    """Somebody does not come; the seat is free again, and the teachers know."""
    invitation = _held(invitation)
    _answerable(invitation, now)
    settle(invitation, State.DECLINED, now)
    _tell_teachers(invitation, _("%(name)s komt niet in %(cohort)s: de uitnodiging is afgeslagen."), now)
    offer_free_seats(invitation.cohort, now)


@transaction.atomic
def accept(*, invitation: Invitation, answers: dict, now: datetime) -> Enrolment:
    """Somebody takes part: an account when there was none, an enrolment with their school, and their duo."""
    invitation = _held(invitation)
    cohort = invitation.cohort
    _answerable(invitation, now)
    if not invitation.keeps_seat and (seats_left(cohort) < 1 or cohort.applications.waiting().exists()):
        raise ValidationError(_("De groep is vol. Mail je docent, of zet je op de wachtlijst van de leergang."))
    for name, answer in answers.items():
        setattr(invitation, name, answer)
    user = person_at(invitation.email, invitation.name)
    before = cohort.enrolments.filter(user=user).first()
    if not user.is_active or (before and (before.state == Standing.SUSPENDED or before.role == Role.TEACHER)):
        raise ValidationError(_("Je kunt met dit adres niet in deze groep. Mail je docent."))
    enrolment = enrol(cohort=cohort, user=user, school=school_named(invitation.school), job=invitation.job)
    settle(invitation, State.ACCEPTED, now)
    _settle_application(cohort, enrolment, now)
    _pair(invitation, enrolment)
    welcome(invitation, now)
    _tell_teachers(invitation, _("%(name)s neemt deel aan %(cohort)s."), now)
    return enrolment


def settle(invitation: Invitation, state: State, now: datetime) -> None:
    """Ends an invitation."""
    invitation.state, invitation.changed_at = state, now
    invitation.save()


def _held(invitation) -> Invitation:
    """The invitation as it stands now, with its group locked."""
    cohort = hold(invitation.cohort_id)
    fresh = Invitation.objects.select_related("by").get(pk=invitation.pk)
    fresh.cohort = cohort
    return fresh


def _may_invite(cohort, by, now):
    if not leads(by, cohort):
        raise ValidationError(_("Alleen docenten van deze groep nodigen mensen uit."))
    if rules.is_over(cohort, now):
        raise ValidationError(_("De groep is gesloten. Nodig mensen uit voor een groep die nog loopt."))


def _room_for(cohort, preview: Preview, seats: str, now) -> bool:
    """Makes room when that was chosen; whether the invitations keep a seat."""
    room = preview.room
    if room.is_enough:
        return True
    if seats == MAKE_ROOM:
        cohort.seats = room.needed
        cohort.save(update_fields=["seats"])
        offer_free_seats(cohort, now)
        return True
    if seats == FIRST_COME:
        return False
    raise ValidationError(_("Er zijn niet genoeg plaatsen vrij. Kies bij ‘Plaatsen’ wat je wilt."))


def _partners(preview, pairs):
    wanted = [pair for pair in preview.pairs if pair.value in pairs]
    both = [(pair.one.email, pair.other.email) for pair in wanted]
    return dict(both) | {other: one for one, other in both}


def _send(invitation, until, now):
    invitation.state, invitation.sent_at, invitation.changed_at = State.OPEN, now, now
    invitation.expires_at, invitation.reminded_at = until, None
    invitation.save()
    tell(invitation, "invited", now)
    return invitation


def _answerable(invitation, now):
    if refusal := rules.why_not(invitation, first_day_of(invitation.cohort), now):
        raise ValidationError(refusal)


def _settle_application(cohort, enrolment, now):
    """Who applied too is placed by this: else that application would keep a second seat."""
    application = cohort.applications.pending().filter(email__iexact=enrolment.user.email).first()
    if application:
        application.cohort, application.enrolment = cohort, enrolment
        move(application, ApplicationState.ACCEPTED, _("Uitnodiging aangenomen"), now)


def _pair(invitation, enrolment):
    """Makes the duo once both are in the group; who came second makes it."""
    partners = invitation.cohort.enrolments.participants().filter(user__email__iexact=invitation.colleague_email)
    partner = partners.first() if invitation.colleague_email else None
    if partner and may_pair(enrolment, partner):
        form_duo(enrolments=(enrolment, partner), by=invitation.by)


def _tell_teachers(invitation, text, now):
    cohort = invitation.cohort
    words = text % {"name": invitation, "cohort": cohort.name}
    address, about = reverse("invitations", args=[cohort.slug]), f"cohort-{cohort.pk}"
    for teaching in cohort.enrolments.teaching().select_related("user"):
        notify(to=teaching.user, kind=Kind.OFFER, text=words, address=address, about=about, now=now)
