"""How an application moves: under the lock of its group, with a line in its log and a mail. The verbs use these."""

from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from leergang.accounts.models import User
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..enrolment.models import Enrolment
from ..schedule.models import Cohort
from .mails import tell
from .models import Application, ApplicationLog
from .models import ApplicationState as State
from .queries import first_day_of, seats_left
from .rules import has_begun, offer_term


def hold(cohort_id: int) -> Cohort:
    """The group, locked until the transaction ends: whoever counts its seats waits for who counted before."""
    return Cohort.objects.select_for_update().get(pk=cohort_id)


def hold_with(application: Application) -> Application:
    """The application as it stands now, with its group locked."""
    cohort = hold(application.cohort_id)
    fresh = Application.objects.get(pk=application.pk)
    fresh.cohort = cohort
    return fresh


def move(application, state: State, said: str, now: datetime, *, mail: str = "", by=None, note="", until=None) -> None:
    """Brings an application in a state, writes down what happened, and mails it."""
    application.state, application.changed_at, application.offer_until = state, now, until
    application.waiting_since = now if state == State.WAITING else application.waiting_since
    application.save()
    line = ApplicationLog.objects.create(application=application, at=now, text=said, by=by, note=note)
    if mail:
        tell(application, mail, now, line)


def offer_free_seats(cohort: Cohort, now: datetime) -> list[Application]:
    """Offers every free seat to who is first on the waiting list; asked wherever a seat may have come free."""
    first_day = first_day_of(cohort)
    if has_begun(first_day, now):
        return []
    offered = list(cohort.applications.waiting()[: max(seats_left(cohort), 0)])
    until = offer_term(first_day, now)
    for application in offered:
        application.cohort = cohort
        said = _("Plaats aangeboden, tot %(until)s") % {"until": moment_in_words(until)}
        move(application, State.OFFERED, said, now, mail="offered", until=until)
    return offered


def moment_in_words(moment: datetime) -> str:
    """A moment as mails and logs say it."""
    local = localtime(moment)
    return _("%(day)s om %(time)s uur") % {"day": date_format(local, "l j F"), "time": date_format(local, "G.i")}


def tell_teachers(application: Application, text: str, now: datetime) -> None:
    """Lets the teachers of the group know, in the site and in the mail of the day."""
    cohort = application.cohort
    words = text % {"name": application.name, "cohort": cohort.name}
    address, about = reverse("applications", args=[cohort.slug]), f"cohort-{cohort.pk}"
    for teaching in cohort.enrolments.teaching().select_related("user"):
        notify(to=teaching.user, kind=Kind.OFFER, text=words, address=address, about=about, now=now)


def person_at(email: str, name: str) -> User:
    """The account with this address, whatever its capitals; made when there is none."""
    known = User.objects.filter(email__iexact=email).first()
    return known or User.objects.create_user(email, name=name)


def takes_part(cohort: Cohort, email: str) -> bool:
    """Whether somebody with this address is in the group already, as a participant or a teacher."""
    return Enrolment.objects.open().filter(cohort=cohort, user__email__iexact=email).exists()
