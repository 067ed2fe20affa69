"""A document as the answer to a request: a page to print, or a file."""

from django.http import HttpResponse
from django.templatetags.static import static
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy

from .document import Document
from .page import as_page
from .pdf import NoPdf, as_pdf

NO_PDF = gettext_lazy(
    "Een PDF maken lukt hier nu niet. Druk deze bladzijde af: je browser kan hem dan als PDF bewaren."
)


def to_print(document: Document, back: str, told="") -> HttpResponse:
    """The page; `back` is where the reader came from."""
    return HttpResponse(as_page(document, stylesheet=static("css/paper.css"), back=back, told=told))


def as_pdf_file(document: Document, name: str, back: str) -> HttpResponse:
    """The file, or the page to print where none can be made."""
    try:
        made = as_pdf(as_page(document))
    except NoPdf:
        return to_print(document, back, told=NO_PDF)
    return as_file(made, name, "application/pdf")


def as_file(content: bytes, name: str, content_type: str) -> HttpResponse:
    """To keep, by this name."""
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": disposition})
