"""Checked items as terms, standards, sources and cards: made, brought up to date, or left alone."""

from collections import Counter

from django.core.exceptions import ValidationError

from leergang.content.reference.models import Source
from leergang.content.reference.vocabulary import Subject

from ..source import Problem, Unreadable
from .reading import Item

LEFT_ALONE = "overgeslagen"


def write_items(items: list[Item], overwrite: bool) -> list[tuple[str, str]]:
    """Writes the items and says per file how many were made, changed and left, as pairs of file and sentence."""
    problems: list[Problem] = []
    said: list[tuple[str, str]] = []
    counted: dict[str, Counter] = {}
    subjects = {subject.slug: subject for subject in Subject.objects.all()}
    for item in items:
        what = _write(item, overwrite, subjects, problems)
        counted.setdefault(item.file.name, Counter())[what.partition(":")[0]] += 1
        if what.startswith(LEFT_ALONE):
            said.append((item.file.name, what))
    if problems:
        raise Unreadable(problems)
    return [*((file, _sum(counts)) for file, counts in counted.items()), *said]


def set_subjects(thing, slugs: list[str], known: dict[str, Subject] | None = None) -> bool:
    """Gives a page or a thing these subjects; says whether that is a change."""
    if {subject.slug for subject in thing.subjects.all()} == set(slugs):
        return False
    known = known or {subject.slug: subject for subject in Subject.objects.filter(slug__in=slugs)}
    thing.subjects.set([known[slug] for slug in slugs])
    return True


def _write(item, overwrite, subjects, problems):
    thing = item.collection.model.objects.filter(**item.identity).first()
    is_new = thing is None
    thing = thing or item.collection.model(live=False, **item.identity)
    if not _set_values(thing, item, subjects) and not is_new:
        return "ongewijzigd"
    editor = thing.latest_revision.user if thing.latest_revision else None
    if editor and not overwrite:
        return f"{LEFT_ALONE}: {editor} paste ‘{thing}’ aan. Gebruik --overschrijf om het te vervangen."
    try:
        thing.full_clean()
    except ValidationError as error:
        problems.append(Problem(item.file.name, item.line, " ".join(error.messages)))
        return "ongewijzigd"
    if is_new:
        thing.save()
    thing.save_revision().publish()
    return "gemaakt" if is_new else "bijgewerkt"


def _set_values(thing, item, subjects):
    changed = False
    for name, value in item.values.items():
        if name == "subjects":
            changed |= set_subjects(thing, value, subjects)
            continue
        if name == "source":
            value = Source.objects.filter(code=value).first()
        changed |= getattr(thing, name) != value
        setattr(thing, name, value)
    return changed


def _sum(counts):
    if set(counts) == {"ongewijzigd"}:
        return "ongewijzigd"
    return ", ".join(f"{number} {what}" for what, number in sorted(counts.items()))
