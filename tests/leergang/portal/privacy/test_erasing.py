"""Being erased: what is asked first, what goes, what others keep."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from assignments.work.actions import save, write_together
from assignments.work.kinds import KINDS
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol, form_duo, withdraw
from cohorts.enrolment.models import Duo
from cohorts.people.actions import send_message
from cohorts.registration.models import Application
from leergang.accounts.models import Erased, User
from leergang.notices.models import OutboxMail
from leergang.portal.privacy.actions import erase
from tests import factories
from tests.assignments.conftest import ESSAY

from .conftest import proves

WISSEN = "/mijn/gegevens/wissen/"


@pytest.fixture
def erases(db, client, django_capture_on_commit_callbacks):
    """Walks through the page, as somebody who showed who they are."""

    def walk(user, word="wissen"):
        proves(client, user)
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(WISSEN, {"word": word})

    return walk


def test_the_page_says_what_goes_what_stays_and_that_it_is_for_good(signed_in):
    page = signed_in.get(WISSEN).text
    for said in ("Dit verdwijnt", "Je groepen", "Dit blijft, zonder je naam", "Dit kun je niet terugdraaien"):
        assert said in page


def test_who_types_the_word_is_gone_at_once_and_signed_out_everywhere(reader, client, erases, mailoutbox):
    elsewhere = proves(Client(), reader)
    assert "Je gegevens zijn gewist" in erases(reader, " Wissen. ").text
    assert not User.objects.filter(pk=reader.pk).exists()
    for browser in (client, elsewhere):
        assert browser.get("/account/").status_code == 302
    assert mailoutbox[-1].to == [reader.email]
    assert "gewist" in mailoutbox[-1].subject
    assert not OutboxMail.objects.filter(to=reader.email).exists()


@pytest.mark.parametrize("word", ["", "ja", "niet wissen"])
def test_another_word_does_nothing_and_says_which(word, reader, erases):
    page = erases(reader, word).text
    assert "Typ" in page
    assert User.objects.filter(pk=reader.pk).exists()


def test_the_word_alone_is_not_enough(signed_in, reader):
    assert signed_in.post(WISSEN, {"word": "wissen"}).url == "/inloggen/opnieuw/?next=%2Fmijn%2Fgegevens%2Fwissen%2F"
    assert User.objects.filter(pk=reader.pk).exists()


def test_looking_at_the_page_erases_nobody(client, reader):
    proves(client, reader).get(WISSEN, {"word": "wissen"})
    assert User.objects.filter(pk=reader.pk).exists()


def test_a_teacher_first_hands_over_the_group(course, erases):
    teaching = factories.teacher(factories.cohort(course, name="Groep Noord"))
    assert "Je bent nog docent van Groep Noord" in erases(teaching.user).text
    assert User.objects.filter(pk=teaching.user.pk).exists()
    withdraw(enrolment=teaching, by=None)
    erases(teaching.user)
    assert not User.objects.filter(pk=teaching.user.pk).exists()


def test_the_last_administrator_first_makes_another_one(erases):
    last = factories.administrator()
    assert "Je bent de enige beheerder" in erases(last).text
    factories.administrator()
    erases(last)
    assert not User.objects.filter(pk=last.pk).exists()


def test_a_message_of_a_teacher_stays_without_the_name(course, reader, erases):
    teaching = factories.teacher(factories.cohort(course))
    name = teaching.user.name
    send_message(cohort=teaching.cohort, people=[enrol(cohort=teaching.cohort, user=reader)], text="Tot dinsdag.",
                 key="0b7e5f0a-0000-4000-8000-000000000000", by=teaching.user)  # fmt: skip
    withdraw(enrolment=teaching, by=None)
    erases(teaching.user)
    said = reader.notices.get().text
    assert "Tot dinsdag." in said
    assert name not in said
    assert name not in "".join(OutboxMail.objects.values_list("text", flat=True))


def test_work_of_two_stays_with_the_other(reader, erases, monkeypatch):
    monkeypatch.setitem(KINDS, "essay", ESSAY)
    other = factories.user()
    work = save(work=Work(kind="essay", owner=reader), body={"text": "Van ons."}, revision=0, by=reader).work
    write_together(work=work, who=other, by=reader)
    erases(reader)
    kept = Work.objects.visible_to(other).get()
    assert kept.owner == other
    assert kept.body == {"text": "Van ons."}


def test_the_other_of_a_duo_goes_on_alone(course, reader, erases):
    group = factories.cohort(course)
    one, other = enrol(cohort=group, user=reader), enrol(cohort=group, user=factories.user())
    form_duo(enrolments=(one, other), by=None)
    erases(reader)
    other.refresh_from_db()
    assert other.duo is None
    assert not Duo.objects.exists()


def test_what_somebody_sent_before_they_had_an_account_goes_by_their_address(reader, erases):
    factories.applicant(factories.start_moment(), email=reader.email.upper())
    colleague = {"with_colleague": True, "colleague_name": reader.name, "colleague_email": reader.email}
    factories.applicant(factories.start_moment(), "Een Collega", **colleague)
    erases(reader)
    left = Application.objects.get()
    assert (left.name, left.colleague_name, left.colleague_email) == ("Een Collega", "", "")


def test_nothing_of_another_goes(reader, course, erases):
    other = factories.participant(course)
    save(work=Work(kind="note", owner=other), body={"text": "Van mij."}, revision=0, by=other)
    erases(reader)
    assert other.works.get().body == {"text": "Van mij."}
    assert other.enrolments.count() == 1


def test_a_namesake_is_only_met_as_a_whole_word(erases):
    other = factories.user()
    OutboxMail.objects.create(to=other.email, subject="Januari", text="Jan komt in januari.")
    erases(factories.user(name="Jan"))
    left = OutboxMail.objects.get(to=other.email)
    assert (left.subject, left.text) == ("Januari", "iemand (gewist) komt in januari.")


def back_from_a_backup(number, **fields):
    return User.objects.create(pk=number, email=f"terug-{number}@school.example", name="Terug", **fields)


def test_who_comes_back_with_a_backup_is_erased_again_by_the_list_beside_the_data(reader, erases, tmp_path, capsys):
    erases(reader)
    assert str(reader.pk) in (tmp_path / "erased-accounts").read_text()
    assert reader.email not in (tmp_path / "erased-accounts").read_text()
    Erased.objects.all().delete()  # the older database does not know
    back_from_a_backup(reader.pk, date_joined=timezone.now() - timedelta(days=9))
    again()
    assert f"Account {reader.pk} is opnieuw gewist." in capsys.readouterr().out
    assert not User.objects.filter(pk=reader.pk).exists()
    assert Erased.objects.get().account == reader.pk


def test_who_got_the_number_later_is_left_alone(reader, erases, capsys):
    erases(reader)
    newcomer = back_from_a_backup(reader.pk, date_joined=timezone.now() + timedelta(minutes=1))
    again()
    assert "Niemand" in capsys.readouterr().out
    assert User.objects.filter(pk=newcomer.pk).exists()


def test_a_teacher_on_the_list_is_erased_again_whatever_they_teach(course, reader, capsys):
    teaching = factories.teacher(factories.cohort(course))
    Erased.objects.create(account=teaching.user.pk, at=timezone.now())
    again()
    assert not User.objects.filter(pk=teaching.user.pk).exists()


def again():
    """A test cannot wipe, as it is one transaction; tests/house/test_personal_data.py looks at the bytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("leergang.accounts.erasing.listed.wipe_deleted", lambda: True)
        call_command("erase_again")


def test_tick_goes_on_until_the_bytes_are_gone(reader, monkeypatch, django_capture_on_commit_callbacks):
    went_well = iter([False, True])
    monkeypatch.setattr("leergang.accounts.erasing.listed.wipe_deleted", lambda: next(went_well))
    with django_capture_on_commit_callbacks(execute=True):
        erase(user=reader, now=timezone.now())
    assert Erased.objects.get().finished_at is None
    with django_capture_on_commit_callbacks(execute=True):
        call_command("tick")
    assert Erased.objects.get().finished_at
