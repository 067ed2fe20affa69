"""A case card is its writer's alone, until they let their group read it; and no longer than they like."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.cases.actions import share_with_group
from assignments.work.groups import anchor_of
from assignments.work.models import Share, Version, Work
from cohorts.enrolment.actions import enrol, graduate, withdraw
from cohorts.enrolment.models import Enrolment
from tests import factories
from tests.assignments.cases.conftest import browser

WRITTEN = {"title": "Lege kolommen", "context": "Niemand vult ze in.", "question": "Wie vraagt door?", "tried": ""}


def send(who, group, pk=None, revision=0, **more):
    sent = {"kind": "case", "work": pk or uuid.uuid4(), "page": "", "anchor": anchor_of(group.pk), "back": ""}
    return browser(who).post(reverse("work_save"), sent | {"writer": who.pk, "revision": revision, **WRITTEN, **more})


def test_a_case_card_is_written_without_a_script_and_stands_in_my_work(reader, group):
    answer = send(reader, group)
    work = Work.objects.get()
    assert answer.url == reverse("case", args=[work.pk])
    assert work.title == "Lege kolommen" and work.cohort == group
    shown = browser(reader).get(answer.url).text
    assert "Niemand vult ze in." in shown and "Alleen jij leest dit." in shown
    assert "Lege kolommen" in browser(reader).get("/mijn/werk/").text


def test_what_is_marked_up_reads_as_its_preview_showed_it(reader, group, fellow):
    send(reader, group, context="- een **rij**", then="share")
    read = browser(fellow).get(reverse("group_case", args=[group.slug, Work.objects.get().pk])).text
    assert "<li>een <strong>rij</strong></li>" in read


def test_the_title_follows_what_is_typed(reader, group):
    send(reader, group)
    work = Work.objects.get()
    send(reader, group, work.pk, 1, title="Twaalf lege kolommen")
    assert Work.objects.get().title == "Twaalf lege kolommen"


def test_the_first_save_sent_twice_makes_one(reader, group):
    pk = uuid.uuid4()
    for _ in range(2):
        assert send(reader, group, pk).status_code == 302
    assert Work.objects.count() == 1


def test_nobody_begins_one_in_a_group_of_others(reader, group, course):
    elsewhere = factories.cohort(course)
    assert send(reader, elsewhere).status_code == 404
    assert browser(reader).get(reverse("case_new") + f"?groep={anchor_of(elsewhere.pk)}").status_code == 404
    assert not Work.objects.exists()


def test_sharing_lets_the_group_read_it_with_the_name_and_stopping_ends_that(reader, group, fellow, teacher):
    answer = send(reader, group, then="share")
    work = Work.objects.get()
    assert "Versie 1 is gedeeld met je groep." in answer.client.get(answer.url).text
    read = reverse("group_case", args=[group.slug, work.pk])
    for person in (fellow, teacher):
        assert "Niemand vult ze in." in browser(person).get(read).text
        listed = browser(person).get(reverse("group_cases", args=[group.slug])).text
        assert str(reader) in listed and "Wie vraagt door?" in listed
    browser(reader).post(reverse("case_unshare", args=[work.pk]))
    assert {browser(person).get(read).status_code for person in (fellow, teacher)} == {404}


def test_the_group_reads_the_version_that_was_shared_and_the_page_says_so(reader, group, fellow):
    send(reader, group, then="share")
    work = Work.objects.get()
    send(reader, group, work.pk, 1, context="Dit is nog geheim.")
    read = reverse("group_case", args=[group.slug, work.pk])
    assert "geheim" not in browser(fellow).get(read).text
    own = browser(reader).get(reverse("case", args=[work.pk])).text
    assert "Versie 1 is ook te lezen voor de deelnemers en docenten van je groep." in own
    assert "Je groep leest nu versie 1." in own
    send(reader, group, work.pk, 2, context="Dit mag iedereen weten.", then="share")
    assert "Dit mag iedereen weten." in browser(fellow).get(read).text
    assert Share.objects.filter(until=None).count() == 1


def test_sharing_the_same_text_again_makes_no_new_version(reader, group):
    send(reader, group, then="share")
    send(reader, group, Work.objects.get().pk, 1, then="share")
    assert Version.objects.count() == Share.objects.count() == 1


def test_what_lacks_a_question_is_kept_and_not_shared(reader, group, fellow):
    answer = send(reader, group, question="", then="share")
    shown = browser(reader).get(answer.url.partition("#")[0]).text
    assert "Nog niet gedeeld: er ontbreekt iets" in shown and "Niemand vult ze in." in shown
    assert not Share.objects.exists()


def test_who_stopped_keeps_it_and_shares_no_more(reader, group, teacher):
    send(reader, group)
    work = Work.objects.get()
    withdraw(enrolment=Enrolment.objects.get(user=reader), by=teacher)
    answer = send(reader, group, work.pk, 1, context="Anders.", then="share")
    assert "Je tekst is bewaard. Delen kan niet" in answer.client.get(answer.url).text
    assert Work.objects.get().body["context"] == "Anders." and not Share.objects.exists()


def test_alumni_keep_their_own_and_read_those_of_others_no_more(reader, group, fellow, now):
    share_with_group(work=factories.case(reader), by=reader, now=now)
    graduate(cohort=group)
    work, address = Work.objects.get(), reverse("group_cases", args=[group.slug])
    assert "Lege kolommen" in browser(reader).get(address).text
    assert browser(reader).get(reverse("case", args=[work.pk])).status_code == 200
    assert "Lege kolommen" not in browser(fellow).get(address).text
    assert browser(fellow).get(reverse("group_case", args=[group.slug, work.pk])).status_code == 404
    answer = send(reader, group, work.pk, 1, context="Jaren later.", then="share")
    assert "Delen kan niet" in answer.client.get(answer.url).text


def test_what_is_thrown_away_is_read_by_nobody_and_comes_back_for_the_writer_alone(reader, group, fellow, now):
    share_with_group(work=factories.case(reader), by=reader, now=now)
    work = Work.objects.get()
    browser(reader).post(reverse("case_remove", args=[work.pk]))
    read = reverse("group_case", args=[group.slug, work.pk])
    assert browser(fellow).get(read).status_code == 404
    assert "is weggegooid" in browser(reader).get(reverse("case", args=[work.pk])).text
    browser(reader).post(reverse("case_restore", args=[work.pk]))
    assert "Alleen voor jou" in browser(reader).get(reverse("case", args=[work.pk])).text
    assert browser(fellow).get(read).status_code == 404


@pytest.mark.parametrize("name", ["cases", "own_works", "group_cases"])
def test_a_list_costs_the_same_for_one_and_for_three(name, reader, group, now):
    address = reverse(name, args=[group.slug] if name == "group_cases" else [])

    def cost():
        client = browser(reader)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    share_with_group(work=factories.case(reader), by=reader, now=now)
    before = cost()
    for _ in range(2):
        share_with_group(work=factories.case(reader), by=reader, now=now)
        other = enrol(cohort=group, user=factories.user()).user
        share_with_group(work=factories.case(other), by=other, now=now)
    assert cost() == before
