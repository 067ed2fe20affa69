"""How a text will read, before it is stored."""

import re

import pytest

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


def test_without_a_script_the_text_stands_below_to_go_on_with(asks):
    shown = asks("- een **rij**", as_data=False).text
    assert "<li>een <strong>rij</strong></li>" in shown
    assert "- een **rij**</textarea>" in shown
    assert ">Wat zie je?</label>" in shown
    assert "Dit is nog niet bewaard" in shown


def test_who_is_signed_out_gets_the_text_back(asks, client):
    client.logout()
    answer = asks("Mijn tekst", as_data=False, client=client)
    assert answer.status_code == 401
    assert "Mijn tekst</textarea>" in answer.text


def test_an_empty_text_says_so(asks):
    assert "Hier staat nog niets." in asks(" ").json()["html"]


@pytest.mark.parametrize(("address", "text"), [(PREVIEW, "Kort"), ("/mijn/werk/bewaar/", "a" * 200_001)])
def test_the_form_on_the_page_that_follows_can_be_sent(address, text, essay_kind, signed_in, reader):
    sent = {"kind": "essay", "revision": 0, "writer": reader.pk, "text": text}
    page = signed_in.post(address, sent).text
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    answer = signed_in.post("/mijn/werk/bewaar/", fields | {"text": "Verder geschreven."})
    assert answer.status_code == 302
    assert Work.objects.get(owner=reader).body == {"text": "Verder geschreven."}
