"""Contract cards of the participant in the world of tests/house/world.py, and what somebody leaves in one."""

from django.urls import reverse

from assignments.contractcard.actions import agree
from assignments.contractcard.card import CardForm
from assignments.contractcard.models import Proposal
from assignments.contractcard.proposing import propose, settle
from tests import contracts

CONTRACT_WORD = "strandplevier"  # in every part of each card of the participant


class Contracts:
    """One that is written, one that lies before somebody, and one that both agreed on."""

    def make_contracts(self):
        """By the public verbs."""
        who = self.people["participant"]
        body = {name: f"Een {CONTRACT_WORD}." for name in CardForm.base_fields if name != "look_back"}
        self.card, self.laid = contracts.written(who, **body), contracts.laid(who, **body)
        self.agreed = contracts.agreed(who, **body)

    def of_contracts(self):
        """The address of each case."""
        return {
            "contract_card (laid before somebody)": reverse("contract_card", args=[self.laid.work_id]),
            "contract_card (agreed)": reverse("contract_card", args=[self.agreed.work_id]),
            "contract_card_offer": reverse("contract_card_offer", args=[self.card.pk]),
            "contract_card_paper (agreed)": reverse("contract_card_paper", args=[self.agreed.work_id, "afdruk"]),
            "contract_card_paper (not agreed)": reverse("contract_card_paper", args=[self.laid.work_id, "afdruk"]),
            "contract_guest_paper (another secret)": reverse("contract_guest_paper", args=["niets", "pdf"]),
            "contract_check": reverse("contract_check", args=[self.agreed.code]),
            "contract_check (not agreed)": reverse("contract_check", args=[self.laid.code]),
        }

    def of_contracts_posted(self):
        """What each of them is sent."""
        return {
            "contract_card (laid before somebody)": {"do": "stop"},
            "contract_card_new": {"from": self.agreed.work_id},
            "contract_card_offer": {"revision": 1, "name": "Ruud", "email": "ruud@lyceum.example"},
        }


def contracted(who):
    """A card with words in each field, a proposal that was answered, and an agreement of both."""
    names = ("commission", "aim", "outside", "people", "role", "i_deliver", "other_delivers", "decisions")
    body = {name: who.word(f"kaart-{name}") for name in (*names, "information", "contacts", "stop")}
    other = {"name": who.word("tegenpartij"), "email": f"{who.word('tegenadres')}@lyceum.example"}
    held = contracts.laid(who.user, who.now, other, **body)
    propose(contract=held, number=1, texts={"role": who.word("tegenvoorstel")}, now=who.now)
    waiting = Proposal.objects.get(contract=held)
    settle(proposal=waiting, is_taken=False, reply=who.word("weerwoord"), seen=body["role"], by=who.user, now=who.now)
    agree(contract=held, number=1, name=str(who.user), by=who.user, now=who.now)
    agree(contract=held, number=1, name=other["name"], now=who.now)
