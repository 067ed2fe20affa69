"""Where pages stand: made, moved and put in order, before their texts are written."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wagtail.models import Page

from leergang.content.beside.kinds import besides
from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.library import LibraryIndexPage
from leergang.content.pages import CourseIndexPage, HomePage
from leergang.content.teaching.models import TeacherPage

from .folder import CourseText, Node
from .history import held_by_people
from .losses import kept_below
from .matching import match
from .text.checking import refusals_of
from .text.source import Problem, Unreadable

HELD = (DayPage, ModulePage, StepPage, TeacherPage)
TAKEN = (
    "de naam ‘{}’ is het adres van de pagina ‘{}’, die al op de site staat. "
    "Geef dit bestand een andere naam, of die pagina in het beheer een ander adres."
)
RENAMED = "de sleutel van de stap op dit adres is ‘{}’, en aan ‘{}’ hangt: {}. Schrijf weer ‘key: {}’ in dit bestand."


@dataclass
class Placing:
    """The pages of one import by their file, and what happened to them."""

    home: HomePage
    pks: dict[str, int]
    held: set[int]  # by a person, who edited or locked it
    paths: dict[int, str] = field(default_factory=dict)  # of the home page and all below it
    made: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)

    def look(self) -> None:
        """Learns the paths afresh; a move changes those of others too."""
        self.paths = dict(_pages(self.home).values_list("pk", "path"))


def place(text: CourseText, *, overwrite: bool) -> Placing:
    """Gives each node its page, under the right parent and in the folder's order."""
    home = HomePage.objects.get()
    index = CourseIndexPage.objects.select_for_update().get()  # one import at a time, on PostgreSQL too
    found = match(text, home, index)
    held = set() if overwrite else held_by_people(found.values())
    placing = Placing(home, {file: page.pk for file, page in found.items()}, held)
    placing.look()
    public = [node for node in text.pages if node.model is not HomePage]
    library = LibraryIndexPage.objects.get().pk
    above = [(home.pk, public), (library, text.library), (index.pk, [text.course])]
    _free_addresses(placing, [*above, *_families(placing, text.course)])
    for node in public:
        _settle(placing, node, home.pk)
    for node in text.library:
        _settle(placing, node, library)
    _settle(placing, text.course, index.pk)
    return placing


def left_behind(text: CourseText, placing: Placing) -> list[Page]:
    """The pages of the course without a file: a person made them, or the file is no longer there.

    Of the kinds that a folder holds.
    """
    ours = set(placing.pks.values())
    course = Page.objects.get(pk=placing.pks[text.course.file])
    below = Page.objects.descendant_of(course).type(*HELD, *(kind.model for kind in besides())).order_by("path")
    return [page for page in below if page.pk not in ours]


def _pages(home):
    return Page.objects.descendant_of(home, inclusive=True)


def _families(placing, course) -> Iterator[tuple[int | None, list[Node]]]:
    return ((placing.pks.get(node.file), node.children) for node in course.walk())


def _free_addresses(placing, families):
    """Refuses names that others have; where our own pages swap names, who has to leave gets another until then."""
    pages = {page.pk: page for page in _pages(placing.home).only("path", "slug", "title")}
    standing = {(page.path[: -Page.steplen], page.slug): page for page in pages.values()}
    ours = set(placing.pks.values()) - placing.held
    problems, leaving = [], []
    for parent, nodes in families:
        for node in nodes:
            own = pages.get(placing.pks.get(node.file, 0))
            slug = own.slug if own and own.pk in placing.held else node.slug
            other = standing.get((placing.paths.get(parent), slug))
            if other is None or other is own:
                continue
            if other.pk in ours:
                leaving.append(other.pk)
            else:
                problems += _taken(node, slug, other)
    if problems:
        raise Unreadable(problems)
    for pk in leaving:
        Page.objects.filter(pk=pk).update(slug=f"{pages[pk].slug}-{pk}")


def _taken(node, slug, other):
    """Somebody else's page; or a step whose file got another key, and then it matters what hangs on the old one."""
    step = StepPage.objects.filter(pk=other.pk).first() if node.model is StepPage else None
    if step and (kept := kept_below(step)):
        return [Problem(node.file, 0, RENAMED.format(step.key, *each, step.key)) for each in sorted(kept.items())]
    return [Problem(node.file, 0, TAKEN.format(slug, other.title))]


def _settle(placing, node, parent):
    """Finds or makes the page of a node and of all below it, each under its parent and in the folder's order."""
    with refusals_of(node.source):
        pk = placing.pks.get(node.file) or _make(placing, node, parent)
        if placing.paths[pk][: -Page.steplen] != placing.paths[parent]:
            _move(placing, node, pk, parent)
    for child in node.children:
        _settle(placing, child, pk)
    _put_in_order(placing, [placing.pks[child.file] for child in node.children])


def _make(placing, node, parent):
    values = {name: node.values[name] for name in ("title", "key") if name in node.values}
    page = node.model(slug=node.slug, live=False, **values)
    Page.objects.get(pk=parent).add_child(instance=page)
    placing.pks[node.file] = page.pk
    placing.paths[page.pk] = page.path
    placing.made.add(page.pk)
    return page.pk


def _move(placing, node, pk, parent):
    if pk not in placing.held:
        Page.objects.filter(pk=pk).update(slug=node.slug)  # its address there, so that the redirect leads to it
    Page.objects.get(pk=pk).move(Page.objects.get(pk=parent), pos="last-child")
    placing.moved.add(pk)
    placing.look()


def _put_in_order(placing, wanted):
    now = sorted(wanted, key=placing.paths.__getitem__)
    if now == wanted:
        return
    for place, pk in enumerate(wanted):
        if now[place] != pk:
            Page.objects.get(pk=pk).move(Page.objects.get(pk=now[place]), pos="left")
            now.remove(pk)
            now.insert(place, pk)
    placing.look()
