"""A link opens a page with a button, and only who has the mail gets further."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assignments.outside.actions import send_again, stop
from assignments.outside.models import Guest
from assignments.work.actions import throw_away
from tests import factories

from .conftest import last_code, last_link, mails_to, press, visit

CLOCKS = ("Expires", "Server-Timing")
GUESSED = "/gast/JUSTGUESSEDJUSTGUESSEDJUSTGUESSED/"


def test_a_link_tells_before_anything_else_who_asks_and_what_is_kept(browser, link, guest, reader):
    page = browser.get(link).text
    assert f"{reader} vraagt je om mee te lezen." in page
    assert "Stuur me een code" in page
    assert "Wat we van je bewaren" in page
    assert "Een begin." not in page
    assert guest.email not in page
    assert guest.name not in page


def test_the_code_from_the_mail_opens_what_was_shared(browser, link):
    assert visit(browser, link).status_code == 302
    assert browser.get(link).text == "GET Een begin."
    assert browser.post(link, {"proposal": "Anders"}).text == "POST Een begin."


def test_a_scanner_that_opens_the_link_does_nothing(browser, link):
    before = Guest.objects.values().get()
    for method in (browser.get, browser.head, browser.options):
        method(link)
    assert Guest.objects.values().get() == before
    assert len(mails_to()) == 1
    assert "sessionid" not in browser.cookies
    assert "Stuur me een code" in browser.get(link).text


def test_who_gets_the_link_from_another_gets_no_code(link, browser):
    press(browser, link, "code")
    assert [one.to for one in mails_to()] == ["els@lyceum.example"] * 2
    assert last_code() not in browser.get(link).text
    assert press(browser, link, "open", code="000000" if last_code() != "000000" else "1").status_code == 200
    assert "Een begin." not in browser.get(link).text


def test_a_code_that_is_asked_for_in_another_tab_leads_to_what_is_open(browser, link):
    visit(browser, link)
    for verb in ("code", "open"):
        assert press(browser, link, verb).url == link


def test_a_visit_is_for_one_browser_and_one_link(ask, browser):
    _guest, link = ask()
    _other, other = ask("jan@lyceum.example")
    visit(browser, link)
    assert "Een begin." in browser.get(link).text
    assert "Een begin." not in Client().get(link).text
    assert "Stuur me een code" in browser.get(other).text


def test_a_visit_ends_after_some_hours_and_at_once_when_somebody_leaves(browser, link, monkeypatch):
    visit(browser, link)
    later = timezone.now() + timedelta(hours=4, minutes=1)
    with monkeypatch.context() as patch:
        patch.setattr(timezone, "now", lambda: later)
        assert "Een begin." not in browser.get(link).text
    press(browser, link, "leave")
    assert "Een begin." not in browser.get(link).text


def _headers(answer):
    return {name: value for name, value in answer.headers.items() if name not in CLOCKS}


def _stopped(guest, reader, now):
    stop(guest=guest, by=reader, now=now)


def _over(guest, reader, now):
    Guest.objects.update(until=now - timedelta(seconds=1), made_at=now - timedelta(days=1))


def _replaced(guest, reader, now):
    send_again(guest=guest, by=reader, now=now + timedelta(seconds=1))


def _thrown_away(guest, reader, now):
    throw_away(work=guest.work, by=reader, now=now)


def _nobody_knows_why(guest, reader, now):
    Guest.objects.update(purpose="vergeten")


@pytest.mark.parametrize("ends", [_stopped, _over, _replaced, _thrown_away, _nobody_knows_why])
def test_a_link_that_ended_says_what_a_guessed_one_says(
    ends, browser, link, guest, reader, now, django_assert_num_queries
):
    visit(browser, link)
    ends(guest, reader, now)
    for client in (browser, Client()):
        for verb in ("", "code", "open", "erase"):
            dead, never = (press(client, at, verb) if verb else client.get(at) for at in (link, GUESSED))
            assert (dead.status_code, dead.content) == (404, never.content)
            assert _headers(dead) == _headers(never)
    assert "Een begin." not in dead.text
    with CaptureQueriesContext(connection) as asked_of_this:
        Client().get(link)
    with django_assert_num_queries(len(asked_of_this)):
        Client().get(GUESSED)


def test_no_page_behind_a_link_stays_in_a_cache_or_tells_others_its_address(browser, link):
    for address in (link, GUESSED):
        answer = browser.get(address)
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "same-origin"
        assert answer["X-Robots-Tag"] == "noindex"


def test_a_new_mail_has_a_new_link_that_works(ask, reader, now, browser):
    guest, first = ask()
    send_again(guest=guest, by=reader, now=now + timedelta(seconds=1))
    assert last_link() != first
    visit(browser, last_link())
    assert "Een begin." in browser.get(last_link()).text


def test_the_database_does_not_know_the_link(link, guest):
    assert link.split("/")[2] not in str(Guest.objects.values().get())


def test_only_the_owner_asks_and_stops(ask, essay, guest, now):
    other = factories.user()
    with pytest.raises(PermissionDenied):
        stop(guest=guest, by=other, now=now)
    with pytest.raises(PermissionDenied):
        send_again(guest=guest, by=other, now=now)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"until": timezone.now() - timedelta(days=1)}, "einddatum"),
        ({"until": timezone.now() + timedelta(days=400)}, "einddatum"),
    ],
)
def test_a_link_that_cannot_be_says_how_to_mend_it(ask, about, said):
    with pytest.raises(ValidationError, match=said):
        ask(**about)
    assert mails_to() == []


def test_nobody_mails_a_whole_school(ask):
    for number in range(20):
        ask(f"iemand-{number}@lyceum.example")
    with pytest.raises(ValidationError, match="morgen"):
        ask()
