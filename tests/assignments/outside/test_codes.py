"""A code is for one link, works a quarter, and can be guessed nor asked for without end."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from .conftest import last_code, mails_to, press, visit


def wrong():
    return f"{(int(last_code()) + 1) % 10**6:06}"


def test_spaces_in_a_code_do_not_matter(browser, link):
    press(browser, link, "code")
    code = last_code()
    assert press(browser, link, "open", code=f" {code[:3]} {code[3:]} ").status_code == 302


def test_a_wrong_code_is_said_beside_the_field(browser, link):
    press(browser, link, "code")
    assert "Deze code klopt niet" in press(browser, link, "open", code=wrong()).text
    assert "Vul de zes cijfers in" in press(browser, link, "open", code="").text
    assert press(browser, link, "open", code=last_code()).status_code == 302


def test_three_wrong_ones_end_a_code(browser, link):
    press(browser, link, "code")
    for _ in range(3):
        press(browser, link, "open", code=wrong())
    assert press(browser, link, "open", code=last_code()).status_code == 302
    page = browser.get(link).text
    assert "Een begin." not in page
    assert "Vraag een nieuwe code." in page


def test_a_code_works_a_quarter_of_an_hour(browser, link, monkeypatch):
    press(browser, link, "code")
    later = timezone.now() + timedelta(minutes=16)
    monkeypatch.setattr(timezone, "now", lambda: later)
    press(browser, link, "open", code=last_code())
    assert "Een begin." not in browser.get(link).text


def test_a_new_code_takes_the_place_of_the_one_before(browser, link):
    press(browser, link, "code")
    first = last_code()
    press(browser, link, "code")
    if first != last_code():
        assert "Deze code klopt niet" in press(browser, link, "open", code=first).text
    assert press(browser, link, "open", code=last_code()).status_code == 302


def test_a_code_works_only_in_the_browser_that_asked_for_it(browser, link):
    press(browser, link, "code")
    thief = Client()
    press(thief, link, "open", code=last_code())
    assert "Een begin." not in thief.get(link).text


def test_codes_are_not_mailed_without_end_whoever_asks(link):
    for _ in range(5):
        assert press(Client(), link, "code").status_code == 302
    refused = press(Client(), link, "code")
    assert refused.status_code == 429
    assert "over een uur" in refused.text
    assert len(mails_to()) == 1 + 5


def test_codes_are_not_guessed_without_end_whoever_tries(link):
    browsers = [Client() for _ in range(4)]
    for browser in browsers:
        press(browser, link, "code")
    tries = [press(browser, link, "open", code=wrong()).status_code for browser in browsers for _ in range(3)]
    assert tries[-2:] == [429, 429]
    assert press(browsers[-1], link, "open", code=last_code()).status_code == 429
    assert "Een begin." not in browsers[-1].get(link).text


def test_another_guest_is_not_stopped_by_that(ask, browser):
    _guest, link = ask()
    for _ in range(6):
        press(Client(), link, "code")
    _other, other = ask("jan@lyceum.example")
    visit(browser, other, "jan@lyceum.example")
    assert "Een begin." in browser.get(other).text
