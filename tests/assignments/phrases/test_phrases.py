"""One's own phrases: kept once, for nobody else, and thrown away at will."""

from django.test import Client
from django.urls import reverse

from assignments.phrases.actions import keep
from assignments.phrases.models import Phrase

PAGE = "/nakijken/zinnen/"


def browser(who):
    client = Client()
    client.force_login(type(who).objects.get(pk=who.pk))
    return client


def test_a_phrase_is_kept_once_on_one_line(teacher):
    client = browser(teacher)
    for text in ("Wat merkt\neen leerling?", "Wat merkt een leerling?"):
        assert "Alleen jij ziet hem." in client.post(PAGE, {"text": text}, follow=True).text
    assert [phrase.text for phrase in Phrase.objects.all()] == ["Wat merkt een leerling?"]


def test_a_colleague_does_not_see_it(teacher, colleague, now):
    keep(text="Wat merkt een leerling?", by=teacher, now=now)
    assert "leerling" not in browser(colleague).get(PAGE).text


def test_a_script_gets_the_new_list_or_what_is_wrong(teacher):
    client, as_data = browser(teacher), {"Accept": "application/json"}
    assert "<script>" not in client.post(PAGE, {"text": "<script>"}, headers=as_data).json()["html"]
    assert "Schrijf een zin" in client.post(PAGE, {"text": " "}, headers=as_data).json()["said"]
    assert "Knip hem in tweeën" in client.post(PAGE, {"text": "a" * 501}, headers=as_data).json()["said"]


def test_it_is_thrown_away_by_its_owner_only(teacher, colleague, now):
    address = reverse("phrase_remove", args=[keep(text="Wie zit erbij?", by=teacher, now=now).pk])
    assert browser(colleague).post(address).status_code == 404
    browser(teacher).post(address)
    assert not Phrase.objects.exists()
