"""Who comes in where: a link does nothing by being opened, and shows nothing to whom it is not for."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from assignments.contractcard.models import Consent, Contract, Proposal
from leergang.notices.models import OutboxMail
from tests import contracts
from tests.assignments.contractcard.conftest import page_of
from tests.assignments.outside.conftest import last_code, last_link, press

EMAIL = contracts.OTHER["email"]
SECRET = "Ik beoordeel niemand."


def state():
    rows = [list(model.objects.order_by("pk").values()) for model in (Contract, Proposal, Consent)]
    return rows, OutboxMail.objects.count()


def test_a_mail_scanner_that_opens_everything_changes_and_reads_nothing(laid):
    before, scanner, link = state(), Client(), last_link(EMAIL)
    for address in (link, f"{link}papier/pdf/", f"{link}papier/agenda/", reverse("contract_check", args=[laid.code])):
        for method in (scanner.get, scanner.head):
            assert SECRET not in method(address, follow=True).text
    assert state() == before


def test_before_the_code_it_says_what_is_kept_and_nothing_of_the_card(laid, reader):
    page = Client().get(last_link(EMAIL)).text
    assert "Wat we van je bewaren" in page and "Wat je voorstelt" in page and str(reader) in page
    assert SECRET not in page and laid.version.title not in page


def test_a_link_that_was_forwarded_old_revoked_or_guessed_shows_and_says_nothing(laid, mine, theirs):
    old = last_link(EMAIL)
    visitor, _link = theirs()
    forwarded = Client()
    for verb in ("propose", "agree", "stop"):
        answer = forwarded.post(old, {"do": verb, "number": 1, "name": "Een ander", "voorstel-role": "Vals."})
        assert SECRET not in answer.text
    mine.post(page_of(laid), {"do": "link"})
    new = last_link(EMAIL)
    mine.post(page_of(laid), {"do": "stop"})
    answers = {
        re.sub(r"csrf\w+[^>]*", "", one.text): one.status_code
        for one in (visitor.get(old), visitor.get(new), Client().get(old), Client().get("/gast/geraden-geheim/"))
    }
    assert list(answers.values()) == [404]
    assert not Proposal.objects.exists() and not Consent.objects.exists()


def test_a_file_of_an_agreed_contract_is_for_a_visit(agreed, theirs):
    link = last_link(EMAIL)
    assert Client().get(f"{link}papier/afdruk/").url == link
    visitor, link = theirs()
    assert SECRET in visitor.get(f"{link}papier/afdruk/").text
    assert visitor.get(f"{link}papier/word/").status_code == 404


def test_the_link_of_one_card_opens_no_other(laid, reader, theirs, now):
    visitor, _link = theirs()
    other = contracts.laid(reader, now, {"name": "Ruud", "email": "ruud@lyceum.example"}, role="Een ander contract.")
    assert "Een ander contract." not in visitor.get(last_link("ruud@lyceum.example")).text
    assert visitor.get(reverse("contract_card", args=[other.work_id])).status_code == 302


def test_who_erases_their_data_is_forgotten_and_the_contract_stays(agreed, mine, theirs):
    visitor, link = theirs()
    press(visitor, link, "erase")
    page = mine.get(page_of(agreed)).text
    assert "iemand wiens naam is gewist" in page and SECRET in page
    kept = f"{list(Consent.objects.values())} {list(OutboxMail.objects.values())} {list(Contract.objects.values())}"
    assert "Imane" not in kept and EMAIL not in kept
    assert "Imane" not in mine.get("/mijn/werk/").text


def test_who_erases_their_data_before_agreeing_takes_their_proposals_along(laid, mine, theirs):
    visitor, link = theirs()
    visitor.post(link, {"do": "propose", "number": 1, "voorstel-role": "Mijn eigen woorden."})
    press(visitor, link, "erase")
    assert "Mijn eigen woorden." not in mine.get(page_of(laid)).text
    assert not Proposal.objects.exclude(text="").exists()


@pytest.mark.parametrize("typed", ["a" * 64, "", "\0", "x" * 5000])
def test_the_check_page_tells_the_day_and_whether_a_fingerprint_is_right(agreed, typed):
    address = reverse("contract_check", args=[agreed.code])
    right = agreed.version.sha256
    shown = Client().post(address, {"vingerafdruk": f" {right[:32].upper()} {right[32:]}"}).text
    assert "De vingerafdruk klopt." in shown and "akkoord is sinds" in shown
    wrong = Client().post(address, {"vingerafdruk": typed}).text
    assert "De vingerafdruk klopt." not in wrong
    assert right not in wrong
    for page in (shown, wrong):
        assert not any(word in page for word in ("Imane", EMAIL, SECRET, agreed.version.title))


def test_a_code_that_is_almost_right_costs_and_says_as_much_as_any_other(agreed, laid, django_assert_num_queries):
    browser, answers = Client(), set()
    browser.get("/contract/warm/")  # what every first page asks
    for code in ("a" * 26, agreed.code[:-1], laid.code):
        with django_assert_num_queries(3):  # ours, and two of any page that is not there
            answers.add(browser.get(reverse("contract_check", args=[code])).text)
    assert len(answers) == 1


def test_who_tries_fingerprints_has_to_wait(agreed):
    address, browser = reverse("contract_check", args=[agreed.code]), Client()
    found = [browser.post(address, {"vingerafdruk": "0" * 64}).status_code for _try in range(11)]
    assert found[-1] == 429


def test_a_stranger_writes_to_nobody_with_a_link_or_line_breaks_in_a_name(reader, mine):
    work = contracts.written(reader)
    sent = {"revision": 1, "name": "Kijk op https://kwaad.example", "email": "imane@lyceum.example"}
    page = mine.post(f"/mijn/contract/kaart/{work.pk}/leg-voor/", sent).text
    assert "Laat het adres van een website hier weg." in page and not OutboxMail.objects.exists()


def test_one_lays_no_card_before_oneself(reader, mine):
    work = contracts.written(reader)
    sent = {"revision": 1, "name": "Ik", "email": reader.email}
    assert "je eigen adres" in mine.post(f"/mijn/contract/kaart/{work.pk}/leg-voor/", sent).text


def test_what_was_typed_goes_along_when_the_visit_ended_meanwhile(laid, theirs):
    visitor, link = theirs()
    press(visitor, link, "leave")
    typed = {"do": "propose", "number": "1", "voorstel-role": "Lang over nagedacht."}
    page = visitor.post(link, typed)
    assert "Wat je typte is niet weg" in page.text and "Lang over nagedacht." in page.text
    sent = visitor.post(link, typed | {"guest": "code"})
    assert "Lang over nagedacht." in sent.text and not Proposal.objects.exists()
    visitor.post(link, typed | {"guest": "open", "code": last_code(EMAIL)})
    assert Proposal.objects.get().text == "Lang over nagedacht."
