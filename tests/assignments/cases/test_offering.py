"""Offering a case card: only with leave, without names, and an editor decides."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from assignments.cases.actions import accept, decline, offer, throw_away
from assignments.cases.models import Offer
from assignments.cases.naming import forget_name
from assignments.work.models import Version
from cohorts.enrolment.actions import enrol
from cohorts.enrolment.models import Enrolment
from cohorts.schools.models import School
from leergang.content.library import LibraryPage
from leergang.notices.models import Notice
from tests import factories
from tests.assignments.cases.conftest import browser


@pytest.fixture
def work(reader, group):
    return factories.case(reader, context="Een schaalverdeling met zes lagen.")


@pytest.fixture
def offered(work, reader, now, library):
    return offer(work=work, revision=1, is_named=False, by=reader, now=now)


def test_without_leave_nothing_is_offered_and_with_it_the_editors_read_just_that(work, reader, editor):
    client, address = browser(reader), reverse("case_offer", args=[work.pk])
    assert "Een schaalverdeling met zes lagen." in client.get(address).text
    assert "Zet een vinkje" in client.post(address, {"revision": 1}).text
    assert not Offer.objects.exists()
    client.post(address, {"revision": 1, "consent": "on"})
    own = client.get(reverse("case", args=[work.pk])).text
    assert "ook te lezen voor de redactie van de bibliotheek" in own and "De redactie ziet je naam niet." in own
    [found] = Version.objects.visible_to(editor)
    assert found.body == work.body


def test_a_text_that_changed_since_it_was_shown_is_not_offered(work, reader, now):
    with pytest.raises(ValidationError):
        offer(work=work, revision=9, is_named=False, by=reader, now=now)


def test_names_are_warned_for_with_the_place_and_never_stop_anyone(reader, group, fellow, library):
    work = factories.case(reader, context="Marit zei het, en Truus de Mier ook.", question="Wie vraagt het Plan?")
    shown = browser(reader).get(reverse("case_offer", args=[work.pk])).text
    warned = shown.partition("handed-in")[0]
    assert (
        "<strong><bdi>Marit</bdi></strong>, bij ‘Wat er speelt’" in warned
        and "<strong><bdi>Truus de Mier</bdi></strong>" in warned
    )
    browser(reader).post(reverse("case_offer", args=[work.pk]), {"revision": 1, "consent": "on"})
    assert Offer.objects.exists()


def test_a_first_name_of_somebody_of_ones_school_in_another_group_is_warned_for(reader, group, library):
    school, another = School.objects.create(name="Het Sluiswerk"), factories.cohort(group.course)
    Enrolment.objects.filter(user=reader).update(school=school)
    enrol(cohort=another, user=factories.user(name="Anouk Bos"), school=school)
    enrol(cohort=another, user=factories.user(name="Ruud Smit"))
    work = factories.case(reader, context="Toen vroeg Anouk of het Ruud was.")
    warned = browser(reader).get(reverse("case_offer", args=[work.pk])).text.partition("handed-in")[0]
    assert "<bdi>Anouk</bdi>" in warned and "<bdi>Ruud</bdi>" not in warned


def test_the_admin_lists_what_waits_without_the_name(offered, reader, editor):
    listed = browser(editor).get(reverse("offered")).text
    assert "Lege kolommen" in listed and str(reader) not in listed
    shown = browser(editor).get(reverse("offered_case", args=[offered.pk])).text
    assert "Een schaalverdeling met zes lagen." in shown and str(reader) not in shown


def test_accepting_makes_a_draft_without_the_name_and_tells_the_writer(offered, reader, editor):
    answer = browser(editor).post(reverse("offered_case", args=[offered.pk]), {"accept": "1"})
    page = LibraryPage.objects.get(title="Lege kolommen")
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk]) and not page.live
    text = page.get_latest_revision().content["body"]
    assert (
        "zes lagen" in text
        and "<p>Een voorbeeld uit de praktijk.</p>" in text
        and str(reader) not in text
        and page.owner == editor
    )
    assert Notice.objects.get(user=reader).address == reverse("case", args=[offered.version.work_id])
    own = browser(reader).get(reverse("case", args=[offered.version.work_id])).text
    assert "De redactie nam versie 1 aan" in own and "Trek het aanbod in" not in own
    assert "Bied het aan" not in own
    assert "Lege kolommen" not in browser(editor).get(reverse("offered")).text
    assert browser(editor).get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_the_start_page_of_an_editor_says_how_many_wait_and_nobody_elses_does(offered, reader, editor, now):
    assert "1 praktijkvoorbeeld wacht op een besluit" in browser(editor).get("/verder/").text
    assert "praktijkvoorbeeld wacht" not in browser(reader).get("/verder/").text
    decline(offer=offered, reason="Te kort.", by=editor, now=now)
    assert "praktijkvoorbeeld wacht" not in browser(editor).get("/verder/").text


def test_of_what_was_marked_up_an_editor_gets_every_word_and_no_marks(reader, group, editor, now, library):
    context = "## Kop\n\n- een **rij**\n- [bron](https://voorbeeld.nl/x)\n\nRegel een\nregel <twee>"
    work = factories.case(reader, context=context)
    page = accept(offer=offer(work=work, revision=1, is_named=False, by=reader, now=now), by=editor, now=now)
    text = "".join(str(block.value) for block in page.get_latest_revision_as_object().body)
    for words in ("Kop", "• een rij", "https://voorbeeld.nl/x", "bron", "Regel een", "regel &lt;twee&gt;"):
        assert words in text
    assert "**" not in text and "##" not in text


@pytest.mark.parametrize("title", ["???", "x" * 600, "<b>Vet</b>"])
def test_any_title_becomes_a_page(title, reader, group, editor, library):
    offered = factories.case(reader, title=title)
    browser(reader).post(reverse("case_offer", args=[offered.pk]), {"revision": 1, "consent": "on"})
    answer = browser(editor).post(reverse("offered_case", args=[Offer.objects.get().pk]), {"accept": "1"}, follow=True)
    assert answer.status_code == 200 and "<b>Vet</b>" not in answer.text
    assert LibraryPage.objects.get(pk=Offer.objects.get().page_id).title == title[:255]


def test_who_asks_for_it_is_named_and_that_name_can_be_taken_out_again(work, reader, editor, now, library):
    page = accept(offer=offer(work=work, revision=1, is_named=True, by=reader, now=now), by=editor, now=now)
    assert str(reader) in page.get_latest_revision().content["body"]
    forget_name(page, str(reader))
    page = LibraryPage.objects.get(pk=page.pk)
    kept = [page.get_latest_revision().content["body"], str(page.body.get_prep_value())]
    assert not [text for text in kept if str(reader) in text]
    assert all("Een voorbeeld uit de praktijk van een deelnemer." in text for text in kept)


def test_declining_asks_for_a_reason_which_the_writer_reads(offered, reader, editor):
    client, address = browser(editor), reverse("offered_case", args=[offered.pk])
    assert "Schrijf op waarom" in client.post(address, {"decline": "1", "reason": " "}).text
    client.post(address, {"decline": "1", "reason": "Er staat te weinig over wat het deed."})
    own = browser(reader).get(reverse("case", args=[offered.version.work_id])).text
    assert "Er staat te weinig over wat het deed." in own and "Bied het aan voor de bibliotheek" in own
    assert client.get(address).status_code == 404
    assert not LibraryPage.objects.filter(title="Lege kolommen").exists()


def test_the_writer_withdraws_until_somebody_decided(offered, reader, editor, now):
    browser(reader).post(reverse("case_withdraw", args=[offered.version.work_id]))
    assert not Version.objects.visible_to(editor).exists()
    with pytest.raises(ValidationError):
        accept(offer=offered, by=editor, now=now)
    assert not LibraryPage.objects.filter(title="Lege kolommen").exists()


def test_what_was_accepted_is_withdrawn_no_more_and_says_so(offered, reader, editor, now):
    accept(offer=offered, by=editor, now=now)
    answer = browser(reader).post(reverse("case_withdraw", args=[offered.version.work_id]), follow=True)
    assert "Intrekken kan niet meer." in answer.text
    with pytest.raises(ValidationError):
        decline(offer=offered, reason="Te laat.", by=editor, now=now)


def test_who_throws_it_away_withdraws_it_too(work, offered, reader, editor, now):
    throw_away(work=work, by=reader, now=now)
    assert not Version.objects.visible_to(editor).exists()
    assert Offer.objects.get().state == "withdrawn"


def test_only_who_may_add_to_the_library_decides(offered, reader, fellow, teacher, now):
    for person in (reader, fellow, teacher):
        with pytest.raises(PermissionDenied):
            accept(offer=offered, by=person, now=now)
        for address in (reverse("offered"), reverse("offered_case", args=[offered.pk])):
            assert browser(person).get(address).status_code == 404
    assert not Version.objects.visible_to(teacher).exists()


def test_only_the_owner_offers_and_only_once_at_a_time(work, offered, reader, fellow, now):
    for person in (reader, fellow):
        with pytest.raises(PermissionDenied):
            offer(work=work, revision=1, is_named=False, by=person, now=now)


def test_a_decision_has_a_moment_and_a_refusal_a_reason(offered):
    for wrong in ({"state": "accepted"}, {"decided_at": offered.consent_at}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Offer.objects.update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.update(state="declined", decided_at=offered.consent_at)
