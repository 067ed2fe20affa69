"""What could answer, read in SQL written by hand: to have Django write it takes ten times as long as to run it.

Who may see what is not written here: `Visible` takes it from the QuerySets that say so for every other page.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from cohorts.enrolment.queries import visible_pages
from leergang.content.finding.models import Findable
from leergang.content.reference.models import DialogueCard, Standard, Term
from leergang.kit import dutch

from .questions import OWN, Question, Unit

MOST = 40
ALL, SOME = " AND ", " OR "
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
    def ids_of(cls, queryset: QuerySet) -> "Sql":
        """A choice of the things that a QuerySet stands for."""
        try:
            return cls(*queryset.order_by().values("pk").query.sql_with_params())
        except EmptyResultSet:
            return cls("NULL")

    @classmethod
    def among(cls, column: str, values: Collection) -> "Sql":
        """Whether a column holds one of these."""
        return cls(f"{column} IN ({', '.join(['%s'] * len(values)) or 'NULL'})", values)


class Visible:
    """What this person may see, each kind of thing by its own rule."""

    def __init__(self, user):
        self.pages = Sql.ids_of(visible_pages(user))
        self.terms = Sql.ids_of(Term.objects.visible_to(user))
        self.standards = Sql.ids_of(Standard.objects.visible_to(user))
        self.cards = Sql.ids_of(DialogueCard.objects.visible_to(user))

    def candidates(self, question: Question, how: str) -> list[Found]:
        """With all or some of the question, most of it in their names first; the same on every database."""
        match, kind = MATCH[connection.vendor], ContentType.objects.get_for_model(Findable).pk
        in_names = [_in_names(unit) for unit in question.units]
        visible = {"page": self.pages, "term": self.terms, "standard": self.standards, "card": self.cards}
        sql = FIND.format(
            match=match,
            visible=" OR ".join(f"{name}_id IN ({things.text})" for name, things in visible.items()),
            in_names=" + ".join(one.text for one in in_names),
            most=MOST,
        )
        values = [timezone.localdate().isoformat(), _wanted(question, how), kind]
        values += [value for part in (*visible.values(), *in_names) for value in part.values]
        return [Found(*row[:-1], is_over=bool(row[-1])) for row in _rows(sql, values)]

    def synonyms(self) -> list[tuple[str, ...]]:
        """Every name of each term that has more than one."""
        sql = f"SELECT name, synonyms FROM leergang_term WHERE synonyms <> '' AND id IN ({self.terms.text})"
        return [(name, *synonyms.splitlines()) for name, synonyms in _rows(sql, self.terms.values)]

    def pages_at(self, paths: Collection[str]) -> list[tuple]:
        """Tree path, slug, title and depth of the pages at these paths."""
        at = Sql.among("path", paths)
        sql = f"SELECT path, slug, title, depth FROM wagtailcore_page WHERE {at.text} AND id IN ({self.pages.text})"
        return _rows(sql, at.values + self.pages.values)


def words_in_use(texts: Collection[str], heads: Collection[str], tails: Collection[str]) -> set[str]:
    """The words in use among these, or with one of these halves. Asked of nobody: what they find is."""
    parts = [Sql.among("text", texts), Sql.among("head", heads), Sql.among("tail", tails)]
    sql = f"SELECT text FROM leergang_word WHERE {' OR '.join(part.text for part in parts)}"
    return {text for (text,) in _rows(sql, [value for part in parts for value in part.values])}


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
