"""The folder of a course as a tree of nodes; complete and checked before anything is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wagtail.models import Page

from leergang.content.beside.kinds import besides
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.library import LibraryPage
from leergang.content.pages import HomePage, InformationPage
from leergang.content.reference.models import DialogueCard
from leergang.content.teaching.models import SLUG, TeacherPage

from .blocks.body import Block, read_body
from .collections.reading import FILES, Item, read_collections
from .library import read_item
from .media.checking import OVERVIEWS, check_uses
from .text import course_text
from .text.checking import check_fields
from .text.source import Problem, Source, Unreadable, read
from .text.words import LINES, chosen, split

NUMBERED = re.compile(r"([0-9]{1,4})-(.+)")
DAY = re.compile(r"dag-([0-9]{1,2})")
PAGES = "paginas"
FOR_TEACHERS = "docent.md"
LIBRARY = "bibliotheek"
MOST = 500  # files; writing as many new pages takes ten seconds, and nobody else can write meanwhile
NO_DAYS = {"beelden", "bestanden", LIBRARY, PAGES}


@dataclass
class Node:
    """A page to be: what kind, under which slug, with which values, blocks and children."""

    model: type[Page]
    slug: str
    source: Source
    values: dict[str, Any]
    blocks: list[Block] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def file(self) -> str:
        """The name by which people and this package know the node."""
        return self.source.name

    def walk(self) -> Iterator["Node"]:
        """This node and everything below it, top down, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class CourseText:
    """Everything in a folder, read and found good."""

    folder: Path
    course: Node
    pages: list[Node]
    library: list[Node]
    collections: list[Source]
    items: list[Item]

    def nodes(self) -> list[Node]:
        """Every page to be."""
        return [*self.course.walk(), *self.pages, *self.library]

    def sources(self) -> list[Source]:
        """Every file that was read."""
        return [*(node.source for node in self.nodes()), *self.collections]


def read_folder(folder: Path) -> CourseText:
    """What is in the folder; raises Unreadable with every problem found. Asks and changes nothing in the database."""
    try:
        text = _read(folder)
        problems = [problem for source in text.sources() for problem in source.problems]
        problems += _strays(text)
    except OSError as error:
        raise Unreadable([Problem(str(error.filename), 0, "deze map is niet te openen.")]) from error
    if problems:
        raise Unreadable(problems)
    return text


def _read(folder):
    if not (folder / "leergang.md").is_file():
        raise Unreadable([Problem(str(folder), 0, "hier staat geen leergang.md. Geef de map van een leergang.")])
    if (count := len(_texts(folder))) > MOST:
        raise Unreadable(
            [Problem(str(folder), 0, f"hier staan {count} teksten, en {MOST} is het meeste wat we lezen.")]
        )
    course = _course(folder)
    pages = [_public_page(folder, path) for path in sorted((folder / PAGES).glob("[!_.]*.md"))]
    text = CourseText(folder, course, pages, _library(folder), *read_collections(folder))
    _check_unique(text)
    check_uses(folder, [node.source for node in text.nodes()], _names(text))
    return text


def _names(text):
    """What a link may lead to, by kind."""
    keys = {node.values["key"] for node in text.nodes() if "key" in node.values}
    cards = {item.entry.code for item in text.items if item.collection.model is DialogueCard}
    return {"stap": keys, "pagina": {node.file for node in text.nodes()} | OVERVIEWS, "kaart": cards}


def _node(model, slug, source, values, blocks=()):
    source.check_key(source.line("slug"), "de naam", slug)
    check_fields(source, model, values)
    if model is not HomePage:
        values = values | {"slug": slug}
    return Node(model, slug, source, values, list(blocks))


def _fields(source, *names):
    return {name: source.value(name) for name in names}


def _course(folder):
    source = read(folder, folder / "leergang.md")
    source.only({"title", "slug"}, {"lede"})
    values = _fields(source, "title", "slug", "lede") | course_text.read_sections(source)
    node = _node(CoursePage, values["slug"], source, values)
    node.children = [_day(folder, path) for path in _in_order(source, folder, DAY, "dag-1, dag-2 …", NO_DAYS)]
    return node


def _day(folder, path):
    source = read(folder, path / "dag.md")
    source.only({"title"}, {"line", "goal", "slug"})
    preparation, programme = course_text.preparation_and_programme(source)
    values = _fields(source, "title", "line", "goal") | {"preparation": preparation}
    node = _node(DayPage, source.value("slug") or path.name, source, values, read_body(source, programme))
    node.children = [_module(folder, below) for below in _in_order(source, path, NUMBERED, "01-naam-van-de-module")]
    node.children += _beside(folder, path)
    return node


