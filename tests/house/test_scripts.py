"""How much JavaScript of ours one page makes a browser fetch (decision 21)."""

import gzip
import re

import pytest

from tests.house.table import TABLE
from tests.house.tree import ROOT, files

AT_ONCE, LATER = 10_000, 5_000  # bytes, each file gzipped as a web server sends it
AT_WORK = 13_000  # on the pages where somebody stays to work
LATER_AT_DESK = 6_000  # windows and remarks, at the first key
WORKPLACES = {"wagtail_serve (AssignmentPage)", "own_work", "desk", "desk_piece"}
SCRIPT = re.compile(r'<script[^>]* src="/static/(js/[\w-]+)[^"]*"')
IMPORT = re.compile(r"""\b(?:from|import)\s*["']\./([\w-]+)\.js["']""")
IMPORT_LATER = re.compile(r"""\bimport\(["']\./([\w-]+)\.js["']\)""")


def with_imports(scripts):
    todo = list(scripts)
    for script in todo:  # grows while it is read
        todo += [ROOT / f"static/js/{name}.js" for name in IMPORT.findall(script.read_text())]
    return set(todo)


def at_once(html):
    """The scripts that a page names, with all that these import."""
    return with_imports(ROOT / f"static/{name}.js" for name in SCRIPT.findall(html))


def later(scripts):
    """What these fetch where and when it is needed."""
    names = [name for script in scripts for name in IMPORT_LATER.findall(script.read_text())]
    return with_imports(ROOT / f"static/js/{name}.js" for name in names) - scripts


def weight(scripts):
    return sum(len(gzip.compress(script.read_bytes(), 9)) for script in scripts)


@pytest.mark.parametrize("role", ["anonymous", "participant", "trainer", "editor"])
def test_one_page_has_a_browser_fetch_little_script_of_ours(role, world, addresses, db):
    client, found = world.browser(role), {}
    for row, address in addresses.items():
        if TABLE[row][role] == "200" and row != "account_logout":
            html = getattr(client.get(address), "content", b"").decode(errors="replace")
            found[row] = at_once(html)
    most = {row: AT_WORK if row in WORKPLACES else AT_ONCE for row in found}
    assert {row: weight(scripts) for row, scripts in found.items() if weight(scripts) > most[row]} == {}
    after = {row: LATER_AT_DESK if row == "desk_piece" else LATER for row in found}
    assert {row: weight(later(scripts)) for row, scripts in found.items() if weight(later(scripts)) > after[row]} == {}
    assert any(found.values())


def test_every_script_of_ours_is_named_by_a_page_or_by_another_script():
    named = "".join(file.read_text() for suffix in (".html", ".py", ".js") for file in files(".", suffix))
    assert [file.name for file in files("static/js", ".js") if f"/{file.name}" not in named] == []
