"""What a teacher sees and does afterwards, and what time does by itself."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cohorts.enrolment.actions import enrol
from cohorts.invitations.models import Invitation
from cohorts.invitations.ticking import tick
from cohorts.registration.queries import seats_left
from cohorts.schedule.models import Cohort
from leergang.notices.models import OutboxMail
from tests import factories
from tests.cohorts.invitations.conftest import DAY


@pytest.fixture
def board(group):
    return f"/groep/{group.slug}/uitnodigingen/"


def subjects(to):
    return list(OutboxMail.objects.filter(to=to).order_by("pk").values_list("subject", flat=True))


def press(desk, board, verb, *chosen):
    return desk.post(board, {"verb": verb, "chosen": [one.pk for one in chosen]}, follow=True).text


def test_one_reminder_goes_before_the_end_and_then_it_ends(group, trainer, now):
    made, _link = factories.invited(group, "a@b.nl", now, trainer)
    for at in (now + DAY, made.expires_at - 4 * DAY):
        assert tick(at) == []
    for at in (made.expires_at - 2 * DAY, made.expires_at - DAY):
        tick(at), tick(at)
    assert subjects("a@b.nl") == [
        "Uitnodiging voor Kwaliteit", "Nog een paar dagen: je uitnodiging voor Kwaliteit"
    ]  # fmt: skip
    before = seats_left(group)
    tick(made.expires_at)
    made.refresh_from_db()
    assert made.state == "expired"
    assert seats_left(group) == before + 1
    assert tick(made.expires_at) == []


def test_a_seat_that_came_free_goes_to_who_waits(group, trainer, now):
    Cohort.objects.filter(pk=group.pk).update(seats=1)
    group.refresh_from_db()
    factories.invited(group, "a@b.nl", now, trainer)
    waits = factories.applicant(group, "Bram", now)
    Invitation.objects.update(expires_at=now + DAY)
    tick(now + DAY)
    waits.refresh_from_db()
    assert waits.state == "offered"


def test_who_came_in_another_way_holds_no_second_seat(group, trainer, now):
    made, _link = factories.invited(group, "a@b.nl", now, trainer)
    enrol(cohort=group, user=factories.user("a@b.nl"))
    tick(now)
    made.refresh_from_db()
    assert made.state == "accepted"


def test_an_invitation_goes_a_year_after_its_last_change(group, trainer, now):
    made, _link = factories.invited(group, "a@b.nl", now, trainer)
    tick(made.expires_at)
    tick(made.expires_at + 364 * DAY)
    assert Invitation.objects.exists()
    tick(made.expires_at + 366 * DAY)
    assert not Invitation.objects.exists()


def test_a_teacher_sees_when_each_was_sent_and_how_it_stands(desk, board, group, trainer, now):
    factories.invited(group, "stil@b.nl", now - 8 * DAY, trainer)
    factories.invited(group, "nieuw@b.nl", now, trainer)
    page = desk.get(board).text
    assert page.index("stil@b.nl") < page.index("nieuw@b.nl")
    assert page.count("nog geen antwoord") == 1
    assert "door Ingrid van Dam" in page
    assert "Geldt tot" in page


def test_the_page_of_the_group_says_what_was_not_answered(desk, group, trainer, now):
    address = f"/groep/{group.slug}/"
    assert "Uitgenodigd" not in desk.get(address).text
    factories.invited(group, "nieuw@b.nl", now, trainer)
    assert "1 uitnodiging wacht op antwoord." in desk.get(address).text
    factories.invited(group, "stil@b.nl", now - 8 * DAY, trainer)
    assert "1 uitnodiging heeft na een week nog geen antwoord." in desk.get(address).text


def test_an_invitation_is_sent_again_with_a_new_term(desk, board, group, trainer, now):
    made, _link = factories.invited(group, "a@b.nl", now - 5 * DAY, trainer)
    before = made.expires_at
    assert "Opnieuw verstuurd: a@b.nl." in press(desk, board, "again", made)
    made.refresh_from_db()
    assert made.expires_at > before
    assert made.sent_at > now - DAY
    assert len(subjects("a@b.nl")) == 2
    assert "kreeg zojuist al een mail" in press(desk, board, "again", made)
    assert len(subjects("a@b.nl")) == 2


def test_one_that_ran_out_is_sent_again_only_when_a_seat_is_free(desk, board, group, trainer, now):
    made, _link = factories.invited(group, "a@b.nl", now - 20 * DAY, trainer)
    tick(now)
    Cohort.objects.filter(pk=group.pk).update(seats=1)
    enrol(cohort=group, user=factories.user())
    assert "Er is geen plaats vrij voor a@b.nl" in press(desk, board, "again", made)
    Cohort.objects.filter(pk=group.pk).update(seats=2)
    assert "Opnieuw verstuurd" in press(desk, board, "again", made)


def test_an_invitation_is_withdrawn_once(desk, board, group, trainer, now):
    made, _link = factories.invited(group, "a@b.nl", now, trainer)
    assert "Ingetrokken: a@b.nl." in press(desk, board, "withdraw", made)
    assert "valt niets in te trekken" in press(desk, board, "withdraw", made)
    assert seats_left(group) == group.seats


def test_nobody_ticked_says_so(desk, board, group, trainer, now):
    factories.invited(group, "a@b.nl", now, trainer)
    assert "Kruis eerst aan over wie het gaat" in press(desk, board, "again")
    page = desk.post(board, {"verb": "again", "chosen": ["x", "9" * 30]}, follow=True).text
    assert "Kruis eerst aan" in page


def test_an_invitation_of_another_group_is_not_touched_here(desk, board, group):
    elsewhere, _link = factories.invited(factories.start_moment(group.course))
    press(desk, board, "withdraw", elsewhere)
    assert Invitation.objects.get().state == "open"


def test_a_page_of_five_costs_what_a_page_of_one_costs(desk, board, group, trainer, now):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(board).status_code == 200
        return len(queries)

    factories.invited(group, "a@b.nl", now, trainer)
    cost()
    before = cost()
    for at in range(4):
        factories.invited(group, f"a{at}@b.nl", now, trainer)
    assert cost() == before <= 8


def people(group):
    yield "participant", enrol(cohort=group, user=factories.user()).user
    yield "teacher elsewhere", factories.teacher(factories.cohort(group.course)).user
    yield "editor", factories.user(groups=["Redactie"])
    yield "writer", factories.user(groups=["Docenten"])


@pytest.mark.parametrize("page", ["uitnodigen/", "uitnodigingen/", "duos/"])
def test_names_are_for_teachers_of_the_group_only(group, page):
    for who, person in people(group):
        browser = Client()
        browser.force_login(person)
        for method in (browser.get, browser.post):
            assert method(f"/groep/{group.slug}/{page}").status_code == 404, who
