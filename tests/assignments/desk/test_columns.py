"""The page of a group: of each piece how it stands, with what was said of it in words. No level and no number."""

import pytest
from django.urls import reverse

from assignments.comparing.actions import ask
from assignments.desk.columns import columns
from assignments.feedback.models import Feedback
from tests.assignments.feedback.conftest import hands_in, is_out, is_ready, somebody

from .test_desk import browser, queries

HIGH = {"level_kijken": "4", "level_vragen": "3", "level_durven": "3"}
LOW = {"level_kijken": "1", "level_vragen": "3", "level_durven": "2"}


def cell(who, version, now):
    [column] = columns(type(who).objects.get(pk=who.pk), version.work.cohort, [version.work.owner_id], now)
    found = column.cells[version.work.owner_id]
    return found.shape, found.told


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (HIGH, ("done", "voldaan")),
        (LOW, ("feedback", "nog een versie")),
        ({"text": "Goed."}, ("feedback", "feedback gegeven")),
    ],
)
def test_what_was_released_is_said_in_words(said, shown, version, teacher, colleague, now):
    is_out(teacher, version, now, **said)
    assert cell(teacher, version, now) == cell(colleague, version, now) == shown
    page = browser(teacher).get(version.work.cohort.get_absolute_url()).text
    assert f'<span class="status status--{shown[0]}">{shown[1]}</span>' in page


@pytest.mark.parametrize("state", ["ready", "on its way"])
def test_what_is_not_out_leaves_it_handed_in(state, version, teacher, colleague, now):
    is_ready(teacher, version, now, **HIGH)
    if state == "on its way":
        Feedback.objects.update(release_at=now.replace(year=now.year + 1))
    assert cell(teacher, version, now) == cell(colleague, version, now) == ("sent", "ingeleverd")


def test_a_next_version_waits_again(version, brief, reader, teacher, now):
    is_out(teacher, version, now, **LOW)
    hands_in(reader, brief, text="Versie twee.", now=now)
    assert cell(teacher, version, now) == ("sent", "ingeleverd")


def test_who_reads_it_apart_as_the_second_does_not_learn_what_the_first_said(
    version, group, brief, teacher, colleague, now
):
    ask(cohort=group, page=brief.pk, reader=colleague.pk, by=teacher, pieces=[version.pk], now=now)
    is_out(teacher, version, now, **LOW)
    assert cell(teacher, version, now) == ("feedback", "nog een versie")
    assert cell(colleague, version, now) == ("sent", "ingeleverd")


def test_who_handed_in_says_the_same_and_it_costs_no_query_more(version, brief, group, teacher, now):
    client = browser(teacher)
    pages = [group.get_absolute_url(), reverse("handed_in", args=[group.slug, brief.pk])]
    for page in pages:
        queries(client, page)
    before = [queries(client, page) for page in pages]
    is_out(teacher, version, now, **HIGH)
    for name in ("Fatima", "Esma"):
        is_out(teacher, hands_in(somebody(group, name), brief), now, **LOW)
    assert [queries(client, page) for page in pages] == before
    assert before[0] <= 8
    assert "Voldaan" in client.get(pages[1]).text
