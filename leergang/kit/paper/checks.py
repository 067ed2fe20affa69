"""System check about the machine: whether it can make PDF files."""

from django.core.checks import Info, register

from .document import Document
from .page import as_page
from .pdf import NoPdf, as_pdf


@register(deploy=True)
def pdf_can_be_made(app_configs, **kwargs):
    """Says so when it cannot; only with --deploy, as it makes one to know."""
    try:
        as_pdf(as_page(Document("Leergang")))
    except NoPdf:
        hint = "Installeer het extra pdf en de pakketten van Debian die in docs/running.md staan."
        return [Info("PDF-bestanden maken kan hier niet; de afdrukpagina is er wel.", hint=hint, id="leergang.I001")]
    return []
