"""Two thousand hostile strings in texts, names, titles and file names, on the real pages with the policy on."""

import json
import re
from functools import partial

import pytest

from tests.browser.conftest import served

from .seeding import A_WRITER, TITLES
from .vectors import EVIL, made, mixed
from .watching import Watch, plain

pytestmark = pytest.mark.browser
SEED = ["shell", "--verbosity=0", "--command", "from tests.browser.hostile.seeding import seed; seed()"]
OWN_WORK = re.compile(r"/mijn/werk/[0-9a-f-]{36}/")
LIVE = [
    "<img src=x onerror=ran(1)>",
    "<script>ran(1)</script>",
    "<svg onload=ran(1)>",
    "<details open ontoggle=ran(1)>",
]


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """The address of an installation that is full of them, and who looks at what in it."""
    with served(tmp_path_factory.mktemp("hostile"), SEED) as (base, _data, said):
        yield base, json.loads(said.splitlines()[-1])


@pytest.fixture(scope="module")
def seen(world, browser):
    """Every page opened once, on a phone: what went wrong by address, and what each said."""
    base, people = world
    wrong, told = {}, []
    for cookie, addresses in people:
        with Watch(browser, base, cookie) as watch:
            told += [(watch.preview if OWN_WORK.fullmatch(address) else watch.open)(address) for address in addresses]
        wrong |= watch.wrong
    return wrong, told


def test_there_are_two_thousand_of_them_and_enough_of_each_kind():
    strings = made()
    assert set(strings) == {"script", "attribute", "scheme", "nesting", "direction", "svg"}
    assert min(len(set(kind)) for kind in strings.values()) >= 300
    assert len(set(mixed())) >= 2000


def test_nothing_runs_is_refused_leaves_this_machine_or_spills_over(seen):
    wrong, _told = seen
    assert wrong == {}


def test_every_name_is_shown_as_it_was_typed(seen):
    shown = bare("".join(seen[1]))
    assert [name for name in mixed() if bare(plain(name)) not in shown] == []


def test_titles_and_file_names_are_shown_as_they_were_typed(seen):
    shown, strings = bare("".join(seen[1])), mixed()
    titles = [one for at in range(0, len(strings), A_WRITER) for one in strings[at : at + TITLES]]
    assert len(titles) >= 190
    assert [title for title in titles if f"{bare(plain(title))}.pdf" not in shown] == []


def bare(text):
    """Without what no name needs: signs by which a page closes what a name left open, and those that break a line."""
    return "".join(sign for sign in text if sign >= " " and not "\u2066" <= sign <= "\u2069")


def test_the_watch_sees_what_runs_where_nothing_is_escaped_and_no_policy_is_on(world, browser):
    with Watch(browser, world[0]) as watch:
        for number, vector in enumerate(LIVE):
            watch.page.route(f"**/bloot/{number}/", partial(bare_page, html=vector))
            watch.open(f"/bloot/{number}/")
    assert len(watch.wrong) == len(LIVE)
    assert all("ran" in found for found in watch.wrong.values())


def test_the_watch_sees_what_only_the_policy_stopped(world, browser):
    policy = {"Content-Security-Policy": "default-src 'none'; script-src 'self'"}
    with Watch(browser, world[0]) as watch:
        watch.page.route("**/bloot/", partial(bare_page, html=LIVE[0], headers=policy))
        watch.open("/bloot/")
    assert "ran" not in watch.wrong["/bloot/"]
    assert any("script-src" in line for line in watch.wrong["/bloot/"])


@pytest.mark.parametrize(
    "html",
    [
        f"<img src='//{EVIL}/x'>",
        "<a href='javascript:ran(1)'>klik</a>",
        "<div style='width:2000px'>breed</div>",
        "<p>Van \u202emats, gisteren</p>",
        "<p>Van <b>\u202emats</b>, <i>gisteren gelezen</i></p>",
    ],
)
def test_the_watch_sees(world, browser, html):
    with Watch(browser, world[0]) as watch:
        watch.page.route("**/bloot/", partial(bare_page, html=html))
        watch.open("/bloot/")
    assert watch.wrong["/bloot/"]


def bare_page(route, html, headers=None):
    """A page of the site itself, on which somebody's words stand as they are."""
    body = f"<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><title>x</title><main>{html}</main>"
    route.fulfill(body=body, content_type="text/html", headers={"Content-Type": "text/html", **(headers or {})})
