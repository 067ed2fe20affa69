"""The pages around handing in, for whom they are, and what a writer meets who clicks twice or comes from an old tab."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.submissions.actions import hand_in
from assignments.submissions.models import Submission
from assignments.work.models import Version, Work
from cohorts.enrolment.actions import enrol, form_duo, graduate, suspend, withdraw
from cohorts.schedule.actions import write_plan
from cohorts.schedule.plan import Plan
from cohorts.schedule.queries import plan_of
from leergang.content.keys import kept_under
from leergang.notices.models import OutboxMail
from tests import factories

from .conftest import WRITTEN, write

MARK = "kwartelvoer"


def browser(who):
    client = Client()
    client.force_login(type(who).objects.get(pk=who.pk))
    return client


def envelope(who, brief, work=None, **more):
    """What the form of an assignment sends."""
    own = {"work": work.pk if work else "", "revision": work.revision if work else 0}
    return {"kind": "assignment", "page": brief.pk, "anchor": "", "writer": who.pk, "back": brief.url} | own | more


def send(client, data):
    return client.post(reverse("work_save"), data)


def test_a_participant_writes_and_hands_in_without_a_script(brief, group, reader, teacher):
    client = browser(reader)
    assert b"Begin met schrijven" in client.get(brief.url).content
    answer = send(client, envelope(reader, brief, then="hand_in", **WRITTEN))
    shown = client.get(answer.url)
    assert "Versie 1 is ingeleverd." in shown.text
    assert Submission.objects.get().version.body == WRITTEN


FIELD = re.compile(r'name="([\w-]+)"[^>]*? value="([^"]*)"')
TEXT = re.compile(r'<textarea[^>]* name="([\w-]+)"[^>]*>\n([^<]*)<')


def as_shown(client, url):
    """What the form on this page would send, as it stands there."""
    html = client.get(url).text.partition("data-work=")[2]
    assert html
    return dict(FIELD.findall(html.partition("</form>")[0])) | dict(TEXT.findall(html))


def test_the_form_as_the_page_shows_it_saves_and_then_hands_in(brief, group, reader):
    client = browser(reader)
    sent = as_shown(client, brief.url) | WRITTEN
    assert send(client, {name: value for name, value in sent.items() if name != "then"}).url == brief.url
    again = as_shown(client, brief.url)
    assert {name: again[name] for name in WRITTEN} == WRITTEN
    send(client, again)
    assert Submission.objects.get().version.body == WRITTEN
    second = as_shown(client, reverse("own_work", args=[Work.objects.get().pk])) | {"vraag-2": "Nog eens."}
    send(client, second)
    assert [one.version.number for one in Submission.objects.all()] == [1, 2]


def test_the_button_clicked_twice_hands_in_once(brief, group, reader):
    client = browser(reader)
    for _ in range(2):
        assert send(client, envelope(reader, brief, then="hand_in", **WRITTEN)).status_code == 302
    assert Submission.objects.count() == Version.objects.count() == Work.objects.count() == 1


def test_handing_in_while_the_same_text_is_being_saved_hands_that_in(work, brief, reader):
    """The save of the script came first; the form of the button still says the revision before it."""
    client = browser(reader)
    data = envelope(reader, brief, work, **{**WRITTEN, "vraag-2": "Het laatste woord."})
    assert send(client, data).status_code == 302
    send(client, data | {"then": "hand_in"})
    assert Submission.objects.get().version.body["vraag-2"] == "Het laatste woord."


def test_an_old_tab_hands_nothing_in_and_shows_both_texts(work, brief, reader):
    write(reader, brief, {**WRITTEN, "vraag-2": "Op mijn telefoon."})
    client = browser(reader)
    old = {**WRITTEN, "vraag-2": "Uit een oud tabblad."}
    answer = send(client, envelope(reader, brief, work, then="hand_in", **old))
    assert answer.status_code == 409
    assert "Op mijn telefoon." in answer.text and "Uit een oud tabblad." in answer.text
    assert 'name="then"' not in answer.text
    assert not Submission.objects.exists()


def test_what_lacks_an_answer_is_stored_and_says_where(brief, group, reader):
    client = browser(reader)
    answer = client.post(
        reverse("work_save"), envelope(reader, brief, then="hand_in", **{"vraag-1": "Dit wel."}), follow=True
    )
    assert "Nog niet ingeleverd: er ontbreekt iets" in answer.text
    assert 'href="#id_vraag-2"' in answer.text
    assert "Dit wel." in answer.text
    assert Work.objects.get().body == {"vraag-1": "Dit wel."} and not Submission.objects.exists()


def test_who_is_signed_out_gets_the_text_back_and_hands_nothing_in(brief, group, reader):
    answer = send(Client(), envelope(reader, brief, then="hand_in", **WRITTEN))
    assert answer.status_code == 401
    assert "Een rij van drie." in answer.text and 'name="then"' not in answer.text


def test_a_question_that_went_keeps_its_text(work, brief, reader):
    brief.body = brief.body.get_prep_value()[:1]
    brief.save_revision().publish()
    client = browser(reader)
    assert "Ik vraag door." in client.get(brief.url).text
    send(client, envelope(reader, brief, work, **{"vraag-1": "Nieuw.", "vraag-2": "Ik vraag door."}))
    assert Work.objects.get().body == {"vraag-1": "Nieuw.", "vraag-2": "Ik vraag door."}


def test_the_keys_of_questions_say_how_many_answers_hang_on_them(work, brief, reader, now):
    hand_in(work=work, by=reader, now=now)
    assert kept_under(brief, {"vraag-1", "vraag-9"}) == {"vraag-1": "een antwoord in 1 opdracht"}


def pages_of(work, brief, group):
    number = [work.pk, 1]
    return {
        "own": reverse("own_work", args=[work.pk]),
        "version": reverse("own_version", args=number),
        "read": reverse("read_version", args=[group.slug, brief.pk, *number]),
        "list": reverse("handed_in", args=[group.slug, brief.pk]),
        "dates": reverse("assignment_dates", args=[group.slug, brief.pk]),
    }


def everybody(group, brief, reader, enrolment, teacher):
    """Each with the pages that are there for them."""
    course = brief.get_parent().get_parent().specific
    partner = enrol(cohort=group, user=factories.user())
    form_duo(enrolments=[enrolment, partner], by=None)
    stopped, barred = (enrol(cohort=group, user=factories.user()) for _ in range(2))
    withdraw(enrolment=stopped, by=teacher), suspend(enrolment=barred, by=teacher)
    teaching = {"read", "list", "dates"}
    return [
        (reader, {"own", "version"}),
        (teacher, teaching),
        (enrol(cohort=group, user=factories.user()).user, set()),
        (partner.user, set()),
        (factories.participant(course), set()),
        (factories.teacher(factories.cohort(course)).user, set()),
        (stopped.user, set()),
        (barred.user, set()),
        (factories.user(groups=["Redactie"]), set()),
        (factories.administrator(), {"list", "dates"}),
    ]


def test_each_page_is_there_for_whom_it_is(work, brief, group, reader, enrolment, teacher, now):
    hand_in(work=work, by=reader, now=now)
    for person, expected in everybody(group, brief, reader, enrolment, teacher):
        client, pages = browser(person), pages_of(work, brief, group)
        found = {name for name, url in pages.items() if client.get(url).status_code == 200}
        assert found == expected, person


def test_who_shares_the_pen_reads_along(work, brief, group, reader, enrolment, teacher, now):
    type(brief).objects.update(together="duo")
    partner = enrol(cohort=group, user=factories.user())
    form_duo(enrolments=[enrolment, partner], by=None)
    client = browser(reader)
    assert f"Schrijf samen met {partner.user}" in client.get(reverse("own_work", args=[work.pk])).text
    client.post(reverse("write_with", args=[work.pk]), {"who": partner.user.pk})
    assert browser(partner.user).get(reverse("own_work", args=[work.pk])).status_code == 200


@pytest.mark.parametrize("leave", ["withdrawn", "suspended", "alumnus"])
def test_who_left_reads_what_they_made(leave, work, brief, group, reader, enrolment, teacher, now):
    hand_in(work=work, by=reader, now=now)
    verbs = {"withdrawn": withdraw, "suspended": suspend}
    verbs[leave](enrolment=enrolment, by=teacher) if leave in verbs else graduate(cohort=group)
    client = browser(reader)
    shown = client.get(reverse("own_work", args=[work.pk]))
    assert "Een rij van drie." in shown.text and "Lever versie" not in shown.text
    assert "Kijk rond" in client.get(reverse("own_works")).text
    assert client.get(brief.url).status_code == (200 if leave == "alumnus" else 404)


def test_a_mark_in_a_text_stands_only_where_it_may(brief, group, reader, enrolment, teacher, now):
    """In every field of a concept and of a version; others ask for all that they can get."""
    work = write(reader, brief, dict.fromkeys(WRITTEN, MARK))
    before = [
        browser(person).get(url).text for person, url in others_ask(work, brief, group, reader, enrolment, teacher)
    ]
    hand_in(work=work, by=reader, now=now)
    asked = [(person, url) for person, url in others_ask(work, brief, group, reader, enrolment, teacher)]
    after = [browser(person).get(url).text for person, url in asked if "/opdracht/" not in url or person != teacher]
    assert not any(MARK in text for text in before + after)
    assert MARK in browser(teacher).get(pages_of(work, brief, group)["read"]).text
    assert not OutboxMail.objects.filter(text__contains=MARK).exists()


def others_ask(work, brief, group, reader, enrolment, teacher):
    shared = [
        "/verder/",
        "/mijn/werk/",
        "/mijn/notities/",
        "/mijn/agenda/",
        f"/zoek/?q={MARK[:-1]}",
        f"/groep/{group.slug}/",
    ]
    shared += [brief.url, *pages_of(work, brief, group).values()]
    fellow = enrol(cohort=group, user=factories.user()).user
    people = [fellow, teacher, factories.user(groups=["Redactie"]), factories.administrator()]
    return [(person, url) for person in people for url in [*shared, f"/groep/{group.slug}/deelnemers.csv"]]


def test_opening_by_a_teacher_is_told_to_the_writer(work, brief, group, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    own = reverse("own_work", args=[work.pk])
    assert "Haal versie 1 terug" in browser(reader).get(own).text
    browser(teacher).get(pages_of(work, brief, group)["read"])
    shown = browser(reader).get(own).text
    assert "door Ingrid van Dam" in shown and "Haal versie 1 terug" not in shown
    refused = browser(reader).post(reverse("take_back", args=[work.pk]), follow=True)
    assert "heeft deze versie al gelezen" in refused.text


def test_two_versions_stand_side_by_side_with_the_words_that_differ(work, brief, group, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    later = write(reader, brief, {**WRITTEN, "vraag-2": "Ik vraag altijd door."})
    hand_in(work=later, by=reader, now=now + timedelta(minutes=1))
    shown = browser(reader).get(reverse("own_version", args=[work.pk, 2]) + "?naast=1").text
    assert "<ins>altijd</ins>" in shown and "<ins>Ik" not in shown


def asked(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_the_pages_of_a_group_cost_the_same_for_one_and_for_three(work, brief, group, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    urls = [pages_of(work, brief, group)["list"], f"/groep/{group.slug}/"]
    before = [asked(browser(teacher), url) for url in urls]
    for _ in range(2):
        factories.assignment(brief.get_parent().specific, title="Nog een")
        person = enrol(cohort=group, user=factories.user()).user
        hand_in(work=write(person, brief), by=person, now=now)
    assert [asked(browser(teacher), url) for url in urls] == before


def test_own_pages_cost_the_same_for_one_and_for_three(work, brief, group, reader, teacher, now):
    urls = [reverse("own_works"), reverse("verder"), reverse("own_work", args=[work.pk])]
    hand_in(work=work, by=reader, now=now)
    work = write(reader, brief, {**WRITTEN, "vraag-2": "Anders."})
    before = [asked(browser(reader), url) for url in urls]
    for number in range(2):
        other = factories.assignment(brief.get_parent().specific, title=f"Nog {number}")
        hand_in(work=write(reader, other), by=reader, now=now)
        work = write(reader, other, {**WRITTEN, "vraag-2": "Anders."})
    hand_in(work=Work.objects.get(page=brief), by=reader, now=now)
    write(reader, brief)
    assert [asked(browser(reader), url) for url in urls] == before


def test_the_group_page_shows_how_each_stands(work, brief, group, reader, teacher, deadline, now):
    client, url = browser(teacher), f"/groep/{group.slug}/"
    assert "concept" in client.get(url).text
    hand_in(work=work, by=reader, now=now)
    assert "ingeleverd" in client.get(url).text


def test_verder_shows_what_waits_and_the_agenda_when(work, brief, group, reader, deadline):
    client = browser(reader)
    shown = client.get(reverse("verder")).text
    assert "Kijk rond" in shown and "Je concept staat er nog, niet ingeleverd." in shown
    assert "Kijk rond" in client.get(reverse("agenda")).text


def test_a_group_that_moves_a_day_keeps_what_its_deadline_is_about(brief, group, deadline):
    write_plan(cohort=group, plan=Plan.read(plan_of(group).written()))
    deadline.refresh_from_db()
    assert deadline.page_id == brief.pk
