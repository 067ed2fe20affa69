"""The notes behind dotted words: terms and standards explained where they stand in a text."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from leergang.kit.words.marking import mark

from .models import Standard, Term


@dataclass(frozen=True)
class Note:
    """What one popover holds. Its id cannot be the key of a heading: those have no double hyphen."""

    id: str
    forms: tuple[str, ...]
    things: tuple[Term | Standard, ...]


def with_notes(html: str) -> str:
    """The same HTML with terms and standards dotted, and their notes at the end; two queries, none for a reader."""
    notes = {note.id: note for note in [*term_notes(), *standard_notes()]}
    marked, used = mark(html, forms_of(notes.values()), _button)
    if not used:
        return html
    return mark_safe(marked + render_to_string("leergang/notes.html", {"notes": [notes[name] for name in used]}))  # noqa: S308 - our own HTML in and out


def term_notes() -> list[Note]:
    """A note for each live term that is explained in texts."""
    terms = Term.objects.live().filter(in_text=True).order_by("slug")
    return [Note(note_id(term), term.words(), (term,)) for term in terms]


def standard_notes() -> list[Note]:
    """A note for each code, with every live version of that standard: no clock may run in kept prose."""
    versions: dict[str, list[Standard]] = {}
    for standard in Standard.objects.live().order_by("code", "-valid_from"):
        versions.setdefault(standard.code, []).append(standard)
    return [Note(note_id(found[0]), (code,), tuple(found)) for code, found in versions.items()]


def note_id(thing: Term | Standard) -> str:
    """The id of the note that explains this; all versions of a standard share one."""
    return f"begrip--{thing.slug}" if isinstance(thing, Term) else f"standaard--{thing.code.lower()}"


def forms_of(notes: Iterable[Note]) -> dict[str, str]:
    """Every form with the id of its note. Where two claim a form, the one whose name it is wins, then the first."""
    forms: dict[str, str] = {}
    for position in range(max((len(note.forms) for note in notes), default=0)):
        for note in notes:
            for form in _cased(note.forms[position : position + 1], first=position == 0):
                forms.setdefault(form, note.id)
    return forms


def _cased(forms, first):
    """A form as listed and with a capital, as at the start of a sentence; a name also without its capital."""
    for form in forms:
        yield form
        yield form[:1].upper() + form[1:]
        if first and form[1:] == form[1:].lower():
            yield form[:1].lower() + form[1:]


def _button(note_id, word):
    return format_html(
        '<button type="button" class="term" popovertarget="{}">{}</button>',
        note_id,
        mark_safe(word),  # noqa: S308 - a piece of the page's own HTML text
    )
