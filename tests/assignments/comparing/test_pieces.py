"""Remarks and points of two readers, side by side; the first takes over what they choose."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from assignments.comparing.actions import TOO_MANY, take_over
from assignments.comparing.queries import comparison_of
from assignments.conversation.drafts import points_in, remarks_in
from assignments.secondreading.models import SecondReading
from assignments.work.models import Work
from tests.assignments.conversation.conftest import ready, remark
from tests.assignments.desk.test_desk import address, browser, queries

from .test_second_readers import asked

HERS = remark("rij van drie", "ijsvogel", at="vraag-1:4")
HIS = remark("Een rij", "waterral", at="vraag-1:0")


@pytest.fixture
def second(version, teacher, colleague, now):
    """Both said remarks and points, and are ready."""
    asked(version, teacher, colleague, now)
    ready(teacher, version, now, HERS, points="Noem je bron")
    ready(colleague, version, now, HIS, points="Vraag door\nNoem je bron")
    return SecondReading.objects.select_related("version__work__owner", "asked_by", "reader").get()


def draft(teacher):
    return Work.objects.get(kind="feedback", owner=teacher).body


def test_both_stand_side_by_side_with_the_words_they_are_about(version, teacher, colleague, second):
    found = comparison_of(teacher, second).pieces
    assert [([one.body for one in row.first], [one.body for one in row.second]) for row in found] == [
        (["ijsvogel"], ["waterral"]),
        (["Noem je bron"], ["Vraag door", "Noem je bron"]),
    ]
    for who in (teacher, colleague):
        shown = browser(who).get(address("compare", version, second.pk)).text
        assert not [word for word in ("ijsvogel", "waterral", "‘Een rij’", "Vraag door") if word not in shown]


def test_what_the_first_chooses_stands_in_their_draft_once(version, teacher, colleague, second):
    client, path = browser(teacher), address("compare", version, second.pk)
    for _twice in range(2):
        assert client.post(path, {"neem": ["remarks", "points"]}).url == address("desk_piece", version, version.work_id)
    assert [one.said for one in remarks_in(draft(teacher))] == ["ijsvogel", "waterral"]
    assert points_in(draft(teacher)) == ["Noem je bron", "Vraag door"]


def test_what_is_not_chosen_stays_where_it_is(version, teacher, second, now):
    take_over(second=second, fields=["points"], by=teacher, now=now)
    assert [one.said for one in remarks_in(draft(teacher))] == ["ijsvogel"]


def test_a_remark_that_is_a_point_comes_with_the_points_and_keeps_its_words(version, teacher, colleague, now):
    second = asked(version, teacher, colleague, now)
    ready(teacher, version, now)
    ready(colleague, version, now, remark("rij van drie", "Waarom drie?", at="vraag-1:4", is_point=True))
    second.refresh_from_db()
    take_over(second=second, fields=["points"], by=teacher, now=now)
    [taken] = remarks_in(draft(teacher))
    assert (taken.said, taken.quote, taken.key, taken.start, taken.is_point) == (
        "Waarom drie?",
        "rij van drie",
        "vraag-1",
        4,
        True,
    )


def test_more_remarks_than_fit_are_refused_and_nothing_is_lost(version, teacher, colleague, now):
    second = asked(version, teacher, colleague, now)
    ready(teacher, version, now, *(remark("", f"Een {number}") for number in range(7)))
    ready(colleague, version, now, *(remark("", f"Twee {number}") for number in range(7)))
    second.refresh_from_db()
    with pytest.raises(ValidationError) as refused:
        take_over(second=second, fields=["remarks"], by=teacher, now=now + timedelta(seconds=1))
    assert refused.value.message == TOO_MANY
    assert len(remarks_in(draft(teacher))) == 7


def test_comparing_costs_the_same_for_one_remark_and_for_three(version, teacher, colleague, second, now):
    client, path = browser(teacher), address("compare", version, second.pk)
    queries(client, path)
    alone = queries(client, path)
    ready(teacher, version, now, HERS, remark("", "Twee"), remark("", "Drie"), points="Een\nTwee\nDrie")
    assert queries(client, path) == alone
