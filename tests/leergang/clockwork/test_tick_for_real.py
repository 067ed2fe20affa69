"""`manage.py tick` where what is stored is really stored: side by side, and round after round."""

from io import StringIO
from threading import Event, Thread

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from leergang.clockwork import actions
from leergang.clockwork.actions import tick
from leergang.kit import slots
from leergang.management.commands import tick as command


@pytest.fixture
def work(monkeypatch):
    """Registers work for this test only, in place of the platform's own."""
    monkeypatch.setitem(slots._SLOTS, actions.SLOT, [])
    return lambda contributor: slots.register(actions.SLOT, contributor)


def run(**options):
    said = StringIO()
    call_command("tick", stdout=said, **options)
    return said.getvalue().splitlines()


@pytest.mark.django_db(transaction=True)
def test_work_that_runs_elsewhere_is_left_alone(work):
    inside, may_go = Event(), Event()

    def slow(now):
        inside.set()
        may_go.wait(10)
        return ["gedaan"]

    def elsewhere():
        said.extend(tick(timezone.now()))
        connection.close()

    if not connection.features.has_select_for_update_skip_locked:  # one writer at a time: the second waits its turn
        assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
        return
    work(slow)
    said: list[str] = []
    other = Thread(target=elsewhere)
    other.start()
    assert inside.wait(10)
    [line] = tick(timezone.now())
    may_go.set()
    other.join()
    assert line.endswith("een andere machine is hier al mee bezig")
    assert said == ["gedaan"]


@pytest.mark.django_db(transaction=True)
def test_each_has_a_transaction_of_its_own(work):
    seen = []
    work(lambda now: seen.append(connection.in_atomic_block) or transaction.on_commit(lambda: seen.append("stored")))
    list(tick(timezone.now()))
    assert seen == [True, "stored"]


@pytest.mark.django_db(transaction=True)
def test_it_goes_on_until_who_started_it_is_gone(work, monkeypatch):
    rounds = []
    work(lambda now: rounds.append(now) or [])
    monkeypatch.setattr(command, "sleep", lambda seconds: None)
    monkeypatch.setattr(command.os, "getppid", lambda: 7 if len(rounds) < 3 else 1)
    run(every=60)
    assert len(rounds) == 3
