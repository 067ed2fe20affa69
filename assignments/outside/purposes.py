"""For what somebody without an account is asked: each slice that asks them registers it when the site starts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise

from .models import Guest


@dataclass(frozen=True)
class Purpose:
    """What a guest is asked, and what they get.

    `label` is what the page is called; `told` says in a sentence who asks what; `keeps` what is kept of them beside
    name and address. `view` answers each request of a visit, a press on a button too; a field named `guest` is not for
    it. `address` is where the owner sees their guests; `held` says of each in a sentence what else is kept of them now,
    and `forgets` takes that away.
    """

    slug: str
    label: str | Promise
    told: Callable[[Guest], str]
    view: Callable[[HttpRequest, Guest], HttpResponse]
    address: Callable[[Guest], str]
    keeps: str | Promise = ""
    held: Callable[[Sequence[Guest]], dict[int, str]] | None = None
    forgets: Callable[[Guest, datetime], None] | None = None


PURPOSES: dict[str, Purpose] = {}


def register(purpose: Purpose) -> None:
    """Called from the `ready()` of the package."""
    PURPOSES[purpose.slug] = purpose


def purpose_of(guest: Guest) -> Purpose | None:
    """For what this guest is asked; nothing when the site no longer knows it."""
    return PURPOSES.get(guest.purpose)
