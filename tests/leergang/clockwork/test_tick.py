"""`manage.py tick`: everything that is due, apart from each other, and nothing twice."""

from datetime import timedelta
from io import StringIO

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from leergang.clockwork import actions
from leergang.content.course import ModulePage, StepPage
from leergang.kit import slots
from leergang.notices.actions import notify
from leergang.notices.models import Kind, Notice
from tests import factories


@pytest.fixture
def work(monkeypatch):
    """Registers work for this test only, in place of the platform's own."""
    monkeypatch.setitem(slots._SLOTS, actions.SLOT, [])
    return lambda contributor: slots.register(actions.SLOT, contributor)


def run(**options):
    said = StringIO()
    call_command("tick", stdout=said, **options)
    return said.getvalue().splitlines()


def test_each_says_one_line_for_each_thing_it_did(db, work):
    work(lambda now: ["dag 3 is open", "12 herinneringen"])
    work(lambda now: [])
    assert run() == ["dag 3 is open", "12 herinneringen"]


def test_one_that_fails_leaves_nothing_behind_and_stops_nobody(db, work):
    nora = factories.user()

    def breaks(now):
        notify(to=nora, kind=Kind.NEWS, text="Half gedaan.", address="/")
        raise ValueError("geen dag 5")

    work(breaks)
    work(lambda now: ["dag 3 is open"])
    said = StringIO()
    with pytest.raises(CommandError, match=r"breaks ging mis: geen dag 5"):
        call_command("tick", stdout=said)
    assert said.getvalue() == "dag 3 is open\n"
    assert not Notice.objects.exists()


def plan(page, go_live_at):
    page.unpublish()
    page.go_live_at = go_live_at
    page.save_revision(approved_go_live_at=go_live_at)


def test_what_an_editor_planned_goes_live_and_offline(course, client):
    module, now = ModulePage.objects.get(), timezone.now()
    coming, later = factories.step(module, title="Vandaag"), factories.step(module, title="Volgende week")
    plan(coming, now - timedelta(minutes=1))
    plan(later, now + timedelta(days=7))
    ending = StepPage.objects.first()
    StepPage.objects.filter(pk=ending.pk).update(expire_at=now - timedelta(minutes=1))
    assert run() == ["gepubliceerd: Vandaag", f"offline: {ending.title}"]
    assert run() == []
    client.force_login(factories.participant(course))
    assert [client.get(page.url).status_code for page in (coming, later, ending)] == [200, 404, 404]


def test_sessions_that_ran_out_are_forgotten_with_their_devices(db):
    reader, old, new = factories.user(), Client(), Client()
    for browser in (old, new):
        browser.force_login(reader)
        UserSession.objects.create(user=reader, session_key=browser.session.session_key, ip="127.0.0.1", user_agent="")
    Session.objects.filter(pk=old.session.session_key).update(expire_date=timezone.now() - timedelta(days=1))
    assert run() == ["verlopen sessies vergeten: 1"]
    assert [device.session_key for device in UserSession.objects.all()] == [new.session.session_key]
    assert new.get("/account/").status_code == 200
    assert run() == []
