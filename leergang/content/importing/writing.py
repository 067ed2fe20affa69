"""A checked folder as pages: made, brought up to date, or left alone. All of it or nothing."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from wagtail.blocks import StreamValue
from wagtail.models import Page

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.pages import CourseIndexPage, HomePage, InformationPage
from leergang.kit.fields import StreamField

from .folder import read_folder
from .media import Media
from .richtext import resolved

MODELS = {
    "home": HomePage,
    "information": InformationPage,
    "course": CoursePage,
    "day": DayPage,
    "module": ModulePage,
    "step": StepPage,
}


@dataclass(frozen=True)
class Done:
    """What happened to one file."""

    file: str
    what: str


@dataclass
class Import:
    """One run: which node became which page, and what was done."""

    folder: Path
    overwrite: bool
    pages: dict[str, Page] = field(default_factory=dict)  # by file name
    new: set[int] = field(default_factory=set)
    done: list[Done] = field(default_factory=list)


@transaction.atomic
def import_folder(folder: Path, *, overwrite: bool = False) -> list[Done]:
    """Reads the folder and writes its pages; says per file what was done. Raises Unreadable and then wrote nothing.

    A page that a person edited since the last import is left alone, unless `overwrite` is set; its history keeps
    what was there.
    """
    course, public = read_folder(folder)
    run = Import(folder, overwrite)
    for node in public:
        run.pages[node.source.name] = _public_page(run, node)
    _place(run, course, CourseIndexPage.objects.get(), None)
    nodes = [*course.walk(), *public]
    steps = {node.values["key"]: run.pages[node.source.name].pk for node in nodes if node.kind == "step"}
    media = Media.load(folder, [(node, run.pages[node.source.name]) for node in nodes])
    for node in nodes:
        run.done.append(Done(node.source.name, _write(run, node, steps, media)))
    return run.done


def _public_page(run, node):
    home = HomePage.objects.get()
    if node.kind == "home":
        return home
    found = InformationPage.objects.child_of(home).filter(slug=node.slug).first()
    return found or _add(run, home, node)


def _place(run, node, parent, course):
    """Finds or makes the page of a node and of all below it, each under its parent and in the folder's order."""
    page = _find(run, node, parent, course) or _add(run, parent, node)
    if page.get_parent().pk != parent.pk:
        page.move(Page.objects.get(pk=parent.pk), pos="last-child")
        page = MODELS[node.kind].objects.get(pk=page.pk)
    run.pages[node.source.name] = page
    for child in node.children:
        _place(run, child, MODELS[node.kind].objects.get(pk=page.pk), course or page)
    _put_in_order(page.pk, [run.pages[child.source.name].pk for child in node.children])


def _find(run, node, parent, course):
    kind = MODELS[node.kind].objects
    placed = [page.pk for page in run.pages.values()]
    if node.kind == "step":
        return kind.descendant_of(CoursePage.objects.get(pk=course.pk)).filter(key=node.values["key"]).first()
    here = kind.child_of(parent).filter(slug=node.slug).first()
    if here or not course:
        return here
    anywhere = kind.descendant_of(CoursePage.objects.get(pk=course.pk)).filter(slug=node.slug)
    return anywhere.exclude(pk__in=placed).first()


def _add(run, parent, node):
    values = {name: node.values[name] for name in ("title", "key") if name in node.values}
    page = MODELS[node.kind](slug=node.slug, live=False, **values)
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    run.new.add(page.pk)
    return page


def _put_in_order(parent_pk, wanted):
    children = Page.objects.get(pk=parent_pk).get_children().order_by("path").values_list("pk", flat=True)
    if [pk for pk in children if pk in wanted] != wanted:
        for pk in wanted:
            Page.objects.get(pk=pk).move(Page.objects.get(pk=parent_pk), pos="last-child")


def _write(run, node, steps, media):
    page = MODELS[node.kind].objects.get(pk=run.pages[node.source.name].pk)
    is_new = page.pk in run.new
    changed = _set_values(page, node, steps, media)
    if not changed and not is_new:
        return "ongewijzigd"
    editor = page.latest_revision.user if page.latest_revision else None
    if editor and not run.overwrite:
        return f"overgeslagen: {editor} paste deze pagina aan. Gebruik --overschrijf om haar te vervangen."
    page.save_revision().publish()
    return "gemaakt" if is_new else "bijgewerkt"


def _set_values(page, node, steps, media):
    values = _linked(node.values, steps, media)
    if node.kind in ("home", "information", "step"):
        values["body"] = _body(node, steps, media)
    if node.kind != "home":
        values["slug"] = node.slug
    return bool([name for name, value in values.items() if _set(page, name, value)])


def _set(page, name, value):
    stream = page._meta.get_field(name)
    if isinstance(stream, StreamField):
        value = StreamValue(stream.stream_block, value, is_lazy=True)
        changed = _without_ids(value.get_prep_value()) != _without_ids(getattr(page, name).get_prep_value())
    else:
        changed = getattr(page, name) != value
    if changed:
        setattr(page, name, value)
    return changed


def _body(node, steps, media):
    """The blocks as stored, each with an id that is the same at every import."""
    blocks = []
    for number, block in enumerate(node.blocks):
        value = _linked(block.value, steps, media)
        own = value.get("key") if isinstance(value, dict) else None
        name = f"{node.values.get('key', node.slug)}/{block.type}/{own or number}"
        value = media.chosen(block.type, value)
        blocks.append({"type": block.type, "value": value, "id": str(uuid5(NAMESPACE_URL, name))})
    return blocks


def _linked(value, steps, media):
    """The same value, with the links to steps and files in its texts as Wagtail's own."""
    if isinstance(value, dict):
        return {name: _linked(item, steps, media) for name, item in value.items()}
    if isinstance(value, list):
        return [_linked(item, steps, media) for item in value]
    return resolved(value, steps, media.handouts) if isinstance(value, str) else value


def _without_ids(value):
    if isinstance(value, list):
        return [_without_ids(item) for item in value]
    if isinstance(value, dict):
        return {name: _without_ids(item) for name, item in value.items() if name != "id"}
    return value
