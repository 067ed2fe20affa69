"""The server as it stands: raw addresses that no browser would send, and files that nobody may have."""

import http.client

import pytest

pytestmark = pytest.mark.browser


def ask(demo, address, method="GET"):
    """The status and headers of an address that is sent as it is."""
    connection = http.client.HTTPConnection(demo.base.removeprefix("http://"), timeout=10)
    connection.putrequest(method, address, skip_host=False)
    connection.endheaders()
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


NASTY = [
    "/%00",
    "/%ff%fe/",
    f"/{'a' * 10_000}/",
    "/leergang/%zz/",
    "/?zoek=%ff",
    "//",
    "/./../",
    "/leergang/?" + "a&" * 4000,
]


@pytest.mark.parametrize("address", NASTY, ids=lambda address: address[:20])
def test_a_nasty_address_gets_a_clear_answer(demo, address):
    assert ask(demo, address).status in (200, 301, 302, 400, 404, 414)


FILES = ["leergang.sqlite3", "secret-key", "private/originals/", "postvak/"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "way", ["/{}", "/media/../{}", "/media/..%2f{}", "/static/../{}", "/static/..%2f{}", "/static//{}"]
)
def test_nothing_of_the_data_folder_can_be_fetched(demo, way, name):
    assert ask(demo, way.format(name)).status in (301, 302, 400, 404)


def test_each_answer_says_what_it_cost(demo):
    assert 'queries"' in ask(demo, "/").headers["Server-Timing"]


def test_a_style_may_be_kept_for_ever_under_its_hashed_name(demo):
    name = next(file.name for file in (demo.data / "static/css").glob("leergang.*.css"))
    assert "immutable" in ask(demo, f"/static/css/{name}").headers["Cache-Control"]


def test_no_picture_was_kept_whole_where_everyone_can_fetch_it(demo, look):
    look("deelnemer").go(demo.day_1()[0])  # has a picture, which is resized when it is first asked for
    kept = [file.name for file in (demo.data / "media").rglob("*") if file.is_file()]
    assert kept
    assert not [name for name in kept if "original" in name]
