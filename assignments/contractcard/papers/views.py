"""An agreed contract as a file, for both: PDF, a page to print, and the day to look back for their calendar."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.templatetags.static import static
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from leergang.kit.paper.names import file_name
from leergang.kit.paper.page import as_page
from leergang.kit.paper.pdf import NoPdf, as_pdf

from ...outside.visiting import for_guests
from .. import queries
from ..queries import SLUG
from .contents import calendar_of, document_of

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
    if contract.look_back_on is None:
        raise Http404
    return _file(calendar_of(contract), contract, "ics", "text/calendar; charset=utf-8")


def _file(content, contract, suffix, content_type):
    name = file_name(contract.version.title[:60], _("contract"), suffix=suffix)
    headers = {"Content-Disposition": content_disposition_header(as_attachment=True, filename=name)}
    return HttpResponse(content, content_type=content_type, headers=headers)


FORMS = {"pdf": _as_pdf, "afdruk": _to_print, "agenda": _for_calendar}
