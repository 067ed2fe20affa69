"""The people's screens in /beheer/."""

import pytest

from leergang.accounts.models import User
from tests import factories
from tests.leergang.accounts.conftest import Person


@pytest.fixture
def operator(client, db):
    client.force_login(factories.administrator())
    return client


def add(operator, **data):
    return operator.post("/beheer/users/new/", {"email": "jan@school.example", "name": "Jan Smit", **data})


def test_the_screen_asks_an_address_and_one_name_and_no_password(operator):
    page = operator.get("/beheer/users/new/").content.decode()
    assert 'name="name"' in page
    for field in ("first_name", "last_name", "password1"):
        assert f'name="{field}"' not in page


def test_someone_added_signs_in_with_a_mailed_code_whatever_capitals_were_typed(operator, mailoutbox):
    response = add(operator, email=" Jan.Smit@School.Example")
    assert response.status_code == 302, response.context["form"].errors
    jan = Person(User.objects.get(email="jan.smit@school.example"))
    assert not jan.user.has_usable_password()
    jan.signs_in_by_code(mailoutbox)
    assert "Kies een wachtwoord" in jan.get("/account/").content.decode()


def test_whoever_adds_someone_is_told_how_that_person_signs_in(operator):
    page = operator.post(
        "/beheer/users/new/", {"email": "jan@school.example", "name": "Jan Smit"}, follow=True
    ).content.decode()
    assert "Jan Smit is toegevoegd." in page
    assert "ga naar http://testserver/inloggen/code/, vul jan@school.example in" in page


def test_one_address_belongs_to_one_person_whatever_capitals_were_typed(operator):
    add(operator)
    page = add(operator, email="JAN@school.example").content.decode()
    assert "Dit e-mailadres hoort al bij iemand." in page
    assert "user_email_once_whatever_capitals" not in page
    assert User.objects.filter(email__iexact="jan@school.example").count() == 1


def test_an_account_is_changed_and_turned_off(operator):
    jan = factories.user("jan@school.example")
    data = {"email": "j.smit@school.example", "name": "Jan Smit"}
    response = operator.post(f"/beheer/users/edit/{jan.pk}/", data)
    assert response.status_code == 302, response.context["form"].errors
    jan.refresh_from_db()
    assert (jan.email, jan.name, jan.is_active) == ("j.smit@school.example", "Jan Smit", False)
    assert jan.check_password(factories.PASSWORD)


def test_people_are_found_by_name(operator):
    factories.user(name="Aaltje Zevenster")
    assert "Aaltje Zevenster" in operator.get("/beheer/users/?q=zevenster").content.decode()


def test_ones_own_settings_in_the_admin_hold_what_works_here(operator):
    page = operator.get("/beheer/account/").content.decode()
    assert "theme-theme" in page
    for field in ("name_email-first_name", "avatar-avatar", "password-new_password1"):
        assert f'name="{field}"' not in page
    data = {"theme-theme": "dark", "theme-density": "default", "theme-contrast": "system"}
    response = operator.post("/beheer/account/", {**data, "theme-keyboard_shortcuts": "on"})
    assert response.status_code == 302
    assert "w-theme-dark" in operator.get("/beheer/").content.decode()


def test_ones_own_settings_in_the_admin_are_for_who_may_enter(client, db):
    assert client.get("/beheer/account/").headers["Location"] == "/inloggen/?next=/beheer/account/"
    client.force_login(factories.user())
    assert client.get("/beheer/account/").status_code == 404
