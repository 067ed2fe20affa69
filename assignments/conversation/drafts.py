"""Remarks while a teacher writes them: rows in the draft of the feedback, saved and merged with the rest of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..work.values import Parts

KIND = "remarks"
NAME = "remarks"
MOST = 12  # remarks at one version; whoever has more to say, says it in the feedback itself
CELLS = ("at", "quote", "said", "as")
LONGEST = {"at": 130, "quote": 500}
AT = re.compile(r"(?P<key>.+):(?P<start>\d{0,6})")


@dataclass(frozen=True)
class Remark:
    """One of these: the words it quotes, which question they were selected in and where, and whether it is a point."""

    quote: str
    said: str
    key: str = ""
    start: int = 0
    is_point: bool = False
    number: int = 0  # of its row


def remarks_in(body: Mapping[str, Any]) -> list[Remark]:
    """Those that say something."""
    return [_remark(row, at) for at, row in enumerate(_rows(body.get(NAME)), start=1) if row["said"].strip()]


def points_in(body: Mapping[str, Any]) -> list[str]:
    """One for each line; the mark of a list is none of its words."""
    lines = (
        re.sub(r"^\s*(?:[-*•]|\d+[.)])\s+", "", line).strip() for line in str(body.get("points") or "").split("\n")
    )
    return [line for line in lines if line]


def _remark(row, number) -> Remark:
    at = AT.fullmatch(row["at"])
    where: dict[str, Any] = {"key": at["key"], "start": int(at["start"] or 0)} if at else {}
    return Remark(row["quote"].strip(), row["said"].strip(), is_point=row["as"] == "point", number=number, **where)


def _rows(value) -> list[dict[str, str]]:
    rows = value.get("rows", []) if isinstance(value, Mapping) else []
    return [{cell: str(row.get(cell, "")) for cell in CELLS} for row in rows]


def lines(value) -> list[str]:
    """The words it is about, and what is said of them."""
    rows = [row for row in _rows(value) if row["said"].strip()]
    return [f"‘{row['quote'].strip()}’: {row['said']}" if row["quote"].strip() else row["said"] for row in rows]


def inputs(name: str, value) -> dict[str, str]:
    """What stands in each input."""
    return {input_name(name, at, cell): row[cell] for at, row in enumerate(_rows(value)) for cell in CELLS}


def together(theirs, mine) -> dict[str, Any]:
    """Those of both, each once."""
    rows = [*_rows(theirs), *(row for row in _rows(mine) if row not in _rows(theirs))]
    return {"kind": KIND, "rows": [row for row in rows if any(row.values())][:MOST]}


def with_these(body: Mapping[str, Any], comments: Iterable[Any]) -> dict[str, Any]:
    """This draft with what somebody else remarked and asked below its own, each once; maybe more remarks than fit."""
    comments = list(comments)
    mine, known = _rows(body.get(NAME)), points_in(body)
    rows = [_row_of(one) for one in comments if one.anchor or not one.is_point]
    new = [one.body for one in comments if one.is_point and not one.anchor and one.body not in known]
    found = dict(body)
    if rows := [row for row in rows if row not in mine]:
        found[NAME] = {"kind": KIND, "rows": [row for row in [*mine, *rows] if any(row.values())]}
    if new:
        found["points"] = "\n".join(filter(None, [str(body.get("points") or "").rstrip(), *new]))
    return found


def _row_of(comment):
    anchor = comment.anchor
    at = f"{anchor['key']}:{anchor.get('start', '')}" if anchor.get("key") else ""
    return {"at": at, "quote": anchor.get("quote", ""), "said": comment.body, "as": "point" if comment.is_point else ""}


def input_name(name: str, at: int, cell: str) -> str:
    """By which name a browser sends it."""
    return f"{name}__{at}__{cell}"


PARTS = Parts(lines, lambda value: [row["said"] for row in _rows(value)], inputs, together)


class RemarksWidget(forms.Widget):
    """Reads the inputs back; the template of the desk draws them."""

    template_name = "django/forms/widgets/hidden.html"

    def value_from_datadict(self, data, files, name):
        """What was sent, in its order, or what was stored. A page that has no such inputs says nothing of them."""
        if isinstance(data.get(name), Mapping):
            return data[name]
        if input_name(name, 0, "said") not in data:
            return None
        rows = [{cell: _sent(data, name, at, cell) for cell in CELLS} for at in range(MOST)]
        while rows and not any(rows[-1].values()):
            rows.pop()
        return {"kind": KIND, "rows": rows}


def _sent(data, name, at, cell):
    return data.get(input_name(name, at, cell), "")[: LONGEST.get(cell)]


def remarks_field() -> forms.Field:
    """The field of the form of feedback."""
    return forms.Field(label=_("Opmerkingen bij een zin"), required=False, widget=RemarksWidget)


def slots(body: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """As many as there may be, filled and empty, for the template."""
    rows = _rows(body.get(NAME))
    for at in range(MOST):
        row = rows[at] if at < len(rows) else dict.fromkeys(CELLS, "")
        yield {"name": f"{NAME}__{at}", "number": str(at + 1), **row}
