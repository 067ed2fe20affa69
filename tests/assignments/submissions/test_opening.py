"""A version counts as read when a teacher has it before them, and not when a browser gets it ready."""

import pytest
from django.urls import reverse

from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.models import Submission


@pytest.fixture
def address(work, reader, group, brief, now):
    hand_in(work=work, by=reader, now=now)
    return reverse("read_version", args=[group.slug, brief.pk, work.pk, 1])


@pytest.fixture
def at_the_desk(client, teacher):
    client.force_login(teacher)
    return client


def is_opened():
    return Submission.objects.get().opened_at is not None


@pytest.mark.parametrize(
    "header",
    [
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"sec-purpose": "Prefetch;anonymous-client-ip"},
    ],
)
def test_what_a_browser_fetches_ahead_shows_nothing_and_counts_as_nothing(at_the_desk, address, header):
    answer = at_the_desk.get(address, headers=header)
    assert (answer.status_code, answer.content) == (503, b"")
    assert not is_opened()


def test_a_question_for_the_head_alone_counts_as_nothing(at_the_desk, address):
    assert at_the_desk.head(address).content == b""
    assert not is_opened()


def test_after_that_it_can_still_be_taken_back(at_the_desk, address, reader, now):
    at_the_desk.get(address, headers={"Sec-Purpose": "prefetch"})
    take_back(submission=Submission.objects.get(), by=reader, now=now)
    assert at_the_desk.get(address).status_code == 404


def test_a_real_view_counts(at_the_desk, address):
    answer = at_the_desk.get(address)
    assert "Een rij van drie." in answer.content.decode()
    assert is_opened()
