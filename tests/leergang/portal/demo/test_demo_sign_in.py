"""One click to be someone, in the demo only."""

import pytest

from leergang.portal.demo.people import PEOPLE, load_people
from tests.leergang.accounts.conftest import Person


@pytest.fixture
def people(db):
    return {user.email.partition("@")[0]: user for user in load_people()}


def test_the_sign_in_page_offers_everyone_with_what_they_are(client, people):
    for page in ("/inloggen/", "/inloggen/code/"):
        html = client.get(page).content.decode()
        for person in PEOPLE:
            assert f'name="email" value="{person.email}">Log in als {person.role}</button>' in html
            assert person.name in html


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: str(person.role))
def test_one_click_signs_in_as(client, people, person):
    assert client.post("/demo/inloggen/", {"email": person.email}).headers["Location"] == "/verder/"
    assert person.email in client.get("/account/").content.decode()


def test_the_page_that_was_asked_comes_along(client, people):
    html = client.get("/inloggen/?next=/leergang/").content.decode()
    assert html.count('<input type="hidden" name="next" value="/leergang/">') == 2
    data = {"email": "docent@leergang.example", "next": "/leergang/"}
    assert client.post("/demo/inloggen/", data).headers["Location"] == "/leergang/"


@pytest.mark.parametrize("elsewhere", ["https://kwaad.example/", "//kwaad.example"])
def test_nobody_is_sent_to_another_host(client, people, elsewhere):
    data = {"email": "docent@leergang.example", "next": elsewhere}
    assert client.post("/demo/inloggen/", data).headers["Location"] == "/verder/"


def test_a_click_takes_the_place_of_who_was_signed_in(client, people):
    client.post("/demo/inloggen/", {"email": "docent@leergang.example"})
    client.post("/demo/inloggen/", {"email": "deelnemer@leergang.example"})
    assert "Samira Bouali" in client.get("/account/").content.decode()
    assert client.get("/beheer/").status_code == 404


def test_a_device_is_noted_as_with_any_sign_in(people):
    someone = Person(people["docent"])
    someone.post("/demo/inloggen/", {"email": "docent@leergang.example"})
    assert "Firefox op Windows" in someone.get("/account/apparaten/").content.decode()


@pytest.mark.parametrize("email", ["lezer@school.example", "", "docent", "\0"])
def test_only_people_of_the_demo_are_signed_in_like_this(client, people, django_user_model, email):
    django_user_model.objects.create_user("lezer@school.example", name="Lezer")
    assert client.post("/demo/inloggen/", {"email": email}).status_code == 404


def test_a_link_signs_nobody_in(client, people):
    assert client.get("/demo/inloggen/?email=docent@leergang.example").status_code == 405


def test_rights_follow_from_what_people_are(people):
    assert {name for name, user in people.items() if type(user).objects.get(pk=user.pk).is_staff} == {
        "docent",
        "redactie",
        "beheer",
    }
    assert people["redactie"].has_perm("wagtailadmin.access_admin")
    assert not people["oud-deelnemer"].get_all_permissions()


def test_loading_people_again_leaves_them_as_they_are(people):
    people["deelnemer"].name = "Samira B."
    people["deelnemer"].save()
    assert [user.pk for user in load_people()] == [user.pk for user in people.values()]
    people["deelnemer"].refresh_from_db()
    assert people["deelnemer"].name == "Samira B."
