"""Two people at once: the database settles who gets the last seat."""

import sqlite3
from contextlib import contextmanager
from threading import Barrier, Thread
from unittest.mock import patch

import pytest
from django.db import connection, connections
from django.utils import timezone

from cohorts.registration.actions import apply
from leergang.portal.setup import set_up
from tests import factories


@pytest.fixture
def world(transactional_db):
    """What is stored can be seen by other threads; emptied afterwards."""
    set_up()


@contextmanager
def for_threads(folder):
    """A database that several threads can open: in memory, each would have its own."""
    if connection.vendor != "sqlite":
        yield
        return
    copy = sqlite3.connect(folder / "copy.sqlite3")
    connection.connection.backup(copy)
    copy.close()
    with patch.dict(connections.settings["default"], NAME=str(folder / "copy.sqlite3")):
        yield


def at_once(folder, *doings):
    """Runs these side by side; answers what each gave."""
    ready, answers = Barrier(len(doings)), {}

    def run(number, do):
        try:
            ready.wait()
            answers[number] = do()
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(doings)]
    with for_threads(folder):
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
    return [answers[number] for number in range(len(doings))]


def test_exactly_one_of_four_gets_the_last_seat(world, tmp_path):
    group = factories.start_moment(factories.course(), seats=1)
    now = timezone.now()

    def applying(name):
        return lambda: apply(cohort=group, answers=factories.answers(name), now=now).state

    assert sorted(at_once(tmp_path, *map(applying, "ABCD"))) == ["new", "waiting", "waiting", "waiting"]


def test_one_address_twice_at_once_is_one_application(world, tmp_path):
    group = factories.start_moment(factories.course())
    now = timezone.now()

    def applying(email):
        return lambda: apply(cohort=group, answers=factories.answers(email=email), now=now).pk

    assert len(set(at_once(tmp_path, *map(applying, ["a@b.example", "A@b.example", "a@B.example"])))) == 1
