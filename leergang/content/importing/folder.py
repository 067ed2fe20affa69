"""The folder of a course as a tree of nodes; complete and checked before anything is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import course_text
from .body import Block, read_body
from .files import check_files
from .richtext import rich
from .source import Problem, Source, Unreadable, read

NUMBERED = re.compile(r"(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)")
DAY = re.compile(r"dag-(\d+)")
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass
class Node:
    """A page to be: what kind, under which slug, with which values, blocks and children."""

    kind: str
    slug: str
    source: Source
    values: dict
    blocks: list[Block] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This node and everything below it, top down, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def read_folder(folder: Path) -> tuple[Node, list[Node]]:
    """The course and the public pages (`paginas/`) of a folder; raises Unreadable with every problem found."""
    if not (folder / "leergang.md").is_file():
        raise Unreadable([Problem(str(folder), 1, "hier staat geen leergang.md. Geef de map van een leergang.")])
    course = _course(folder)
    pages = [_public_page(folder, path) for path in sorted((folder / "paginas").glob("*.md"))]
    nodes = [*course.walk(), *pages]
    _check_unique(course)
    check_files(folder, nodes)
    if problems := [problem for node in nodes for problem in node.source.problems]:
        raise Unreadable(problems)
    return course, pages


def _course(folder):
    source = read(folder, folder / "leergang.md")
    source.only({"title", "slug"}, {"lede"})
    values = {"title": source.fields.get("title", ""), "lede": source.fields.get("lede", "")}
    values |= course_text.read_sections(source)
    node = Node("course", source.fields.get("slug", ""), source, values)
    for path in _in_order(node, folder, DAY, "dag-1, dag-2 …", skip={"beelden", "bestanden", "paginas"}):
        node.children.append(_day(folder, path))
    return node


def _day(folder, path):
    source = _read_head(folder, path / "dag.md", path)
    source.only({"title"}, {"line", "goal"})
    values = {name: source.fields.get(name, "") for name in ("title", "line", "goal")}
    node = Node("day", path.name, source, values | {"preparation": rich(source, source.body)})
    for below in _in_order(node, path, NUMBERED, "01-naam-van-de-module"):
        node.children.append(_module(folder, below))
    return node


def _module(folder, path):
    source = _read_head(folder, path / "module.md", path)
    source.only({"title"})
    intro, goals = course_text.intro_and_goals(source)
    values = {"title": source.fields.get("title", ""), "intro": intro, "goals": goals}
    node = Node("module", path.name.partition("-")[2], source, values)
    for file in sorted(path.glob("*.md")):
        if file.name != "module.md":
            node.children.append(_step(folder, file))
    return node


def _step(folder, path):
    source = read(folder, path)
    source.only({"key", "title", "goal", "minutes"}, {"feiten"})
    named = NUMBERED.fullmatch(path.stem)
    if not named:
        source.complain(1, "noem het bestand ‘01-naam-van-de-stap.md’, met kleine letters en streepjes.")
    if not KEY.fullmatch(source.fields.get("key", "a")):
        source.complain(1, "‘key’ mag alleen kleine letters, cijfers en streepjes hebben.")
    minutes = source.fields.get("minutes", "5")
    if not minutes.isdecimal() or not 1 <= int(minutes) <= 240:
        source.complain(1, "‘minutes’ is een getal van 1 tot 240.")
        minutes = "5"
    values: dict[str, Any] = {name: source.fields.get(name, "") for name in ("key", "title", "goal")}
    values |= {"minutes": int(minutes), "facts": source.fields.get("feiten", "")}
    return Node("step", named[2] if named else path.stem, source, values, read_body(source))


def _public_page(folder, path):
    source = read(folder, path)
    source.only({"title"}, {"lede"})
    values = {"title": source.fields.get("title", ""), "lede": source.fields.get("lede", "")}
    kind = "home" if path.stem == "voorpagina" else "information"
    return Node(kind, path.stem, source, values, read_body(source))


def _read_head(folder, path, parent):
    if path.is_file():
        return read(folder, path)
    source = Source(path.relative_to(folder).as_posix())
    source.complain(1, f"dit bestand ontbreekt in de map {parent.name}.")
    return source


def _in_order(node, folder, pattern, example, skip=frozenset()):
    """The subfolders by their number; one whose name does not fit is a problem of the node above."""
    found = []
    for path in sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")):
        if match := pattern.fullmatch(path.name):
            found.append((int(match[1]), path))
        elif path.name not in skip:
            node.source.complain(1, f"de map ‘{path.name}’ past niet. Noem haar zoals {example}.")
    return [path for _, path in sorted(found)]


def _check_unique(course):
    keys: dict[str, str] = {}
    for node in course.walk():
        slugs: dict[str, str] = {}
        for child in node.children:
            if child.slug in slugs:
                child.source.complain(1, f"de naam ‘{child.slug}’ is al van {slugs[child.slug]}. Kies een andere.")
            slugs[child.slug] = child.source.name
        key = node.values.get("key")
        if key and key in keys:
            node.source.complain(1, f"sleutel ‘{key}’ is al van {keys[key]}. Kies een andere.")
        if key:
            keys[key] = node.source.name
