"""What the page of one card shows its writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.forms import Form
from django.utils.translation import gettext as _

from leergang.kit.moments import told
from leergang.kit.words.direction import apart

from ...work.kinds import form_of
from ...work.models import Work
from ..models import Consent, Contract, Proposal, Side
from ..queries import consents_to, contract_of, contracts_of, name_of, own_cards, parts_of, standing_told, taken_back
from ..rules import has_new_words


def cards_of(user) -> list[tuple[Work, tuple[str, str]]]:
    """One's own cards, the last first, each with how it stands; two queries, however many there are."""
    works = list(own_cards(user).filter(removed_at=None).order_by("-saved_at"))
    contracts = contracts_of(work.pk for work in works)
    return [(work, standing_told(contracts.get(work.pk))) for work in works]


@dataclass(frozen=True)
class Asked:
    """One proposal beside the texts it is about: what stood there when it was made, and what stands there now."""

    proposal: Proposal
    label: str
    then: str
    here: str
    reply: str = ""  # as it was typed, when it could not be sent

    @property
    def is_of_another_text(self) -> bool:
        """Whether the writer changed this field since."""
        return self.then.strip() != self.here.strip()


@dataclass(frozen=True)
class Showing:
    """One card: its fields, before whom it lies, what that person proposes, and who agrees."""

    form: Form
    who_reads: str
    saved: str
    contract: Contract | None
    other: str
    taken_back: Contract | None
    standing: tuple[str, str]
    waiting: list[Asked]
    settled: list[Asked]
    signed: list[Consent]
    mine: Consent | None
    theirs: Consent | None
    has_new_words: bool
    parts: list


def showing(work: Work, now: datetime, is_judged: bool, typed: Mapping[str, str]) -> Showing:
    """All that the page says of a card, stored or not; `typed` is an answer that could not be sent."""
    is_new, form = work._state.adding, form_of(work)
    contract = None if is_new else contract_of(work)
    consents = consents_to(contract) if contract else {}
    back = None if is_new or contract else taken_back(work)
    last = contract or back
    parts = parts_of(last) if last else []
    asked = [_asked(one, part.label, work, typed) for part in parts for one in part.proposals]
    return Showing(
        form=form(data=work.body) if is_judged else form(initial=work.body),
        who_reads=_who_reads(contract),
        saved="" if is_new else _("Bewaard %(moment)s") % {"moment": told(work.saved_at, now)},
        contract=contract,
        other=name_of(contract) if contract else "",
        taken_back=back,
        standing=standing_told(contract),
        waiting=[one for one in asked if contract and one.proposal.settled_at is None],
        settled=[one for one in asked if not contract or one.proposal.settled_at],
        signed=list(consents.values()),
        mine=consents.get(Side.WRITER),
        theirs=consents.get(Side.OTHER),
        has_new_words=contract is not None and has_new_words(contract, work),
        parts=parts,
    )


def _asked(proposal, label, work, typed):
    then, here = (body.get(proposal.field) or "" for body in (proposal.version.body, work.body))
    reply = typed.get("reply", "") if typed.get("number") == str(proposal.pk) else ""
    return Asked(proposal, label, then, here, reply)


def _who_reads(contract) -> str:
    if contract is None:
        return _("Alleen jij leest dit.")
    about = {"name": apart(name_of(contract)), "number": contract.version.number}
    return _("%(name)s leest versie %(number)s. Wat je hier verandert, leest alleen jij tot je het voorlegt.") % about
