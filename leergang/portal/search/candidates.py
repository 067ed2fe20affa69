"""What could answer, read in SQL written by hand: to have Django write it takes ten times as long as to run it.

Who may see what is not written here: `Visible` takes it from the QuerySets that say so for every other page.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from cohorts.enrolment.queries import pages_in, shared_in
from cohorts.enrolment.sight import Sight, sight_of
from leergang.content.finding.models import Findable
from leergang.content.reference.models import DialogueCard, Standard, Term
from leergang.kit.words import dutch

from .questions import OWN, Question, Unit

MOST = 32
ALL, SOME = " AND ", " OR "
THING = ":thing:"  # where the column comes that points at a thing
# Every form is letters and digits, so that nothing in a question can be taken for a sign of these languages.
MATCH = {
    "sqlite": "SELECT CAST(entry.object_id AS integer) FROM wagtailsearch_indexentry_fts words"
    " JOIN wagtailsearch_indexentry entry ON entry.id = words.rowid"
    " WHERE wagtailsearch_indexentry_fts MATCH %s AND entry.content_type_id = %s",
    "postgresql": "SELECT CAST(entry.object_id AS integer) FROM wagtailsearch_indexentry entry"
    " WHERE entry.body @@ to_tsquery('simple', %s) AND entry.content_type_id = %s",
}
# The best are chosen before they are read: sorting whole texts is slow.
FIND = """
    SELECT found.id, found.kind, found."order", found.title, found.names, found.about, found.name_words, found.text,
           found.text_words, page.url_path, page.path, term.slug, card.slug, standard.code,
           CAST(standard.valid_from AS varchar(10)), CAST(standard.valid_until AS varchar(10)) < %s
    FROM leergang_findable found LEFT JOIN wagtailcore_page page ON page.id = found.page_id
         LEFT JOIN leergang_term term ON term.id = found.term_id
         LEFT JOIN leergang_dialoguecard card ON card.id = found.card_id
         LEFT JOIN leergang_standard standard ON standard.id = found.standard_id
    WHERE found.id IN (SELECT id FROM leergang_findable WHERE id IN ({match}) AND ({visible})
                       ORDER BY {in_names} DESC, "order", id LIMIT {most})"""

SYNONYMS = "SELECT name, synonyms FROM leergang_term named WHERE synonyms <> '' AND {visible}"
PAGES = "SELECT path, slug, title, depth FROM wagtailcore_page above WHERE {at} AND {visible}"
WORDS = "SELECT text FROM leergang_word WHERE {texts} OR {heads} OR {tails}"


@dataclass(slots=True)
class Found:
    """One thing that could answer, with what its address and its place are made of."""

    pk: int
    kind: str
    order: int
    title: str
    names: str
    about: str
    name_words: str
    text: str
    text_words: str
    url_path: str | None
    path: str | None
    term: str | None
    card: str | None
    code: str | None
    valid_from: str | None
    is_over: bool


class Sql:
    """A piece of SQL with what is to be filled in."""

    def __init__(self, text: str, values: Iterable = ()):
        self.text, self.values = text, [*values]

    @classmethod
    def holds(cls, queryset: QuerySet) -> "Sql":
        """Whether a QuerySet holds the thing that a column, filled in with `at`, points at."""
        same = f"{queryset.model._meta.db_table}.id = {THING}"
        queryset = queryset.order_by().extra(where=[same])  # noqa: S610 - both are names of our own
        try:
            text, values = queryset.values("pk").query.sql_with_params()
        except EmptyResultSet:
            return cls("1 = 0")
        return cls(f"EXISTS ({text})", values)

    def at(self, column: str) -> "Sql":
        """The same about this column."""
        return Sql(self.text.replace(THING, column), self.values)

    @classmethod
    def among(cls, column: str, values: Collection) -> "Sql":
        """Whether a column holds one of these."""
        return cls(f"{column} IN ({', '.join(['%s'] * len(values)) or 'NULL'})", values)


@lru_cache(maxsize=128)  # of a few sights most people have one, and Django takes a millisecond to write this
def _holds(sight: Sight) -> dict[str, Sql]:
    return {
        "page": Sql.holds(pages_in(sight)),
        "term": Sql.holds(shared_in(sight, Term)),
        "standard": Sql.holds(shared_in(sight, Standard)),
        "card": Sql.holds(shared_in(sight, DialogueCard)),
    }


class Visible:
    """What this person may see, each kind of thing by its own rule."""

    def __init__(self, user):
        self.holds = _holds(sight_of(user))

    def candidates(self, question: Question, how: str) -> list[Found]:
        """With all or some of the question, most of it in their names first; the same on every database."""
        match, kind = MATCH[connection.vendor], ContentType.objects.get_for_model(Findable).pk
        in_names = [_in_names(unit) for unit in question.units]
        visible = [holds.at(f"leergang_findable.{name}_id") for name, holds in self.holds.items()]
        sql = FIND.format(
            match=match,
            visible=" OR ".join(one.text for one in visible),
            in_names=" + ".join(one.text for one in in_names),
            most=MOST,
        )
        values = [timezone.localdate().isoformat(), _wanted(question, how), kind]
        values += [value for part in (*visible, *in_names) for value in part.values]
        return [Found(*row[:-1], is_over=bool(row[-1])) for row in _rows(sql, values)]

    def synonyms(self) -> list[tuple[str, ...]]:
        """Every name of each term that has more than one."""
        visible = self.holds["term"].at("named.id")
        named = _rows(SYNONYMS.format(visible=visible.text), visible.values)
        return [(name, *synonyms.splitlines()) for name, synonyms in named]

    def pages_at(self, paths: Collection[str]) -> list[tuple]:
        """Tree path, slug, title and depth of the pages at these paths."""
        at, visible = Sql.among("path", paths), self.holds["page"].at("above.id")
        return _rows(PAGES.format(at=at.text, visible=visible.text), at.values + visible.values)


def words_in_use(texts: Collection[str], heads: Collection[str], tails: Collection[str]) -> set[str]:
    """The words in use among these, or with one of these halves. Asked of nobody: what they find is."""
    parts = {"texts": Sql.among("text", texts), "heads": Sql.among("head", heads), "tails": Sql.among("tail", tails)}
    sql = WORDS.format(**{name: part.text for name, part in parts.items()})
    return {text for (text,) in _rows(sql, [value for part in parts.values() for value in part.values])}


def _rows(sql, values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def _in_names(unit: Unit):
    """Whether a name of the thing has the words as they were typed."""
    forms = [form for way in unit.ways if way.strength == OWN for word in way.words for form in dutch.forms(word)]
    like = " OR ".join(["name_words LIKE %s"] * len(forms))
    return Sql(f"CASE WHEN {like} THEN 1 ELSE 0 END", [f"% {form} %" for form in forms])


def _wanted(question, how):
    """The question in the language of the index."""
    wanted = how.join(f"({SOME.join(_all_of(way.words) for way in unit.ways)})" for unit in question.units)
    if connection.vendor == "sqlite":
        return f"body : ({wanted})"
    return wanted.replace(ALL, " & ").replace(SOME, " | ").replace('"', "")


def _all_of(words):
    return f"({ALL.join(map(_any_form, words))})"


def _any_form(word):
    forms = [f'"{form}"' for form in dutch.forms(word)]
    return f"({SOME.join(forms)})"
