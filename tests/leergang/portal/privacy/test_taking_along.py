"""One file with all that is kept of somebody."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.agenda.actions import make_address
from cohorts.agenda.rules import shown_token
from cohorts.enrolment.actions import suspend, withdraw
from cohorts.enrolment.models import Enrolment, State
from tests import factories

from .conftest import proves, unpacked


def writes(user, text, title="Wat zie je?"):
    return save(work=Work(kind="note", owner=user, title=title), body={"text": text}, revision=0, by=user).work


def test_who_signed_in_just_now_downloads_all_at_once(client, reader, course):
    writes(reader, "Regel een\nregel <b>twee</b>")
    answer = proves(client, reader).post("/mijn/gegevens/meenemen/")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="mijn-gegevens-leergang-')
    assert "no-store" in answer.headers["Cache-Control"]
    files = unpacked(answer)
    assert next(iter(files)) == "lees-mij.html"
    assert 'href="html/werk.html"' in files["lees-mij.html"]
    assert "regel &lt;b&gt;twee&lt;/b&gt;" in files["html/werk.html"]
    assert "> regel <b>twee</b>" in files["markdown/werk.md"]
    assert json.loads(files["json/werk.json"])["onderdelen"]["Notitie"][0]["titel"] == "Wat zie je?"


def test_everything_named_in_the_index_is_in_the_file(client, reader, course):
    writes(reader, "Van mij.")
    files = unpacked(proves(client, reader).post("/mijn/gegevens/meenemen/"))
    linked = {part.split('"')[0] for part in files["lees-mij.html"].split('href="')[1:]}
    assert len(linked) >= 3
    assert linked == {name for name in files if name.startswith("html/")}


def test_who_did_not_show_who_they_are_is_asked_first_and_then_led_back(signed_in, reader):
    assert "Download je gegevens" not in signed_in.get("/mijn/gegevens/").text
    asked = signed_in.post("/mijn/gegevens/meenemen/")
    assert asked.url == "/inloggen/opnieuw/?next=%2Fmijn%2Fgegevens%2F"
    back = signed_in.post(asked.url, {"password": factories.PASSWORD})
    assert back.url == "/mijn/gegevens/"
    assert "Download je gegevens" in signed_in.get("/mijn/gegevens/").text


def test_the_proof_counts_for_five_minutes(client, reader, monkeypatch):
    proves(client, reader)
    began = timezone.now().timestamp()
    monkeypatch.setattr("leergang.accounts.proof.time", lambda: began + 290)
    assert client.post("/mijn/gegevens/meenemen/").status_code == 200
    monkeypatch.setattr("leergang.accounts.proof.time", lambda: began + 310)
    assert client.post("/mijn/gegevens/meenemen/").status_code == 302


def test_who_has_no_password_signs_in_anew(client, reader):
    reader.set_unusable_password()
    reader.save()
    client.force_login(reader)
    assert client.post("/mijn/gegevens/meenemen/").url.startswith("/uitloggen/?next=%2Finloggen%2Fcode%2F")


@pytest.mark.parametrize("leaves", [withdraw, suspend])
def test_who_is_no_longer_in_the_group_still_has_what_they_wrote(leaves, client, reader, course):
    writes(reader, "Toen ik er nog was.")
    leaves(enrolment=Enrolment.objects.get(user=reader), by=None)
    assert "Toen ik er nog was." in unpacked(proves(client, reader).post("/mijn/gegevens/meenemen/"))["html/werk.html"]


def test_an_alumnus_has_it_too(client, reader, course):
    writes(reader, "Jaren terug.")
    Enrolment.objects.filter(user=reader).update(state=State.ALUMNUS)
    assert "Jaren terug." in unpacked(proves(client, reader).post("/mijn/gegevens/meenemen/"))["markdown/werk.md"]


def test_nothing_of_another_is_in_it(client, reader, course):
    other = factories.participant(course)
    writes(other, "Niet voor jou.")
    writes(reader, "Wel voor mij.")
    text = "".join(unpacked(proves(client, reader).post("/mijn/gegevens/meenemen/")).values())
    assert "Wel voor mij." in text
    assert not any(word in text for word in ("Niet voor jou.", other.email, other.name))


def test_no_secret_is_in_it(client, reader):
    make_address(user=reader)
    text = "".join(unpacked(proves(client, reader).post("/mijn/gegevens/meenemen/")).values())
    assert "Agenda-adres" in text
    secrets = (shown_token(reader.calendar_key), reader.calendar_key.seed, reader.password, client.session.session_key)
    assert not [secret for secret in secrets if secret in text]


def test_who_looks_as_a_participant_sees_nothing_of_themselves(client, course):
    teacher = factories.teacher(factories.cohort(course)).user
    writes(teacher, "Van de docent.")
    proves(client, teacher)
    group = Enrolment.objects.get(user=teacher).cohort
    client.post("/kijken/", {"group": group.slug, "day": timezone.localdate().isoformat()})
    page = client.get("/mijn/gegevens/").text
    assert "Je kijkt nu als deelnemer" in page
    assert "Download" not in page
    assert client.post("/mijn/gegevens/meenemen/").status_code == 409
    assert client.post("/mijn/gegevens/wissen/", {"word": "wissen"}).status_code == 409


def test_a_list_of_three_costs_what_a_list_of_one_costs(client, reader, course):
    def visit():
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/mijn/gegevens/").status_code == 200
        return len(queries)

    proves(client, reader)
    writes(reader, "Een.")
    make_address(user=reader)
    visit()
    before = visit()
    for number in range(2):
        writes(reader, f"Nog {number}.")
        factories.participant(course, who=reader)
        proves(Client(), reader)
    assert visit() == before


def test_what_was_written_in_markdown_is_drawn_to_read_and_kept_as_typed(client, reader):
    writes(reader, "## Wat ik zag\n\n- een **rij**")
    files = unpacked(proves(client, reader).post("/mijn/gegevens/meenemen/"))
    assert "<h3>Wat ik zag</h3>" in files["html/werk.html"]
    assert "<strong>rij</strong>" in files["html/werk.html"]
    assert "- een **rij**" in files["markdown/werk.md"]
    assert json.loads(files["json/werk.json"])["onderdelen"]["Notitie"][0]["Jouw notitie"].endswith("- een **rij**")


def test_the_way_leads_from_the_account(signed_in):
    assert 'href="/mijn/gegevens/"' in signed_in.get("/account/").text


def test_a_text_of_a_million_letters_comes_along(client, reader):
    for number in range(6):
        writes(reader, f"{number} " + "lang " * 38_000)
    began = timezone.now()
    assert len(unpacked(proves(client, reader).post("/mijn/gegevens/meenemen/"))["markdown/werk.md"]) > 1_000_000
    assert timezone.now() - began < timedelta(seconds=20)
