"""A QuerySet of which Django writes the SQL once in the life of a process.

For what is asked at every request of somebody: there Django takes ten times as long to write a query as the database
takes to answer it. The rules stay where they are, as the QuerySet is made by the same managers.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import ModelIterable, get_related_populators

STAND_INS: dict[type, Callable[[int], Any]] = {
    int: lambda at: 2_147_480_000 + at,  # as large as any key may be, so no constant in a query is the same
    str: lambda at: f"⟦{at}⟧",
    UUID: lambda at: UUID(int=at, version=4),
    datetime: lambda at: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at),
}
Place = tuple[str, int]  # a name, and which of its values


class Prepared:
    """Called with values by name, it answers what the QuerySet of `make` with these values holds: models, or tuples.

    `make` decides nothing by its values: what depends on them is asked before. A value is a number, a text, a UUID, a
    moment or a tuple of different ones, and stands in the query as it is: not as a part of a text.
    """

    def __init__(self, make: Callable[..., QuerySet]):
        self.make = make
        self._written: dict[tuple, _Written] = {}

    def __call__(self, **values) -> list[Any]:
        """One query."""
        shape = tuple((name, _kinds(value)) for name, value in values.items())
        if shape not in self._written:
            try:
                self._written[shape] = _Written(self.make, shape)
            except EmptyResultSet:  # one of none, such as of no keys at all: the database need not be asked
                return []
        return self._written[shape].ask(values)

    def first(self, **values) -> Any | None:
        """The first of these, or nothing."""
        return next(iter(self(**values)), None)


def _kinds(value):
    """The type of a value, or of each in a tuple; a type of its own, such as that of a choice, counts as its base."""
    if isinstance(value, tuple):
        return tuple(map(_kinds, value))
    return type(value) if type(value) in STAND_INS else next(kind for kind in STAND_INS if isinstance(value, kind))


class _Written:
    """The SQL with the places of the values, and how a row becomes what the QuerySet would give."""

    def __init__(self, make, shape):
        stand_ins: dict[str, Any] = {}
        names: dict[Any, Place] = {}
        for name, kinds in shape:
            each = kinds if isinstance(kinds, tuple) else (kinds,)
            made = tuple(STAND_INS[kind](len(names) + at) for at, kind in enumerate(each, 1))
            names |= {_adapted(value): (name, at) for at, value in enumerate(made)}
            stand_ins[name] = made if isinstance(kinds, tuple) else made[0]
        queryset = make(**stand_ins)
        self.gives_models = queryset._iterable_class is ModelIterable
        self.compiler = queryset.query.get_compiler(connection=connection)
        self.sql, params = self.compiler.as_sql()
        self.params = [(names.get(param), param) for param in params]
        if missing := set(names.values()) - {place for place, _param in self.params}:
            raise ValueError(f"Not in the query as they are: {sorted(missing)}.")
        self._read_columns()

    def _read_columns(self):
        select, klass = self.compiler.select, self.compiler.klass_info
        self.converters = self.compiler.get_converters([column for column, *_ in select])
        if self.gives_models:
            self.begin, self.end = klass["select_fields"][0], klass["select_fields"][-1] + 1
            self.columns = [column.target.attname for column, *_ in select[self.begin : self.end]]
            self.related = get_related_populators(klass, select, connection.alias)  # type: ignore[call-arg]

    def ask(self, values):
        adapted = {place: _adapted(value) for place, value in _places(values)}
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [adapted[place] if place else param for place, param in self.params])
            rows = cursor.fetchall()
        rows = self.compiler.apply_converters(rows, self.converters) if self.converters else rows
        return [self._made(row) if self.gives_models else tuple(row) for row in rows]

    def _made(self, row):
        """As `ModelIterable` does it."""
        kind = self.compiler.klass_info["model"]
        made = kind.from_db(connection.alias, self.columns, row[self.begin : self.end])
        for populator in self.related:
            populator.populate(row, made)
        for name, at in self.compiler.annotation_col_map.items():
            setattr(made, name, row[at])
        return made


def _places(values):
    """Each value with its place."""
    for name, value in values.items():
        for at, one in enumerate(value) if isinstance(value, tuple) else [(0, value)]:
            yield (name, at), one


def _adapted(value):
    """As Django gives it to this database."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value.hex if isinstance(value, UUID) and not connection.features.has_native_uuid_field else value
