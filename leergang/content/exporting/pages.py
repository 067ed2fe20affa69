"""Pages as files: the head of each, and its texts."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from wagtail.models import Page

from leergang.content.beside.kinds import beside_of, besides
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.importing.folder import FOR_TEACHERS, LIBRARY, PAGES
from leergang.content.importing.library import KINDS
from leergang.content.importing.text.course_text import GOALS, SECTIONS
from leergang.content.importing.text.words import LINES
from leergang.content.library import LibraryPage
from leergang.content.pages import HomePage, InformationPage
from leergang.content.teaching.models import TeacherPage

from .blocks import Writer
from .places import LOST, Places
from .text.signs import field_line, in_line, in_paragraphs

Written = tuple[list[tuple[str, object]], list[str]]  # the head and the body
DAY = re.compile(r"dag-([1-9][0-9]?)")
ALWAYS = {"key", "title", "slug", "goal", "minutes", "kind", "good_for"}  # also when there is nothing behind it


def course_files(course: CoursePage) -> Iterator[tuple[str, Page]]:
    """Every live page of a course with its place in the folder, in order."""
    yield "leergang.md", course
    last = 0
    for day in _below(DayPage, course):
        last = _number(day, last)
        yield f"dag-{last}/dag.md", day
        for module_number, module in enumerate(_below(ModulePage, day), 1):
            folder = f"dag-{last}/{module_number:02}-{module.slug}"
            yield f"{folder}/module.md", module
            for number, step in enumerate(_below(StepPage, module), 1):
                yield f"{folder}/{number:02}-{step.slug}.md", step
            for page in _below(TeacherPage, module):
                yield f"{folder}/{FOR_TEACHERS}", page
        for kind in besides():
            for number, page in enumerate(_below(kind.model, day), 1):
                yield f"dag-{last}/{kind.file(number, page.slug)}", page


def other_files() -> Iterator[tuple[str, Page]]:
    """The public pages and the library, which are of the whole site."""
    home = HomePage.objects.get()
    yield f"{PAGES}/voorpagina.md", home
    information = InformationPage.objects.child_of(home).filter(live=True, alias_of=None)
    yield from ((f"{PAGES}/{page.slug}.md", page) for page in sorted(information, key=lambda page: page.slug))
    items = LibraryPage.objects.filter(live=True, alias_of=None)
    yield from ((f"{LIBRARY}/{item.slug}.md", item) for item in sorted(items, key=lambda item: item.slug))


def page_text(page: Page, places: Places) -> str:
    """The file of a page."""
    writer = Writer(places, places.texts[page.pk])
    head, body = _kind_of_page(type(page))(page, writer)
    fields = [field_line(name, value) for name, value in head if name in ALWAYS or value not in ("", None)]
    return "\n".join(["---", *fields, "---", *body, ""])


def _kind_of_page(model):
    beside = beside_of(model)
    return _named(beside) if beside else KIND_OF_PAGE[model]


def _named(kind):
    """With its address in the head where the name of the file does not say it."""

    def write(page, writer):
        head, body = kind.write(page, writer)
        told = kind.slug(PurePath(writer.text).stem) == page.slug
        return [*head, *([] if told else [("slug", page.slug)])], body

    return write


def downloads(page: Page) -> Iterator[tuple[int, str]]:
    """The handouts that are a download on this page, with the title they have there."""
    for block in page.body.get_prep_value() if hasattr(page, "body") else ():
        if block["type"] == "download":
            yield block["value"]["handout"], block["value"]["title"]


def _below(model, above):
    return model.objects.child_of(above).filter(live=True, alias_of=None).order_by("path")


def _number(day, last):
    """The number in the name of a day, where days are in that order."""
    match = DAY.fullmatch(day.slug)
    return int(match[1]) if match and int(match[1]) > last else last + 1


def _course(page: CoursePage, writer: Writer) -> Written:
    body: list[str] = []
    for title, name in SECTIONS.items():
        if lines := _section(writer, getattr(page, name)):
            body += ["", f"## {title}", "", *lines]
    return [("title", page.title), ("slug", page.slug), ("lede", page.lede)], body


def _section(writer, value):
    if isinstance(value, str):
        return writer.rich(value)
    people = [[*PEOPLE[block.block_type](writer, block.value), ""] for block in value]
    return [line for lines in people for line in lines][:-1]


def _trainer(writer, value):
    return [f"### {in_line(value['name'])}", f"*{in_line(value['role'])}*", "", *writer.rich(value["about"].source)]


def _question(writer, value):
    return [f"### {in_line(value['question'])}", *writer.rich(value["answer"].source)]


def _voice(writer, value):
    return [f"### {in_line(value['who'])}", *in_paragraphs(value["text"])]


def _day(page: DayPage, writer: Writer) -> Written:
    named = page.slug == writer.text.partition("/")[0]
    head = [("title", page.title), *([] if named else [("slug", page.slug)]), ("line", page.line)]
    preparation, programme = writer.rich(page.preparation), writer.lines(page.body.get_prep_value())
    between = [""] if preparation and programme else []
    return [*head, *([("goal", page.goal)] if page.goal else [])], [*preparation, *between, *programme]


def _for_teachers(page: TeacherPage, writer: Writer) -> Written:
    return [("title", page.title)], writer.lines(page.body.get_prep_value())


def _module(page: ModulePage, writer: Writer) -> Written:
    goals = writer.rich(page.goals)
    return [("title", page.title)], [*writer.rich(page.intro), *(["", f"## {GOALS}", "", *goals] if goals else [])]


def _step(page: StepPage, writer: Writer) -> Written:
    head = [("key", page.key), ("title", page.title), ("goal", page.goal), ("minutes", page.minutes)]
    return [*head, ("feiten", page.facts), *_order(page)], writer.lines(page.body.get_prep_value())


def _public(page: Any, writer: Writer) -> Written:
    return [("title", page.title), ("lede", page.lede)], writer.lines(page.body.get_prep_value())


def _item(page: LibraryPage, writer: Writer) -> Written:
    head = [("key", page.key), ("title", page.title), ("kind", _word(KINDS, page.kind)), ("good_for", page.good_for)]
    more = [("andere_woorden", page.other_words), ("hoort_bij", _related(page, writer)), ("nagekeken", page.looked_at)]
    return [*head, *_order(page), *more], writer.lines(page.body.get_prep_value())


def _related(page, writer):
    """By key, or by place where the key is that of another; what is not in the folder is named."""
    names = []
    for block in page.related.get_prep_value():
        if name := writer.places.keys.get(block["value"]) or writer.places.texts.get(block["value"]):
            names.append(name)
        else:
            title = Page.objects.filter(pk=block["value"]).values_list("title", flat=True).first()
            writer.places.note(writer.text, f"‘{title or LOST}’ bij ‘hoort hierbij’ gaat niet mee.")
    return ", ".join(names)


def _order(page):
    subjects = sorted(page.subjects.all(), key=lambda subject: subject.order)
    return [("onderwerpen", ", ".join(subject.slug for subject in subjects)), ("lijn", _word(LINES, page.line))]


def _word(words, value):
    return next((word for word, kept in words.items() if kept == value), "")


PEOPLE: dict[str, Callable[[Writer, Any], list[str]]] = {"trainer": _trainer, "question": _question, "voice": _voice}
KIND_OF_PAGE: dict[type[Page], Callable[[Any, Writer], Written]] = {
    CoursePage: _course,
    DayPage: _day,
    ModulePage: _module,
    StepPage: _step,
    TeacherPage: _for_teachers,
    HomePage: _public,
    InformationPage: _public,
    LibraryPage: _item,
}
