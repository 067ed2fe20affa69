"""Who gets what at every address: tests/house/permissions.yml against the site itself.

A name without a row fails, and so does a row without a name.
"""

import re

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from wagtail.models import Page

from tests.house.tree import PACKAGES, ROOT

ROLES = (
    *("anonymous", "outsider", "applicant", "participant", "early", "other group", "other course", "withdrawn"),
    *("suspended", "alumnus", "trainer", "other trainer", "docent", "editor", "administrator"),
)
ROW = re.compile(r"(POST )?([\w:*]+(?: \([^)]+\))?): +\[([^\]]+)\]")
ADMIN = "beheer/"
LOOKS_AHEAD = re.compile(r"\(\?!.*?\)")
# Words and drawings of the admin's own interface, the same for everyone.
OPEN_IN_ADMIN = {"wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}
SIGN_IN = {"/inloggen/": "in", "/beheer/login/": "in", "/inloggen/opnieuw/": "anew"}
CLOSED, DONE = ("in", "."), ("204", "302", "file")


def table(method):
    """The rows of one method: for each case what every role gets."""
    lines = (ROOT / "tests/house/permissions.yml").read_text().splitlines()
    rows = [ROW.fullmatch(line) for line in lines if line and not line.startswith("#")]
    cells = {row[2]: row[3].replace(" ", "").split(",") for row in rows if row[1] == method}
    return {case: dict(zip(ROLES, answers, strict=True)) for case, answers in cells.items()}


TABLE, POSTED = table(None), table("POST ")


def url_names(resolver=None, prefix="", above=""):
    """Every URL name, with the start of its address and what it takes."""
    resolver = resolver or get_resolver()
    for name in resolver.reverse_dict:
        if isinstance(name, str):
            (address, takes), *_ = resolver.reverse_dict[name][0]
            yield f"{prefix}{name}", above + LOOKS_AHEAD.sub("", address), takes
    for namespace, (route, below) in resolver.namespace_dict.items():
        yield from url_names(below, f"{prefix}{namespace}:", above + LOOKS_AHEAD.sub("", route))


def test_every_url_name_has_a_row():
    rows = {row.split(" ")[0] for row in TABLE}
    assert not {name for name, address, _ in url_names() if not address.startswith(ADMIN)} - rows


def test_every_row_has_a_url_name():
    rows = {row.split(" ")[0] for row in TABLE}
    assert rows - {name for name, _, _ in url_names()} == {"beheer"}


def test_every_page_type_has_a_row():
    kinds = {kind.__name__ for kind in Page.__subclasses__() if kind._meta.app_label in PACKAGES}
    assert {f"wagtail_serve ({kind})" for kind in kinds} <= set(TABLE)


@pytest.fixture(scope="module")
def addresses(world, cases):
    """The address of each row."""
    return {row: cases.get(row) or reverse(row.partition(" ")[0]) for row in TABLE}


def outcome(answer):
    where = answer.url.partition("?")[0] if answer.status_code == 302 else ""
    return "." if answer.status_code == 404 else SIGN_IN.get(where, str(answer.status_code))


@pytest.mark.parametrize("role", ROLES)
def test_everyone_gets_what_the_table_says(role, world, addresses, db):
    client, found = world.browser(role), {}
    for row, address in addresses.items():
        found[row] = outcome(client.get(address))
        if row == "account_logout":
            client = world.browser(role)
    assert found == {row: TABLE[row][role] for row in TABLE}


def wrote(queries):
    """Whether anything was written, other than when somebody was last seen on this device."""
    said = [sql for query in queries if (sql := query["sql"].lstrip()).startswith(("INSERT", "UPDATE", "DELETE"))]
    return any("usersessions" not in sql for sql in said)


@pytest.mark.parametrize("role", ROLES)
def test_what_changes_something_does_so_for_who_may_and_for_nobody_else(role, world, addresses, db):
    client, sent, found, changed = world.browser(role), world.posted(), {}, set()
    for row in POSTED:
        with transaction.atomic(), CaptureQueriesContext(connection) as queries:
            answer = client.post(addresses[row], sent.get(row, {}))
            found[row] = "file" if answer.has_header("Content-Disposition") else outcome(answer)
            transaction.set_rollback(True)
        changed |= {row} if wrote(queries) else set()
        cache.clear()  # it counts what strangers send
    assert found == {row: POSTED[row][role] for row in POSTED}
    assert changed == {row for row, answer in found.items() if answer in DONE}


@pytest.mark.parametrize("method", ["head", "post", "put", "patch", "delete", "options"])
def test_no_other_method_opens_what_is_closed_to_a_stranger(method, world, addresses, db):
    client = world.browser("anonymous")
    found = {row: outcome(getattr(client, method)(address)) for row, address in addresses.items()}
    assert not {row for row, answer in found.items() if answer.startswith("5")}
    closed = {row: answer for row, answer in found.items() if TABLE[row]["anonymous"] in CLOSED}
    assert len(closed) > 20
    assert not {row: answer for row, answer in closed.items() if answer not in (*CLOSED, "405")}


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete", "options"])
def test_a_stranger_cannot_learn_what_a_course_holds(method, world, addresses, db):
    client = world.browser("anonymous")
    rows = ("StepPage", "ModulePage", "DayPage", "a draft", "nothing in a course")
    answers = {outcome(getattr(client, method)(addresses[f"wagtail_serve ({row})"])) for row in rows}
    assert len(answers) == 1


def admin_addresses():
    """The admin has hundreds of addresses; each is asked with something in the places it takes."""
    for name, address, takes in url_names():
        if address.startswith(ADMIN):
            yield name, "/" + address.replace("\\", "") % dict.fromkeys(takes, "1")


@pytest.mark.parametrize("role", ["anonymous", "outsider", "participant", "trainer"])
def test_nothing_of_the_admin_is_open_to(role, world, db):
    client = world.browser(role)
    found = {name: outcome(client.get(address)) for name, address in admin_addresses() if name not in OPEN_IN_ADMIN}
    assert len(found) > 100
    assert not {name: answer for name, answer in found.items() if answer not in (*CLOSED, "405")}


@pytest.mark.parametrize("role", ["docent", "editor"])
def test_the_users_of_the_admin_are_for_the_administrator_only(role, world, db):
    client = world.browser(role)
    asked = {name: address for name, address in admin_addresses() if name.startswith(("wagtailusers", "wagtailsites"))}
    assert asked
    assert not {name for name, address in asked.items() if outcome(client.get(address)) == "200"}
