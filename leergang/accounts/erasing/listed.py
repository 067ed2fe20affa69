"""The list of who was erased: in the database, and in a file beside it that outlives restoring an older database."""

import os
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from leergang.kit.wiping import wipe_deleted

from ..models import Erased, User


def note(user: User, at: datetime) -> None:
    """Puts somebody on the list, and has their bytes removed once their rows are."""
    Erased.objects.update_or_create(account=user.pk, defaults={"at": at, "finished_at": None})
    transaction.on_commit(lambda: finish(at), robust=True)


def finish(now: datetime) -> bool:
    """Brings the file up to date and wipes what was deleted; outside a transaction, and again when it did not work."""
    waiting = list(Erased.objects.filter(finished_at=None).values_list("pk", flat=True))
    _write(erased_accounts())
    done = wipe_deleted()
    if done:
        Erased.objects.filter(pk__in=waiting).update(finished_at=now)
    return done


def finish_what_waits(now: datetime) -> list[str]:
    """For `tick`: whoever read at that moment kept the bytes from being removed."""
    if not Erased.objects.filter(finished_at=None).exists():
        return []
    transaction.on_commit(lambda: finish(now), robust=True)
    return [_("resten van gewiste mensen opgeruimd")]


def erased_accounts() -> dict[int, datetime]:
    """Everybody on the list, by number: those of the file and those of the database."""
    return _read() | dict(Erased.objects.order_by("at", "pk").values_list("account", "at"))


def erased_but_here() -> list[tuple[User, datetime]]:
    """Who is on the list and yet has an account, as after a restore; a number given anew to somebody else is not."""
    gone = erased_accounts()
    return [(user, gone[user.pk]) for user in User.objects.filter(pk__in=gone) if user.date_joined <= gone[user.pk]]


def _file() -> Path:
    return settings.DATA_DIR / "erased-accounts"


def _read():
    lines = _file().read_text().split("\n") if _file().exists() else []
    pairs = (line.split(" ") for line in lines if line)
    return {int(account): datetime.fromisoformat(at) for account, at in pairs}


def _write(accounts):
    """In full and then put in place at once, so that a crash leaves the old list or the new one."""
    part = _file().with_suffix(f".{uuid4().hex}")
    with part.open("w") as file:
        file.writelines(f"{account} {at.isoformat()}\n" for account, at in accounts.items())
        file.flush()
        os.fsync(file.fileno())
    part.replace(_file())
