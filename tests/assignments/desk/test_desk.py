"""The desk without a script: what waits, one piece after another, and what two teachers see of each other."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.desk.kind import new_draft
from assignments.desk.models import Hold
from assignments.desk.queries import HELD_FOR, piles
from assignments.desk.queue import queue_of
from assignments.feedback.models import Feedback
from assignments.submissions import actions as submissions
from assignments.submissions.models import Submission
from assignments.work.models import Work
from tests import factories
from tests.assignments.feedback.conftest import SAID, drafts, hands_in, is_out, is_ready, somebody


def browser(who):
    client = Client()
    client.force_login(type(who).objects.get(pk=who.pk))
    return client


def address(name, version, *more):
    return reverse(name, args=[version.work.cohort.slug, version.work.page_id, *more])


def sent(teacher, version, work=None, **more):
    """What the form of the desk sends."""
    own = {"work": work.pk if work else "", "revision": work.revision if work else 0}
    about = {"kind": "feedback", "page": version.work.page_id, "anchor": f"versie-{version.pk}", "writer": teacher.pk}
    return about | own | {"back": "", "text": SAID, "level_kijken": "3"} | more


def queries(client, path):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def test_a_teacher_reads_and_answers_with_plain_forms(version, brief, group, teacher, now):
    other = hands_in(somebody(group, "Fatima"), brief, now=now)
    client = browser(teacher)
    first = client.get(address("desk", version))
    assert first.url == address("desk_piece", version, version.work_id)
    assert "Een rij van drie." in client.get(first.url).text
    done = client.post(reverse("work_save"), sent(teacher, version, then="ready"))
    assert client.get(done.url).url == address("desk_piece", other, other.work_id)
    assert (Feedback.objects.get().text, Feedback.objects.get().levels) == (SAID, {"kijken": 3})


def test_what_nobody_wrote_in_is_not_ready_and_says_what_to_do(version, teacher):
    client = browser(teacher)
    answer = client.post(reverse("work_save"), sent(teacher, version, then="ready", text="", level_kijken=""))
    assert "Kies een niveau of schrijf iets." in client.get(answer.url).text


def test_after_the_last_piece_the_next_pile_is_offered(version, brief, group, teacher, now):
    second = factories.assignment(brief.get_parent(), title="De volgende opdracht")
    hands_in(somebody(group, "Fatima"), second, now=now)
    is_ready(teacher, version, now)
    shown = browser(teacher).get(address("desk", version)).text
    assert "Deze stapel is gelezen" in shown
    assert "De volgende opdracht" in shown


def test_a_piece_at_hand_does_not_count_as_opened(version, teacher):
    browser(teacher).get(address("desk_part", version, version.work_id))
    assert Submission.objects.get().opened_at is None


def test_a_piece_that_is_shown_does_and_is_no_longer_taken_back(version, teacher, reader, now):
    assert browser(teacher).post(address("desk_open", version, version.work_id)).status_code == 204
    with pytest.raises(submissions.ValidationError):
        submissions.take_back(submission=Submission.objects.get(), by=reader, now=now)


def test_a_piece_that_was_just_taken_back_is_not_opened(version, teacher, reader, now):
    submissions.take_back(submission=Submission.objects.get(), by=reader, now=now)
    assert browser(teacher).post(address("desk_open", version, version.work_id)).status_code == 404


def test_a_piece_that_a_colleague_has_open_is_skipped_and_says_so(version, brief, group, teacher, colleague, now):
    other = hands_in(somebody(group, "Fatima"), brief, now=now)
    browser(colleague).get(address("desk_piece", version, version.work_id))
    client = browser(teacher)
    assert client.get(address("desk", version)).url == address("desk_piece", other, other.work_id)
    shown = client.get(address("desk_piece", version, version.work_id)).text
    assert "Karim Bos heeft dit stuk open." in shown


def test_that_ends_by_itself(version, teacher, colleague, now):
    Hold.objects.create(user=colleague, version=version, seen_at=now - HELD_FOR - timedelta(seconds=1))
    assert not queue_of(teacher, version.work.cohort, version.work.page_id, now).waiting[0].held_by


def test_what_a_colleague_has_ready_no_longer_waits(version, teacher, colleague, now):
    is_ready(colleague, version, now)
    queue = queue_of(teacher, version.work.cohort, version.work.page_id, now)
    assert (queue.count, [one.by for one in queue.elsewhere]) == (0, ["Karim Bos"])
    assert not [pile for pile in piles(teacher, now) if pile.waiting]


def test_what_a_colleague_writes_in_a_draft_is_nowhere_to_be_seen(version, teacher, colleague):
    drafts(colleague, version, text="kolganzenveer")
    client = browser(teacher)
    pages = [client.get(address(name, version)) for name in ("desk_queue", "rubric")]
    pages += [client.get(address(name, version, version.work_id)) for name in ("desk_piece", "desk_part")]
    assert not [page for page in pages if "kolganzenveer" in page.text]


def test_two_desks_of_one_teacher_overwrite_nothing(version, teacher):
    work = drafts(teacher, version)
    answer = browser(teacher).post(reverse("work_save"), sent(teacher, version, work, revision=0, text="Anders"))
    assert answer.status_code == 409
    assert "Anders" in answer.text
    assert Work.objects.get(pk=work.pk).body["text"] == SAID


def test_feedback_on_a_version_one_may_not_read_is_not_begun(version, reader):
    stranger = factories.teacher(factories.cohort(version.work.cohort.course)).user
    for who in (reader, stranger):
        assert browser(who).post(reverse("work_save"), sent(who, version)).status_code == 404


def test_version_two_waits_again_with_the_feedback_on_version_one_beside_it(version, brief, teacher, reader, now):
    is_out(teacher, version, now)
    second = hands_in(reader, brief, "Een rij van vier.")
    shown = browser(teacher).get(address("desk_piece", second, second.work_id)).text
    assert "Een rij van vier." in shown
    assert "op versie 1" in shown
    assert SAID.split("?")[0] in shown


def test_releasing_says_until_when_it_can_be_taken_back(version, teacher, now):
    is_ready(teacher, version, now)
    client = browser(teacher)
    shown = client.post(address("desk_release", version), follow=True).text
    assert "Over tien minuten is je feedback op 1 stuk te lezen." in shown
    back = client.post(address("desk_take_back", version), follow=True).text
    assert "Niemand heeft iets gezien." in back
    assert Feedback.objects.get().release_at is None


def test_a_piece_that_two_teachers_have_ready_stands_in_the_list_once(version, group, teacher, colleague, now):
    is_ready(colleague, version, now)
    is_ready(teacher, version, now)
    queue = queue_of(teacher, group, version.work.page_id, now)
    assert [(one.work, one.by) for one in queue.ready] == [(version.work_id, "ook Karim Bos")]
    assert (queue.elsewhere, queue.done, queue.total) == ([], 1, 1)


def test_what_is_added_on_the_way_out_says_that_it_can_still_be_taken_back(version, teacher, now):
    is_ready(teacher, version, now)
    client = browser(teacher)
    client.post(address("desk_release", version))
    work = drafts(teacher, version, text="Nog iets.")
    answer = client.post(reverse("work_save"), sent(teacher, version, work, then="ready", text="Nog iets."))
    assert "Haal je feedback eerst terug" in client.get(answer.url).text
    assert Feedback.objects.get().text == SAID


def test_its_writer_reads_it_beside_the_work_with_levels_in_words(version, teacher, reader, now):
    is_out(teacher, version, now)
    client = browser(reader)
    shown = client.get(reverse("own_work", args=[version.work_id])).text
    assert "Wat Ingrid ziet" in shown
    assert "Op koers" in shown
    assert "Maak versie 2" not in shown  # the levels proposed that it is done
    assert "Feedback op versie 1" in client.get(reverse("own_works")).text
    assert "Je ziet scherp wat er gebeurt." in client.get(reverse("verder")).text


def test_for_ten_minutes_its_writer_sees_it_nowhere(version, teacher, reader, now):
    made = is_ready(teacher, version, now)
    Feedback.objects.filter(pk=made.pk).update(release_at=now + timedelta(minutes=9))
    client = browser(reader)
    pages = [reverse("own_work", args=[version.work_id]), reverse("own_works"), reverse("verder"), reverse("notices")]
    for page in pages:
        told = client.get(page).text
        assert "Je ziet scherp" not in told
        assert "Feedback op" not in told


@pytest.mark.parametrize("name", ["desk_piece", "desk_part"])
def test_a_piece_costs_as_much_beside_three_as_beside_one(name, version, brief, group, teacher):
    client, path = browser(teacher), address(name, version, version.work_id)
    client.get(path)
    alone = queries(client, path)
    for who in ("Fatima", "Esma", "Roos"):
        hands_in(somebody(group, who), brief)
    assert queries(client, path) == alone


def test_opening_the_next_piece_takes_eight_queries_and_saving_ten_at_most(
    version, teacher, django_assert_max_num_queries
):
    client, draft = browser(teacher), drafts(teacher, version)
    part, opened = (address(name, version, version.work_id) for name in ("desk_part", "desk_open"))
    with django_assert_max_num_queries(8):
        client.get(part)
    with django_assert_max_num_queries(10):
        client.post(opened)
    as_data = {"Accept": "application/json"}
    with django_assert_max_num_queries(10):
        client.post(reverse("work_save"), sent(teacher, version, draft, text="Nu"), headers=as_data)


def test_the_list_of_piles_costs_the_same_for_one_and_for_three(version, brief, group, teacher):
    client = browser(teacher)
    alone = queries(client, reverse("review"))
    for title in ("Nog een", "En nog een"):
        hands_in(somebody(group, title), factories.assignment(brief.get_parent(), title=title))
    assert queries(client, reverse("review")) == alone


def test_an_administrator_who_teaches_nobody_reads_nothing(version):
    client = browser(factories.administrator())
    assert client.get(address("desk_piece", version, version.work_id)).status_code == 404
    assert "Reader" not in client.get(address("desk", version)).text


def test_a_draft_of_feedback_goes_with_the_version_it_is_about(version, teacher):
    work = new_draft(teacher, version)
    drafts(teacher, version)
    Work.objects.filter(pk=version.work_id).delete()
    assert not Work.objects.filter(owner=teacher, kind=work.kind).exists()
