"""The folder `bibliotheek/`: one file per item of the library, found again by its key."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from wagtail.blocks import StreamValue
from wagtail.models import Page

from leergang.content.course import StepPage
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.reference.vocabulary import Subject
from leergang.content.words import KINDS, LINES

from .body import KEY, Block, read_body
from .files import check_files
from .media import Media
from .richtext import resolved
from .source import Source, Unreadable, read

FOLDER = "bibliotheek"
REQUIRED = {"key", "title", "kind", "good_for"}
OPTIONAL = {"onderwerpen", "lijn", "andere_woorden", "hoort_bij", "nagekeken"}


@dataclass
class Item:
    """A library page to be. `subjects` are slugs, `related` keys of steps and of other items."""

    slug: str
    source: Source
    values: dict
    subjects: list[str]
    related: list[str]
    blocks: list[Block]
    kind: str = "library"


def read_library(folder: Path) -> list[Item]:
    """Every item in the folder; raises Unreadable with every problem found. Asks only which subjects there are."""
    items = [_item(folder, path) for path in sorted((folder / FOLDER).glob("[!_.]*.md"))]
    _check_unique(items)
    known = set(Subject.objects.values_list("slug", flat=True))
    for item in items:
        for slug in sorted({*item.subjects} - known):
            item.source.complain(1, f"onderwerp ‘{slug}’ is onbekend. Kies uit: {', '.join(sorted(known))}.")
    _raise(items)
    return items


@transaction.atomic
def write_library(folder: Path, items: list[Item], *, overwrite: bool = False) -> list[tuple[str, str]]:
    """Makes or changes the pages, once those of the course are there; says per file what was done."""
    index = LibraryIndexPage.objects.get()
    pages = {item.values["key"]: _page_of(index, item) for item in items}
    _raise(items)
    keys = dict(StepPage.objects.values_list("key", "pk")) | {key: page.pk for key, page in pages.items()}
    _check_links(folder, items, keys)
    media = Media.load(folder, [(item, pages[item.values["key"]]) for item in items])
    return [(item.source.name, _write(item, pages[item.values["key"]], keys, media, overwrite)) for item in items]


def _item(folder, path):
    source = read(folder, path)
    source.only(REQUIRED, OPTIONAL)
    field = source.fields.get
    if not KEY.fullmatch(field("key") or "a") or not KEY.fullmatch(path.stem):
        source.complain(1, "de naam van het bestand en ‘key’ hebben alleen kleine letters, cijfers en streepjes.")
    values = {
        "key": field("key", ""),
        "title": field("title", ""),
        "slug": path.stem,
        "kind": _chosen(source, "kind", KINDS),
        "line": _chosen(source, "lijn", LINES),
        "good_for": field("good_for", ""),
        "other_words": field("andere_woorden", ""),
        "looked_at": _day(source, field("nagekeken", "")),
    }
    _check_lengths(source, values)
    return Item(path.stem, source, values, _split(field("onderwerpen")), _split(field("hoort_bij")), read_body(source))


def _split(text):
    return [part.strip() for part in (text or "").split(",") if part.strip()]


def _chosen(source, name, words):
    word = source.fields.get(name, "")
    if word and word not in words:
        source.complain(1, f"‘{name}: {word}’ is onbekend. Kies uit: {', '.join(words)}.")
    return words[word].value if word in words else ""


def _day(source, text):
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        source.complain(1, f"‘nagekeken: {text}’ is geen datum. Schrijf jaar, maand en dag, zoals 2027-03-01.")
        return None


def _check_lengths(source, values):
    for name in ("title", "slug", "key", "good_for", "other_words"):
        longest = LibraryPage._meta.get_field(name).max_length
        if len(values[name]) > longest:
            source.complain(1, f"‘{name}’ is langer dan {longest} tekens. Maak de tekst korter.")


def _check_unique(items):
    seen: dict[str, str] = {}
    for item in items:
        key = item.values["key"]
        if key and key in seen:
            item.source.complain(1, f"sleutel ‘{key}’ is al van {seen[key]}. Kies een andere.")
        seen.setdefault(key, item.source.name)


def _check_links(folder, items, keys):
    for item in items:
        for key in item.related:
            if key not in keys:
                item.source.complain(
                    1, f"‘hoort_bij: {key}’ leidt nergens heen. Er is geen stap of stuk met die sleutel."
                )
    check_files(folder, items, keys)
    _raise(items)


def _raise(items):
    if problems := [problem for item in items for problem in item.source.problems]:
        raise Unreadable(problems)


def _page_of(index, item):
    """The page with this key, wherever its address went; or a new one."""
    page = LibraryPage.objects.filter(key=item.values["key"]).first()
    other = Page.objects.child_of(index).filter(slug=item.slug).exclude(pk=page and page.pk).first()
    if other:
        item.source.complain(
            1, f"de naam ‘{item.slug}’ is het adres van ‘{other.title}’. Geef het bestand een andere naam."
        )
    elif page is None:
        page = LibraryPage(**item.values, live=False)
        Page.objects.get(pk=index.pk).add_child(instance=page)
    return page


def _write(item, page, keys, media, overwrite):
    is_new = not page.latest_revision
    if not _set_values(page, item, keys, media) and not is_new:
        return "ongewijzigd"
    editor = None if is_new else page.latest_revision.user
    if editor and not overwrite:
        return f"overgeslagen: {editor} paste deze pagina aan. Gebruik --overschrijf om haar te vervangen."
    page.save_revision().publish()
    return "gemaakt" if is_new else "bijgewerkt"


def _set_values(page, item, keys, media):
    related = [{"type": "page", "value": keys[key]} for key in item.related]
    streams = {"body": _body(item, keys, media), "related": _with_ids(item, related)}
    changed = [name for name, value in item.values.items() if getattr(page, name) != value]
    changed += [name for name, value in streams.items() if _bare(getattr(page, name).get_prep_value()) != _bare(value)]
    for name in changed:
        field = page._meta.get_field(name)
        value = StreamValue(field.stream_block, streams[name], is_lazy=True) if name in streams else item.values[name]
        setattr(page, name, value)
    if {subject.slug for subject in page.subjects.all()} != set(item.subjects):
        page.subjects.set(Subject.objects.filter(slug__in=item.subjects))
        changed.append("subjects")
    return changed


def _body(item, keys, media):
    blocks = [{"type": b.type, "value": media.chosen(b.type, _linked(b.value, keys, media))} for b in item.blocks]
    return _with_ids(item, blocks)


def _with_ids(item, blocks):
    """Each block with an id that is the same at every import."""
    name = f"{FOLDER}/{item.values['key']}"
    return [block | {"id": str(uuid5(NAMESPACE_URL, f"{name}/{n}/{block['type']}"))} for n, block in enumerate(blocks)]


def _linked(value, keys, media):
    if isinstance(value, dict):
        return {name: _linked(item, keys, media) for name, item in value.items()}
    if isinstance(value, list):
        return [_linked(item, keys, media) for item in value]
    return resolved(value, keys, media.handouts) if isinstance(value, str) else value


def _bare(value):
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if isinstance(value, dict):
        return {name: _bare(item) for name, item in value.items() if name != "id"}
    return value
