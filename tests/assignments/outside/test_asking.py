"""Whoever was a guest asks by their address what is held of it, and has it erased; nobody else learns anything."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assignments.outside.actions import stop
from assignments.outside.asking.due import answer, forget_inquiries
from assignments.outside.models import Guest, Inquiry
from leergang.notices.models import Notice, OutboxMail

from .conftest import ADDRESS, last_code, mails_to, press, visit
from .test_erasing import everything

ASK = "/gast/gegevens/"
CLOCKS = ("Expires", "Server-Timing")


def asked(email=ADDRESS, now=None):
    """By somebody at the page, and a minute later the answer."""
    page = Client().post(ASK, {"email": email}, follow=True)
    answer(now or timezone.now())
    return page


def own_link(email=ADDRESS):
    return re.findall(r"/gast/gegevens/[\w-]{20,}/", " ".join(one.text for one in mails_to(email)))[-1]


@pytest.fixture
def way(guest, browser):
    """The link that came of asking, and a browser in which the code was filled in."""
    asked()
    link = own_link()
    visit(browser, link)
    return link


def test_the_page_says_what_is_held_of_whom_until_when_and_of_nobody_else(ask, way, browser, reader, now):
    page = browser.get(way).text
    assert f"Een stuk tekst, van <bdi>{reader}</bdi>" in page
    assert "We bewaren je naam en e-mailadres tot uiterlijk" in page
    assert "Een begin." not in page


def test_it_is_also_found_after_the_link_ended(ask, browser, reader, now):
    guest, _link = ask()
    stop(guest=guest, by=reader, now=now)
    asked(f" {ADDRESS.upper()} ")
    visit(browser, own_link())
    assert str(reader) in browser.get(own_link()).text


def test_erasing_asks_once_more_and_then_takes_all_of_this_address(ask, browser, reader):
    for _time in range(2):
        ask()
    ask("jan@lyceum.example", name="Jan")
    asked()
    link = own_link()
    visit(browser, link)
    sure = browser.post(link, {"do": "ask"}).text
    assert "Ja, wis mijn naam en adres" in sure and Guest.objects.filter(email=ADDRESS).count() == 2
    done = browser.post(link, {"do": "erase"}, follow=True)
    assert "Je naam en je e-mailadres zijn gewist, overal waar je gast was." in done.text
    assert "Els" not in everything() and ADDRESS not in everything() + str(list(Inquiry.objects.values()))
    assert Guest.objects.filter(email="jan@lyceum.example").exists()
    assert Notice.objects.filter(user=reader).count() == 2
    assert browser.get(link).status_code == 404
    asked()
    assert mails_to() == []


def _headers(answer):
    return {name: value for name, value in answer.headers.items() if name not in CLOCKS}


def _plain(answer):
    return re.sub(rb"csrf\w+[^>]*", b"", answer.content)


def test_an_address_that_nobody_knows_is_answered_alike_and_costs_as_much(guest):
    answers, costs, mails = [], [], OutboxMail.objects.count()
    Client().post(ASK, {"email": "warm@lyceum.example"})
    for email in (ADDRESS, "niemand@lyceum.example"):
        browser = Client()
        with CaptureQueriesContext(connection) as queries:
            sent = browser.post(ASK, {"email": email})
        costs.append([query["sql"].replace(email, "…").split("VALUES")[0] for query in queries])
        shown = browser.get(sent.url)
        answers.append((sent.status_code, sent.url, _headers(sent), shown.status_code, _plain(shown), _headers(shown)))
    assert answers[0] == answers[1]
    assert costs[0] == costs[1]
    assert OutboxMail.objects.count() == mails


def test_only_where_something_is_held_a_mail_goes_and_nothing_is_kept_of_others(guest):
    for email in (ADDRESS, "niemand@lyceum.example"):
        Client().post(ASK, {"email": email})
    assert answer(timezone.now()) == ["1 gast kreeg een link naar wat we bewaren."]
    assert answer(timezone.now()) == []
    assert mails_to("niemand@lyceum.example") == []
    assert [one.email for one in Inquiry.objects.all()] == [ADDRESS]
    assert str(guest.work.owner) not in mails_to()[-1].text and guest.name not in mails_to()[-1].text


def test_who_asks_twice_at_once_gets_one_mail(guest):
    for _time in range(2):
        Client().post(ASK, {"email": ADDRESS})
    answer(timezone.now())
    assert len(mails_to()) == 2  # with that of the invitation


def test_nobody_fills_a_mailbox_with_it_and_an_address_that_nobody_knows_waits_as_long(guest):
    for email in (ADDRESS, "niemand@lyceum.example"):
        tries = [Client().post(ASK, {"email": email}) for _time in range(6)]
        assert [one.status_code for one in tries] == [302] * 5 + [429]
        assert "Wacht vijf minuten, of een uur" in tries[-1].text and email in tries[-1].text


@pytest.mark.parametrize("email", ["", "geen adres", "x" * 300 + "@lyceum.example", "els@lyceum.example\0"])
def test_what_is_no_address_is_said_beside_the_field_and_stays(email, db):
    page = Client().post(ASK, {"email": email})
    assert page.status_code == 200
    assert any(
        said in page.text for said in ("Vul een e-mailadres in met een @", "een teken in dat we niet kunnen lezen")
    )
    assert not Inquiry.objects.exists()


def test_a_scanner_that_opens_the_link_does_nothing(guest):
    asked()
    before, link, scanner = (list(Inquiry.objects.values()), everything()), own_link(), Client()
    for method in (scanner.get, scanner.head, scanner.options):
        assert "Els" not in method(link).text
    assert (list(Inquiry.objects.values()), everything()) == before
    assert "sessionid" not in scanner.cookies


def test_who_was_forwarded_the_link_sees_and_erases_nothing(guest, reader):
    asked()
    link, thief = own_link(), Client()
    for sent in ({"do": "ask"}, {"do": "erase"}, {"guest": "open", "code": "000000"}, {"guest": "leave"}):
        answer = thief.post(link, sent, follow=True).text
        assert not any(word in answer for word in (ADDRESS, "Els", str(reader), "Een stuk tekst"))
    assert Guest.objects.get().email == ADDRESS


def _over(browser, link, monkeypatch):
    later = timezone.now() + timedelta(days=1, minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: later)


def _erased(browser, link, monkeypatch):
    browser.post(link, {"do": "erase"}, follow=True)


def told(client, address, sent):
    """All that somebody can see of an answer, and what it cost."""
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        answer = client.post(address, sent) if sent else client.get(address)
    return answer.status_code, answer.content, _headers(answer), len(queries)


@pytest.mark.parametrize("ends", [_over, _erased])
def test_a_link_that_ended_says_what_a_guessed_one_says(ends, browser, monkeypatch, way):
    ends(browser, way, monkeypatch)
    guessed = "/gast/gegevens/JUSTGUESSEDJUSTGUESSEDJUSTGUESSED/"
    Client().get(guessed)
    for client in (Client(), browser):
        for sent in (None, {"guest": "code"}, {"do": "ask"}, {"do": "erase"}):
            assert told(client, way, sent) == told(client, guessed, sent)
            assert told(client, way, sent)[0] == 404


def test_what_was_mailed_and_asked_is_gone_after_a_day(guest, now):
    asked(now=now)
    press(Client(), own_link(), "code")
    assert forget_inquiries(now + timedelta(hours=23)) == [] and Inquiry.objects.exists()
    forget_inquiries(now + timedelta(days=1, minutes=1))
    assert not Inquiry.objects.exists()
    assert [one.key.split(":")[0] for one in mails_to()] == ["guest"]


def test_the_code_of_one_link_opens_no_other(ask, browser):
    _guest, link = ask()
    asked()
    press(browser, link, "code")
    press(browser, own_link(), "open", code=last_code())
    assert "Wat we van je bewaren</h1>" not in browser.get(own_link()).text


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_many_questions_for_one_as_for_three(count, ask, browser, django_assert_num_queries):
    for _time in range(count):
        ask()
    asked()
    link = own_link()
    visit(browser, link)
    browser.get(link)
    with django_assert_num_queries(3):  # the session, the inquiry, the guests with whom asked them
        browser.get(link)


def test_it_is_told_where_a_guest_arrives_and_where_a_link_is_dead(link, browser):
    assert ASK in browser.get(link).text
    assert ASK in browser.get("/gast/geraden-geheim/").text
    assert ASK in mails_to()[0].text
