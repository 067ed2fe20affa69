"""What each slice keeps of a person: told to who takes it along, removed when somebody is erased.

A slice registers a function that returns its `Kept` with the slot `personal_data`; a house test asks that every model
that points to a person, or holds an address, is named in one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.files import File
from django.db.models import Model

from . import slots

SLOT = "personal_data"
Row = dict[str, Any]
Told = dict[str, list[Row]]


def _no_files(user) -> Iterable[tuple[str, File]]:
    return ()


@dataclass(frozen=True)
class Kept:
    """`told` gives rows under a heading, in plain data with Dutch names; `files` names with what is in them.

    `theirs` are models of which rows go with the person, `nameless` those that stay and lose the name; `stays` says
    the latter in a sentence, and `how_long` when something goes by itself. Models are written as `app.Model`.
    """

    slug: str
    title: str
    told: Callable[[Any], Told]
    erase: Callable[[Any], None]
    theirs: tuple[str, ...] = ()
    nameless: tuple[str, ...] = ()
    stays: str = ""
    how_long: str = ""
    files: Callable[[Any], Iterable[tuple[str, File]]] = _no_files


def everything_kept() -> list[Kept]:
    """Of all slices, higher ones first; what is removed in this order leaves the account itself for last."""
    return slots.contributions(SLOT)


def rows(objects: Iterable[Model], *names: str) -> list[Row]:
    """These fields of these objects, under the names that people know them by."""
    return [{_label(one, name): _value(one, name) for name in names} for one in objects]


def _label(one, name):
    return str(one._meta.get_field(name).verbose_name)


def _value(one, name):
    if one._meta.get_field(name).choices:
        return str(getattr(one, f"get_{name}_display")())
    value = getattr(one, name)
    return str(value) if isinstance(value, Model) else value
