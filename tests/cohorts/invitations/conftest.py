"""A group with room for six and its trainer, who pastes lists."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests import factories

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FIELD = re.compile(r'<input type="(?:hidden|checkbox)" name="(\w+)" value="([^"]*)"(?: checked)?>')


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def group(course):
    return factories.start_moment(course, seats=6, name="Voorjaar")


@pytest.fixture
def trainer(group):
    return factories.teacher(group, factories.user(name="Ingrid van Dam")).user


@pytest.fixture
def desk(trainer):
    made = Client()
    made.force_login(trainer)
    return made


@pytest.fixture
def address(group):
    return f"/groep/{group.slug}/uitnodigen/"


def fields_of(page) -> dict[str, list[str]]:
    """What a browser would send back of a preview."""
    from html import unescape

    found: dict[str, list[str]] = {}
    for name, value in FIELD.findall(page):
        if name != "csrfmiddlewaretoken":
            found.setdefault(name, []).append(unescape(value))
    if mend := re.search(r'<textarea[^>]*name="mend"[^>]*>\n(.*?)</textarea>', page, re.S):
        found["mend"] = [unescape(mend[1])]
    return found


def preview(desk, address, text="", **fields):
    """The page after pasting a list."""
    return desk.post(address, {"text": text} | fields).text


def send(desk, address, page, **fields):
    """The page after pressing the button of a preview."""
    return desk.post(address, fields_of(page) | {"send": "ja"} | fields, follow=True).text
