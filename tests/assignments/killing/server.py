"""Starts granian as bin/demo does, in a process that can be killed; the code is read once, so a start takes a moment.

Speaks lines: makes the world and prints it as JSON, then at each line starts a server and prints its process id. With
`saves` or `files` behind the port the server answers before it stores those: what the test must notice.
"""

import json
import os
import signal
import sys
import threading
import time
from dataclasses import replace

WRITERS = 4
LATER = 0.05  # seconds after which the control stores what it has acknowledged


def main(port: int, control: str) -> None:
    """Until the other side hangs up."""
    import django

    django.setup()
    from django.db import connections

    print(json.dumps(_world()), flush=True)
    import leergang.wsgi  # noqa: F401 - read before the first start

    if control:
        {"saves": _answer_before_storing, "files": _answer_before_storing_files}[control]()
    connections.close_all()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        server = os.fork()
        if not server:
            _serve(port)
        print(server, flush=True)


def _serve(port):
    """In a group of its own, so that its workers are killed with it."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    target, options = "leergang.wsgi:application", {"workers": 2, "blocking_threads": 1, "workers_kill_timeout": 2}
    Granian(
        target, address="127.0.0.1", port=port, interface=Interfaces.WSGI, log_level=LogLevels.critical, **options
    ).serve()
    os._exit(0)


def _world():
    """A course with one step, people who take part, and their sessions."""
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", run_syncdb=True, verbosity=0)
    from leergang.content.course import StepPage
    from leergang.portal.setup import set_up
    from tests import factories
    from tests.conftest import _make_search_tables

    _make_search_tables()
    set_up()
    course, people = factories.course(), []
    brief = factories.assignment(StepPage.objects.first().get_parent().get_parent(), files="Stuur een bestand")
    for _ in range(WRITERS):
        browser, person = Client(), factories.participant(course)
        browser.force_login(person)
        browser.get(StepPage.objects.first().url)  # reads what the first request of a server would
        session = browser.cookies[settings.SESSION_COOKIE_NAME].value
        people.append({"pk": person.pk, "session": session, "work": _work(person, brief)})
    database, folder = settings.DATABASES["default"]["NAME"], settings.MEDIA_ROOT
    return {"people": people, "page": StepPage.objects.first().pk, "database": str(database), "folder": str(folder)}


def _work(person, brief):
    """What this person makes of an assignment that asks for files."""
    from assignments.submissions.kind import own_work, way_to
    from assignments.work.actions import save

    return str(save(work=own_work(person, brief, way_to(person, brief)), body={}, revision=0, by=person).work.pk)


def _answer_before_storing():
    from assignments.work.actions import Saved, save
    from assignments.work.saving import views

    def early(*, work, body, revision, by, base=None):
        def store():
            time.sleep(LATER)
            save(work=work, body=body, revision=revision, by=by, base=base)

        threading.Thread(target=store).start()
        from django.utils import timezone

        told = type(work)(pk=work.pk, kind=work.kind, body=body, revision=revision + 1, saved_at=timezone.now())
        return replace(Saved(work), work=told)

    views.save = early


def _answer_before_storing_files():
    from io import BytesIO

    from django.core.files.base import File

    from assignments.attachments import actions

    store = actions.store

    def early(*, file, **about):
        copy = File(BytesIO(file.read()), "x.pdf")

        def late():
            time.sleep(LATER)
            store(file=copy, **about)

        threading.Thread(target=late).start()

    actions.store = early


if __name__ == "__main__":
    main(int(sys.argv[1]), "".join(sys.argv[2:]))
