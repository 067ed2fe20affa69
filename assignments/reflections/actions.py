"""Reflections go to the teachers with the work, and come back with it."""

from datetime import datetime

from ..work.actions import freeze, share, stop_sharing
from ..work.models import Audience, Share, Version, Work
from .queries import is_read, is_written, read_by_teachers, reflections_at


def share_reflections(*, work: Work, users: list[int], now: datetime) -> None:
    """Of these writers of a work that is handed in: what each wrote by now, and the teachers did not have yet."""
    for reflection in reflections_at(work, users).values():
        share_reflection(reflection=reflection, now=now)


def share_reflection(*, reflection: Work, now: datetime) -> Version | None:
    """The version that the teachers read from now on; None when nothing was written yet."""
    last = read_by_teachers([reflection], now).get(reflection.pk)
    if not is_written(reflection) or is_read(reflection, last):
        return last
    version = freeze(work=reflection, by=reflection.owner, now=now)
    share(version=version, audience=Audience.TEACHERS, by=reflection.owner, now=now)
    return version


def take_reflections_back(*, work: Work, users: list[int], now: datetime) -> None:
    """With the work: the teachers no longer read any of them."""
    for reflection in reflections_at(work, users).values():
        shares = Share.objects.open(now).filter(audience=Audience.TEACHERS, version__work=reflection)
        for one in shares.select_related("version__work"):
            stop_sharing(share=one, by=reflection.owner, now=now)
