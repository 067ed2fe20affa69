"""The authenticator app: turning it on, using it, and what stands before /beheer/."""

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import transaction

from tests import factories
from tests.leergang.accounts.conftest import Person


def spare_codes(page):
    return page.context["unused_codes"]


def test_the_page_explains_draws_a_code_and_gives_a_key_to_type(person):
    person.signs_in()
    start = person.get("/account/app/aanzetten/", follow=True)
    assert "Bevestig dat jij het bent" in start.content.decode()
    data = {"password": factories.PASSWORD, "next": "/account/app/aanzetten/"}
    page = person.post(start.request["PATH_INFO"], data, follow=True)
    html = page.content.decode()
    assert '<svg width="' in html
    assert 'role="img" aria-label="QR-code voor je app"' in html
    assert "data:" not in html
    assert "style=" not in html
    assert page.context["form"].secret in html.replace(" ", "")


def test_the_app_is_asked_for_at_the_next_sign_in(person):
    person.signs_in()
    person.turns_app_on()
    person.post("/uitloggen/")
    assert person.signs_in(next="/leergang/").headers["Location"] == "/inloggen/tweede-stap/"
    assert not person.is_signed_in()
    assert person.post("/inloggen/tweede-stap/", {"code": person.app_code()}).headers["Location"] == "/leergang/"
    assert person.is_signed_in()


def test_a_mailed_code_needs_the_app_as_well(person, mailoutbox):
    person.signs_in()
    person.turns_app_on()
    person.post("/uitloggen/")
    assert person.signs_in_by_code(mailoutbox, next="/leergang/").headers["Location"] == "/inloggen/tweede-stap/"
    assert not person.is_signed_in()
    assert person.post("/inloggen/tweede-stap/", {"code": person.app_code()}).headers["Location"] == "/leergang/"


def test_a_code_that_just_ran_out_still_works_and_an_older_one_does_not(person):
    person.signs_in()
    person.turns_app_on()
    person.post("/uitloggen/")
    person.signs_in()
    page = person.post("/inloggen/tweede-stap/", {"code": person.app_code(-3)})
    assert "Deze code klopt niet. Wacht op de volgende code in je app en vul die in." in page.content.decode()
    person.post("/inloggen/tweede-stap/", {"code": person.app_code(-1)})
    assert person.is_signed_in()


def test_a_code_of_the_app_works_once_however_it_is_typed(person):
    person.signs_in()
    person.turns_app_on()
    code = person.app_code()
    for typed, works in ((code, True), (f"{code[:3]} {code[3:]}", False)):
        forget_what_allauth_remembers_for_half_a_minute(person, code)
        person.post("/uitloggen/")
        person.signs_in()
        person.post("/inloggen/tweede-stap/", {"code": typed})
        assert person.is_signed_in() is works


def forget_what_allauth_remembers_for_half_a_minute(person, code):
    cache.delete(f"allauth.mfa.totp.used?user={person.user.pk}&code={code}")


def test_a_spare_code_signs_in_once(person):
    person.signs_in()
    spare = spare_codes(person.turns_app_on())[0]
    for works in (True, False):
        person.post("/uitloggen/")
        person.signs_in()
        person.post("/inloggen/tweede-stap/", {"code": spare})
        assert person.is_signed_in() is works


def test_five_wrong_codes_mean_waiting(person):
    person.signs_in()
    person.turns_app_on()
    person.post("/uitloggen/")
    person.signs_in()
    for _ in range(5):
        person.post("/inloggen/tweede-stap/", {"code": "000000"})
    page = person.post("/inloggen/tweede-stap/", {"code": person.app_code()})
    assert "Wacht vijf minuten" in page.content.decode()


def test_turning_the_app_on_and_off_is_mailed(person, mailoutbox, monkeypatch):
    monkeypatch.setattr(transaction, "on_commit", lambda action: action())  # the test itself never commits
    person.signs_in()
    person.turns_app_on()
    person.post("/account/app/uitzetten/")
    assert [mail.subject for mail in mailoutbox] == ["De app voor inloggen staat aan", "De app voor inloggen staat uit"]
    assert "met Firefox op Windows." in mailoutbox[0].body
    person.post("/uitloggen/")
    person.signs_in()
    assert person.is_signed_in()


