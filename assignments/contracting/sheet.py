"""The sheet for the talk: one A4, the questions on the left and room to write on the right."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leergang.kit.paper.document import Document, Section, Table
from leergang.kit.paper.names import file_name
from leergang.kit.words.markdown import readable

from ..work.kinds import asked
from ..work.models import Work
from .rules import BEFORE, day_of

SHOWN = 90  # characters of what was prepared: more would push the last question to a second page
SHORT = 70


def sheet_of(work: Work) -> Document:
    """Made of the preparation alone."""
    labels = asked(work)
    asks = [f"{number}. {labels[name]}" for number, name in enumerate(BEFORE, 1)]
    rows = tuple((_question(ask, work.body.get(name, "")), "") for ask, name in zip(asks, BEFORE, strict=True))
    day = day_of(work.body)
    facts = ((_("Gesprek op"), date_format(day, _("l j F Y"))),) if day else ()
    head = (_("Vraag, en wat je voorbereidde"), _("Wat jullie afspraken"))
    title = _short(work.title, SHORT) or _("Contractgesprek")
    return Document(title, facts, (Section(_("Houd dit blad bij de hand"), (Table(head, rows, is_roomy=True),)),))


def name_of(work: Work) -> str:
    """By which name it is kept."""
    return file_name(_("Gespreksblad"), work.title[:60], suffix="pdf")


def _question(label, text):
    said = _short(" ".join(line for line, _is_heading in readable(text)), SHOWN)
    return f"{label}\n– {said}" if said else label


def _short(text, most):
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
