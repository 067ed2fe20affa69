"""From a list to invitations: first what would happen, row by row, and then all of it or nothing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cohorts.enrolment.actions import enrol, suspend, withdraw
from cohorts.invitations.actions import Changed, decline, invite
from cohorts.invitations.lists.reading import read
from cohorts.invitations.models import Invitation
from cohorts.invitations.preview.judging import Outcome, judge
from cohorts.registration.queries import seats_left
from cohorts.schedule.models import Cohort
from leergang.notices.models import OutboxMail
from tests import factories
from tests.cohorts.invitations.conftest import fields_of, preview, send


def fates(group, text):
    return [(row.entry.email, row.outcome.name) for row in judge(group, read(text)).rows]


def invite_all(group, trainer, now, text, **choice):
    entries = read(text)
    seen = judge(group, entries)
    pairs = [pair.value for pair in seen.pairs]
    return invite(cohort=group, entries=entries, mark=seen.mark, pairs=pairs, by=trainer, now=now, **choice)


def test_a_preview_keeps_nothing_and_the_button_says_how_many(desk, address):
    page = preview(desk, address, "Lotte <lotte@b.nl>; anna@b.nl; lotte@B.nl; Piet")
    assert "Nodig 2 mensen uit" in page
    assert "staat al in de lijst" in page
    assert "Hier staat geen e-mailadres" in page
    assert not Invitation.objects.exists()
    assert not OutboxMail.objects.exists()


def test_the_button_invites_each_with_a_mail_of_their_own(desk, address, group):
    page = send(desk, address, preview(desk, address, "Lotte <Lotte@b.nl>; anna@b.nl", note="Tot dan."))
    assert "2 mensen zijn uitgenodigd." in page
    assert [mail.to for mail in OutboxMail.objects.order_by("pk")] == ["lotte@b.nl", "anna@b.nl"]
    first = OutboxMail.objects.order_by("pk")[0]
    assert first.subject == "Uitnodiging voor Kwaliteit"
    assert "Hallo Lotte," in first.text
    assert "Ingrid van Dam nodigt je uit" in first.text
    assert "Tot dan." in first.text
    assert first.text.count("http") == 1


def test_a_faulty_row_is_mended_in_place_without_losing_the_others(desk, address):
    page = preview(desk, address, "Lotte <lotte@b.nl>\nanna@school\nO'Neill, Sean;sean@b.nl;De Kade;rector")
    assert fields_of(page)["mend"] == ["anna@school"]
    mended = desk.post(address, fields_of(page) | {"mend": "Anna <anna@b.nl>", "look": "ja"}).text
    assert "Nodig 3 mensen uit" in mended
    send(desk, address, mended)
    assert dict(Invitation.objects.values_list("name", "school")) == {
        "Lotte": "",
        "Sean O'Neill": "De Kade",
        "Anna": "",
    }


def test_what_is_still_faulty_comes_back_after_the_others_were_invited(desk, address):
    page = send(desk, address, preview(desk, address, "lotte@b.nl\nanna@school"))
    assert "1 mens is uitgenodigd." in page
    assert "anna@school</textarea>" in page


def test_a_faulty_row_can_be_emptied_and_the_others_go(desk, address):
    page = preview(desk, address, "lotte@b.nl\nanna@school")
    assert "1 mens is uitgenodigd." in send(desk, address, page, mend="")


def test_rows_mended_but_not_looked_at_are_shown_first(desk, address):
    page = preview(desk, address, "lotte@b.nl\nanna@school")
    again = send(desk, address, page, mend="anna@b.nl")
    assert "Er is iets veranderd sinds je keek" in again
    assert "Nodig 2 mensen uit" in again
    assert not Invitation.objects.exists()


def test_the_whole_list_can_be_changed_again(desk, address):
    page = preview(desk, address, "Lotte <lotte@b.nl>\nanna@school", note="Tot dan.")
    form = desk.post(address, fields_of(page) | {"change": "ja"}).text
    assert "Lotte\tlotte@b.nl" in form
    assert "anna@school" in form
    assert "Tot dan." in form


def test_what_the_group_knows_already_is_said(group, trainer, now):
    here = enrol(cohort=group, user=factories.user("hier@b.nl"))
    for email, leave in (("weg@b.nl", withdraw), ("dicht@b.nl", suspend)):
        leave(enrolment=enrol(cohort=group, user=factories.user(email)), by=trainer)
    factories.user("gesloten@b.nl", is_active=False)
    factories.applicant(group, "Lotte", now, email="aangemeld@b.nl")
    factories.invited(group, "al@b.nl", now, trainer)
    asked = [
        here.user.email.upper(),
        "weg@b.nl",
        "dicht@b.nl",
        "gesloten@b.nl",
        "aangemeld@b.nl",
        "AL@b.nl",
        trainer.email,
    ]
    assert [outcome for _email, outcome in fates(group, "\n".join(asked))] == [
        "TAKES_PART", "INVITE", "FAULT", "FAULT", "APPLIED", "INVITED", "TAKES_PART"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x" * 201 + " <a@b.nl>", "Maak dit korter"),
        ("Kijk op http://kwaad.example <a@b.nl>", "adres van een website"),
        ("a@b", "Dit adres klopt niet. Schrijf het zoals naam@school.nl."),
        ("a@@b.nl", "Dit adres klopt niet. Schrijf het zoals naam@school.nl."),
        ("a" * 400 + "@b.nl", "Dit adres klopt niet. Schrijf het zoals naam@school.nl."),
        ("alleen een naam", "Hier staat geen e-mailadres"),
    ],
)
def test_a_row_that_cannot_be_used_says_how_to_mend_it(group, row, said):
    [judged] = judge(group, read(row)).rows
    assert judged.outcome == Outcome.FAULT
    assert said in judged.why


def test_hostile_names_stay_words(desk, address):
    names = ["Bcc: iedereen@b.nl", "=HYPERLINK(1)", "<script>alert(1)</script>", "\u202eetsrev", "x" * 200]
    text = "naam\te-mail\n" + "\n".join(f'"{name}\r\nBcc: x"\t{at}@b.nl' for at, name in enumerate(names))
    page = preview(desk, address, text)
    assert "<script>alert" not in page
    send(desk, address, page)
    for mail in OutboxMail.objects.all():
        assert "\n" not in mail.subject + mail.to
        assert "\u202e" not in mail.text


def test_a_thousand_addresses_with_thirty_faulty_ones(desk, address, group):
    Cohort.objects.filter(pk=group.pk).update(seats=2000)
    lines = [f"Naam {at} <mens{at}@school{at % 40}.nl>" if at % 33 else f"fout{at}@school" for at in range(1000)]
    page = preview(desk, address, "\n".join(lines))
    assert "Nodig 969 mensen uit" in page
    assert fields_of(page)["mend"][0].count("\n") == 30
    assert "969 mensen zijn uitgenodigd." in send(desk, address, page)
    assert Invitation.objects.count() == OutboxMail.objects.count() == 969


def test_more_rows_than_fit_are_kept_and_said(desk, address):
    text = "\n".join(f"a{at}@b.nl" for at in range(1001))
    page = preview(desk, address, text)
    assert "Er staan 1001 regels in je lijst" in page
    assert "a1000@b.nl" in page


def test_a_file_and_a_text_are_read_together(desk, address):
    file = SimpleUploadedFile("lijst.csv", "\ufeffNaam;E-mail\nRenée;renee@b.nl\n".encode())
    page = preview(desk, address, "lotte@b.nl", file=file)
    assert "Nodig 2 mensen uit" in page
    assert "Renée" in page


def test_a_file_that_cannot_be_read_costs_no_word(desk, address):
    page = preview(desk, address, "lotte@b.nl", note="Tot dan.", file=SimpleUploadedFile("lijst.xlsx", b"niets"))
    assert "Dit is geen Excel-bestand" in page
    assert "lotte@b.nl" in page
    assert "Tot dan." in page


def test_a_note_that_is_too_long_costs_no_file(desk, address):
    page = preview(desk, address, file=SimpleUploadedFile("lijst.csv", b"renee@b.nl"), note="x" * 2001)
    assert "Maak dit korter" in page
    assert "renee@b.nl</textarea>" in page


@pytest.mark.parametrize("text", ["", "  \n", "\0", ";;;"])
def test_an_empty_list_is_asked_for(desk, address, text):
    assert "Plak een lijst met e-mailadressen" in preview(desk, address, text)


def test_a_preview_that_became_old_invites_nobody(desk, address, group, trainer, now):
    page = preview(desk, address, "lotte@b.nl; anna@b.nl")
    factories.invited(group, "anna@b.nl", now, trainer)
    again = send(desk, address, page)
    assert "Er is iets veranderd sinds je keek" in again
    assert "is al uitgenodigd" in again
    assert Invitation.objects.count() == 1


def test_pressing_twice_invites_once(desk, address):
    page = preview(desk, address, "lotte@b.nl")
    send(desk, address, page)
    assert "Er is iets veranderd" in send(desk, address, page)
    assert OutboxMail.objects.count() == 1


def test_nothing_is_half_done(group, trainer, now, monkeypatch):
    told = []

    def fail_at_the_second(invitation, what, at):
        told.append(invitation)
        if len(told) == 2:
            raise RuntimeError

    monkeypatch.setattr("cohorts.invitations.actions.tell", fail_at_the_second)
    with pytest.raises(RuntimeError):
        invite_all(group, trainer, now, "lotte@b.nl\nanna@b.nl")
    assert not Invitation.objects.exists()


def test_seats_that_fill_up_meanwhile_are_noticed(group, trainer, now):
    entries = read("lotte@b.nl\nanna@b.nl")
    mark = judge(group, entries).mark
    Cohort.objects.filter(pk=group.pk).update(seats=1)
    with pytest.raises(Changed):
        invite(cohort=group, entries=entries, mark=mark, by=trainer, now=now)


def test_an_invitation_keeps_a_seat(group, trainer, now):
    invite_all(group, trainer, now, "lotte@b.nl\nanna@b.nl")
    assert seats_left(group) == 4


def test_more_invitations_than_seats_is_a_choice(desk, address, group):
    page = preview(desk, address, "\n".join(f"a{at}@b.nl" for at in range(8)))
    assert "Je nodigt 8 mensen uit en er zijn 6 plaatsen vrij" in page
    asked = desk.post(address, fields_of(page) | {"send": "ja"}).text
    assert "Er zijn niet genoeg plaatsen vrij. Kies bij ‘Plaatsen’ wat je wilt." in asked
    assert not Invitation.objects.exists()
    send(desk, address, asked, seats="room")
    group.refresh_from_db()
    assert (group.seats, seats_left(group)) == (8, 0)


def test_who_waits_comes_before_who_is_invited(group, trainer, now):
    Cohort.objects.filter(pk=group.pk).update(seats=1)
    group.refresh_from_db()
    factories.applicant(group, "Anna", now)
    waiting = factories.applicant(group, "Bram", now)
    invite_all(group, trainer, now, "lotte@b.nl", seats="room")
    waiting.refresh_from_db()
    group.refresh_from_db()
    assert waiting.state == "offered"
    assert (group.seats, seats_left(group)) == (3, 0)


def test_without_a_seat_kept_an_invitation_takes_none(group, trainer, now):
    Cohort.objects.filter(pk=group.pk).update(seats=1)
    group.refresh_from_db()
    invite_all(group, trainer, now, "lotte@b.nl\nanna@b.nl", seats="first")
    assert seats_left(group) == 1


def test_who_said_no_can_be_asked_again(group, trainer, now):
    made, _address = factories.invited(group, "lotte@b.nl", now, trainer)
    decline(invitation=made, now=now)
    [again] = invite_all(group, trainer, now, "lotte@b.nl")
    assert again.pk == made.pk
    assert again.state == "open"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("naam;e-mail;school\nA;a@b.nl;De Kade\nB;b@b.nl;de kade\nC;c@b.nl;Sluis", ["a@b.nl b@b.nl"]),
        ("naam;e-mail;duo\nA;a@b.nl;1\nB;b@b.nl;2\nC;c@b.nl;1", ["a@b.nl c@b.nl"]),
        ("naam;e-mail;duo\nAnna;a@b.nl;Bram\nBram;b@b.nl;", ["a@b.nl b@b.nl"]),
        ("naam;e-mail;duo\nAnna;a@b.nl;B@b.nl\nBram;b@b.nl;a@b.nl", ["a@b.nl b@b.nl"]),
        ("naam;e-mail;school;duo\nA;a@b.nl;De Kade;1\nB;b@b.nl;Sluis;1", []),
        ("naam;e-mail;school\nA;a@b.nl;Kade\nB;b@b.nl;Kade\nC;c@b.nl;Kade", []),
        ("naam;e-mail;duo\nA;a@b.nl;A", []),
    ],
)
def test_two_of_one_school_are_a_duo(group, text, pairs):
    assert [pair.value for pair in judge(group, read(text)).pairs] == pairs


def test_a_duo_that_is_not_in_the_list_is_said(desk, address):
    assert "Geen duo gevonden" in preview(desk, address, "naam;e-mail;duo\nAnna;a@b.nl;Piet\n")


def test_a_duo_that_was_unticked_stays_so(desk, address):
    page = preview(desk, address, "naam;e-mail;school\nA;a@b.nl;Kade\nB;b@b.nl;Kade\n\t\nfout@\n")
    assert 'value="a@b.nl b@b.nl" checked' in page
    again = desk.post(address, fields_of(page) | {"pair": [], "look": "ja"}).text
    assert 'value="a@b.nl b@b.nl">' in again
    send(desk, address, again, pair=[])
    assert not Invitation.objects.exclude(colleague_email="").exists()


def test_a_preview_of_thirty_costs_what_one_of_one_costs(desk, address):
    def cost(text):
        with CaptureQueriesContext(connection) as queries:
            preview(desk, address, text)
        return len(queries)

    cost("a@b.nl")
    assert cost("a@b.nl") == cost("\n".join(f"a{at}@b.nl" for at in range(30))) <= 14
