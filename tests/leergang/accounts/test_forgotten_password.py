"""A new password by the link of a mail."""

import pytest

from tests.leergang.accounts.conftest import Person, link_in

NEW = "vier woorden achter elkaar"


@pytest.fixture
def link(person, mailoutbox):
    """Where the mail leads to."""
    person.post("/inloggen/wachtwoord/", {"email": "samira@school.example"})
    return link_in(mailoutbox[-1])


def test_a_link_lets_someone_choose_a_password_and_signs_them_in(person, link, mailoutbox):
    assert person.get("/inloggen/wachtwoord/verstuurd/").status_code == 200
    form = person.get(link, follow=True)
    assert form.request["PATH_INFO"].endswith("-nieuw/")
    done = person.post(form.request["PATH_INFO"], {"password1": NEW}, follow=True)
    assert "Je wachtwoord is gewijzigd." in done.content.decode()
    assert person.is_signed_in()
    assert [mail.subject for mail in mailoutbox] == ["Kies een nieuw wachtwoord", "Je wachtwoord is gewijzigd"]
    person.post("/uitloggen/")
    person.signs_in(password=NEW)
    assert person.is_signed_in()


def test_the_mail_greets_by_name_and_holds_one_link(person, link, mailoutbox):
    assert mailoutbox[0].body.startswith("Hallo Samira,\n\nMet deze link kies je een nieuw wachtwoord:\n\nhttp")


def test_opening_the_link_uses_nothing_up(person, link):
    scanner = Person(person.user)
    for _ in range(3):
        assert "Kies een nieuw wachtwoord" in scanner.get(link, follow=True).content.decode()
        scanner.browser.head(link)
    assert "Kies een nieuw wachtwoord" in person.get(link, follow=True).content.decode()


def test_a_used_link_says_how_to_get_another(person, link):
    person.post(person.get(link, follow=True).request["PATH_INFO"], {"password1": NEW})
    page = Person(person.user).get(link).content.decode()
    assert "Deze link werkt niet meer" in page
    assert "Vraag een nieuwe link" in page


@pytest.mark.parametrize("broken", ["1-abc", "zzzzzzzzzzzzzzz-a-b-c", "zzzzzzzzzzzzz-a-b", "0-nieuw", "1-é"])
def test_a_broken_link_says_so_too(client, db, broken):
    assert "Deze link werkt niet meer" in client.get(f"/inloggen/wachtwoord/{broken}/").content.decode()


@pytest.mark.parametrize(
    ("password", "advice"),
    [
        ("kort", "Kies een wachtwoord van minstens 10 tekens"),
        ("password123", "Dit wachtwoord kiezen veel mensen."),
        ("samirabouali", "dat niet op je naam of je e-mailadres lijkt"),
        ("", "Kies een wachtwoord van minstens 10 tekens."),
    ],
)
def test_a_weak_password_gets_advice(person, link, password, advice):
    page = person.post(person.get(link, follow=True).request["PATH_INFO"], {"password1": password})
    assert advice in page.content.decode()
    assert not person.is_signed_in()


def test_an_unknown_address_sees_the_same_and_gets_one_mail_too(person, mailoutbox):
    answers = [
        person.post("/inloggen/wachtwoord/", {"email": email})
        for email in ("samira@school.example", "niemand@school.example")
    ]
    assert {(answer.status_code, answer.headers["Location"]) for answer in answers} == {
        (302, "/inloggen/wachtwoord/verstuurd/")
    }
    assert [mail.to for mail in mailoutbox] == [["samira@school.example"], ["niemand@school.example"]]


def test_someone_without_a_password_gets_one_this_way(without_password, mailoutbox):
    without_password.post("/inloggen/wachtwoord/", {"email": "samira@school.example"})
    form = without_password.get(link_in(mailoutbox[-1]), follow=True)
    without_password.post(form.request["PATH_INFO"], {"password1": NEW})
    assert without_password.is_signed_in()


def test_five_wrong_passwords_do_not_stand_in_the_way_of_a_new_one(person, link):
    for _ in range(6):
        person.signs_in(password="fout")
    person.post(person.get(link, follow=True).request["PATH_INFO"], {"password1": NEW})
    assert person.is_signed_in()


def test_a_link_does_not_pass_by_the_second_step(person, mailoutbox):
    person.signs_in()
    person.turns_app_on()
    person.post("/uitloggen/")
    person.post("/inloggen/wachtwoord/", {"email": "samira@school.example"})
    form = person.get(link_in(mailoutbox[-1]), follow=True)
    answer = person.post(form.request["PATH_INFO"], {"password1": NEW})
    assert answer.headers["Location"] == "/inloggen/tweede-stap/"
    assert not person.is_signed_in()


def test_other_devices_are_signed_out_by_a_new_password(person, mailoutbox):
    phone = Person(person.user)
    phone.signs_in()
    person.post("/inloggen/wachtwoord/", {"email": "samira@school.example"})
    form = person.get(link_in(mailoutbox[-1]), follow=True)
    person.post(form.request["PATH_INFO"], {"password1": NEW})
    assert person.is_signed_in()
    assert not phone.is_signed_in()
