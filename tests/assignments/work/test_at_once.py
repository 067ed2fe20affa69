"""Writers who save at the very same moment, with real threads; they stand alone, as they empty the database."""

import json

import pytest
from django.utils import timezone

from assignments.together.actions import take_pen
from assignments.together.models import Pen
from assignments.work.actions import Saved, save
from assignments.work.merging.fields import marks
from assignments.work.models import Author, Work
from tests import factories
from tests.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 4


@pytest.fixture
def essay(essay_kind):
    """One work of four, with a question for each."""
    people = [factories.user() for _ in range(WRITERS)]
    made = save(work=Work(kind="essay", owner=people[0]), body={"text": ""}, revision=0, by=people[0]).work
    Author.objects.bulk_create([Author(work=made, user=person) for person in people[1:]])
    return Work.objects.get(pk=made.pk), people


def test_everybody_who_changes_another_question_is_stored(essay, tmp_path):
    work, people = essay
    base = marks(work.body)

    def writing(number, person):
        def write():
            mine = Work.objects.get(pk=work.pk)
            return save(work=mine, body={f"vraag-{number}": f"Van {number}."}, revision=1, by=person, base=base)

        return write

    *outcomes, stored = at_once(tmp_path, *(writing(*one) for one in enumerate(people)), then=Work.objects.get)
    assert all(isinstance(one, Saved) for one in outcomes)
    assert {name: text for name, text in stored.body.items() if text} == {
        f"vraag-{number}": f"Van {number}." for number in range(WRITERS)
    }


def test_of_one_question_one_is_stored_and_the_others_are_shown_both(essay, tmp_path):
    work, people = essay
    base = marks(work.body)

    def writing(number, person):
        def write():
            mine = Work.objects.get(pk=work.pk)
            return save(work=mine, body={"text": f"Van {number}."}, revision=1, by=person, base=base)

        return write

    *outcomes, left = at_once(tmp_path, *(writing(*one) for one in enumerate(people)), then=Work.objects.get)
    assert sum(isinstance(one, Saved) for one in outcomes) == 1
    stored = left.body["text"]
    shown = {json.dumps(one.body) for one in outcomes if not isinstance(one, Saved)}
    assert len(shown) == WRITERS - 1
    assert all(stored not in one for one in shown)


def test_of_all_who_begin_in_one_question_one_holds_the_pen(essay, tmp_path):
    work, people = essay
    now = timezone.now()

    def taking(person):
        return lambda: take_pen(work=work, question="text", by=person, now=now)

    *taken, holder = at_once(tmp_path, *map(taking, people), then=lambda: Pen.objects.get().user_id)
    assert taken.count(True) == 1
    assert holder == people[taken.index(True)].pk
