"""What goes along with the mail that both agreed: the contract as PDF, and the day to look back for a calendar."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from leergang.kit.paper.page import as_page
from leergang.kit.paper.pdf import NoPdf, as_pdf
from leergang.notices.enclosing import Enclosed, Enclosing, File

from ..models import Contract, Side
from ..telling import ENCLOSED
from .contents import calendar_of, document_of


def papers() -> Enclosing:
    """For the outbox."""
    return Enclosing(ENCLOSED, _drawn)


def _drawn(key: str) -> Enclosed | None:
    """As it is now: of what was withdrawn meanwhile nothing goes along, and of what is gone not even the mail."""
    number, _colon, side = key.partition(":")
    contract = Contract.objects.filter(pk=number, agreed_at__isnull=False).select_related("version").first()
    if contract is None:
        return None
    if contract.ended_at:
        return Enclosed(said=_("Het contract is intussen opgezegd. Daarom zit er geen PDF bij."))
    day = [_day(contract)] if contract.look_back_on else []
    return Enclosed((_text(contract, side), *day))


def _text(contract, side):
    """Without the title in its name: names of files stand in lists and logs of mail that others read."""
    try:
        made = as_pdf(as_page(document_of(contract)))
    except NoPdf:
        made = None
    name = f"contract-{contract.agreed_at:%Y-%m-%d}.pdf"
    return File(name, _("het contract als PDF"), made, "application/pdf", _instead(contract, side))


def _instead(contract, side):
    if side == Side.OTHER:
        return _("De PDF kon nu niet mee. Op de pagina achter je link staat onder het contract ‘Druk af’.")
    link = settings.BASE_URL + reverse("contract_card_paper", args=[contract.work_id, "afdruk"])
    return _("De PDF kon nu niet mee. Druk het contract hier af: %(link)s") % {"link": link}


def _day(contract):
    name = f"terugkijken-{contract.look_back_on:%Y-%m-%d}.ics"
    return File(name, _("de dag om terug te kijken, voor je agenda"), calendar_of(contract), "text/calendar")
