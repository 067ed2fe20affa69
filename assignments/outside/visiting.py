"""A visit: the browser in which a guest filled in the code from their mail, for some hours."""

import secrets
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Protocol

from allauth.core import ratelimit
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.cache import never_cache

from .purposes import purpose_of
from .queries import guest_behind
from .rules import CODE_WORKS, MOST_WRONG, VISIT

KEY = "guests"


class Door(Protocol):
    """What has a link: by what a browser remembers it, and the mark of the link."""

    token_hash: str

    @property
    def door(self) -> str: ...


def behind(find: Callable[[str, datetime], Door | None]):
    """For a view that takes what is behind a link. Whatever is wrong with a link, the answer is the same page."""

    def guarded(view):
        @wraps(view)
        @never_cache
        def found(request, token, **kwargs):
            door = find(token, timezone.now())
            if door is None:
                answer: HttpResponse = render(request, "assignments/outside/nothing.html", status=404)
            else:
                answer = view(request, door, token, **kwargs)
            answer["X-Robots-Tag"] = "noindex"
            return answer

        return found

    return guarded


def _guest(token, now):
    guest = guest_behind(token, now)
    return guest if guest and purpose_of(guest) else None


open_link = behind(_guest)


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


def is_visit(request, door: Door) -> bool:
    """Whether the code was filled in here, not too long ago."""
    return _is_fresh(_of(request, door).get("visit"), VISIT, timezone.now())


def waits_for_code(request, door: Door) -> bool:
    """Whether a code was mailed from here that still works."""
    return _is_fresh(_of(request, door).get("asked"), CODE_WORKS, timezone.now())


def send_code(request, door: Door, mail_code: Callable[[str], None], now: datetime) -> bool:
    """Mails six digits, unless that was asked too often. The session keeps what is needed to know them again."""
    if not ratelimit.consume(request, action="guest_code", key=door.door):
        return False
    code = f"{secrets.randbelow(10**6):06}"
    mail_code(code)
    _keep(request, door, {"code": _mark(door, code), "asked": now.timestamp(), "wrong": 0})
    return True


def try_code(request, door: Door, code: str, now: datetime) -> bool | None:
    """Whether this is the code; nothing when it was tried too often. Three times wrong ends a code."""
    if not ratelimit.consume(request, action="guest_try", key=door.door):
        return None
    mine = _of(request, door)
    if waits_for_code(request, door) and constant_time_compare(mine["code"], _mark(door, code)):
        if not request.user.is_authenticated:
            request.session.cycle_key()
        _keep(request, door, {"visit": now.timestamp()})
        return True
    wrong = mine.get("wrong", 0) + 1
    _keep(request, door, mine | {"wrong": wrong} if mine and wrong < MOST_WRONG else None)
    return False


def leave(request, door: Door) -> None:
    """Ends the visit in this browser."""
    _keep(request, door, None)


def _of(request, door) -> dict:
    return request.session.get(KEY, {}).get(door.door, {})


def _keep(request, door, mine: dict | None):
    others = {name: kept for name, kept in request.session.get(KEY, {}).items() if name != door.door}
    request.session[KEY] = others | ({door.door: mine} if mine else {})


def _is_fresh(moment, term, now):
    return moment is not None and now.timestamp() < moment + term.total_seconds()


def _mark(door, code):
    """Of the link too, so that a code ends with it."""
    return salted_hmac("assignments.outside.code", f"{door.token_hash}:{code}", algorithm="sha256").hexdigest()
