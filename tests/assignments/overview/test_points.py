"""Over the group: which points are still open, and what recurs in remarks; of what this teacher may know."""

from datetime import timedelta

import pytest
from django.urls import reverse

from assignments.conversation.actions import settle
from assignments.conversation.models import Comment
from assignments.phrases.actions import keep
from tests.assignments.conversation.conftest import out, ready, remark
from tests.assignments.desk.test_desk import browser, queries
from tests.assignments.feedback.conftest import drafts, hands_in, somebody

from .test_overview import path, seen


@pytest.fixture
def other(version, brief, group):
    """A second piece."""
    return hands_in(somebody(group, "Fatima"), brief)


def test_a_point_that_stands_open_at_two_pieces_is_told_once_with_both_names(version, other, teacher, now):
    out(teacher, version, now - timedelta(hours=1), points="Noem je bron.\nKort")
    out(teacher, other, now, points="noem  je bron")
    points = seen(teacher, version).points
    assert [(one.text, len(one.pieces)) for one in points.open] == [("Noem je bron.", 2), ("Kort", 1)]
    before, folded = browser(teacher).get(path(version)).text.split("Bekijk bij wie een punt openstaat")
    assert ("bij 2 stukken" in before, "Fatima" in before, "Fatima" in folded) == (True, False, True)
    assert reverse("desk_piece", args=[other.work.cohort.slug, other.work.page_id, other.work_id]) in folded


def test_what_became_of_the_others_is_counted(version, teacher, reader, now):
    out(teacher, version, now, points="Een\nTwee\nDrie")
    settle(point=Comment.objects.get(body="Een"), state="done", why="", by=reader)
    settle(point=Comment.objects.get(body="Twee"), state="declined", why="Te ver.", by=reader)
    points = seen(teacher, version).points
    assert ([one.text for one in points.open], points.done, points.declined) == (["Drie"], 1, 1)


def test_a_point_of_an_earlier_version_is_still_open(version, brief, teacher, reader, now):
    out(teacher, version, now, points="Kort")
    hands_in(reader, brief, text="Versie twee.")
    assert [one.text for one in seen(teacher, version).points.open] == ["Kort"]


@pytest.mark.parametrize("state", ["draft", "ready"])
def test_what_is_not_out_is_for_its_teacher_alone(state, version, other, teacher, colleague, now):
    for made in (version, other):
        said = {"remarks": {"kind": "remarks", "rows": [remark("rij", "kolganzenveer")]}, "points": "waterral"}
        drafts(teacher, made, **said) if state == "draft" else ready(teacher, made, now, *said["remarks"]["rows"])
    assert "kolganzenveer" in dict(seen(teacher, version).remarks)
    assert not seen(teacher, version).points.total
    shown = browser(colleague).get(path(version)).text
    assert not [word for word in ("kolganzenveer", "waterral") if word in shown]


def test_words_that_recur_in_remarks_stand_apart_and_a_phrase_counts_there_too(version, other, teacher, now):
    keep(text="Wie vraag je erbij?", by=teacher, now=now)
    out(teacher, version, now, remark("rij", "Je bewijs is dun. Wie vraag je erbij?"))
    out(teacher, other, now, remark("rij", "Welk bewijs?"), points="Wie vraag je erbij?")
    shown = seen(teacher, version)
    assert "bewijs" in dict(shown.remarks)
    assert "bewijs" not in dict(shown.words)
    assert shown.phrases == [("Wie vraag je erbij?", 2)]
    assert "Woorden in opmerkingen en punten" in browser(teacher).get(path(version)).text


def test_more_points_than_fit_are_counted(version, teacher, now):
    out(teacher, version, now, points="\n".join(f"Punt {number}" for number in range(14)))
    shown = browser(teacher).get(path(version)).text
    assert "En nog 2 andere punten." in shown


def test_points_cost_the_same_for_one_piece_and_for_three(version, brief, group, teacher, now):
    client = browser(teacher)
    out(teacher, version, now, remark("rij", "Een"), points="Kort")
    queries(client, path(version))
    alone = queries(client, path(version))
    for name in ("Fatima", "Esma"):
        out(teacher, hands_in(somebody(group, name), brief), now, remark("rij", "Een"), points="Kort")
    assert queries(client, path(version)) == alone
