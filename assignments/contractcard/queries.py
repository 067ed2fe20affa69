"""Reading cards and contracts: one's own, what lies before a counterpart, and what a code belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.words.direction import apart

from ..outside.models import Guest
from ..work.models import Version, Work
from ..work.values import text
from .models import Consent, Contract, Proposal, ProposalState, Side

SLUG = "contract_card"


@dataclass(frozen=True)
class Part:
    """One field of a card as somebody reads it, with what the counterpart proposes there, the last first."""

    field: str
    label: str
    value: str
    told: str
    proposals: tuple[Proposal, ...] = ()

    @property
    def waiting(self) -> Proposal | None:
        """The proposal that nobody answered yet."""
        return next((one for one in self.proposals if one.state == ProposalState.OPEN), None)


def own_cards(user):
    """One's own contract cards, as a QuerySet."""
    return Work.objects.visible_to(user).filter(kind=SLUG, owner=user)


def contract_of(work: Work) -> Contract | None:
    """What of this card is laid before somebody or was agreed; one query."""
    found = Contract.objects.standing().filter(work=work)
    return found.select_related("version", "work__owner", "guest").first()


def contract_of_guest(guest: Guest) -> Contract | None:
    """What this guest was asked to agree on; one query."""
    return Contract.objects.filter(guest=guest).select_related("version", "work__owner", "guest").first()


def held_of_guests(guests: Sequence[Guest]) -> dict[int, str]:
    """What stays with a contract of each of these: the name under which they agreed, what they proposed; one query."""
    signed = Consent.objects.filter(contract=OuterRef("pk"), side=Side.OTHER).exclude(name="")
    proposed = Proposal.objects.filter(contract=OuterRef("pk")).exclude(text="")
    found = Contract.objects.filter(Exists(signed) | Exists(proposed), guest__in=guests)
    return {one.guest_id: _held(one) for one in found.select_related("work__owner")}


def _held(contract) -> str:
    about = {"who": apart(str(contract.work.owner))}
    if contract.agreed_at is None:
        return _("Wat je voorstelde staat bij de kaart, zolang %(who)s die bewaart.") % about
    about["day"] = date_format(localdate(contract.agreed_at), "j F Y")
    return _("Je naam staat in het contract dat akkoord is sinds %(day)s, zolang %(who)s dat bewaart.") % about


def who_else_reads(works: Iterable[Work], user) -> dict[UUID, list[str]]:
    """Who reads a card without an account, in the words of the spine; no query where no card is among the works."""
    cards = [work.pk for work in works if work.kind == SLUG]
    if not cards:
        return {}
    guests = Guest.objects.open(reader_of(user).now()).values("pk")
    found = Contract.objects.standing().filter(work__in=cards, guest__in=guests).select_related("version", "guest")
    told = _("Versie %(number)s is ook te lezen voor %(who)s.")
    return {one.work_id: [told % {"number": one.version.number, "who": one.guest}] for one in found}


def contracts_of(works: Iterable[UUID]) -> dict[UUID, Contract]:
    """The same of many; one query."""
    return {one.work_id: one for one in Contract.objects.standing().filter(work__in=list(works))}


def taken_back(work: Work) -> Contract | None:
    """What was last taken back of this card; one query."""
    return Contract.objects.filter(work=work, agreed_at=None).exclude(ended_at=None).order_by("-ended_at").first()


def agreed_by_code(code: str) -> Contract | None:
    """The agreed contract of a code; one query, also for a code that is none."""
    agreed = Contract.objects.filter(agreed_at__isnull=False)
    return agreed.filter(code=code.replace("-", "").lower()).select_related("version").first()


def consents_to(contract: Contract) -> dict[str, Consent]:
    """Who agrees to the version that lies there now, by side; one query."""
    return {one.side: one for one in Consent.objects.filter(contract=contract, version=contract.version_id)}


def is_waiting(contract: Contract) -> bool:
    """Whether a proposal has no answer yet."""
    return contract.proposals.filter(state=ProposalState.OPEN).exists()


def parts_of(contract: Contract) -> list[Part]:
    """The version that lies there, field by field, with all proposals; one query."""
    by_field: dict[str, list[Proposal]] = {}
    for one in contract.proposals.select_related("version").order_by("-made_at", "-pk"):
        by_field.setdefault(one.field, []).append(one)
    return [
        Part(
            field,
            label,
            str(value := contract.version.body.get(field) or ""),
            told(value),
            tuple(by_field.get(field, ())),
        )
        for field, label in contract.version.asked.items()
    ]


def fields_of(version: Version) -> list[tuple[str, str]]:
    """What was asked with what was written, of what was written."""
    return [(label, told(version.body[field])) for field, label in version.asked.items() if version.body.get(field)]


def told(value) -> str:
    """A value as it reads: a day in words."""
    said = text(value)
    day = day_in(said)
    return date_format(day, "j F Y") if day else said


def day_in(said: str) -> date | None:
    """The day in a field that holds nothing else."""
    try:
        return parse_date(said.strip()) if len(said) < len("2026-01-01 ") else None
    except ValueError:  # the 31st of February
        return None


def name_of(contract: Contract) -> str:
    """The counterpart: as they agreed, or else as the writer named them, as long as that is kept."""
    agreed = (
        contract.consents.filter(side=Side.OTHER, version=contract.version_id).first() if contract.agreed_at else None
    )
    return (agreed and agreed.name) or (contract.guest and contract.guest.name) or _("iemand wiens naam is gewist")


def standing_told(contract: Contract | None) -> tuple[str, str]:
    """How a card stands, in a shape and a few words."""
    if contract is None:
        return "private", _("alleen voor jou")
    if contract.agreed_at is None:
        return "sent", _("ligt voor")
    if contract.ended_at is None:
        return "done", _("akkoord")
    return "late", _("opgezegd")