def test_spare_codes_come_as_a_file_and_anew(person):
    person.signs_in()
    first = spare_codes(person.turns_app_on())
    file = person.get("/account/app/noodcodes/bestand/")
    assert 'filename="noodcodes-leergang.txt"' in file.headers["Content-Disposition"]
    assert all(code in file.content.decode() for code in first)
    second = spare_codes(person.post("/account/app/noodcodes/maken/", follow=True))
    assert len(second) == 10
    assert not set(first) & set(second)


def test_spare_codes_are_asked_for_again_when_time_has_passed(person, settings):
    person.signs_in()
    person.turns_app_on()
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    assert person.get("/account/app/noodcodes/").headers["Location"].startswith("/inloggen/opnieuw/")


def test_the_operator_helps_who_lost_phone_and_spare_codes(person, capsys):
    person.signs_in()
    person.turns_app_on()
    call_command("forget_second_factor", "Samira@school.example")
    assert "De app staat uit voor Samira Bouali." in capsys.readouterr().out
    other = Person(person.user)
    other.signs_in()
    assert other.is_signed_in()
    with pytest.raises(CommandError, match="Er is geen account met het adres"):
        call_command("forget_second_factor", "niemand@school.example")


class TestTheDoorOfTheAdmin:
    """What /beheer/ asks."""

    pytestmark = pytest.mark.usefixtures("second_factor_asked")

    def test_someone_without_an_app_sets_one_up_and_comes_back(self, teacher):
        teacher.signs_in(next="/beheer/")
        led = teacher.get("/beheer/pages/?ordering=title", follow=True)
        assert led.request["PATH_INFO"] == "/account/app/"
        assert "Voor het beheer is een tweede stap nodig" in led.content.decode()
        assert 'href="/account/app/aanzetten/?next=%2Fbeheer%2Fpages%2F%3Fordering%3Dtitle"' in led.content.decode()
        codes = teacher.turns_app_on(onward="/beheer/")
        assert '<a class="button" href="/beheer/">Ik heb ze bewaard, ga verder</a>' in codes.content.decode()
        assert teacher.get("/beheer/").status_code == 200

    def test_someone_without_a_password_is_not_stuck(self, teacher, mailoutbox):
        teacher.user.set_unusable_password()
        teacher.user.save()
        teacher.signs_in_by_code(mailoutbox)
        codes = teacher.turns_app_on(onward="/beheer/")
        assert codes.request["PATH_INFO"] == "/account/app/noodcodes/"
        assert teacher.get("/beheer/").status_code == 200

    def test_owning_an_app_is_not_having_used_it(self, teacher):
        early, late = teacher, Person(teacher.user)
        late.signs_in()
        early.signs_in()
        early.turns_app_on()
        led = late.get("/beheer/reports/")
        assert led.headers["Location"] == "/inloggen/opnieuw/app/?next=%2Fbeheer%2Freports%2F"
        data = {"code": early.app_code(), "next": "/beheer/"}
        assert late.post("/inloggen/opnieuw/app/", data).headers["Location"] == "/beheer/"
        assert late.get("/beheer/").status_code == 200

    def test_the_second_step_of_signing_in_counts(self, teacher):
        teacher.signs_in()
        teacher.turns_app_on()
        teacher.post("/uitloggen/")
        teacher.signs_in(next="/beheer/")
        assert teacher.post("/inloggen/tweede-stap/", {"code": teacher.app_code()}).headers["Location"] == "/beheer/"
        assert teacher.get("/beheer/").status_code == 200

    def test_a_password_said_again_does_not_count(self, teacher):
        teacher.signs_in()
        teacher.turns_app_on()
        other = Person(teacher.user)
        other.post("/inloggen/", {"login": teacher.user.email, "password": factories.PASSWORD})
        assert not other.is_signed_in()
        assert other.get("/beheer/").headers["Location"] == "/inloggen/?next=/beheer/"

    def test_turning_the_app_off_closes_the_door(self, teacher):
        teacher.signs_in()
        teacher.turns_app_on()
        teacher.post("/account/app/uitzetten/")
        assert teacher.get("/beheer/").headers["Location"].startswith("/account/app/?next=")

    @pytest.mark.parametrize("address", ["/beheer/", "/beheer/pages/", "/beheer/bestaat-niet/"])
    def test_a_participant_finds_nothing_there(self, person, address):
        person.signs_in()
        assert person.get(address).status_code == 404

    def test_a_stranger_is_asked_to_sign_in(self, client, db):
        assert client.get("/beheer/").headers["Location"] == "/inloggen/?next=/beheer/"
