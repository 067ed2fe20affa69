"""A small team: who is picked, who leaves, and that nobody loses a word by it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.together.actions import put_aside, stop_writing, take_pen, write_with
from assignments.together.queries import pens_of_others
from assignments.work.actions import save
from assignments.work.models import Version, Work
from assignments.work.personal import kept
from cohorts.enrolment.actions import enrol, withdraw
from cohorts.enrolment.models import Enrolment
from leergang.notices.models import Notice
from tests import factories
from tests.assignments.submissions.conftest import WRITTEN, write
from tests.assignments.submissions.test_pages import browser


def page(who, work):
    return browser(who).get(reverse("own_work", args=[work.pk])).text


def test_who_is_picked_reads_and_writes_along_and_hears_of_it(work, brief, reader, fatima):
    answer = browser(reader).post(reverse("write_with", args=[work.pk]), {"who": fatima.pk})
    assert answer.url == reverse("own_work", args=[work.pk])
    assert own_work(fatima, brief, way_to(fatima, brief)) == work
    assert "schrijft ‘Kijk rond’ samen met jou" in Notice.objects.get(user=fatima).text
    assert f"Je schrijft dit samen met {reader}" in page(fatima, work)


def test_a_team_has_four_writers_at_most(team, reader, people, now):
    for person in people[1:3]:
        write_with(work=team, who=person, by=reader, now=now)
    with pytest.raises(ValidationError, match="zoveel als voor deze opdracht mag"):
        write_with(work=team, who=people[3], by=reader, now=now)
    assert "Kies iemand uit je groep" not in page(reader, team)


def test_who_is_not_of_the_group_is_not_picked(work, reader, group, fatima, now):
    stranger = factories.user()
    assert browser(reader).post(reverse("write_with", args=[work.pk]), {"who": stranger.pk}).status_code == 404
    withdraw(enrolment=Enrolment.objects.get(cohort=group, user=fatima), by=fatima)
    with pytest.raises(ValidationError, match="doet op dit moment niet mee"):
        write_with(work=work, who=fatima, by=reader, now=now)


def test_only_its_owner_picks_people(team, fatima, people, now):
    with pytest.raises(PermissionDenied):
        write_with(work=team, who=people[1], by=fatima, now=now)


def test_who_began_alone_is_asked_to_put_that_aside_and_keeps_every_word(work, brief, reader, fatima, now):
    theirs = write(fatima, brief, {"vraag-1": "Van Fatima."})
    with pytest.raises(ValidationError, match="Leg dit concept apart"):
        write_with(work=work, who=fatima, by=reader, now=now)
    assert "Leg dit concept apart" in page(fatima, theirs)
    browser(fatima).post(reverse("put_aside", args=[theirs.pk]))
    write_with(work=work, who=fatima, by=reader, now=now)
    assert own_work(fatima, brief, way_to(fatima, brief)) == work
    assert reverse("own_work", args=[theirs.pk]) in browser(fatima).get("/mijn/werk/").text
    assert "Van Fatima." in page(fatima, theirs)
    with pytest.raises(PermissionDenied):
        hand_in(work=Work.objects.get(pk=theirs.pk), by=fatima, now=now)


def test_what_was_handed_in_is_not_put_aside(work, reader, now):
    hand_in(work=work, by=reader, now=now)
    with pytest.raises(PermissionDenied):
        put_aside(work=work, by=reader)


def test_nobody_writes_in_two_works_of_one_assignment(team, brief, reader, fatima, people, now):
    other = write(people[1], brief)
    with pytest.raises(ValidationError, match="begon zelf al"):
        write_with(work=other, who=fatima, by=people[1], now=now)


def test_who_leaves_keeps_what_was_handed_in_with_them_and_nothing_else(team, brief, reader, fatima, now):
    hand_in(work=team, by=fatima, now=now)
    save(work=Work.objects.get(), body={**WRITTEN, "vraag-1": "Nieuw."}, revision=1, by=reader)
    browser(fatima).post(reverse("stop_writing", args=[team.pk]), {"who": fatima.pk})
    client = browser(fatima)
    assert client.get(reverse("own_work", args=[team.pk])).status_code == 404
    assert reverse("own_version", args=[team.pk, 1]) in client.get("/mijn/werk/").text
    assert WRITTEN["vraag-1"] in client.get(reverse("own_version", args=[team.pk, 1])).text
    hand_in(work=Work.objects.get(), by=reader, now=now)
    assert client.get(reverse("own_version", args=[team.pk, 2])).status_code == 404
    assert Work.objects.get().body["vraag-1"] == "Nieuw."
    assert "schrijft niet meer mee" in Notice.objects.get(user=reader).text


def test_who_joined_later_does_not_keep_what_was_handed_in_before(work, reader, fatima, now):
    hand_in(work=work, by=reader, now=now)
    write_with(work=work, who=fatima, by=reader, now=now)
    work.authors.update(since=now.replace(year=now.year + 1))
    stop_writing(work=work, who=fatima, by=fatima, now=now)
    assert not Version.objects.visible_to(fatima).exists()


def test_the_owner_takes_the_pen_back_and_the_other_hears_of_it(team, reader, fatima, now):
    assert "Schrijf niet meer samen met Fatima Bakkali" in page(reader, team)
    take_pen(work=team, question="vraag-1", by=fatima, now=now)
    pressed = browser(reader).post(reverse("stop_writing", args=[team.pk]), {"who": fatima.pk}, follow=True)
    assert "Fatima Bakkali schrijft niet meer mee." in pressed.text
    assert not Work.objects.visible_to(fatima).exists()
    assert pens_of_others(team, reader, now) == {}
    assert "Je schrijft niet meer mee" in Notice.objects.filter(user=fatima).latest("pk").text


def test_who_leaves_is_told_so(team, fatima):
    left = browser(fatima).post(reverse("stop_writing", args=[team.pk]), {"who": fatima.pk}, follow=True)
    assert "Je schrijft niet meer mee aan ‘Kijk rond’." in left.text


def test_a_writer_does_not_send_another_away(team, reader, fatima, people, now):
    write_with(work=team, who=people[1], by=reader, now=now)
    with pytest.raises(PermissionDenied):
        stop_writing(work=team, who=people[1], by=fatima, now=now)
    assert "Ga uit dit team" in page(fatima, team)
    assert "Schrijf niet meer samen" not in page(fatima, team)


def test_who_opened_it_and_left_it_empty_is_picked_and_may_inherit_the_work(work, brief, reader, fatima, now):
    write(fatima, brief, {"vraag-1": " "})
    write_with(work=work, who=fatima, by=reader, now=now)
    kept().erase(reader)
    assert Work.objects.get().owner == fatima
    assert WRITTEN["vraag-1"] in browser(fatima).get(brief.url).text


def test_a_large_group_costs_no_more_questions_than_a_small_one(work, reader, group, people):
    client, counted = browser(reader), []
    for _ in range(2):
        client.get(reverse("own_work", args=[work.pk]))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("own_work", args=[work.pk]))
        counted.append(len(queries))
        for number in range(3):
            enrol(cohort=group, user=factories.user(name=f"Nog Iemand {number}"))
    assert counted[0] == counted[1]