def _beside(folder, path) -> Iterator[Node]:
    """What other packages have stand below a day."""
    for kind in besides():
        for file in sorted((path for path in path.glob("*.md") if kind.pattern.fullmatch(path.stem)), key=_place):
            source = read(folder, file)
            values, blocks = kind.read(source)
            yield _node(kind.model, source.value("slug") or kind.slug(file.stem), source, values, blocks)


def _place(path):
    return int(path.stem.split("-")[1]), path.name


def _module(folder, path):
    source = read(folder, path / "module.md")
    source.only({"title"})
    intro, goals = course_text.intro_and_goals(source)
    slug = path.name.partition("-")[2]
    node = _node(ModulePage, slug, source, _fields(source, "title") | {"intro": intro, "goals": goals})
    steps = [file for file in path.glob("*.md") if NUMBERED.fullmatch(file.stem)]
    node.children = [_step(folder, file) for file in sorted(steps, key=_number)]
    node.children += [_for_teachers(folder, file) for file in path.glob(FOR_TEACHERS)]
    return node


def _for_teachers(folder, path):
    source = read(folder, path)
    source.only(set(), {"title"})
    return _node(TeacherPage, SLUG, source, {"title": source.value("title") or "Voor de docent"}, read_body(source))


def _step(folder, path):
    source = read(folder, path)
    source.only({"key", "title", "goal", "minutes"}, {"feiten", "onderwerpen", "lijn"}, {"goal"})
    values = _fields(source, "key", "title", "goal") | {"facts": source.value("feiten")}
    values["line"] = chosen(source, source.line("lijn"), "lijn", source.value("lijn"), LINES)
    values["subjects"] = frozenset(split(source.value("onderwerpen")))
    source.check_key(source.line("key"), "sleutel", values["key"])
    minutes = source.value("minutes") or "5"
    if not (minutes.isdecimal() and len(minutes) < 4 and 1 <= int(minutes) <= 240):
        source.complain(source.line("minutes"), "‘minutes’ is een getal van 1 tot en met 240.")
        minutes = "5"
    values |= {"minutes": int(minutes)}
    return _node(StepPage, path.stem.partition("-")[2], source, values, read_body(source))


def _public_page(folder, path):
    source = read(folder, path)
    source.only({"title"}, {"lede"})
    model = HomePage if path.stem == "voorpagina" else InformationPage
    return _node(model, path.stem, source, _fields(source, "title", "lede"), read_body(source))


def _library(folder):
    return [_item(folder, path) for path in sorted((folder / LIBRARY).glob("[!_.]*.md"))]


def _item(folder, path):
    source = read(folder, path)
    return _node(LibraryPage, path.stem, source, *read_item(source))


def _number(path):
    return int(path.name.partition("-")[0]), path.name


def _in_order(source, folder, pattern, example, skip=frozenset()):
    """The subfolders by their number; a name that does not fit is a problem."""
    found = []
    for path in folder.iterdir():
        if path.name[0] in "._" or path.name in skip or not path.is_dir():
            continue
        if match := pattern.fullmatch(path.name):
            found.append((int(match[1]), path.name, path))
        else:
            place = (Path(source.name).parent / path.name).as_posix()
            source.problems.append(Problem(place, 0, f"de naam van deze map past niet. Noem haar zoals {example}."))
    return [path for *_, path in sorted(found)]


def _strays(text):
    """A problem for each Markdown file that was not read; who wrote it would wait for it in vain."""
    known = {node.file for node in text.nodes()} | FILES
    message = "deze naam past niet. Noem een stap ‘01-naam-van-de-stap.md’ en zet hem in de map van een module."
    of_kinds = {
        kind.name: f"noem een {kind.name} ‘{kind.file(1, 'naam')}’, in de map van een dag." for kind in besides()
    }
    strays = [place for place in _texts(text.folder) if place not in known]
    return [Problem(place, 0, of_kinds.get(Path(place).name.partition("-")[0], message)) for place in strays]


def _texts(folder):
    places = [path.relative_to(folder) for path in folder.rglob("*.md")]
    return [place.as_posix() for place in places if not any(part[0] in "._" for part in place.parts)]


def _check_unique(text):
    steps: dict[str, str] = {}
    items: dict[str, str] = {}
    for node in text.nodes():
        taken = items if node.model is LibraryPage else steps
        _claim(taken, node, node.values.get("key"), node.source.line("key"), "sleutel")
        slugs: dict[str, str] = {}
        for child in node.children:
            _claim(slugs, child, child.slug, 0, "de naam")


def _claim(taken, node, name, line, what):
    if name and name in taken:
        node.source.complain(line, f"{what} ‘{name}’ is al van {taken[name]}. Kies een andere.")
    elif name:
        taken[name] = node.file
