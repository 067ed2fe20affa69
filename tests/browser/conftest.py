"""A demo of its own, served as bin/demo serves it, and a browser that looks at it.

Never pytest-django's live_server: it empties the tables that every other test starts from.
"""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.look import NO_CHROMIUM, Sight, browsing, chromium, open_page, sign_in
from tests.house.tree import ROOT
from tests.leaving import leave_out

DATABASE = "leergang.sqlite3"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Without Chromium these tests are left out."""
    leave_out(config, items, "browser", chromium, NO_CHROMIUM)


@dataclass(frozen=True)
class Demo:
    """A demo that runs: its address, its folder, and the addresses of its pages by kind."""

    base: str
    data: Path
    pages: dict[str, list[str]]

    def page(self, kind: str, number: int = 0) -> str:
        """The address of a page of this kind, in the order of the site."""
        return self.base + self.pages[kind][number]

    def day_1(self) -> list[str]:
        """Its steps: the day that is written in full."""
        return [self.base + path for path in self.pages["steppage"] if "/dag-1/" in path]

    def empty_step(self) -> str:
        """A step that nobody wrote yet."""
        return self.base + next(path for path in self.pages["steppage"] if path.endswith("/nog-zonder-tekst/"))


EMPTY_STEP = """
from leergang.content.course import ModulePage
from tests import factories
module = ModulePage.objects.filter(url_path__contains="/dag-2/").order_by("path").last()
factories.step(module, title="Nog zonder tekst", slug="nog-zonder-tekst", goal="")
"""


@pytest.fixture(scope="package")
def demo(tmp_path_factory):
    """Made from nothing and served on a free port; stopped after the last of these tests."""
    commands = (["load_demo"], ["shell", "--verbosity=0", "--command", EMPTY_STEP])
    with served(tmp_path_factory.mktemp("demo"), *commands) as (base, data, _said):
        yield Demo(base, data, pages_in(data))


@contextmanager
def served(data, *commands):
    """An installation on which these commands ran: its address, its folder, and what the last command said."""
    port = free_port()
    environment = os.environ | {"LEERGANG_DATA": str(data), "LEERGANG_URL": f"http://localhost:{port}"}
    environment["DJANGO_SETTINGS_MODULE"] = "leergang.settings"
    for command in (["migrate", "--verbosity=0"], ["collectstatic", "--noinput", "--verbosity=0"], *commands):
        hurried = environment | {"LEERGANG_HURRY": "true"}
        run = [sys.executable, "manage.py", *command]
        done = subprocess.run(run, cwd=ROOT, env=hurried, check=True, capture_output=True, text=True)
    with serving(port, environment):
        yield f"http://localhost:{port}", data, done.stdout


@contextmanager
def serving(port, environment, application="leergang.wsgi:application"):
    """A server of this installation; stopped afterwards."""
    serve = ["granian", "--interface", "wsgi", "--blocking-threads", "1", "--workers-kill-timeout", "2"]
    with subprocess.Popen(
        [sys.executable, "-m", *serve, f"--port={port}", application], cwd=ROOT, env=environment
    ) as server:
        try:
            wait_for(f"http://localhost:{port}/", server)
            yield
        finally:
            server.terminate()


@contextmanager
def later(demo, data, moment):
    """A copy of a demo that runs, in which it is now this moment, and all that was due by then is done."""
    port = free_port()
    shutil.copytree(demo.data, data, ignore=shutil.ignore_patterns("leergang.sqlite3*", "cache"))
    with closing(sqlite3.connect(demo.data / DATABASE)) as now, closing(sqlite3.connect(data / DATABASE)) as then:
        now.backup(then)
    about = {"LEERGANG_DATA": str(data), "LEERGANG_URL": f"http://localhost:{port}", "PRETEND_NOW": moment.isoformat()}
    environment = os.environ | about | {"DJANGO_SETTINGS_MODULE": "leergang.settings"}
    with serving(port, environment, "tests.browser.later:application"):
        yield Demo(f"http://localhost:{port}", data, demo.pages)


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(address, server):
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            return urllib.request.urlopen(address, timeout=30)
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"{address} gaf geen antwoord.")


def pages_in(data):
    """Every live page below the home page, and every card: kind to addresses, in the order of the tree."""
    found = {}
    with closing(sqlite3.connect(data / DATABASE)) as database:
        rows = database.execute(
            "SELECT kind.model, page.url_path FROM wagtailcore_page page"
            " JOIN django_content_type kind ON kind.id = page.content_type_id"
            " WHERE page.live AND page.depth > 1 ORDER BY page.path"
        )
        for kind, path in rows:
            found.setdefault(kind, []).append(path.removeprefix("/home"))
        cards = database.execute("SELECT slug FROM leergang_dialoguecard WHERE live ORDER BY phase, row")
        found["card"] = [f"/kaarten/{slug}/" for (slug,) in cards]
    return found


@pytest.fixture(scope="package")
def browser():
    """The system's Chromium; closed after these tests, as its event loop would trouble the database of others."""
    with browsing() as started:
        yield started


@pytest.fixture(scope="package")
def signed_in_as(demo, browser):
    """The cookies of each person of the demo, gathered once."""
    states = {}

    def state(who):
        if who not in states:
            page = open_page(browser).page
            sign_in(page, demo.base, who)
            states[who] = page.context.storage_state()
            page.context.close()
        return states[who]

    return state


@pytest.fixture
def look(browser, signed_in_as):
    """Opens a page in a browser of its own, signed in as `who` when that is given; closed after the test."""
    opened = []

    def open_as(who="", **options) -> Sight:
        state = {"storage_state": signed_in_as(who)} if who else {}
        opened.append(open_page(browser, **state, **options))
        return opened[-1]

    yield open_as
    for sight in opened:
        sight.page.context.close()
