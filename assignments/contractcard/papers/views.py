"""An agreed contract as a file, for both: PDF, a page to print, and the day to look back for their calendar."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.templatetags.static import static
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import content_disposition_header
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from leergang.kit.calendars.writing import Event, calendar_file
from leergang.kit.paper.document import Document, Section, Words
from leergang.kit.paper.names import file_name
from leergang.kit.paper.page import as_page
from leergang.kit.paper.pdf import NoPdf, as_pdf
from leergang.kit.words.direction import apart

from ...outside.visiting import for_guests
from .. import queries
from ..models import Contract
from ..queries import SLUG

NO_PDF = gettext_lazy(
    "Een PDF maken lukt hier nu niet. Druk deze bladzijde af: je browser kan hem dan als PDF bewaren."
)


@login_required
@require_safe
def own_paper(request, pk, form):
    """For the writer."""
    contract = queries.contract_of(get_object_or_404(queries.own_cards(request.user), pk=pk))
    return _paper(contract, form, reverse("contract_card", args=[pk]))


@for_guests(SLUG)
@require_safe
def paper_of_guest(request, guest, form):
    """For the counterpart, in a visit."""
    contract = queries.contract_of_guest(guest)
    return _paper(contract, form, request.path.partition("papier/")[0])


def _paper(contract, form, back):
    if contract is None or contract.agreed_at is None or form not in FORMS:
        raise Http404
    return FORMS[form](contract, back)


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


def _as_pdf(contract, back):
    document = document_of(contract)
    try:
        made = as_pdf(as_page(document))
    except NoPdf:
        return _page(document, back, NO_PDF)
    return _file(made, contract, "pdf", "application/pdf")


def _to_print(contract, back):
    return _page(document_of(contract), back)


def _page(document, back, told=""):
    return HttpResponse(as_page(document, stylesheet=static("css/paper.css"), back=back, told=told))


def _for_calendar(contract, back):
    """All day, as nobody agreed on an hour."""
    day = contract.look_back_on
    if day is None:
        raise Http404
    title = _("Terugkijken op contract: %(title)s") % {"title": contract.version.title}
    uid = f"contract-{contract.code}@leergang"
    event = Event(uid, title, day, day, changed_at=contract.agreed_at, is_busy=False)
    return _file(calendar_file(title, [event]), contract, "ics", "text/calendar; charset=utf-8")


def _file(content, contract, suffix, content_type):
    name = file_name(contract.version.title[:60], _("contract"), suffix=suffix)
    headers = {"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)}
    return HttpResponse(content, content_type=content_type, headers=headers)


FORMS = {"pdf": _as_pdf, "afdruk": _to_print, "agenda": _for_calendar}
