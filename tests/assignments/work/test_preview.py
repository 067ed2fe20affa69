"""How a text will read: below the fields while somebody types, or on a page of its own."""

import re

import pytest
from django.test import Client

from assignments.work.models import Work

PREVIEW = "/mijn/werk/voorbeeld/"


@pytest.fixture
def asks(essay_kind, signed_in, reader):
    def ask(text, as_data=True, client=signed_in, **changes):
        sent = {"kind": "essay", "revision": 0, "writer": reader.pk, "text": text} | changes
        return client.post(PREVIEW, sent, headers={"Accept": "application/json"} if as_data else {})

    return ask


def test_a_preview_is_drawn_and_nothing_is_stored(asks):
    answer = asks("- een **rij**")
    assert "<li>een <strong>rij</strong></li>" in answer.json()["html"]
    assert "Wat zie je?" in answer.json()["html"]
    assert not Work.objects.exists()


def test_without_a_script_it_is_stored_before_it_is_shown(asks, reader):
    shown = asks("- een **rij**", as_data=False, back="/verder/").text
    assert "<li>een <strong>rij</strong></li>" in shown
    assert re.search(r"Bewaard om \d+\.\d\d uur", shown)
    assert Work.objects.get(owner=reader).body == {"text": "- een **rij**"}
    assert 'href="/verder/">Schrijf verder' in shown


def test_without_a_script_a_preview_overwrites_nothing_that_was_written_elsewhere(asks, essay):
    answer = asks("Op de telefoon.", as_data=False, work=essay.pk)
    assert answer.status_code == 409
    assert "Een begin." in answer.text and "Op de telefoon." in answer.text
    assert Work.objects.get().body == {"text": "Een begin."}


def test_who_signed_in_again_since_gets_the_text_back_of_a_preview_too(essay_kind, reader):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader)
    sent = {"kind": "essay", "revision": 0, "writer": reader.pk, "text": "Mijn tekst", "csrfmiddlewaretoken": "oud"}
    answer = client.post(PREVIEW, sent)
    assert answer.status_code == 403
    assert "Mijn tekst</textarea>" in answer.text


def test_who_is_signed_out_gets_the_text_back(asks, client):
    client.logout()
    answer = asks("Mijn tekst", as_data=False, client=client)
    assert answer.status_code == 401
    assert "Mijn tekst</textarea>" in answer.text


def test_an_empty_text_says_so(asks):
    assert "Hier staat nog niets." in asks(" ").json()["html"]


@pytest.mark.parametrize("address", [PREVIEW, "/mijn/werk/bewaar/"])
def test_the_form_with_a_text_that_is_too_long_can_be_sent_again(address, essay_kind, signed_in, reader):
    sent = {"kind": "essay", "revision": 0, "writer": reader.pk, "text": "a" * 200_001}
    page = signed_in.post(address, sent).text
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    answer = signed_in.post("/mijn/werk/bewaar/", fields | {"text": "Verder geschreven."})
    assert answer.status_code == 302
    assert Work.objects.get(owner=reader).body == {"text": "Verder geschreven."}
