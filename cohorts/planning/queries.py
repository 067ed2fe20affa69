"""Groups as the list in the admin shows them, and who is told when a day moves."""

from datetime import date

from django.contrib.auth import get_user_model
from django.db.models import (
    Case,
    Count,
    DateField,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from cohorts.enrolment.models import Enrolment, Role, State
from cohorts.schedule.models import MeetingDay

NEVER = date(9999, 12, 31)
MOVED, SHOWN_MOVES = "cohorts.move", 5


class Registration(TextChoices):
    """Whether somebody can put their name down."""

    OPEN = "open", _("open")
    FULL = "full", _("vol")
    SOON = "soon", _("gaat nog open")
    CLOSED = "closed", _("dicht")


class Phase(TextChoices):
    """Where a group is in time."""

    COMING = "coming", _("moet nog beginnen")
    RUNNING = "running", _("bezig")
    DONE = "done", _("klaar")


def overview(cohorts, today: date):
    """The groups, each with its next day, the seats taken, registration, phase and teachers; two queries."""
    teachers = Enrolment.objects.teaching().select_related("user").order_by("user__name")
    return (
        cohorts.annotate(
            taken=_taken(),
            first_day=_day("date"),
            last_day=_day("-date"),
            next_day=_day("date", date__gte=today),
        )
        .annotate(
            soonest=Coalesce("next_day", Value(NEVER, DateField())),
            registration=_registration(today),
            phase=_phase(today),
        )
        .select_related("course")
        .prefetch_related(Prefetch("enrolments", teachers, to_attr="teachers"))
    )


def who_hears(cohort, by):
    """Everyone in the group now, except who moves the day."""
    active = cohort.enrolments.filter(state=State.ACTIVE).exclude(user=by)
    return get_user_model().objects.filter(enrolments__in=active, is_active=True).order_by("pk")


def past_moves(cohort):
    """The last times that days of this group moved, newest first: each can be put back."""
    moves = ModelLogEntry.objects.for_instance(cohort).filter(action=MOVED).select_related("user")
    return moves.order_by("-timestamp", "-pk")[:SHOWN_MOVES]


def possible_teachers():
    """Who may be chosen as a teacher: whoever writes in the admin, or teaches already."""
    return (
        get_user_model()
        .objects.filter(Q(is_staff=True) | Q(enrolments__role=Role.TEACHER), is_active=True)
        .distinct()
        .order_by("name")
    )


def _taken():
    there = Enrolment.objects.participants().filter(cohort=OuterRef("pk")).order_by().values("cohort")
    return Coalesce(Subquery(there.annotate(number=Count("pk")).values("number")), 0, output_field=IntegerField())


def _day(order, **when):
    days = MeetingDay.objects.filter(cohort=OuterRef("pk"), **when).order_by(order)
    return Subquery(days.values("date")[:1], output_field=DateField())


def _registration(today):
    return Case(
        When(registration_from__isnull=True, registration_until__isnull=True, then=Value(Registration.CLOSED)),
        When(Q(registration_until__lt=today) | Q(first_day__lte=today), then=Value(Registration.CLOSED)),
        When(registration_from__gt=today, then=Value(Registration.SOON)),
        When(taken__gte=F("seats"), then=Value(Registration.FULL)),
        default=Value(Registration.OPEN),
    )


def _phase(today):
    return Case(
        When(last_day__lt=today, then=Value(Phase.DONE)),
        When(first_day__lte=today, then=Value(Phase.RUNNING)),
        default=Value(Phase.COMING),
    )
