"""A profile as a file: a role description in Word, and one sheet of paper as a page to print or PDF."""

from collections.abc import Sequence

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from leergang.kit.paper.document import Document, Lines, Section, Table, tidy

from .. import rules
from ..sheet import Body, Part, Sheet, rows_of


def as_sheet(sheet: Sheet, *, stylesheets: Sequence[str] = (), back: str = "", told: str = "") -> str:
    """The whole page on one A4; `back` is where the reader of a browser came from, `told` what they are told first."""
    about = {"sheet": sheet, "stylesheets": stylesheets, "back": back, "told": told, "ink": "#1a2135"}
    return tidy(render_to_string("assignments/profile/paper.html", about))


def description_of(sheet: Sheet, body: Body) -> Document:
    """A description of the role, in the order in which such a description is read."""
    facts = [
        (_("Naam"), sheet.name),
        (_("Functie"), sheet.function),
        (_("School"), sheet.school),
        (_("Stand"), sheet.told),
    ]
    sections = tuple(Section(part.heading, tuple(_answer(part, body))) for part in sheet.parts)
    return Document(
        _("Rolbeschrijving: %s") % (sheet.function or sheet.name), tuple(one for one in facts if one[1]), sections
    )


def _answer(part: Part, body: Body):
    if part.shape == "zones":
        zones = [(zone.heading, "; ".join(zone.items)) for zone in part.data]
        yield Table((_("Kring"), _("Wat erin staat")), tuple(zones))
    elif part.shape == "tasks":
        yield Table(rules.TASKS, tuple(map(tuple, rows_of(body, "tasks", rules.TASKS))))
    elif part.shape == "talks":
        yield Table(rules.PEOPLE, tuple(map(tuple, part.data)))
    elif part.shape == "facts":
        yield Lines(tuple(f"{name}: {said}" for name, said in part.data))
    elif part.shape == "roles":
        yield from _roles(part.data)
    else:
        yield Lines((part.data,) if isinstance(part.data, str) else tuple(part.data))


def _roles(roles):
    said = [_("Past bij mij: %s") % ", ".join(roles.fit)] if roles.fit else []
    said += [_("Kost moeite: %s") % roles.costs] if roles.costs else []
    if said:
        yield Lines(tuple(said))
    if roles.wheel:
        rows = [(one.role, str(one.now or ""), str(one.wanted or "")) for one in roles.wheel.spokes]
        yield Table((_("Rol"), *rules.WHEEL), tuple(rows))
