"""A document as a page to print. What makes PDF reads the same page."""

from django.template.loader import render_to_string

from .document import Document, tidy


def as_page(document: Document, *, stylesheet: str = "", back: str = "", told: str = "") -> str:
    """The whole page; `back` is where the reader of a browser came from, `told` what they are told first."""
    about = {"document": document, "stylesheet": stylesheet, "back": back, "told": told}
    return tidy(render_to_string("paper/document.html", about))
