"""What a teacher decides: places, the list, refusals; with a mail for each and in nobody's stead."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cohorts.enrolment.actions import enrol, withdraw
from cohorts.registration.actions import accept, put_on_list, refuse
from cohorts.registration.models import Application
from cohorts.schools.models import School
from leergang.accounts.models import User
from leergang.notices.models import Notice
from tests import factories
from tests.cohorts.registration.conftest import HOUR, mails


@pytest.fixture
def desk(client, group, trainer):
    client.force_login(trainer)
    return f"/groep/{group.slug}/aanmeldingen/"


def test_a_place_makes_an_account_an_enrolment_and_a_school(group, trainer, now):
    accept(application=factories.applicant(group), by=trainer, now=now)
    enrolment = group.enrolments.participants().get()
    assert (enrolment.user.name, enrolment.user.email) == ("Lotte Jansen", "lotte-jansen@school.example")
    assert (enrolment.school.name, enrolment.job) == ("Het Sluiswerk", "teamleider")
    assert not enrolment.user.has_usable_password()


def test_who_has_an_account_keeps_it_whatever_the_capitals(group, trainer, now):
    known = factories.user("lotte@school.example", name="Lotte")
    applied = factories.applicant(group, email="lotte@school.example", name="L. Jansen")
    Application.objects.update(email="LOTTE@school.example")
    applied.refresh_from_db()
    accept(application=applied, by=trainer, now=now)
    assert group.enrolments.participants().get().user == known
    assert User.objects.get(pk=known.pk).name == "Lotte"


def test_a_known_school_is_not_made_twice(group, trainer, now):
    School.objects.create(name="Het Sluiswerk")
    accept(application=factories.applicant(group, school="het sluiswerk"), by=trainer, now=now)
    assert School.objects.get().name == "Het Sluiswerk"


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        ({"colleague_email": "b@school.example"}, {"colleague_email": "a@school.example"}, True),
        ({"colleague_email": "B@school.example"}, {"colleague_name": "iemand"}, True),
        ({"colleague_name": "bram de wit"}, {"colleague_name": "Anna"}, True),
        ({"colleague_name": "Kees"}, {"colleague_name": "Anna Bos"}, True),
        ({"colleague_email": "c@school.example"}, {"colleague_email": "a@school.example"}, False),
        ({"colleague_name": "Kees"}, {"colleague_name": "Karel"}, False),
        ({"colleague_email": "b@school.example"}, {"with_colleague": False}, False),
        ({"colleague_email": "b@school.example"}, {"colleague_name": "Anna Bos", "school": "Elders"}, False),
    ],
)
def test_two_who_come_together_become_a_duo(group, trainer, now, one, other, pair):
    both = {"with_colleague": True}
    anna = factories.applicant(group, "Anna Bos", **both | {"email": "a@school.example"} | one)
    bram = factories.applicant(group, "Bram de Wit", **both | {"email": "b@school.example"} | other)
    for application in (anna, bram):
        accept(application=application, by=trainer, now=now)
    duos = {enrolment.duo_id for enrolment in group.enrolments.participants()}
    assert (len(duos) == 1 and None not in duos) is pair


def test_a_teacher_of_another_group_decides_nothing(group, now):
    stranger = factories.teacher(factories.start_moment(group.course)).user
    for verb in (accept, refuse, put_on_list):
        with pytest.raises(ValidationError, match="Alleen docenten"):
            verb(application=factories.applicant(group), by=stranger, now=now)


def test_nobody_on_the_list_is_passed(group, trainer, now):
    waiting = [factories.applicant(group, name, now + HOUR * at) for at, name in enumerate("ABCD")][-1]
    with pytest.raises(ValidationError, match="wacht op een beurt"):
        accept(application=waiting, by=trainer, now=now)


def test_a_full_group_takes_nobody_more(group, trainer, now):
    applied = factories.applicant(group)
    type(group).objects.filter(pk=group.pk).update(seats=1)
    enrol(cohort=group, user=factories.user())
    with pytest.raises(ValidationError, match="De groep is vol"):
        accept(application=applied, by=trainer, now=now)


def test_who_is_new_goes_on_the_list_only_behind_others(group, trainer, now):
    applied = factories.applicant(group, now=now)
    with pytest.raises(ValidationError, match="Er wacht niemand anders"):
        put_on_list(application=applied, by=trainer, now=now)
    factories.applicant(group, "Bram", now)
    factories.applicant(group, "Cato", now)
    put_on_list(application=applied, by=trainer, now=now + HOUR)
    assert dict(Application.objects.values_list("name", "state")) == {
        "Lotte Jansen": "waiting", "Bram": "new", "Cato": "offered"
    }  # fmt: skip


def test_the_teacher_hears_of_a_new_application_in_the_site(group, trainer, now):
    factories.applicant(group, now=now)
    notice = Notice.objects.get(user=trainer)
    assert "Lotte Jansen meldt zich aan" in notice.text
    assert notice.address == f"/groep/{group.slug}/aanmeldingen/"


def test_one_person_is_placed_at_once(client, group, desk):
    applied = factories.applicant(group)
    page = client.post(desk, {"chosen": applied.pk, "verb": "accept", "note": "Tot dan."}, follow=True).text
    assert "Geplaatst: Lotte Jansen." in page
    assert "Tot dan." in page
    assert mails("lotte-jansen@school.example")[-1] == "Je doet mee met Kwaliteit"


def test_several_people_are_placed_after_one_more_question(client, group, desk):
    chosen = [factories.applicant(group, name).pk for name in ("Anna", "Bram")]
    asked = client.post(desk, {"chosen": chosen, "verb": "accept", "note": "Welkom."})
    assert "Plaats 2 mensen" in asked.text
    assert "Welkom." in asked.text
    assert not group.enrolments.participants().exists()
    page = client.post(desk, {"chosen": chosen, "verb": "accept", "note": "Welkom.", "sure": "ja"}, follow=True).text
    assert "Geplaatst: Anna en Bram." in page


def test_what_cannot_be_done_is_said_and_the_words_stay(client, group, desk):
    waiting = [factories.applicant(group, name) for name in "ABC"][-1]
    page = client.post(desk, {"chosen": waiting.pk, "verb": "accept", "note": "Een lange uitleg."}).text
    assert "C wacht op een beurt" in page
    assert "Een lange uitleg." in page
    assert f'value="{waiting.pk}" checked' in page


def test_nobody_ticked_says_so(client, desk, group):
    factories.applicant(group)
    page = client.post(desk, {"verb": "refuse", "note": "Helaas."}).text
    assert "Kruis eerst aan over wie je beslist" in page
    assert "Helaas." in page


def test_an_application_of_another_group_cannot_be_decided_here(client, desk, group):
    elsewhere = factories.applicant(factories.start_moment(group.course))
    client.post(desk, {"chosen": elsewhere.pk, "verb": "refuse"})
    assert Application.objects.get().state == "new"


def test_administrators_look_and_do_not_decide(client, group):
    applied = factories.applicant(group)
    client.force_login(factories.administrator())
    desk = f"/groep/{group.slug}/aanmeldingen/"
    page = client.get(desk).text
    assert "Lotte Jansen" in page
    assert 'value="accept"' not in page
    client.post(desk, {"chosen": applied.pk, "verb": "accept"})
    assert Application.objects.get().state == "new"


def test_a_page_of_five_costs_what_a_page_of_one_costs(client, group, desk):
    type(group).objects.filter(pk=group.pk).update(seats=3)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(desk).status_code == 200
        return len(queries)

    factories.applicant(group)
    client.get(desk)
    before = cost()
    for name in "ABCD":
        factories.applicant(group, name)
    assert cost() == before <= 10


def test_a_teacher_who_leaves_the_group_keeps_no_names_of_who_applied(group, trainer, now):
    factories.applicant(group, name="Lotte Jansen")
    assert Notice.objects.filter(user=trainer, text__contains="Lotte Jansen").exists()
    withdraw(enrolment=group.enrolments.get(user=trainer), by=trainer)
    assert not Notice.objects.filter(user=trainer).exists()
