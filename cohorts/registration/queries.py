"""The seats of a group, who waits for one, and what a teacher decides about."""

from datetime import date

from leergang.kit.tokens import hashed

from ..schedule.models import Cohort
from .models import Application, ApplicationState


def seats_left(cohort: Cohort) -> int:
    """The seats that nobody has and nobody waits an answer about; below zero when there are too many people."""
    kept = cohort.applications.holding().count() + cohort.invitations.holding().count()
    return cohort.seats - cohort.enrolments.participants().count() - kept


def first_day_of(cohort: Cohort) -> date | None:
    """The first day on which a group meets."""
    return cohort.days.order_by("date").values_list("date", flat=True).first()


def place_in_line(application: Application) -> int:
    """Which number somebody is on the waiting list."""
    line = list(application.cohort.applications.waiting().values_list("pk", flat=True))
    return line.index(application.pk) + 1


def application_behind(token: str) -> Application | None:
    """The application of a link in a mail; None when the link is not one of ours, or the application is gone."""
    found = Application.objects.filter(links__token_hash=hashed(token))
    return found.select_related("cohort__course", "enrolment__user").prefetch_related("log").first()


ORDER = (
    ApplicationState.NEW,
    ApplicationState.OFFERED,
    ApplicationState.WAITING,
    ApplicationState.ACCEPTED,
    ApplicationState.REFUSED,
    ApplicationState.WITHDRAWN,
    ApplicationState.EXPIRED,
)


def by_state(cohort: Cohort, user) -> list[tuple[ApplicationState, list[Application]]]:
    """The applications of a group that this person may see, with their log, what is to be decided first."""
    visible = Application.objects.visible_to(user).filter(cohort=cohort).prefetch_related("log__by")
    found = sorted(visible, key=_turn)
    return [(state, here) for state in ORDER if (here := [a for a in found if a.state == state])]


def _turn(application):
    waits = application.state == ApplicationState.WAITING
    return application.waiting_since if waits else application.applied_at, application.pk
