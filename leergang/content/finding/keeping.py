"""Keeping what search knows in step with the content: in the transaction of each change, and all over again."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.signals import post_page_move

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.published.edition import DRAFT
from leergang.content.reference.vocabulary import Subject
from leergang.kit.words import dutch

from .models import THINGS, Findable, Kind, Word
from .reading import READERS, Said

ORDER = {kind: number for number, kind in enumerate(Kind)}
DERIVED = ("kind", "order", "title", "names", "about", "text", "name_words", "text_words")
AT_ONCE = 500
PROGRAMME = (DayPage, ModulePage)


class Lexicon:
    """The words in use, by which compounds are taken apart."""

    def __init__(self, known: set[str]):
        self.known = known
        self._forms: dict[str, tuple[str, ...]] = {}

    def line(self, text: str) -> str:
        """Every form of every word of a text and of its parts, once each, between spaces."""
        found = dict.fromkeys(form for word in dutch.words(text) for form in self._forms_of(word))
        return f" {' '.join(found)} "

    def _forms_of(self, word):
        if word not in self._forms:
            whole_and_parts = (word, *dutch.parts(word, self.known))
            self._forms[word] = tuple(form for part in whole_and_parts for form in dutch.forms(part))
        return self._forms[word]

    def values(self, said: Said) -> dict[str, object]:
        """What a row keeps of a thing."""
        return {
            "kind": said.kind,
            "order": ORDER[said.kind],
            "title": said.title,
            "names": "\n".join(said.names),
            "about": said.about,
            "text": "\n".join(said.passages),
            "name_words": "\n".join(map(self.line, (said.title, *said.names))),
            "text_words": "\n".join(map(self.line, said.passages)),
        }


@transaction.atomic
def keep(thing: Model) -> None:
    """Makes what search knows of one thing new. A draft is kept too: who searches meets only what is live."""
    said = READERS[type(thing)](thing)
    known = set(Word.objects.values_list("text", flat=True))
    lexicon = Lexicon(known | _add_words(_words(said) - known))
    found, _ = Findable.objects.update_or_create(**_reference(thing), defaults=lexicon.values(said))
    get_search_backend().add(found)


@transaction.atomic
def rebuild() -> int:
    """Reads everything again and says how many things there are; twice is the same as once.

    Needed when this code or the rules of the language changed. It also takes apart the compounds whose parts came
    into use after them.
    """
    said = {thing: READERS[type(thing)](thing) for thing in _everything()}
    lexicon = Lexicon({word for one in said.values() for word in _words(one)})
    _set_words(lexicon.known)
    old = {(name, getattr(row, f"{name}_id")): row for row in Findable.objects.all() for name in THINGS}
    rows = [_filled(old, thing, lexicon.values(one)) for thing, one in said.items()]
    Findable.objects.exclude(pk__in=[row.pk for row in rows if row.pk]).delete()
    Findable.objects.bulk_update([row for row in rows if row.pk], DERIVED, batch_size=100)
    Findable.objects.bulk_create([row for row in rows if not row.pk])
    for start in range(0, len(rows), AT_ONCE):
        get_search_backend().add_bulk(Findable, rows[start : start + AT_ONCE])
    return len(rows)


def _everything():
    for model in READERS:
        yield from model._default_manager.order_by("pk")


def _filled(old, thing, values):
    ((name, same_thing),) = _reference(thing).items()
    row = old.get((name.removesuffix("_id"), same_thing)) or Findable(**_reference(thing))
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _reference(thing):
    kinds = {"term": "term", "standard": "standard", "dialoguecard": "card"}
    return {f"{kinds.get(thing._meta.model_name, 'page')}_id": thing.pk}


def _words(said: Said) -> set[str]:
    return {word for text in (said.title, *said.names, *said.passages) for word in dutch.words(text)}


def _add_words(new: Iterable[str]) -> set[str]:
    made = [Word.of(text) for text in sorted(new)]
    Word.objects.bulk_create(made, ignore_conflicts=True, batch_size=AT_ONCE)
    return {word.text for word in made}


def _set_words(known):
    there = dict(Word.objects.values_list("text", "pk"))
    gone = [pk for text, pk in there.items() if text not in known]
    for start in range(0, len(gone), AT_ONCE):
        Word.objects.filter(pk__in=gone[start : start + AT_ONCE]).delete()
    _add_words(known - there.keys())


def watch() -> None:
    """Listens to every change of what can be found; called once when the project starts.

    What goes off the site, moves or is deleted needs nothing for itself: rights, address and place are read from the
    thing, and a row goes with its thing. A course also says what is in its programme, so that is read again.
    """
    for model in (*READERS, Page):
        post_save.connect(_changed, sender=model)
    for model in PROGRAMME:
        post_save.connect(_programme_changed, sender=model)
        post_delete.connect(_programme_changed, sender=model)
        post_page_move.connect(_programme_moved, sender=model)
    post_save.connect(_subject_changed, sender=Subject)


def _shows_nothing(raw, update_fields):
    """Whether readers see nothing of what was saved: a draft, or a row that is loaded from a file."""
    return raw or (update_fields is not None and not set(update_fields) - DRAFT)


def _programme_changed(instance, raw=False, update_fields=None, **signal):
    if _shows_nothing(raw, update_fields):
        return
    # A course that is being deleted has lost its row already, and must not get a new one.
    for course in CoursePage.objects.ancestor_of(instance, inclusive=True):
        if Findable.objects.filter(page=course.pk).exists():
            keep(course)


def _programme_moved(parent_page_before, parent_page_after, **signal):
    _programme_changed(parent_page_before)
    _programme_changed(parent_page_after)


def _changed(instance, raw=False, update_fields=None, **signal):
    if _shows_nothing(raw, update_fields):
        return
    thing = instance.specific if type(instance) is Page else instance
    if update_fields is not None:  # what it holds in memory may be a draft
        thing = type(thing)._base_manager.get(pk=thing.pk)
    if type(thing) in READERS:
        keep(thing)
    if isinstance(thing, ModulePage):
        for step in StepPage.objects.child_of(thing):  # they say its title
            keep(step)


def _subject_changed(raw=False, created=False, **signal):
    if not raw and not created:
        rebuild()
