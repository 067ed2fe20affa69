"""Two teachers read one piece apart, and compare when both are ready."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from assignments.comparing.actions import ask, take_over, withdraw
from assignments.comparing.queries import comparison_of
from assignments.desk.queries import piles
from assignments.desk.queue import queue_of
from assignments.feedback.actions import make_ready, release
from assignments.feedback.models import Feedback
from assignments.secondreading.models import SecondReading
from assignments.work.models import Work
from leergang.notices.models import Notice
from tests import factories
from tests.assignments.desk.test_desk import address, browser, queries, sent
from tests.assignments.feedback.conftest import drafts, hands_in, is_out, is_ready, somebody

HERS, HIS = {"level_kijken": "4", "level_vragen": "3"}, {"level_kijken": "2", "level_vragen": "3"}


def asked(version, teacher, colleague, now, **more):
    about = {"cohort": version.work.cohort, "page": version.work.page_id, "by": teacher, "reader": colleague.pk}
    ask(**about | {"pieces": [version.pk], "now": now} | more)
    return SecondReading.objects.get()


def both(version, teacher, colleague, now):
    second = asked(version, teacher, colleague, now)
    is_ready(teacher, version, now, text="ijsvogel", **HERS)
    is_ready(colleague, version, now, text="waterral", **HIS)
    return SecondReading.objects.select_related("version__work__owner", "asked_by", "reader").get(pk=second.pk)


def everything(who, version, second=None):
    """All that a teacher can open of a piece."""
    client = browser(who)
    names = ("desk_queue", "handed_in", "overview", "second_readers", "rubric", "review")
    pages = [
        reverse(name, args=[] if name == "review" else [version.work.cohort.slug, version.work.page_id])
        for name in names
    ]
    pages += [address(name, version, version.work_id) for name in ("desk_piece", "desk_part")]
    pages += [
        address("read_version", version, version.work_id, 1),
        address("read_paper", version, version.work_id, 1, "afdruk"),
    ]
    pages += [address("compare", version, second.pk)] if second else []
    return "".join(client.get(page).text for page in pages)


def test_who_is_asked_hears_it_and_finds_the_piece_in_a_pile_of_its_own(version, teacher, colleague, now):
    asked(version, teacher, colleague, now)
    assert "Ingrid van Dam vraagt of je 1 stuk als tweede lezer wilt lezen." in Notice.objects.get(user=colleague).text
    queue = queue_of(colleague, version.work.cohort, version.work.page_id, now)
    assert ([one.work for one in queue.waiting], [one.work for one in queue.second]) == ([], [version.work_id])
    assert [(pile.waiting, pile.second) for pile in piles(colleague, now)] == [(0, 1)]
    assert "Als tweede lezer" in browser(colleague).get(address("desk_queue", version)).text


def test_with_no_other_piece_the_desk_brings_them_there(version, teacher, colleague, now):
    asked(version, teacher, colleague, now)
    assert browser(colleague).get(address("desk", version)).url == address("desk_piece", version, version.work_id)


def test_some_of_the_pile_are_drawn_by_lot(version, brief, group, teacher, colleague, now):
    for name in ("Fatima", "Esma", "Roos"):
        hands_in(somebody(group, name), brief)
    about = {"cohort": group, "page": brief.pk, "reader": colleague.pk, "by": teacher, "now": now}
    assert ask(**about, number=3) == 3
    assert ask(**about, number=30) == 1
    with pytest.raises(ValidationError):
        ask(**about, number=1)


def test_neither_sees_a_word_before_both_are_ready(version, teacher, colleague, now):
    second = asked(version, teacher, colleague, now)
    is_ready(teacher, version, now, text="ijsvogel", **HERS)
    drafts(colleague, version, text="waterral", **HIS)
    assert "waterral" not in everything(teacher, version)
    assert "ijsvogel" not in everything(colleague, version)
    codes = [browser(who).get(address("compare", version, second.pk)).status_code for who in (teacher, colleague)]
    assert codes == [404, 404]


def test_also_when_the_first_is_out_the_second_reads_on_without_it(version, teacher, colleague, now):
    asked(version, teacher, colleague, now)
    is_out(teacher, version, now, text="ijsvogel", **HERS)
    assert "ijsvogel" not in everything(colleague, version)
    is_ready(colleague, version, now, text="waterral", **HIS)
    assert "ijsvogel" in everything(colleague, version, SecondReading.objects.get())


def test_when_both_are_ready_both_see_where_they_differ(version, teacher, colleague, now):
    second = both(version, teacher, colleague, now)
    for who in (teacher, colleague):
        shown = browser(who).get(address("compare", version, second.pk)).text
        assert "ijsvogel" in shown
        assert "waterral" in shown
        assert "Jullie verschillen bij 1 van de 3 criteria." in shown
    lines = comparison_of(teacher, second).lines
    assert [(line.criterion.name, line.is_same, line.apart) for line in lines] == [
        ("Kijken", False, 2),
        ("Vragen", True, 0),
        ("Durven", True, 0),
    ]


def test_who_comes_second_to_ready_opens_it_whoever_that_is(version, teacher, colleague, now):
    second = asked(version, teacher, colleague, now)
    is_ready(colleague, version, now, text="waterral")
    second.refresh_from_db()
    assert second.open_at is None
    is_ready(teacher, version, now, text="ijsvogel")
    second.refresh_from_db()
    assert second.open_at == now


def test_what_the_second_said_stays_as_it_was_once_they_compare(version, teacher, colleague, now):
    second = both(version, teacher, colleague, now)
    work = drafts(colleague, version, text="Nu ik jouw tekst las")
    with pytest.raises(ValidationError):
        make_ready(work=work, by=colleague, now=now)
    assert comparison_of(teacher, second).second.text == "waterral"
    assert (
        "Je las dit als tweede lezer." in browser(colleague).get(address("desk_piece", version, version.work_id)).text
    )


def test_releasing_never_takes_a_second_reading_along(version, teacher, colleague, now):
    both(version, teacher, colleague, now)
    about = {"cohort": version.work.cohort_id, "page": version.work.page_id, "now": now}
    assert release(by=colleague, **about) == 0
    assert release(by=teacher, **about) == 1
    assert Feedback.objects.get(by=colleague).release_at is None


def test_the_database_refuses_to_release_one(version, teacher, colleague, now):
    both(version, teacher, colleague, now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Feedback.objects.filter(by=colleague).update(release_at=now)


def test_a_second_reading_alone_leaves_the_piece_waiting_for_the_first(version, teacher, colleague, now):
    asked(version, teacher, colleague, now)
    is_ready(colleague, version, now, text="waterral")
    queue = queue_of(teacher, version.work.cohort, version.work.page_id, now)
    assert ([one.work for one in queue.waiting], queue.elsewhere) == ([version.work_id], [])
    assert queue_of(colleague, version.work.cohort, version.work.page_id, now).second == []


def test_the_first_takes_over_a_level_and_the_text_into_a_draft(version, teacher, colleague, now):
    second = both(version, teacher, colleague, now)
    client = browser(teacher)
    done = client.post(address("compare", version, second.pk), {"neem": ["level_kijken", "text"]})
    assert done.url == address("desk_piece", version, version.work_id)
    body = Work.objects.get(owner=teacher, about=version).body
    assert (body["level_kijken"], body["level_vragen"], body["text"]) == ("2", "3", "ijsvogel\n\nwaterral")
    assert release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=now) == 0
    assert "Druk op Klaar" in client.get(done.url).text


def test_after_releasing_nothing_is_taken_over_and_the_second_never_takes(version, teacher, colleague, now):
    second = both(version, teacher, colleague, now)
    with pytest.raises(PermissionDenied):
        take_over(second=second, fields=["text"], by=colleague, now=now)
    release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=now)
    with pytest.raises(ValidationError):
        take_over(second=second, fields=["text"], by=teacher, now=now)


def test_withdrawn_in_time_the_draft_stays_of_who_wrote_it(version, teacher, colleague, now):
    second = asked(version, teacher, colleague, now)
    work = drafts(colleague, version, text="waterral")
    with pytest.raises(ValidationError):
        withdraw(second=second, by=colleague)
    withdraw(second=second, by=teacher)
    assert Work.objects.get(pk=work.pk).body["text"] == "waterral"
    assert not make_ready(work=work, by=colleague, now=now).is_second


def test_once_they_compare_it_is_not_withdrawn(version, teacher, colleague, now):
    with pytest.raises(ValidationError):
        withdraw(second=both(version, teacher, colleague, now), by=teacher)


def test_what_is_out_or_read_by_them_before_is_not_asked(version, brief, group, teacher, colleague, now):
    is_out(teacher, version, now)
    with pytest.raises(ValidationError):
        asked(version, teacher, colleague, now)
    other = hands_in(somebody(group, "Fatima"), brief)
    is_ready(colleague, other, now)
    with pytest.raises(ValidationError):
        asked(other, teacher, colleague, now)


def test_nobody_but_another_teacher_of_the_group_is_asked(version, teacher, reader, now):
    stranger = factories.teacher(factories.cohort(version.work.cohort.course)).user
    for who in (teacher, reader, stranger):
        with pytest.raises(ValidationError):
            asked(version, teacher, who, now)


def test_a_third_teacher_knows_nothing_of_it(version, group, teacher, colleague, now):
    second = both(version, teacher, colleague, now)
    third = factories.teacher(group).user
    assert browser(third).get(address("compare", version, second.pk)).status_code == 404
    shown = everything(third, version)
    assert not [word for word in ("waterral", "ijsvogel", "Jullie lazen dit allebei") if word in shown]


def test_who_no_longer_teaches_the_group_no_longer_compares(version, group, teacher, colleague, now):
    second = both(version, teacher, colleague, now)
    group.enrolments.filter(user=colleague).update(state="withdrawn")
    assert browser(colleague).get(address("compare", version, second.pk)).status_code == 404


def test_bad_input_says_what_to_do(version, teacher, colleague):
    client, path = browser(teacher), address("second_readers", version)
    assert "Kies een collega." in client.post(path, {"reader": "", "number": "2"}).text
    assert "Vul een getal van 1 tot en met 30 in." in client.post(path, {"reader": colleague.pk, "number": "99"}).text
    assert not SecondReading.objects.exists()


def test_the_form_asks_for_the_piece_where_somebody_comes_from(version, teacher, colleague):
    client = browser(teacher)
    shown = client.get(f"{address('second_readers', version)}?stuk={version.pk}").text
    assert f'name="piece" value="{version.pk}"' in shown
    client.post(address("second_readers", version), {"reader": colleague.pk, "piece": version.pk})
    assert SecondReading.objects.get().version_id == version.pk


def test_the_desk_says_who_reads_a_second_reading(version, teacher, colleague, now):
    asked(version, teacher, colleague, now)
    shown = browser(colleague).get(address("desk_piece", version, version.work_id)).text
    assert "De deelnemer leest het nooit." in shown
    done = browser(colleague).post(reverse("work_save"), sent(colleague, version, then="ready", text="waterral"))
    assert done.status_code == 302
    assert Feedback.objects.get(by=colleague).is_second


def test_its_pages_cost_the_same_for_one_and_for_three(version, brief, group, teacher, colleague, now):
    asked(version, teacher, colleague, now)
    client = browser(colleague)
    paths = [address(name, version) for name in ("second_readers", "desk_queue")]
    queries(client, paths[0])
    alone = [queries(client, path) for path in paths]
    for name in ("Fatima", "Esma"):
        hands_in(somebody(group, name), brief)
    ask(cohort=group, page=brief.pk, reader=colleague.pk, by=teacher, number=2, now=now + timedelta(seconds=1))
    assert [queries(client, path) for path in paths] == alone
