"""Proposals and agreeing, on the pages of both: a consent is for one version, and the second one seals it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from assignments.contractcard import actions
from assignments.contractcard.models import Contract, Proposal
from assignments.contractcard.proposing import propose
from assignments.outside.models import Guest
from assignments.questions.link import works_to_choose
from assignments.work.actions import save
from assignments.work.models import Work
from leergang.notices.models import Notice, OutboxMail
from tests import contracts
from tests.assignments.contractcard.conftest import page_of
from tests.assignments.outside.conftest import last_link


def rewrite(contract, by, **body):
    work = Work.objects.get(pk=contract.work_id)
    return save(work=work, body=work.body | body, revision=work.revision, by=by).work


def lay_again(contract, by, now, **body):
    revision = rewrite(contract, by, **body).revision
    return actions.present(contract=contract, revision=revision, by=by, now=now)


def test_a_card_goes_all_the_way_on_the_pages_of_both(laid, mine, theirs, reader):
    visitor, link = theirs()
    sent = {"do": "propose", "number": 1, "voorstel-role": "Je beslist niet.", "voorstel-aim": "Betere toetsen"}
    assert "Je 2 voorstellen zijn verstuurd." in visitor.post(link, sent, follow=True).text
    take, refuse = Proposal.objects.order_by("field").values_list("pk", flat=True)[::-1]
    page = mine.get(page_of(laid)).text
    assert "Je beslist niet." in page and "Betere toetsen" in page
    done = {"do": "settle", "number": take, "seen": "Ik adviseer.", "take": "yes"}
    assert "Overgenomen in je concept." in mine.post(page_of(laid), done, follow=True).text
    done = {"do": "settle", "number": refuse, "seen": "", "take": "no", "reply": "Dat is iets van de sectie."}
    assert "Niet overgenomen." in mine.post(page_of(laid), done, follow=True).text
    assert "Dat is iets van de sectie." in visitor.get(link).text
    revision = Work.objects.get(pk=laid.work_id).revision
    assert "Versie 2 ligt voor" in mine.post(f"{page_of(laid)}leg-voor/", {"revision": revision}, follow=True).text
    assert "Je beslist niet." in visitor.get(link).text
    assert "Je gaat akkoord met versie 2." in mine.post(page_of(laid), {"do": "agree", "number": 2}, follow=True).text
    both = visitor.post(link, {"do": "agree", "number": 2, "name": "Imane Çelik"}, follow=True).text
    assert "Jullie zijn allebei akkoord met versie 2." in both
    assert "akkoord sinds" in mine.get(page_of(laid)).text
    contract = Contract.objects.get()
    assert contract.look_back_on and contract.version.number == 2
    assert {one.name for one in contract.consents.all()} == {str(reader), "Imane Çelik"}
    fingerprint = contract.version.sha256
    assert fingerprint in OutboxMail.objects.filter(to=contracts.OTHER["email"]).first().text
    assert Notice.objects.filter(user=reader, text__contains="zijn allebei akkoord met versie 2").exists()


def test_a_consent_does_not_count_for_the_next_version(laid, reader, now):
    actions.agree(contract=laid, number=1, name="Imane", now=now)
    lay_again(laid, reader, now, role="Ik beslis.")
    held = actions.agree(contract=laid, number=2, name="Mo", by=reader, now=now)
    assert held.agreed_at is None
    with pytest.raises(ValidationError, match="Lees versie 2"):
        actions.agree(contract=laid, number=1, name="Imane", now=now)
    assert actions.agree(contract=laid, number=2, name="Imane", now=now).agreed_at


def test_nobody_agrees_while_a_proposal_waits_or_the_draft_says_something_else(laid, reader, now):
    [proposal] = propose(contract=laid, number=1, texts={"role": "Anders."}, now=now)
    for by in (None, reader):
        with pytest.raises(ValidationError, match="wacht nog een voorstel"):
            actions.agree(contract=laid, number=1, name="N", by=by, now=now)
    Proposal.objects.filter(pk=proposal.pk).update(state="retracted", settled_at=now)
    rewrite(laid, reader, role="Nog anders.")
    with pytest.raises(ValidationError, match="Je concept is anders"):
        actions.agree(contract=laid, number=1, name="N", by=reader, now=now)


def test_a_day_to_look_back_that_has_been_is_not_agreed_on(laid, now):
    with pytest.raises(ValidationError, match="Kies eerst een nieuwe dag"):
        actions.agree(contract=laid, number=1, name="Imane", now=now + timedelta(days=91))


def test_what_is_agreed_stays_as_it_is(agreed, reader, mine, theirs):
    rewrite(agreed, reader, role="Ik ben de baas.")
    assert "de baas" not in mine.get(page_of(agreed)).text
    visitor, link = theirs()
    late = visitor.post(link, {"do": "propose", "number": 1, "voorstel-role": "Toch anders"}, follow=True).text
    assert "kan niet meer worden beslist" in late
    assert not Proposal.objects.exists()


def test_taking_back_ends_the_link_and_withdrawing_leaves_a_trace_for_both(reader, mine, theirs, now):
    first = contracts.laid(reader, now)
    visitor, link = theirs()
    assert "De kaart is teruggetrokken." in mine.post(page_of(first), {"do": "stop"}, follow=True).text
    assert visitor.get(link).status_code == 404
    second = contracts.agreed(reader, now)
    visitor, link = theirs()
    assert "opgezegd" in visitor.post(link, {"do": "stop"}, follow=True).text
    for page in (visitor.get(link).text, mine.get(page_of(second)).text):
        assert f"<bdi>{contracts.OTHER['name']}</bdi> zei dit contract op" in page
        assert "Ik beoordeel niemand." in page and "Jullie kijken terug op" not in page
    assert Notice.objects.filter(user=reader, text__contains="zegt het contract").exists()


def test_a_card_that_lacks_something_is_not_laid_before_anybody(reader, mine):
    work = contracts.written(reader, outside="", look_back="2020-01-01")
    page = mine.post(f"{page_of_work(work)}leg-voor/", {"revision": 1}, follow=True).text
    assert "Nog niet voorgelegd: er ontbreekt iets" in page
    assert "Kies een dag na vandaag." in page
    assert not Contract.objects.exists()


def page_of_work(work):
    return f"/mijn/contract/kaart/{work.pk}/"


def test_a_new_card_begins_with_an_agreed_one_and_without_its_day(agreed, mine):
    page = mine.post("/mijn/contract/kaart/nieuw/", {"from": agreed.work_id}, follow=True)
    assert "Ik beoordeel niemand." in page.text
    made = Work.objects.exclude(pk=agreed.work_id).get()
    assert not made.body.get("look_back")
    assert page_of(agreed) in page.text


def test_what_is_thrown_away_comes_back_and_what_lies_before_somebody_stays(laid, reader, mine):
    work = contracts.written(reader)
    assert "is weggegooid" in mine.post(page_of_work(work), {"do": "remove"}, follow=True).text
    assert "De kaart is terug." in mine.post(page_of_work(work), {"do": "restore"}, follow=True).text
    assert "Trek hem eerst terug" in mine.post(page_of(laid), {"do": "remove"}).text


def test_what_was_proposed_stays_to_read_after_taking_back(laid, mine, now):
    propose(contract=laid, number=1, texts={"role": "Je zoekt mee."}, now=now)
    assert "Je zoekt mee." in mine.post(page_of(laid), {"do": "stop"}, follow=True).text


def test_agreeing_twice_tells_the_other_once(laid, reader, now):
    for _press in range(2):
        actions.agree(contract=laid, number=1, name="Mo", by=reader, now=now)
    assert OutboxMail.objects.filter(subject__startswith="Akkoord met versie 1").count() == 1


def test_a_link_that_ran_out_is_sent_anew(laid, mine, now):
    Guest.objects.update(until=now - timedelta(days=1), made_at=now - timedelta(days=92))
    assert "mail met een nieuwe link" in mine.post(page_of(laid), {"do": "link"}, follow=True).text
    assert Client().get(last_link(contracts.OTHER["email"])).status_code == 200


def test_a_card_can_be_the_answer_to_an_assignment(agreed, reader):
    work = Work(kind="assignment", owner=reader, cohort_id=agreed.work.cohort_id)
    assert [one.pk for one in works_to_choose(work)] == [agreed.work_id]
