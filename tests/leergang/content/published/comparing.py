"""Asks the same of the short route and of the reference, and compares the answers."""

import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest import mock

from django.core.files.storage import storages
from django.test import Client

from leergang.content.published import prose

HOSTS = ["testserver", "127.0.0.1"]
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"]
OF_THE_MOMENT = {"Server-Timing", "Expires"}
PICTURE = re.compile(rb"/media/(images/[\w./-]+)")
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"')


@dataclass
class Tally:
    """What was compared so far."""

    comparisons: int = 0
    short: int = 0
    statuses: Counter = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def __str__(self):
        statuses = ", ".join(f"{number} x {status}" for status, number in self.statuses.most_common())
        return f"{self.comparisons} comparisons ({statuses}), {self.short} answered by the short route"

    @contextmanager
    def counting(self):
        """Counts how often the short route found the page itself."""
        find = prose.find

        def counted(path):
            found = find(path)
            self.short += found is not None
            return found

        with mock.patch.object(prose, "find", counted):
            yield self

    def compare(self, who, client, method, path, host=HOSTS[0]):
        """One comparison; the short route goes first, so that the reference cannot help it."""
        client.defaults["SERVER_NAME"] = host
        short = _answer(client, method, path, {})
        lost = [name for name in PICTURE.findall(short["body"]) if not storages["renditions"].exists(name.decode())]
        reference = _answer(client, method, path, {"X-Reference": "1"})
        self.comparisons += 1
        self.differences += [f"{who} {method} {path}: the picture {name} is not there" for name in lost]
        self.statuses[short["status"]] += 1
        for name in short.keys() | reference.keys():
            if short.get(name) != reference.get(name):
                found = f"{who} {method} {path}: {name}: {short.get(name)!r:.300} and not {reference.get(name)!r:.300}"
                self.differences.append(_where(short, reference) + found)


def clients(people):
    """A browser for everyone; who is None did not sign in, who is inactive became so after that."""
    made = {}
    for name, person in people.items():
        made[name] = Client(raise_request_exception=False)
        if person:
            made[name].force_login(person)
    people["inactive"].is_active = False
    people["inactive"].save()
    return made


def _answer(client, method, path, headers):
    response = client.generic(method, path, headers=headers)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    kept = {name: value for name, value in response.headers.items() if name not in OF_THE_MOMENT}
    return {**kept, "status": response.status_code, "body": TOKEN.sub(b"", body)}


def _where(short, reference):
    """The first lines of the bodies that differ, for whoever has to find out why."""
    lines = zip(short["body"].splitlines(), reference["body"].splitlines(), strict=False)
    return next((f"{mine[:200]!r} and not {theirs[:200]!r}; " for mine, theirs in lines if mine != theirs), "")
