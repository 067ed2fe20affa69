"""What each kind of thing says to search: its title, its other names and its text in passages."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import get_text_for_indexing

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage, programme
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.pages import CourseIndexPage, HomePage, InformationPage
from leergang.content.reference.models import DialogueCard, Standard, Term

from .models import Kind

LONGEST_PASSAGE = 240
SENTENCE = re.compile(r"(?<=[.!?:])\s+")


@dataclass(frozen=True)
class Said:
    """One thing in words."""

    kind: Kind
    title: str
    texts: tuple[str, ...]
    names: tuple[str, ...] = ()
    about: str = ""

    @property
    def passages(self) -> list[str]:
        """The text in pieces that are short enough to show, without empty ones."""
        return [passage for text in self.texts for passage in _cut(" ".join(text.split()))]


def _cut(text):
    passage = ""
    for sentence in SENTENCE.split(text):
        if passage and len(passage) + len(sentence) >= LONGEST_PASSAGE:
            yield passage
            passage = ""
        passage = f"{passage} {sentence}".strip()
    if passage:
        yield passage


def _texts(page: Model, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for name in names for text in _field_texts(page._meta.get_field(name), getattr(page, name)))


def _field_texts(field, value):
    if isinstance(field, StreamField):
        return field.get_searchable_content(value)
    return [get_text_for_indexing(value) if isinstance(field, RichTextField) else value]


def _lines(text):
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def as_page(kind: Kind, *fields: str) -> Callable[[Model], Said]:
    """The reader of a page that says what is in these fields."""
    return lambda page: Said(kind, page.title, _texts(page, fields), _names(page))


def _names(page, *more):
    """The last word of its address is a name too: people know the page on privacy by it."""
    return (*more, page.slug)


def _course(course):
    """A course also says what its page shows everybody of its days and modules, and nothing more of them."""
    texts = list(_texts(course, COURSE_TEXT))
    for day in programme(course):
        texts.append(". ".join(filter(None, (day.title, day.line, day.goal))))
        texts += [f"{module.title}. {get_text_for_indexing(module.goals)}" for module in day.modules]
    return Said(Kind.COURSE, course.title, tuple(texts), _names(course))


def _step(step):
    """A step also says what its module is about: there it is one of several on the same thing."""
    module = step.get_parent()
    texts = (*_texts(step, ["goal", "body"]), *_subjects(step), module.title if module else "")
    return Said(Kind.STEP, step.title, texts, _names(step))


def _library(item):
    names = _names(item, *(word.strip() for word in item.other_words.split(",") if word.strip()))
    texts = (*_texts(item, ["good_for", "body"]), *_subjects(item))
    return Said(Kind.LIBRARY, item.title, texts, names, item.get_kind_display())


def _subjects(thing):
    """The names of its subjects: they are words by which people look for it."""
    return [subject.name for subject in thing.subjects.all()]


def _term(term):
    return Said(Kind.TERM, term.name, (term.definition, ", ".join(_lines(term.synonyms))), _lines(term.synonyms))


def _standard(standard):
    texts = (standard.own_words, *_lines(standard.evidence), standard.area, standard.framework)
    about = f"{standard.get_level_display()}, {standard.framework}"
    return Said(Kind.STANDARD, f"{standard.code} {standard.title}", texts, (standard.code, standard.title), about)


def _card(card):
    about = f"{card.get_phase_display()}, {card.get_row_display()}"
    return Said(Kind.CARD, card.question, (*_lines(card.follow_up), *_subjects(card)), (), about)


COURSE_TEXT = ("lede", "for_whom", "take_home", "way_of_working", "trainers", "questions", "follow_up", "voices")
# Packages above this one add theirs, before the site begins to listen.
READERS: dict[type[Model], Callable[..., Said]] = {
    HomePage: as_page(Kind.PAGE, "lede", "body"),
    InformationPage: as_page(Kind.PAGE, "lede", "body"),
    CourseIndexPage: as_page(Kind.PAGE, "lede"),
    LibraryIndexPage: as_page(Kind.PAGE, "lede"),
    CoursePage: _course,
    DayPage: as_page(Kind.DAY, "line", "goal", "preparation", "body"),
    ModulePage: as_page(Kind.MODULE, "intro", "goals"),
    StepPage: _step,
    LibraryPage: _library,
    Term: _term,
    Standard: _standard,
    DialogueCard: _card,
}
