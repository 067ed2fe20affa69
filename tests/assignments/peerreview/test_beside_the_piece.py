"""The teacher reads at the piece what a buddy said of it; that opens it for nobody."""

import pytest
from django.urls import reverse

from assignments.peerreview.actions import give, take_back
from assignments.peerreview.models import PeerReview
from tests import factories
from tests.assignments.desk.test_desk import queries

from .conftest import SAID, browser, fresh, writes


@pytest.fixture
def given(review, now):
    give(work=writes(review), by=fresh(review.reader), now=now)
    return PeerReview.objects.select_related("work", "reader").get(pk=review.pk)


def pages(group, brief, review, number=1):
    """Where a teacher of the group has this piece before them."""
    at = [group.slug, brief.pk, review.work_id]
    desk = [reverse(name, args=at) for name in ("desk_piece", "desk_part")]
    return [*desk, reverse("read_version", args=[*at, number])]


def test_the_teacher_reads_it_at_the_desk_and_where_the_version_is_read(given, group, brief, teacher):
    for page in pages(group, brief, given):
        shown = browser(teacher).get(page).text
        assert f"Feedback van buddy {given.reader}" in shown
        assert SAID["works"] in shown
        assert SAID["wonder"] in shown


def test_that_is_no_opening_by_the_writer_so_it_can_still_be_taken_back(given, group, brief, teacher, now):
    for page in pages(group, brief, given):
        browser(teacher).get(page)
    given.refresh_from_db()
    assert given.read_at is None
    take_back(review=given, by=fresh(given.reader), now=now)
    for page in pages(group, brief, given):
        assert SAID["works"] not in browser(teacher).get(page).text


def test_a_draft_of_a_buddy_is_not_there(review, group, brief, teacher):
    writes(review)
    for page in pages(group, brief, review):
        shown = browser(teacher).get(page).text
        assert SAID["works"] not in shown
        assert "Feedback van buddy" not in shown


def test_teachers_of_another_group_do_not_get_there(given, group, brief):
    stranger = factories.teacher(factories.cohort(group.course)).user
    assert {browser(stranger).get(page).status_code for page in pages(group, brief, given)} == {404}


def test_it_costs_the_same_for_one_buddy_and_for_two(started, group, brief, teacher, now):
    review, *others = PeerReview.objects.select_related("work", "reader").order_by("pk")
    give(work=writes(review), by=fresh(review.reader), now=now)
    client, path = browser(teacher), pages(group, brief, review)[0]
    queries(client, path)
    alone = queries(client, path)
    for other in others:
        give(work=writes(other), by=fresh(other.reader), now=now)
    PeerReview.objects.filter(pk__in=[one.pk for one in others], reader__isnull=False).exclude(
        reader=review.work.owner
    ).update(work=review.work)
    assert client.get(path).text.count("Feedback van buddy") == 2
    assert queries(client, path) == alone
