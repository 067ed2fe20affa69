"""Two profiles with the versions that were kept through the course and after it."""

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from assignments.profile.actions import keep
from assignments.profile.queries import days_of, own_profile
from assignments.profile.rules import TABLES
from assignments.questions.grid import Grid
from assignments.work.actions import save
from assignments.work.models import Work

from ..people import account

AT = time(15, 40)
A_MONTH = timedelta(days=31)


def load_profiles() -> None:
    """Once, as far as the dates of their groups have come."""
    if Work.objects.filter(kind="profile").exists():
        return
    for written in tomllib.loads((Path(__file__).parent / "profielen.toml").read_text())["profile"]:
        _make(written)


def _make(written: dict[str, Any]):
    user = account(written["who"])
    body: dict[str, Any] = {}
    for number, version in enumerate(written["version"]):
        body |= {name: text.strip() for name, text in version["body"].items()} | _tables(version.get("tables", {}))
        work = save(work=own_profile(user), body=body, revision=number, by=user).work
        at = datetime.combine(_day(version, days_of(user)), AT, timezone.get_default_timezone())
        if at <= timezone.now():
            keep(work=work, by=user, now=at)


def _day(version: dict[str, Any], days: list[date]) -> date:
    return days[-1] + A_MONTH * version["months"] if "months" in version else days[version["day"] - 1]


def _tables(written: dict[str, list[list[str]]]) -> dict[str, Any]:
    return {name: Grid(*map(list, TABLES[name]), rows).value() for name, rows in written.items()}
