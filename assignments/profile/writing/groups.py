"""The questions of a profile group by group, each with a line that says what stands there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField, Form
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..rules import GROUPS, NOT_YET, TABLES
from ..sheet import Body, rows_of, text_of


@dataclass(frozen=True)
class Group:
    """A group with its fields, each with what was said there then; folded on a small screen unless it is open."""

    label: str
    fields: list[tuple[BoundField, Any]]
    said: str
    is_open: bool

    @property
    def first(self) -> str:
        """Where somebody who jumps to this group arrives."""
        return f"vraag_{self.fields[0][0].html_name}"


def groups_of(form: Form, then: Mapping[str, Any], grown: Collection[str], is_first: bool) -> list[Group]:
    """All of them. Open is what was given a row (`grown`); before the first version also the first that is empty."""
    said = [" · ".join(filter(None, (_said(form.initial, name) for name in names))) for _label, names in GROUPS]
    opened = said.index("") if is_first and "" in said else None
    groups: list[Group] = []
    for (label, names), stands in zip(GROUPS, said, strict=True):
        fields = [(form[name], then.get(name)) for name in names]
        groups.append(Group(str(label), fields, stands, len(groups) == opened or bool({*names} & {*grown})))
    return groups


def _said(body: Body, name: str) -> str:
    if name not in TABLES:
        return " ".join(text_of(body, name).split())
    rows = rows_of(body, name, TABLES[name][0])
    return COUNTED[name](rows) if rows else ""


def _tasks(rows) -> str:
    told = ngettext("%(count)s taak", "%(count)s taken", len(rows)) % {"count": len(rows)}
    hours = [float(said) for row in rows if (said := row[1].replace(",", ".")).replace(".", "", 1).isdecimal()]
    total = number_format(sum(hours), decimal_pos=None if sum(hours) % 1 else 0)
    return _("%(tasks)s, %(hours)s uur") % {"tasks": told, "hours": total} if hours else told


def _people(rows) -> str:
    told = ngettext("%(count)s gesprek", "%(count)s gesprekken", len(rows)) % {"count": len(rows)}
    waiting = sum(NOT_YET in row for row in rows)
    return _("%(talks)s, %(count)s nog niet") % {"talks": told, "count": waiting} if waiting else told


def _meetings(rows) -> str:
    return ngettext("%(count)s overleg", "%(count)s overleggen", len(rows)) % {"count": len(rows)}


def _circles(rows) -> str:
    return ngettext("%(count)s onderwerp", "%(count)s onderwerpen", len(rows)) % {"count": len(rows)}


def _wheel(rows) -> str:
    return ngettext("%(count)s rol op het wiel", "%(count)s rollen op het wiel", len(rows)) % {"count": len(rows)}


COUNTED = {"tasks": _tasks, "counterparts": _people, "meetings": _meetings, "circles": _circles, "wheel": _wheel}
