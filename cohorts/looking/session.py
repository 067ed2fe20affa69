"""As whom somebody looks, kept in their session and asked at each request."""

from datetime import date, datetime, time

from django.utils import timezone

from cohorts.enrolment.reader import look_as, reader_of, way_of_a_participant

from .rules import may_look

KEY = "looks_as"
END_OF_DAY = time(23, 59, 59)  # what opens on a day is open on it


def begin(request, cohort: int, day: date) -> None:
    """From the next request on."""
    request.session[KEY] = {"cohort": cohort, "day": day.isoformat()}


def stop(request) -> None:
    """Back to what is one's own."""
    request.session.pop(KEY, None)


def settle(request) -> None:
    """Lets the gate see whom this person looks as; who may no longer do so is themselves again."""
    chosen = request.session.get(KEY)
    if not chosen:
        return
    way = way_of_a_participant(chosen["cohort"]) if may_look(request.user, chosen["cohort"]) else None
    if way is None:
        stop(request)
        return
    moment = datetime.combine(date.fromisoformat(chosen["day"]), END_OF_DAY, timezone.get_default_timezone())
    look_as(request.user, way, moment)


def looks(request) -> bool:
    """Whether this person only looks."""
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated and reader_of(user).looks_as is not None
