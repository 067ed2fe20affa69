"""A save is stored before it is acknowledged, and overwrites nothing that somebody has not seen."""

from copy import copy

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import QueryDict

from assignments.work.actions import Saved, Stale, bring_back, save, throw_away, write_together
from assignments.work.around.due import KEPT_FOR, forget_what_was_thrown_away
from assignments.work.kinds import typed
from assignments.work.models import Work
from leergang.content.course import StepPage
from tests import factories


def written(work, text, revision, by):
    return save(work=work, body={"text": text}, revision=revision, by=by)


def answer(reader):
    return Work(kind="answer", owner=reader, page_id=StepPage.objects.first().pk, anchor="mijn-school")


def test_the_first_save_makes_the_work(reader, essay):
    assert (essay.revision, essay.body, essay.owner) == (1, {"text": "Een begin."}, reader)


def test_each_save_gives_the_next_revision(reader, essay):
    outcome = written(essay, "Verder.", 1, reader)
    assert isinstance(outcome, Saved)
    assert outcome.work.revision == 2
    assert Work.objects.get().body == {"text": "Verder."}


def test_a_stale_save_overwrites_nothing_and_gives_both_texts(reader, essay):
    written(essay, "Op mijn telefoon.", 1, reader)
    outcome = written(essay, "Op mijn laptop.", 1, reader)
    assert isinstance(outcome, Stale)
    assert (outcome.work.body, outcome.body) == ({"text": "Op mijn telefoon."}, {"text": "Op mijn laptop."})
    assert Work.objects.get().body == {"text": "Op mijn telefoon."}


def test_the_same_save_sent_again_counts_once(reader, essay):
    written(essay, "Verder.", 1, reader)
    again = written(essay, "Verder.", 1, reader)
    assert isinstance(again, Saved)
    assert again.work.revision == Work.objects.get().revision == 2


def test_two_tabs_that_both_begin_an_answer_make_one_and_the_second_sees_both_texts(reader, course):
    first, second = answer(reader), answer(reader)
    assert isinstance(written(first, "Links.", 0, reader), Saved)
    outcome = written(second, "Rechts.", 0, reader)
    assert isinstance(outcome, Stale)
    assert outcome.work.body == {"text": "Links."}
    assert Work.objects.count() == 1


def test_a_first_save_sent_again_makes_no_second_work(reader, course):
    note = Work(kind="note", owner=reader, page_id=StepPage.objects.first().pk)
    again = copy(note)
    written(note, "Navragen bij Bas.", 0, reader)
    assert isinstance(written(again, "Navragen bij Bas.", 0, reader), Saved)
    assert Work.objects.count() == 1


def test_the_database_keeps_one_answer_for_each_prompt(reader, course):
    written(answer(reader), "Een.", 0, reader)
    other = answer(reader)
    other.made_at = other.saved_at = Work.objects.get().saved_at
    with pytest.raises(IntegrityError, match=r"one_answer_per_prompt|UNIQUE"):
        other.save()


def test_somebody_else_cannot_save_it(essay):
    with pytest.raises(PermissionDenied):
        written(essay, "Van mij.", 1, factories.user())


def test_who_holds_the_pen_too_writes_in_the_same_work(reader, essay):
    partner = factories.user()
    write_together(work=essay, who=partner, by=reader)
    assert isinstance(written(essay, "Samen.", 1, partner), Saved)
    assert isinstance(written(essay, "Alleen.", 1, reader), Stale)


def test_a_draft_takes_whatever_was_typed_but_no_nul(essay_kind, reader):
    assert typed(Work(kind="essay", owner=reader), QueryDict("text=a%00b%0D%0Ac&anders=x")) == {"text": "ab\nc"}


def test_what_was_thrown_away_comes_back_whole(reader, essay, now):
    throw_away(work=essay, by=reader, now=now)
    assert not Work.objects.editable_by(reader).exists()
    bring_back(work=essay, by=reader)
    assert Work.objects.editable_by(reader).get().body == {"text": "Een begin."}


def test_what_was_thrown_away_is_forgotten_after_a_month(reader, essay, now):
    throw_away(work=essay, by=reader, now=now)
    assert not forget_what_was_thrown_away(now)
    assert forget_what_was_thrown_away(now + KEPT_FOR)
    assert not Work.objects.exists()


def test_writing_in_what_was_thrown_away_in_another_tab_brings_it_back(reader, essay, now):
    throw_away(work=essay, by=reader, now=now)
    written(essay, "Toch wel.", 1, reader)
    assert Work.objects.editable_by(reader).get().body == {"text": "Toch wel."}
