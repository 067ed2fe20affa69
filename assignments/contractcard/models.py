"""Contract: a card before a counterpart. Proposal: another text for a field. Consent: who agreed to which version."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leergang.kit.tokens import new_code

from ..outside.models import Guest
from ..work.models import Version, Work

__all__ = ["Consent", "Contract", "Proposal", "ProposalState", "Side"]


class Side(models.TextChoices):
    """The two who agree."""

    WRITER = "writer", _("schrijver van de kaart")
    OTHER = "other", _("de ander")


class ContractQuerySet(models.QuerySet):
    """Contracts by how they stand. Their writer comes to them by the card, the counterpart by a link."""

    def standing(self):
        """What is laid before somebody or was agreed; not what was taken back before that."""
        return self.filter(Q(ended_at=None) | Q(agreed_at__isnull=False))

    def in_force(self):
        """Agreed by both, and not withdrawn since."""
        return self.filter(ended_at=None, agreed_at__isnull=False)


class Contract(models.Model):
    """One card before one counterpart, from the first version that they read.

    Name and address of the counterpart are the guest's, and go with it: soon after the link ended, or at once when they
    ask that. Under which name somebody agreed stands at their consent.
    """

    work = models.ForeignKey(Work, models.CASCADE, related_name="contracts", verbose_name=_("contractkaart"))
    version = models.ForeignKey(Version, models.CASCADE, related_name="+", verbose_name=_("versie die voorligt"))
    code = models.CharField(_("code"), max_length=26, unique=True, default=new_code, editable=False)
    guest = models.OneToOneField(
        Guest, models.SET_NULL, null=True, blank=True, related_name="contract", verbose_name=_("met wie")
    )
    offered_at = models.DateTimeField(_("voorgelegd op"))
    changed_at = models.DateTimeField(_("laatste verandering"))
    agreed_at = models.DateTimeField(_("akkoord op"), null=True, blank=True)
    look_back_on = models.DateField(_("terugkijken op"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("herinnerd op"), null=True, blank=True)
    ended_at = models.DateTimeField(_("gestopt op"), null=True, blank=True)
    ended_by = models.CharField(_("gestopt door"), max_length=10, choices=Side.choices, blank=True)

    objects = ContractQuerySet.as_manager()

    class Meta:
        verbose_name = _("contract")
        verbose_name_plural = _("contracten")
        constraints = [
            models.UniqueConstraint(
                fields=["work"],
                condition=Q(ended_at=None) | Q(agreed_at__isnull=False),
                name="one_contract_stands_per_card",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by="") | (Q(ended_at__isnull=False) & ~Q(ended_by="")),
                name="contract_ended_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["look_back_on"], condition=Q(reminded_at=None), name="contract_to_look_back")]

    @property
    def is_open(self) -> bool:
        """Whether the two still talk about it."""
        return self.agreed_at is None and self.ended_at is None


class ProposalState(models.TextChoices):
    """How a proposal stands."""

    OPEN = "open", _("wacht op antwoord")
    TAKEN = "taken", _("overgenomen")
    DECLINED = "declined", _("niet overgenomen")
    RETRACTED = "retracted", _("ingetrokken")


class Proposal(models.Model):
    """Another text for one field of the version that the counterpart read; what it took the place of stays with it."""

    contract = models.ForeignKey(Contract, models.CASCADE, related_name="proposals", verbose_name=_("bij contract"))
    version = models.ForeignKey(Version, models.CASCADE, related_name="+", verbose_name=_("bij versie"))
    field = models.CharField(_("onderdeel"), max_length=30)
    text = models.TextField(_("voorstel"), blank=True)  # empty: take it out
    made_at = models.DateTimeField(_("voorgesteld op"))
    state = models.CharField(_("stand"), max_length=10, choices=ProposalState.choices, default=ProposalState.OPEN)
    reply = models.TextField(_("antwoord"), blank=True)
    replaced = models.TextField(_("wat er stond"), blank=True)
    settled_at = models.DateTimeField(_("beantwoord op"), null=True, blank=True)

    class Meta:
        verbose_name = _("voorstel")
        verbose_name_plural = _("voorstellen")
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "field"], condition=Q(state="open"), name="one_open_proposal_per_field"
            ),
            models.CheckConstraint(
                condition=Q(state="open") ^ Q(settled_at__isnull=False), name="proposal_waits_or_is_settled"
            ),
        ]


class Consent(models.Model):
    """One of the two agrees to exactly this version; for another version it does not count."""

    contract = models.ForeignKey(Contract, models.CASCADE, related_name="consents", verbose_name=_("bij contract"))
    version = models.ForeignKey(Version, models.CASCADE, related_name="+", verbose_name=_("versie"))
    side = models.CharField(_("wie"), max_length=10, choices=Side.choices)
    name = models.CharField(_("naam"), max_length=200, blank=True)
    at = models.DateTimeField(_("akkoord op"))

    class Meta:
        verbose_name = _("akkoord")
        verbose_name_plural = _("akkoorden")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "version", "side"], name="consent_once_per_version_and_side")
        ]
