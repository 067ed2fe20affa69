"""What the papers of an agreed contract say: the text with who agreed to it, and the day to look back."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from leergang.kit.calendars.writing import Event, calendar_file
from leergang.kit.paper.document import Document, Section, Words
from leergang.kit.words.direction import apart

from .. import queries
from ..models import Contract


def document_of(contract: Contract) -> Document:
    """Who agreed and when, each part, and by what anybody sees that it is this version."""
    version = contract.version
    link = f"{settings.BASE_URL}{reverse('contract_check', args=[contract.code])}"
    agreed = [(_("Akkoord"), _signed(one)) for one in contract.consents.filter(version=version)]
    ended = [(_("Opgezegd"), _moment(contract.ended_at))] if contract.ended_at else []
    facts = (
        (_("Versie"), str(version.number)),
        *agreed,
        *ended,
        (_("Vingerafdruk"), version.sha256),
        (_("Code"), contract.code),
        (_("Controleer op"), link),
    )
    sections = [Section(label, (Words(said),)) for label, said in queries.fields_of(version)]
    return Document(_("Contractkaart: %(title)s") % {"title": version.title}, facts, tuple(sections))


def _signed(consent):
    name = apart(consent.name or _("iemand wiens naam is gewist"))
    return _("%(name)s, %(moment)s") % {"name": name, "moment": _moment(consent.at)}


def _moment(moment: datetime) -> str:
    return date_format(localtime(moment), _("j F Y, G.i \\u\\u\\r"))


def calendar_of(contract: Contract) -> bytes:
    """The day to look back, as nobody agreed on an hour."""
    day = contract.look_back_on
    title = _("Terugkijken op contract: %(title)s") % {"title": contract.version.title}
    uid = f"contract-{contract.code}@leergang"
    return calendar_file(title, [Event(uid, title, day, day, changed_at=contract.agreed_at, is_busy=False)])
