"""What browsers and search engines ask for by themselves."""

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse


@pytest.fixture
def robots(client, db, settings):
    """What a search engine is told, by a demo or by a real installation."""
    address = reverse("robots")  # reads the addresses, of which the demo has more, before `DEMO` changes

    def ask(demo):
        settings.DEMO = demo
        return client.get(address)

    assert address == "/robots.txt"
    return ask


def test_a_search_engine_is_kept_out_of_what_is_of_no_use_to_it(robots):
    answer = robots(demo=False)
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    said = answer.text.splitlines()
    assert said[0] == "User-agent: *"
    assert "Disallow: /beheer/" in said
    assert "Disallow: /" not in said


def test_it_does_not_tell_what_members_have(robots, course):
    said = robots(demo=False).text
    assert not [word for word in ("dag-1", "bibliotheek", "kaarten", "documenten") if word in said]


def test_a_demo_is_not_to_be_found(robots):
    assert robots(demo=True).text == "User-agent: *\nDisallow: /\n"


def test_the_icon_is_found_at_the_address_browsers_guess(client, db):
    answer = client.get("/favicon.ico")
    assert answer.status_code == 302
    assert finders.find(answer.url.removeprefix("/static/"))


@pytest.mark.parametrize("address", ["/robots.txt", "/favicon.ico"])
def test_nothing_else_is_done_there(client, db, address):
    assert client.post(address).status_code == 405
