"""Making a module with its steps, and taking it back."""

from collections.abc import Iterable
from contextlib import contextmanager
from typing import NamedTuple
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.blocks import StreamValue
from wagtail.log_actions import log
from wagtail.models import Page

from leergang.content.checks.passages import passages
from leergang.content.checks.rules import WORDS_A_MINUTE
from leergang.content.checks.sentences import words
from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.importing.media import storing as media
from leergang.content.importing.word.draft import Draft
from leergang.content.media import Picture
from leergang.content.reference.vocabulary import Subject

from .rules import may_add_module, may_add_step, may_take_back


class Order(NamedTuple):
    """Where in the vocabulary a step stands."""

    subjects: tuple[Subject, ...] = ()
    line: str = ""


def make_module(
    *, day: DayPage, title: str, steps: Iterable[str], by, word: Draft | None = None, order: Order | None = None
) -> ModulePage:
    """A draft of a module with a draft of each step, in order; the first has what stood in a Word file."""
    if not may_add_module(by, day):
        raise PermissionDenied
    with _all_or_nothing() as stored:
        module = _draft(day, ModulePage(title=title), by)
        for number, name in enumerate(steps):
            step = _step(word, by, stored) if word and not number else StepPage()
            step.title = name
            _draft(module, _ordered(step, order or Order()), by)
        return module


def make_step(*, module: ModulePage, word: Draft, by) -> StepPage:
    """A draft of a step with what stood in a Word file; its pictures are kept with those of the site.

    It gets the subjects and the line of the step before it, which are mostly its own.
    """
    if not may_add_step(by, module):
        raise PermissionDenied
    with _all_or_nothing() as stored:
        before = StepPage.objects.child_of(module).order_by("path").last()
        order = Order(tuple(before.subjects.all()), before.line) if before else Order()
        return _draft(module, _ordered(_step(word, by, stored), order), by)


def _ordered(step, order):
    step.subjects, step.line = order.subjects, order.line
    return step


@contextmanager
def _all_or_nothing():
    """One transaction; the files that were stored in it go when it fails."""
    stored: media.Stored = []
    try:
        with transaction.atomic():
            yield stored
    except BaseException:
        media.take_back(stored)
        raise


def _step(word, by, stored):
    numbers = {number: _picture(name, data, by, stored) for number, (name, data) in word.pictures.items()}
    step = StepPage(title=word.title, minutes=_minutes(word.blocks))
    step.body = StreamValue(step.body.stream_block, [_block(block, numbers) for block in word.blocks], is_lazy=True)
    return step


def _picture(name, data, by, stored):
    """A picture that the site has already comes in once."""
    made = Picture(title=name.rpartition(".")[0], uploaded_by_user=by, file=ContentFile(data, name))
    made.file_hash, made.file_size = media.fingerprint(data), len(data)
    if same := Picture.objects.filter(file_hash=made.file_hash).order_by("pk").first():
        return same.pk
    stored.append(made)
    made.save()
    return made.pk


def _block(block, numbers):
    value = block["value"]
    if block["type"] == "image":
        value = value | {"image": numbers[value["image"]]}
    return {"type": block["type"], "value": value, "id": str(uuid4())}


def _minutes(blocks):
    read = sum(words(text.text) for text in passages(blocks))
    return min(max(round(read / WORDS_A_MINUTE), 1), 600)


def _draft(above, page, by):
    page.live, page.has_unpublished_changes, page.owner = False, True, by
    above.add_child(instance=page)
    page.full_clean()  # its place is known now, so it can get a key that no other step of the course has
    page.save()
    page.save_revision(user=by)
    return page


@transaction.atomic
def take_back_module(*, module: Page, by) -> None:
    """Deletes a module that nobody saw, with its steps."""
    if not may_take_back(by, module):
        raise PermissionDenied
    log(instance=module, action="wagtail.delete", user=by, deleted=True)
    module.delete()
