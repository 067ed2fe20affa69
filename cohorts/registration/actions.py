"""What applicants and teachers do. Every verb takes the time, and holds the group while it counts seats."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ..enrolment.actions import enrol, form_duo
from ..enrolment.actions import withdraw as stop
from ..enrolment.models import Role
from ..moments.rules import is_open
from ..schedule.models import Cohort
from ..schools.actions import school_named
from . import rules
from .mails import send, tell
from .models import Application
from .models import ApplicationState as State
from .queries import first_day_of, seats_left
from .record import hold, hold_with, move, offer_free_seats, person_at, takes_part, tell_teachers

PENDING_OR_PLACED = (*rules.PENDING, State.ACCEPTED)


@transaction.atomic
def apply(*, cohort: Cohort, answers: dict, now: datetime) -> Application | None:
    """Applies for a group: a free seat is kept until a teacher decides, else the waiting list goes on.

    The same address is one application. Who applies again hears so by mail; nothing of it shows to who typed it.
    """
    cohort = hold(cohort.pk)
    if not _is_open(cohort, now):
        raise ValidationError(_("Voor deze groep kun je je niet meer aanmelden. Kies een andere, of stel een vraag."))
    if takes_part(cohort, answers["email"]):
        about = {"cohort": cohort, "course": cohort.course}
        send(answers["email"], "cohorts/registration/mail/takes_part.txt", about, now)
        return None
    known = cohort.applications.filter(email__iexact=answers["email"]).first()
    if known and known.state in PENDING_OR_PLACED:
        tell(known, "again", now)
        return known
    application = known or Application(cohort=cohort, applied_at=now)
    for name, answer in answers.items():
        setattr(application, name, answer)
    _enter(application, cohort, now)
    return application


@transaction.atomic
def come_back(*, application: Application, now: datetime) -> Application:
    """Applies again after withdrawing or after an offer that ran out: at the end of the list."""
    application = hold_with(application)
    if not rules.may_come_back(application):
        raise ValidationError(_("Je aanmelding loopt al."))
    if not _is_open(application.cohort, now):
        raise ValidationError(_("Voor deze groep kun je je niet meer aanmelden."))
    _enter(application, application.cohort, now)
    return application


@transaction.atomic
def change(*, application: Application, answers: dict) -> None:
    """Changes what somebody typed; the address stays, as it says whose application this is."""
    application = hold_with(application)
    if not rules.may_change(application):
        raise ValidationError(_("Over je aanmelding is al beslist. Mail je docent als er iets niet klopt."))
    for name, answer in answers.items():
        setattr(application, name, answer)
    application.save()


@transaction.atomic
def withdraw(*, application: Application, now: datetime) -> None:
    """Somebody does not come after all; the seat goes to the first on the list."""
    application = hold_with(application)
    if not rules.may_withdraw(application, rules.has_begun(first_day_of(application.cohort), now)):
        raise ValidationError(_("Intrekken kan niet meer. Mail je docent als je niet verder kunt."))
    if application.state == State.ACCEPTED and application.enrolment:
        stop(enrolment=application.enrolment, by=application.enrolment.user)
    move(application, State.WITHDRAWN, _("Ingetrokken"), now, mail="withdrawn")
    tell_teachers(application, _("%(name)s heeft de aanmelding voor %(cohort)s ingetrokken."), now)
    offer_free_seats(application.cohort, now)


@transaction.atomic
def take_offer(*, application: Application, now: datetime) -> None:
    """Somebody takes the place that was offered, within the term."""
    application = hold_with(application)
    if not rules.offer_stands(application, now):
        raise ValidationError(_("Dit aanbod geldt niet meer. De plaats gaat naar de volgende op de lijst."))
    _place(application, _("Plaats aangenomen"), now)
    tell_teachers(application, _("%(name)s neemt de plaats aan in %(cohort)s."), now)


@transaction.atomic
def decline_offer(*, application: Application, now: datetime) -> None:
    """Somebody does not want the place; the next one on the list is asked."""
    application = hold_with(application)
    if application.state != State.OFFERED:
        raise ValidationError(_("Er ligt geen aanbod meer voor je klaar."))
    move(application, State.WITHDRAWN, _("Aanbod afgeslagen"), now, mail="withdrawn")
    offer_free_seats(application.cohort, now)


@transaction.atomic
def accept(*, application: Application, by, now: datetime, note: str = "") -> None:
    """A teacher gives somebody a place: an account, an enrolment, and a duo when the colleague is there already."""
    application = _deciding(application, by)
    if not rules.may_accept(application):
        raise ValidationError(_cannot(application, _("plaatsen")))
    _before_the_start(application.cohort, now)
    if seats_left(application.cohort) < 0:
        full = _("De groep is vol. Geef de groep meer plaatsen, of zet %(name)s op de wachtlijst.")
        raise ValidationError(full % {"name": application.name})
    _place(application, _("Geplaatst"), now, by=by, note=note)


@transaction.atomic
def refuse(*, application: Application, by, now: datetime, note: str = "") -> None:
    """A teacher says no; the seat goes to the first on the list."""
    application = _deciding(application, by)
    if not rules.may_refuse(application):
        raise ValidationError(_cannot(application, _("afwijzen")))
    move(application, State.REFUSED, _("Niet geplaatst"), now, mail="refused", by=by, note=note)
    offer_free_seats(application.cohort, now)


@transaction.atomic
def put_on_list(*, application: Application, by, now: datetime, note: str = "") -> None:
    """A teacher puts somebody at the end of the waiting list."""
    application = _deciding(application, by)
    if not rules.may_list(application):
        raise ValidationError(_cannot(application, _("op de wachtlijst zetten")))
    _before_the_start(application.cohort, now)
    cohort = application.cohort
    is_new = application.state == State.NEW
    if is_new and seats_left(cohort) >= 0 and not cohort.applications.waiting().exists():
        free = _("Er wacht niemand anders, dus %(name)s zou meteen een plaats krijgen. Plaats %(name)s, of wacht nog.")
        raise ValidationError(free % {"name": application.name})
    move(application, State.WAITING, _("Op de wachtlijst gezet"), now, mail="waiting", by=by, note=note)
    offer_free_seats(cohort, now)


def _enter(application, cohort, now):
    """Keeps a seat, or goes to the end of the list: also when a seat is free while others wait for it."""
    application.cohort, application.applied_at = cohort, now
    waits = seats_left(cohort) < 1 or cohort.applications.waiting().exists()
    if waits:
        move(application, State.WAITING, _("Aangemeld, op de wachtlijst"), now, mail="waiting")
        offer_free_seats(cohort, now)
    else:
        move(application, State.NEW, _("Aangemeld"), now, mail="received")
    tell_teachers(application, _("%(name)s meldt zich aan voor %(cohort)s."), now)


def _place(application, said, now, by=None, note=""):
    cohort, user = application.cohort, person_at(application.email, application.name)
    if cohort.enrolments.filter(user=user, role=Role.TEACHER).exists():
        raise ValidationError(_("%(name)s is docent van deze groep.") % {"name": application.name})
    school = school_named(application.school)
    application.enrolment = enrol(cohort=cohort, user=user, school=school, job=application.job, by=by)
    move(application, State.ACCEPTED, said, now, mail="accepted", by=by, note=note)
    placed = cohort.applications.filter(state=State.ACCEPTED, enrolment__duo=None, with_colleague=True)
    others = placed.exclude(pk=application.pk).select_related("enrolment")
    if colleague := next((other for other in others if rules.are_a_pair(application, other)), None):
        form_duo(enrolments=(application.enrolment, colleague.enrolment), by=by)


def _deciding(application, by):
    if not rules.may_decide(by, application.cohort):
        raise ValidationError(_("Alleen docenten van deze groep beslissen over aanmeldingen."))
    return hold_with(application)


def _cannot(application, what):
    words = {"name": application.name, "what": what, "state": application.get_state_display()}
    if application.state == State.WAITING:
        return _("%(name)s wacht op een beurt. Een vrije plaats gaat vanzelf naar de eerste op de lijst.") % words
    return _("%(name)s kun je nu niet %(what)s. De stand is: %(state)s.") % words


def _before_the_start(cohort, now):
    if rules.has_begun(first_day_of(cohort), now):
        raise ValidationError(_("De groep is al begonnen. Wie nu nog instapt, nodig je uit."))


def _is_open(cohort, now):
    opens, closes = cohort.registration_from, cohort.registration_until
    return is_open(opens=opens, closes=closes, first_day=first_day_of(cohort), today=localdate(now))
