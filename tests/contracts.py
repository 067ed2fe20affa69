"""Contract cards for tests, by the public verbs: written, laid before somebody, and agreed."""

from datetime import timedelta

from django.utils import timezone

from assignments.contractcard.actions import agree, offer
from assignments.contractcard.kind import new_card
from assignments.contractcard.models import Contract
from assignments.work.actions import save
from assignments.work.models import Work

OTHER = {"name": "Imane Çelik", "email": "imane@lyceum.example"}


def written(who, **body) -> Work:
    """A card that is complete, for nobody yet."""
    words = {
        "commission": "Ik help de sectie Frans.",
        "outside": "Ik beoordeel niemand.",
        "role": "Ik adviseer.",
        "i_deliver": "Drie gesprekken",
        "look_back": str(timezone.localdate() + timedelta(days=90)),
        **body,
    }
    saved = save(work=new_card(who), body=words, revision=0, by=who).work
    return Work.objects.get(pk=saved.pk)


def laid(who, now=None, other=OTHER, **body) -> Contract:
    """Before somebody without an account."""
    work = written(who, **body)
    return offer(work=work, revision=work.revision, by=who, now=now or timezone.now(), **other)


def agreed(who, now=None, other=OTHER, **body) -> Contract:
    """By both, on the first version."""
    contract, now = laid(who, now, other, **body), now or timezone.now()
    agree(contract=contract, number=1, name=str(who), by=who, now=now)
    return agree(contract=contract, number=1, name=other["name"], now=now)
