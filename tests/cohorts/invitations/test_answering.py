"""Behind the link: looking changes nothing, yes makes a place, no frees a seat, and all else is said in a sentence."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cohorts.enrolment.actions import enrol, suspend
from cohorts.invitations.actions import send_again, withdraw
from cohorts.invitations.models import Invitation, InvitationLink
from cohorts.registration.queries import seats_left
from cohorts.schedule.models import Cohort, MeetingDay
from leergang.accounts.models import User
from leergang.notices.models import Notice, OutboxMail
from tests import factories
from tests.cohorts.invitations.conftest import DAY, HOUR

WHO = {"name": "Lotte Jansen", "school": "De Kade", "job": "rector"}
YES, NO = WHO | {"verb": "accept"}, {"verb": "decline"}


@pytest.fixture
def invited(group, trainer, now):
    return factories.invited(group, "lotte@b.nl", now - HOUR, trainer)


@pytest.fixture
def invitation(invited):
    return invited[0]


@pytest.fixture
def link(invited):
    return invited[1]


def post(link, data):
    return Client().post(link, data, follow=True).text


def test_looking_changes_nothing(client, link, invitation):
    page = client.get(link)
    for part in ("Kwaliteit", "Voorjaar", "Ingrid van Dam nodigt je uit", "Neem deel", "Nee, bedankt"):
        assert part in page.text
    assert page["X-Robots-Tag"] == "noindex"
    client.head(link), client.post(link, {"verb": "something else"}), client.post(link, {})
    invitation.refresh_from_db()
    assert invitation.state == "open"
    assert not User.objects.filter(email="lotte@b.nl").exists()


def test_who_presses_twice_is_told_of_no_fault(link):
    post(link, YES)
    for answer in (YES, NO):
        page = post(link, answer)
        assert "Je neemt deel aan deze groep." in page
        assert "Er ging iets mis" not in page


def test_only_the_hash_of_a_long_secret_is_kept(link):
    secret = link.split("/")[-2]
    assert len(secret) * 6 >= 128
    assert secret not in str(list(InvitationLink.objects.values()))


def test_yes_makes_an_account_a_place_and_a_school(group, trainer, link):
    assert "Je neemt deel aan deze groep. Log in met lotte@b.nl." in post(link, YES)
    enrolment = group.enrolments.participants().get()
    assert (enrolment.user.email, enrolment.user.name) == ("lotte@b.nl", "Lotte Jansen")
    assert (enrolment.school.name, enrolment.job) == ("De Kade", "rector")
    assert not enrolment.user.has_usable_password()
    assert OutboxMail.objects.filter(to="lotte@b.nl").latest("pk").subject == "Je doet mee met Kwaliteit"
    notice = Notice.objects.get(user=trainer)
    assert (notice.text, notice.address) == (
        "Lotte Jansen neemt deel aan Voorjaar.",
        f"/groep/{group.slug}/uitnodigingen/",
    )


def test_who_has_an_account_keeps_it(group, link):
    known = factories.user("Lotte@b.nl", name="Lotte")
    post(link, YES)
    assert group.enrolments.participants().get().user == known
    assert User.objects.get(pk=known.pk).name == "Lotte"


def test_a_name_that_is_missing_is_asked_and_what_was_typed_stays(link, group):
    page = post(link, YES | {"name": " "})
    assert "Vul je naam in" in page
    assert 'value="De Kade"' in page
    assert not group.enrolments.participants().exists()


def test_no_frees_the_seat_and_tells_the_teacher(group, trainer, link):
    before = seats_left(group)
    assert "Je hebt laten weten dat je niet komt" in post(link, NO)
    assert seats_left(group) == before + 1
    assert "komt niet in Voorjaar" in Notice.objects.get(user=trainer).text


def test_no_gives_the_seat_to_who_waits(group, trainer, now):
    Cohort.objects.filter(pk=group.pk).update(seats=1)
    group.refresh_from_db()
    _made, link = factories.invited(group, "lotte@b.nl", now, trainer)
    waits = factories.applicant(group, "Bram", now)
    assert waits.state == "waiting"
    post(link, NO)
    waits.refresh_from_db()
    assert waits.state == "offered"


def test_pressing_yes_twice_is_one_place(group, link):
    post(link, YES)
    assert "Je neemt deel aan deze groep" in post(link, YES)
    assert group.enrolments.participants().count() == 1
    assert OutboxMail.objects.filter(to="lotte@b.nl").count() == 2


def test_who_signed_in_as_somebody_else_is_told_so(client, link, group):
    client.force_login(factories.user("anna@b.nl"))
    page = client.post(link, YES, follow=True).text
    assert "Je bent ingelogd als anna@b.nl, en deze uitnodiging is voor lotte@b.nl" in page
    assert "Neem deel" not in page
    assert not group.enrolments.participants().exists()


def test_who_signed_in_with_this_address_just_answers(client, link, group):
    client.force_login(factories.user("lotte@b.nl"))
    assert "Bekijk je groep" in client.post(link, YES, follow=True).text


def expired(invitation):
    Invitation.objects.update(expires_at=timezone.now() - HOUR)


def withdrawn(invitation):
    withdraw(invitation=invitation, by=invitation.by, now=timezone.now())


def begun(invitation):
    MeetingDay.objects.update(date=timezone.localdate())
    Invitation.objects.update(sent_at=timezone.now() - DAY)


def closed(invitation):
    Cohort.objects.update(closes_on=timezone.localdate() - DAY)


def full(invitation):
    Invitation.objects.update(keeps_seat=False)
    Cohort.objects.update(seats=1)
    enrol(cohort=invitation.cohort, user=factories.user())


def suspended(invitation):
    suspend(enrolment=enrol(cohort=invitation.cohort, user=factories.user("lotte@b.nl")), by=invitation.by)


def inactive(invitation):
    factories.user("lotte@b.nl", is_active=False)


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (expired, "Deze uitnodiging is verlopen. Vraag je docent om een nieuwe."),
        (withdrawn, "Deze uitnodiging is ingetrokken."),
        (begun, "De groep is al begonnen."),
        (closed, "De groep is gesloten."),
        (full, "De groep is vol."),
        (suspended, "Je kunt met dit adres niet in deze groep."),
        (inactive, "Je kunt met dit adres niet in deze groep."),
    ],
)
def test_what_stands_in_the_way_is_said(group, invitation, link, happens, said):
    happens(invitation)
    before = group.enrolments.participants().count()
    assert said in post(link, YES)
    assert group.enrolments.participants().count() == before


def test_the_last_seat_of_the_first_to_say_yes(group, trainer, now):
    Cohort.objects.filter(pk=group.pk).update(seats=2)
    group.refresh_from_db()
    enrol(cohort=group, user=factories.user())
    links = []
    for email in ("a@b.nl", "c@b.nl"):
        made, link = factories.invited(group, email, now, trainer)
        Invitation.objects.filter(pk=made.pk).update(keeps_seat=False)
        links.append(link)
    post(links[0], YES)
    assert "De groep is vol" in post(links[1], YES)


def test_who_is_asked_after_the_start_can_still_come_in(group, trainer, now):
    MeetingDay.objects.update(date=timezone.localdate() - DAY)
    _made, link = factories.invited(group, "laat@b.nl", now, trainer)
    post(link, YES)
    assert group.enrolments.participants().get().user.email == "laat@b.nl"


def test_who_applied_too_keeps_one_seat(group, link, now):
    applied = factories.applicant(group, "Lotte", now, email="LOTTE@b.nl")
    post(link, YES)
    applied.refresh_from_db()
    assert applied.state == "accepted"
    assert seats_left(group) == group.seats - 1


def test_the_links_of_all_mails_work_until_it_is_withdrawn(invitation, link, trainer, now, client):
    send_again(invitation=invitation, by=trainer, now=now + DAY)
    assert InvitationLink.objects.count() == 2
    assert "Neem deel" in client.get(link).text
    withdraw(invitation=invitation, by=trainer, now=now + DAY)
    assert "Neem deel" not in client.get(link).text


@pytest.mark.parametrize("first", [0, 1])
def test_two_of_a_duo_are_one_once_both_are_in(group, trainer, now, first):
    links = []
    for email, other in (("a@b.nl", "c@b.nl"), ("c@b.nl", "a@b.nl")):
        made, link = factories.invited(group, email, now, trainer)
        Invitation.objects.filter(pk=made.pk).update(colleague_email=other)
        links.append(link)
    post(links[first], YES)
    assert not group.duos.exists()
    post(links[1 - first], YES)
    assert {enrolment.duo_id for enrolment in group.enrolments.participants()} == {group.duos.get().pk}


def test_two_who_turn_out_to_be_of_two_schools_are_no_duo(group, trainer, now):
    for email, other, school in (("a@b.nl", "c@b.nl", "De Kade"), ("c@b.nl", "a@b.nl", "Het Sluiswerk")):
        made, link = factories.invited(group, email, now, trainer)
        Invitation.objects.filter(pk=made.pk).update(colleague_email=other)
        post(link, YES | {"school": school})
    assert group.enrolments.participants().count() == 2
    assert not group.duos.exists()


def test_a_term_never_passes_the_beginning(group, trainer, now):
    made, _link = factories.invited(group, "a@b.nl", now, trainer)
    first = group.days.earliest("date").date
    assert made.expires_at <= timezone.make_aware(timezone.datetime(first.year, first.month, first.day))
    assert made.expires_at > now + timedelta(days=10)
