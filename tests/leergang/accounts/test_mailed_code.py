"""Signing in with six digits from a mail."""

import pytest

from tests.leergang.accounts.conftest import Person, code_in


def ask(person, email, **data):
    return person.post("/inloggen/code/", {"email": email, **data})


def test_a_mailed_code_signs_in_and_leads_to_the_page_that_was_asked(person, mailoutbox):
    response = ask(person, "samira@school.example", next="/account/apparaten/")
    assert response.headers["Location"] == "/inloggen/code/invullen/?next=%2Faccount%2Fapparaten%2F"
    page = person.get(response.headers["Location"]).content.decode()
    assert 'autocomplete="one-time-code"' in page
    assert 'inputmode="numeric"' in page
    assert '<input type="hidden" name="next" value="/account/apparaten/">' in page
    typed = {"code": code_in(mailoutbox[0]), "next": "/account/apparaten/"}
    assert person.post("/inloggen/code/invullen/", typed).headers["Location"] == "/account/apparaten/"
    assert person.is_signed_in()


def test_the_mail_holds_one_code_and_says_what_to_do(person, mailoutbox):
    ask(person, "samira@school.example")
    mail = mailoutbox[0]
    assert (mail.subject, mail.to) == ("Je code om in te loggen", ["samira@school.example"])
    assert mail.body.startswith("Hallo,\n\nDit is je code om in te loggen:\n\n")
    assert "Geef hem aan niemand door." in mail.body
    assert not mail.alternatives


def test_a_code_may_be_typed_with_a_space(person, mailoutbox):
    ask(person, "samira@school.example")
    code = code_in(mailoutbox[0])
    person.post("/inloggen/code/invullen/", {"code": f" {code[:3]} {code[3:]} "})
    assert person.is_signed_in()


def test_an_unknown_address_sees_the_same_pages_and_gets_one_mail_too(person, mailoutbox):
    stranger = Person(person.user)
    for visitor, email in ((person, "samira@school.example"), (stranger, "niemand@school.example")):
        visitor.pages = [ask(visitor, email), visitor.get("/inloggen/code/invullen/")]
        visitor.pages.append(visitor.post("/inloggen/code/invullen/", {"code": "x"}))
    for known, unknown in zip(person.pages, stranger.pages, strict=True):
        assert known.status_code == unknown.status_code
        assert plain(known) == plain(unknown)
    assert [mail.to for mail in mailoutbox] == [["samira@school.example"], ["niemand@school.example"]]
    assert mailoutbox[1].subject == "Geen account met dit adres"
    assert "niemand@school.example" in mailoutbox[1].body


def plain(response):
    """A page without what differs each time: the address that was typed and the token of the form."""
    page = response.content.decode().replace("niemand@", "samira@")
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]


def test_an_account_that_is_off_gets_no_code(person, mailoutbox):
    person.user.is_active = False
    person.user.save()
    ask(person, "samira@school.example")
    assert [mail.subject for mail in mailoutbox] == ["Geen account met dit adres"]


def test_three_wrong_codes_end_a_code_and_a_new_one_may_be_asked(person, mailoutbox):
    ask(person, "samira@school.example")
    pages = [person.post("/inloggen/code/invullen/", {"code": "geen"}, follow=True) for _ in range(3)]
    assert "Deze code klopt niet." in pages[1].content.decode()
    assert pages[2].request["PATH_INFO"] == "/inloggen/code/"
    assert "De code klopte drie keer niet. Vraag een nieuwe code aan." in pages[2].content.decode()
    person.post("/inloggen/code/invullen/", {"code": code_in(mailoutbox[0])})
    assert not person.is_signed_in()
    person.signs_in_by_code(mailoutbox)
    assert person.is_signed_in()


def test_a_code_that_ran_out_says_so(person, mailoutbox, settings):
    ask(person, "samira@school.example")
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    page = person.post("/inloggen/code/invullen/", {"code": code_in(mailoutbox[0])}, follow=True)
    assert "Je code is verlopen. Vraag een nieuwe code aan." in page.content.decode()
    assert not person.is_signed_in()


@pytest.mark.parametrize("road", ["/inloggen/", "/inloggen/code/"])
def test_who_waits_for_a_code_may_still_take_another_road(person, road):
    ask(person, "samira@school.example")
    assert person.get(road).status_code == 200
    person.signs_in()
    assert person.is_signed_in()


def test_a_new_code_replaces_the_old_one(person, mailoutbox):
    ask(person, "samira@school.example")
    ask(person, "samira@school.example")
    first, second = map(code_in, mailoutbox)
    if first != second:
        person.post("/inloggen/code/invullen/", {"code": first})
        assert not person.is_signed_in()
    person.post("/inloggen/code/invullen/", {"code": second})
    assert person.is_signed_in()


def test_a_code_is_of_no_use_in_another_browser(person, mailoutbox):
    ask(person, "samira@school.example")
    other = Person(person.user)
    other.post("/inloggen/code/invullen/", {"code": code_in(mailoutbox[0])})
    assert not other.is_signed_in()
