"""A learning question: asked before day 1, for the teachers or the group, and answered by who asked it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from assignments.learning.actions import share_with
from assignments.work.groups import anchor_of
from assignments.work.models import Audience, Work
from cohorts.enrolment.actions import enrol, graduate, withdraw
from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import MeetingDay
from tests import factories
from tests.assignments.cases.conftest import browser

ASK, LOOK_BACK = "Schrijf je leervraag", "Kijk terug op je leervraag"


def send(who, group, work=None, **more):
    own = {"work": work.pk if work else "", "revision": work.revision if work else 0}
    sent = {"kind": "learning_question", "page": "", "anchor": anchor_of(group.pk), "back": "", "writer": who.pk}
    return browser(who).post(reverse("work_save"), {**sent, **own, "question": "Hoe vraag ik door?", **more})


def met(group, days_ago):
    """The only day of the group was so many days ago; less than none is still to come."""
    MeetingDay.objects.filter(cohort=group).update(date=timezone.localdate() - timedelta(days=days_ago))


def questions(who, group):
    return browser(who).get(reverse("learning_questions", args=[group.slug]))


def test_a_draft_is_for_nobody_and_the_teacher_sees_only_who_shares_none(reader, group, fellow, teacher):
    send(reader, group)
    shown = questions(teacher, group).text
    assert "Hoe vraag ik door?" not in shown
    assert "Nog geen vraag gedeeld:" in shown and str(reader) in shown and str(fellow) in shown


def test_for_the_teachers_is_not_for_the_group(reader, group, fellow, teacher):
    answer = send(reader, group, then="teachers")
    shown = answer.client.get(answer.url).text
    assert "Je leervraag is gedeeld met je docenten." in shown
    assert "Versie 1 is ook te lezen voor de docenten van je groep." in shown
    assert "Hoe vraag ik door?" in questions(teacher, group).text
    assert "alleen voor docenten" in questions(teacher, group).text
    for person in (fellow, reader):
        assert "Hoe vraag ik door?" not in questions(person, group).text


def test_for_the_group_is_for_both_and_going_back_to_the_teachers_takes_it_from_the_group(
    reader, group, fellow, teacher
):
    send(reader, group, then="group")
    assert all("Hoe vraag ik door?" in questions(person, group).text for person in (fellow, teacher))
    send(reader, group, Work.objects.get(), then="teachers")
    assert "Hoe vraag ik door?" not in questions(fellow, group).text
    assert "Hoe vraag ik door?" in questions(teacher, group).text
    work = Work.objects.get()
    browser(reader).post(reverse("learning_question_unshare", args=[work.pk]))
    assert "Hoe vraag ik door?" not in questions(teacher, group).text


def test_an_empty_question_is_not_shared(reader, group, teacher):
    answer = send(reader, group, question=" ", then="teachers")
    assert "Schrijf eerst je vraag." in answer.client.get(answer.url).text
    assert "Er is nog geen leervraag gedeeld." in questions(teacher, group).text


def test_two_devices_make_one_question_and_overwrite_nothing(reader, group):
    send(reader, group)
    answer = send(reader, group, question="Van mijn telefoon.")
    assert answer.status_code == 409 and "Hoe vraag ik door?" in answer.text and "Van mijn telefoon." in answer.text
    assert Work.objects.count() == 1


def test_the_start_page_invites_before_day_1_and_a_week_after_and_not_when_it_is_written(reader, group):
    for days_ago, is_invited in ((-14, True), (0, True), (7, True), (8, False)):
        met(group, days_ago)
        assert (ASK in browser(reader).get("/verder/").text) == is_invited, days_ago
    met(group, -14)
    send(reader, group)
    assert ASK not in browser(reader).get("/verder/").text


def test_from_the_last_day_on_the_asker_looks_back_and_shares_what_came_of_it(reader, group, teacher):
    send(reader, group, then="teachers")
    met(group, -1)
    own = reverse("learning_question", args=[Work.objects.get().pk])
    assert "Is je vraag beantwoord?" not in browser(reader).get(own).text
    assert LOOK_BACK not in browser(reader).get("/verder/").text
    met(group, 0)
    assert LOOK_BACK in browser(reader).get("/verder/").text
    assert "Is je vraag beantwoord?" in browser(reader).get(own).text
    send(
        reader, group, Work.objects.get(), outcome="partly", words="Doorvragen lukt, wachten nog niet.", then="teachers"
    )
    assert LOOK_BACK not in browser(reader).get("/verder/").text
    shown = questions(teacher, group).text
    assert "Voor een deel beantwoord" in shown and "wachten nog niet" in shown


def test_a_last_day_that_moves_takes_no_answer_away(reader, group):
    met(group, 0)
    send(reader, group, words="Dit bleef over.")
    met(group, -30)
    send(reader, group, Work.objects.get(), question="Anders gevraagd?", words="Dit bleef over.", outcome="open")
    assert Work.objects.get().body == {"question": "Anders gevraagd?", "outcome": "open", "words": "Dit bleef over."}


def test_alumni_look_back_later_and_who_stopped_keeps_the_text(reader, group, teacher):
    send(reader, group, then="teachers")
    met(group, 40)
    graduate(cohort=group)
    assert LOOK_BACK in browser(reader).get("/verder/").text
    answer = send(reader, group, Work.objects.get(), outcome="answered", words="", then="teachers")
    assert "gedeeld met je docenten" in answer.client.get(answer.url).text
    withdraw(enrolment=Enrolment.objects.get(user=reader), by=teacher)
    shown = browser(reader).get(reverse("learning_question", args=[Work.objects.get().pk])).text
    assert "Hoe vraag ik door?" in shown and "Deel met je docenten" not in shown


@pytest.mark.parametrize("role", ["teacher", "fellow"])
def test_the_page_costs_the_same_for_one_and_for_three(role, reader, group, request, now):
    who = request.getfixturevalue(role)

    def cost():
        client = browser(who)
        client.get(reverse("learning_questions", args=[group.slug]))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("learning_questions", args=[group.slug]))
        return len(queries)

    people, costs = [reader, *(enrol(cohort=group, user=factories.user()).user for _ in range(2))], []
    for person in people:
        work = factories.learning_question(person)
        share_with(work=work, audience=Audience.COHORT, by=person, now=now)
        costs.append(cost())
    assert costs[0] == costs[2]
