"""A visit: the browser in which a guest filled in the code from their mail, for some hours."""

import secrets
from datetime import datetime
from functools import wraps

from allauth.core import ratelimit
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.cache import never_cache

from .actions import mail_code
from .models import Guest
from .purposes import purpose_of
from .queries import guest_behind
from .rules import CODE_WORKS, MOST_WRONG, VISIT

KEY = "guests"


def open_link(view):
    """For a view that takes a guest. Whatever is wrong with a link, the answer is the same page."""

    @wraps(view)
    @never_cache
    def found(request, token, **kwargs):
        guest = guest_behind(token, timezone.now())
        if guest is None or purpose_of(guest) is None:
            answer: HttpResponse = render(request, "assignments/outside/nothing.html", status=404)
        else:
            answer = view(request, guest, token, **kwargs)
        answer["X-Robots-Tag"] = "noindex"
        return answer

    return found


def for_guests(purpose: str):
    """For a view beside the page of a purpose, such as a file: `view(request, guest, **kwargs)`, in a visit only."""

    def guarded(view):
        @open_link
        @wraps(view)
        def visited(request, guest, token, **kwargs):
            if guest.purpose != purpose or not is_visit(request, guest):
                return redirect("guest", token)
            return view(request, guest, **kwargs)

        return visited

    return guarded


def is_visit(request, guest: Guest) -> bool:
    """Whether the code was filled in here, not too long ago."""
    return _is_fresh(_of(request, guest).get("visit"), VISIT, timezone.now())


def waits_for_code(request, guest: Guest) -> bool:
    """Whether a code was mailed from here that still works."""
    return _is_fresh(_of(request, guest).get("asked"), CODE_WORKS, timezone.now())


def send_code(request, guest: Guest, now: datetime) -> bool:
    """Mails six digits, unless that was asked too often. The session keeps what is needed to know them again."""
    if not ratelimit.consume(request, action="guest_code", key=str(guest.pk)):
        return False
    code = f"{secrets.randbelow(10**6):06}"
    mail_code(guest=guest, code=code, now=now)
    _keep(request, guest, {"code": _mark(guest, code), "asked": now.timestamp(), "wrong": 0})
    return True


def try_code(request, guest: Guest, code: str, now: datetime) -> bool | None:
    """Whether this is the code; nothing when it was tried too often. Three times wrong ends a code."""
    if not ratelimit.consume(request, action="guest_try", key=str(guest.pk)):
        return None
    mine = _of(request, guest)
    if waits_for_code(request, guest) and constant_time_compare(mine["code"], _mark(guest, code)):
        if not request.user.is_authenticated:
            request.session.cycle_key()
        _keep(request, guest, {"visit": now.timestamp()})
        return True
    wrong = mine.get("wrong", 0) + 1
    _keep(request, guest, mine | {"wrong": wrong} if mine and wrong < MOST_WRONG else None)
    return False


def leave(request, guest: Guest) -> None:
    """Ends the visit in this browser."""
    _keep(request, guest, None)


def _of(request, guest) -> dict:
    return request.session.get(KEY, {}).get(str(guest.pk), {})


def _keep(request, guest, mine: dict | None):
    others = {pk: kept for pk, kept in request.session.get(KEY, {}).items() if pk != str(guest.pk)}
    request.session[KEY] = others | ({str(guest.pk): mine} if mine else {})


def _is_fresh(moment, term, now):
    return moment is not None and now.timestamp() < moment + term.total_seconds()


def _mark(guest, code):
    """Of the link too, so that a code ends with it."""
    return salted_hmac("assignments.outside.code", f"{guest.token_hash}:{code}", algorithm="sha256").hexdigest()
