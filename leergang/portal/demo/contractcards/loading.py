"""Contract cards by the real verbs, as they are when somebody has just begun to use them."""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from assignments.contractcard.actions import agree, offer
from assignments.contractcard.kind import new_card
from assignments.contractcard.proposing import propose
from assignments.contractcard.queries import SLUG
from assignments.work.actions import save
from assignments.work.models import Work

from ..people import account


def load_contract_cards() -> None:
    """Once."""
    if Work.objects.filter(kind=SLUG).exists():
        return
    for written in tomllib.loads((Path(__file__).parent / "kaarten.toml").read_text())["card"]:
        _make(written)


def _make(written: dict[str, Any]):
    user, now = account(written["who"]), timezone.now()
    then, day = now - timedelta(days=written["days"]), timezone.localdate(now) + timedelta(days=written["look_back"])
    body = {name: text.strip() for name, text in written["body"].items()} | {"look_back": day.isoformat()}
    work = save(work=new_card(user), body=body, revision=0, by=user).work
    contract = offer(work=work, revision=work.revision, by=user, now=then, **written["other"])
    if "proposal" in written:
        propose(contract=contract, number=1, texts={one["field"]: one["text"] for one in written["proposal"]}, now=now)
    else:
        for name, by in ((str(user), user), (written["other"]["name"], None)):
            agree(contract=contract, number=1, name=name, by=by, now=then)
