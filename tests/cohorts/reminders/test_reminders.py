"""What people of a group hear by themselves, by a pretend clock: once, in time, and only who takes part."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cohorts.enrolment.actions import enrol, suspend, withdraw
from cohorts.reminders.tasks import tell
from cohorts.schedule.models import Cohort, DayPart, Deadline, MeetingDay
from leergang.content.course import DayPage
from leergang.notices.models import Notice
from tests import factories

DAY_1, DAY_2 = date(2028, 2, 29), date(2028, 3, 30)  # a leap day, and a day after the change to summer time
OPENS = timedelta(weeks=3)


def at(day, hour=12):
    return datetime.combine(day, time(hour), ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def group(db):
    course = factories.course(days=2)
    made = factories.meets(factories.cohort(course, name="Voorjaar", place="De Brug"), DAY_1, DAY_2)
    for day in made.days.all():
        DayPart.objects.create(day=day, name="ochtend", starts=time(9, 30), ends=time(12, 30))
    return made


@pytest.fixture
def nora(group):
    return enrol(cohort=group, user=factories.user(name="Nora de Wit"))


def heard(person):
    return list(Notice.objects.filter(user=person).order_by("pk").values_list("text", flat=True))


def test_a_day_that_opened_is_told_once_with_the_way_there(group, nora):
    opens = at(DAY_1 - OPENS, 9)
    assert tell(opens - timedelta(minutes=1)) == []
    assert tell(opens) == ["1 bericht over een groep"]
    assert tell(opens) == tell(opens + timedelta(days=3)) == []
    [notice] = Notice.objects.all()
    assert (notice.text, notice.kind) == ("Dag 1 is open: Dag 1.", "released")
    assert notice.address == DayPage.objects.first().url


def test_a_day_that_is_not_published_yet_is_told_of_when_it_is(group, nora):
    page = DayPage.objects.first()
    page.unpublish()
    assert tell(at(DAY_1 - OPENS)) == []
    page.save_revision().publish()
    assert len(tell(at(DAY_1 - OPENS))) == 1


def test_what_opened_long_ago_is_no_news_to_who_comes_now(group, nora):
    assert tell(at(DAY_1 - OPENS + timedelta(days=8))) == []


def test_a_week_before_it_everyone_hears_when_and_where(group, nora):
    trainer = factories.teacher(group).user
    assert tell(at(DAY_1 - timedelta(days=8))) == []
    tell(at(DAY_1 - timedelta(days=7), 0))
    text = (
        "Dag 1 is op dinsdag 29 februari. De plaats is: De Brug. De tijden zijn: 9.30-12.30 uur. "
        "Bij Verder staat wat je meeneemt."
    )
    assert heard(nora.user) == heard(trainer) == [text]
    assert tell(at(DAY_1)) == []


def test_across_the_change_of_the_clock_a_day_is_told_of_a_week_before_by_the_clock_here(group, nora):
    assert tell(at(DAY_2 - timedelta(days=8), 23)) == []
    assert len(tell(at(DAY_2 - timedelta(days=7), 0))) == 1


def test_a_day_that_moves_is_told_of_again(group, nora):
    tell(at(DAY_1 - timedelta(days=7)))
    MeetingDay.objects.filter(date=DAY_1).update(date=DAY_1 + timedelta(days=2), place="Online")
    tell(at(DAY_1))
    assert heard(nora.user)[1].startswith("Dag 1 is op donderdag 2 maart. De plaats is: Online.")


def test_what_is_to_be_handed_in_is_told_of_to_participants(group, nora):
    trainer = factories.teacher(group).user
    Deadline.objects.create(cohort=group, name="Profiel", due_at=at(date(2028, 4, 20), 17))
    tell(at(date(2028, 4, 13), 16))
    assert heard(nora.user) == []
    tell(at(date(2028, 4, 13), 18))
    assert heard(nora.user) == ["Profiel: uiterlijk donderdag 20 april om 17.00 uur."]
    assert heard(trainer) == []


def test_two_weeks_before_a_group_closes_it_says_so(group, nora):
    Cohort.objects.update(closes_on=date(2028, 5, 25))
    assert tell(at(date(2028, 5, 10))) == []
    tell(at(date(2028, 5, 11)))
    [said] = heard(nora.user)
    assert said == "Voorjaar sluit na donderdag 25 mei. Je kunt daarna alles nog lezen, en niets meer inleveren."


@pytest.mark.parametrize("verb", [withdraw, suspend])
def test_who_stopped_or_is_suspended_hears_nothing(group, nora, verb):
    verb(enrolment=nora, by=None)
    assert tell(at(DAY_1 - OPENS)) == []
    assert heard(nora.user) == []


def test_an_account_that_is_off_and_people_of_other_groups_hear_nothing(group, nora):
    type(nora.user).objects.filter(pk=nora.user.pk).update(is_active=False)
    factories.participant()
    assert tell(at(DAY_1 - OPENS)) == []


def test_having_told_costs_the_same_for_three_as_for_one(group, nora):
    def cost():
        tell(at(DAY_1 - OPENS))
        with CaptureQueriesContext(connection) as queries:
            tell(at(DAY_1 - OPENS))
        return len(queries)

    before = cost()
    for _ in range(2):
        enrol(cohort=group, user=factories.user())
    assert cost() == before <= 6
