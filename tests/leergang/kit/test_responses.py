"""What every answer carries: the content policy, what may be kept, what it cost; and addresses nobody can mean."""

import pytest
from django.core.files.storage import storages
from django.db import connection

from leergang.content.course import StepPage
from leergang.kit.players import HOSTS
from tests import factories

LONG = "a" * 10_000
UNREADABLE = ["/%00", "/leergang/%00/", "/leergang/x%00y/dag-1/", "/?zoek=%00", f"/{LONG}/", f"/leergang/?zoek={LONG}"]
BROKEN = ["/%ff%fe/", "/leergang/%E0%A4%A/", "/leergang/%zz/", "/documenten/1/%ff", "/%ED%A0%80/", "/../../settings.py"]


@pytest.mark.parametrize("address", UNREADABLE, ids=lambda address: address[:24])
def test_an_address_nobody_can_mean_is_refused_in_the_design(client, db, address):
    answer = client.get(address)
    assert answer.status_code == 400
    assert "<h1" in answer.text
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("address", BROKEN)
def test_an_address_with_a_broken_encoding_leads_nowhere(client, db, address):
    assert client.get(address, follow=True).status_code in (200, 404)
    assert client.get(address).status_code in (302, 404)


@pytest.mark.parametrize("field", ["email", "login", "password", "code", "next"])
@pytest.mark.parametrize("address", ["/inloggen/", "/inloggen/code/", "/inloggen/wachtwoord/", "/demo/inloggen/"])
def test_a_form_with_nul_in_it_is_no_fault_of_ours(client, db, address, field):
    values = {"login": "iemand@school.example", "email": "iemand@school.example", "password": "x"} | {field: "a\0b"}
    client.raise_request_exception = False
    assert client.post(address, values).status_code < 500


def directives(answer):
    parts = answer.headers["Content-Security-Policy"].split(";")
    return {part.split()[0]: part.split()[1:] for part in parts}


@pytest.mark.parametrize("address", ["/", "/inloggen/", "/bestaat-niet/", "/stijlgids/", "/beheer"])
def test_no_page_of_ours_allows_inline_script_or_style(client, home, address):
    policy = directives(client.get(address))
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == ["'self'"]
    assert policy["base-uri"] == ["'none'"]


def test_the_admin_has_the_policy_it_needs_and_no_more(client, db):
    client.force_login(factories.administrator())
    policy = directives(client.get("/beheer/"))
    assert policy["script-src"] == policy["style-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["default-src"] == ["'none'"]
    assert policy.pop("frame-src") == ["'self'", *HOSTS], "a preview, and in it a video that a teacher tries"
    assert not any("eval" in word or word.startswith(("http", "*")) for words in policy.values() for word in words)


@pytest.mark.parametrize("address", ["/", "/leergang/", "/account/", "/bestaat-niet/"])
def test_what_a_person_sees_stays_out_of_every_cache(signed_in, home, address):
    answer = signed_in.get(address)
    assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))


def test_a_step_stays_out_of_every_cache(signed_in, course):
    answer = signed_in.get(StepPage.objects.first().url)
    assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))


def test_the_header_says_how_many_queries_a_page_took(client, home, django_assert_num_queries):
    for _ in range(2):  # the first visit renders what is kept, and forgets where the site stands
        client.get("/")
    said = client.get("/").headers["Server-Timing"]
    number = int(said.split('desc="')[1].split(" ")[0])
    with django_assert_num_queries(number, connection=connection):
        client.get("/")
    assert said.startswith("total;dur=")


def test_a_resized_picture_is_handed_out_and_may_be_kept(client, db):
    answer = client.get(factories.picture().get_rendition("width-100").url)
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize(
    "name",
    ["../secret-key", "..%2fsecret-key", "images/../../secret-key", "/etc/passwd", "%2e%2e/secret-key", "images/", ""],
)
def test_nothing_outside_the_folder_of_pictures_can_be_asked(client, db, settings, name):
    factories.picture().get_rendition("width-100")
    assert (settings.DATA_DIR / "secret-key").exists()
    assert client.get(f"/media/{name}", follow=True).status_code in (400, 404)


def test_the_original_of_a_picture_has_no_address(client, db):
    picture = factories.picture()
    picture.get_rendition("original")
    assert client.get(f"/media/{picture.file.name}").status_code == 404
    _, kept = storages["renditions"].listdir("images")
    assert kept
    assert not [file for file in kept if "original" in file]
    with pytest.raises(NotImplementedError):
        picture.file.url  # noqa: B018


@pytest.mark.parametrize("method", ["get", "head", "post"])
@pytest.mark.parametrize("address", [f"/verder/gelezen/{2**63}/", f"/documenten/{'9' * 40}/kaart.pdf"])
def test_a_number_beyond_any_row_is_answered_as_that_of_no_row(client, db, method, address):
    assert getattr(client, method)(address).status_code in (302, 404)
