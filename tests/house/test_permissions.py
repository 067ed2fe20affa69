"""Who may do what at every address: tests/house/permissions.yml against the site itself.

What everyone gets there is asked in test_leaks.py. A name without a row fails, and so does a row without a name.
"""

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from tests.house.table import POSTED, ROLES, TABLE, outcome, url_names
from tests.house.tree import PACKAGES

ADMIN = "beheer/"
# Words and drawings of the admin's own interface, the same for everyone.
OPEN_IN_ADMIN = {"wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}
CLOSED, DONE = ("in", "."), ("204", "302", "file")


def test_every_url_name_has_a_row():
    rows = {row.split(" ")[0] for row in TABLE}
    assert not {name for name, address, _ in url_names() if not address.startswith(ADMIN)} - rows


def test_every_row_has_a_url_name():
    rows = {row.split(" ")[0] for row in TABLE}
    assert rows - {name for name, _, _ in url_names()} == {"beheer"}


def test_every_page_type_has_a_row():
    kinds = {kind.__name__ for kind in Page.__subclasses__() if kind._meta.app_label in PACKAGES}
    assert {f"wagtail_serve ({kind})" for kind in kinds} <= set(TABLE)


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
