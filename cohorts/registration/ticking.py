"""What time does to applications: offers run out, the list closes when the group begins, old ones go."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from ..schedule.models import Cohort
from .models import Application
from .models import ApplicationState as State
from .queries import first_day_of
from .record import hold, move, offer_free_seats
from .rules import KEPT, has_begun


def tick(now: datetime) -> list[str]:
    """Everything that is due; asked every minute, and twice does no harm."""
    done = [line for cohort in _with_work() for line in _settle(cohort, now)]
    gone, _kinds = Application.objects.filter(changed_at__lte=now - KEPT).delete()
    return done + ([_("Oude aanmeldingen weggehaald")] if gone else [])


def _with_work():
    undecided = Application.objects.pending().values("cohort")
    return Cohort.objects.filter(pk__in=undecided).order_by("pk")


@transaction.atomic
def _settle(cohort, now):
    cohort = hold(cohort.pk)
    if has_begun(first_day_of(cohort), now):
        return [_close(application, cohort, now) for application in cohort.applications.pending()]
    late = cohort.applications.filter(state=State.OFFERED, offer_until__lte=now).order_by("offer_until", "pk")
    ended = [_expire(application, cohort, now) for application in late]
    offered = offer_free_seats(cohort, now)
    return ended + [_("Plaats aangeboden in %(cohort)s") % {"cohort": cohort}] * len(offered)


def _expire(application, cohort, now):
    application.cohort = cohort
    move(application, State.EXPIRED, _("Aanbod verlopen"), now, mail="expired")
    return _("Aanbod verlopen in %(cohort)s") % {"cohort": cohort}


def _close(application, cohort, now):
    application.cohort = cohort
    move(application, State.EXPIRED, _("De groep is begonnen zonder plaats voor jou"), now, mail="closed")
    return _("Aanmelding gesloten omdat %(cohort)s begon") % {"cohort": cohort}
