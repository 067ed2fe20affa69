"""Doing things at the very same moment, with real threads; for tests that stand alone, as they really store."""

import sqlite3
from contextlib import contextmanager
from threading import Barrier, Thread
from unittest.mock import patch

from django.db import connection, connections


@contextmanager
def for_threads(folder):
    """A database that several threads can open: in memory, each would have its own, or wait for none."""
    if connection.vendor != "sqlite":
        yield
        return
    with sqlite3.connect(folder / "copy.sqlite3") as copy:
        connection.connection.backup(copy)
    copy.close()
    with patch.dict(connections.settings["default"], NAME=str(folder / "copy.sqlite3")):
        yield


def at_once(folder, *doings, then=None):
    """Runs these side by side; gives what each gave, and last what `then` reads of what is stored."""
    ready, answers = Barrier(len(doings)), {}

    def run(name, do, wait=ready.wait):
        try:
            wait()
            answers[name] = do()
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(doings)]
    with for_threads(folder):
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        if then:
            last = Thread(target=run, args=("then", then, lambda: None))
            last.start()
            last.join()
    found = [answers[number] for number in range(len(doings))]
    return [*found, answers["then"]] if then else found
