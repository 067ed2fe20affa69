"""What both hear: the writer a notice, the counterpart a mail with a link of their own."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leergang.kit.words.direction import apart
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..outside.actions import data_page, new_link, write_to
from ..outside.models import Guest
from .models import Contract, Side

ENCLOSED = "agreed_contract"  # what the outbox draws for a mail: see papers/enclosing.py


def asks(guest: Guest) -> str:
    """What stands in the first mail and on the page before the code."""
    said = _(
        "%(who)s wil met je vastleggen wat een opdracht is, en wat er niet bij hoort. Je leest de kaart, je kunt een"
        " andere tekst voorstellen en je kunt akkoord gaan. Een account heb je niet nodig."
    )
    return said % {"who": apart(str(guest.work.owner))}


def laid_before_again(contract: Contract, now: datetime) -> None:
    """Another version; a consent to the last one does not count for it."""
    number = {**_writer(contract), "number": contract.version.number}
    said = _(
        "%(who)s heeft de kaart aangepast. Versie %(number)s ligt nu voor. Een akkoord met een eerdere versie telt"
        " niet meer."
    )
    _mail(contract, _("De contractkaart is aangepast: versie %(number)s") % number, said % number, now)


def proposed(contract: Contract, made: list, now: datetime) -> None:
    """To the writer."""
    count = len(made)
    told = ngettext(
        "De ander doet een voorstel bij je contractkaart ‘%(title)s’.",
        "De ander doet %(count)s voorstellen bij je contractkaart ‘%(title)s’.",
        count,
    )
    _notify(contract, told % (_about(contract) | {"count": count}), now)


def settled(contract: Contract, field: str, is_taken: bool, now: datetime) -> None:
    """To the counterpart."""
    about = {**_writer(contract), "label": contract.version.asked.get(field, field)}
    taken = _("%(who)s neemt je voorstel bij ‘%(label)s’ over. Je krijgt bericht als de nieuwe versie voorligt.")
    declined = _("%(who)s neemt je voorstel bij ‘%(label)s’ niet over. Lees het antwoord.")
    _mail(contract, _("Antwoord op je voorstel"), (taken if is_taken else declined) % about, now)


def one_agrees(contract: Contract, side: str, now: datetime) -> None:
    """To the other of the two."""
    number = {"number": contract.version.number}
    if side == Side.OTHER:
        told = _("De ander gaat akkoord met versie %(number)s van ‘%(title)s’. Nu jij nog.")
        _notify(contract, told % (_about(contract) | number), now, by_mail=True)
        return
    said = _("%(who)s gaat akkoord met versie %(number)s van de kaart. Nu jij nog.") % (number | _writer(contract))
    _mail(contract, _("Akkoord met versie %(number)s van de contractkaart") % number, said, now)


def both_agree(contract: Contract, now: datetime) -> None:
    """To both: when, which version, its fingerprint, with the PDF and the calendar file."""
    to_writer = _("Jullie zijn allebei akkoord met versie %(number)s van ‘%(title)s’. Bewaar de PDF.")
    number = {"number": contract.version.number}
    _notify(
        contract, to_writer % (_about(contract) | number), now, by_mail=True, encloses=_papers(contract, Side.WRITER)
    )
    said = _(
        "Jij en %(who)s zijn akkoord met versie %(number)s van de kaart. Bewaar de PDF en zet de dag om terug te"
        " kijken in je agenda."
    ) % (number | _writer(contract))
    _mail(contract, _("De contractkaart is akkoord"), said, now, is_agreed=True)


def ended(contract: Contract, now: datetime) -> None:
    """To the one who did not do it."""
    if contract.ended_by == Side.OTHER:
        told = (
            _("De ander zegt het contract ‘%(title)s’ op.")
            if contract.agreed_at
            else _("De ander stopt met de contractkaart ‘%(title)s’.")
        )
        _notify(contract, told % _about(contract), now, by_mail=True)
        return
    who = _writer(contract)
    if contract.agreed_at:
        said = _("%(who)s zegt het contract op. Je kunt nog teruglezen wat jullie afspraken.") % who
        _mail(contract, _("Het contract is opgezegd"), said, now)
    else:
        said = _("%(who)s heeft de contractkaart teruggetrokken. De link uit eerdere mails werkt niet meer.") % who
        _mail(contract, _("De contractkaart is teruggetrokken"), said, now, has_link=False)


def time_to_look_back(contract: Contract, now: datetime) -> None:
    """To both, on the day that they chose."""
    told = _("Vandaag kijken jullie terug op je contract ‘%(title)s’.")
    _notify(contract, told % _about(contract), now, kind=Kind.REMINDER, by_mail=True)
    said = _(
        "Vandaag kijken jij en %(who)s terug op wat jullie afspraken. Lees het contract nog eens: wat klopt nog, en"
        " wat spreken jullie opnieuw af?"
    ) % _writer(contract)
    guest = contract.guest
    link = new_link(guest=guest) if guest and guest.email else ""  # the first mail is from long ago, and nobody types
    _mail(contract, _("Vandaag kijken jullie terug op het contract"), said, now, link=link)


def _papers(contract, side):
    return f"{ENCLOSED}:{contract.pk}:{side}"


def _about(contract):
    """What the writer hears never names the other: who asks to be forgotten is not in it."""
    return {"title": apart(contract.version.title)}


def _writer(contract):
    return {"who": apart(str(contract.work.owner))}


def _notify(contract, text, now, kind=Kind.ANSWER, **about):
    address = reverse("contract_card", args=[contract.work_id])
    notify(to=contract.work.owner, kind=kind, text=text, address=address, now=now, **about)


def _mail(contract, subject, said, now, has_link=True, is_agreed=False, link=""):
    """Without a link: that of the first mail still works, and a new one would cost words that are being typed."""
    if contract.guest:
        about = {"contract": contract, "said": said, "has_link": has_link, "link": link, "is_agreed": is_agreed}
        about["check"] = settings.BASE_URL + reverse("contract_check", args=[contract.code])
        about["data"] = data_page()
        text = render_to_string("assignments/contractcard/mail.txt", about)
        encloses = _papers(contract, Side.OTHER) if is_agreed else ""
        write_to(guest=contract.guest, subject=subject, text=text, encloses=encloses, now=now)
