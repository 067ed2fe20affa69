"""The demo's groups: dated from today, made once, and the same people everywhere."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cohorts.enrolment.models import Role, State
from cohorts.progress.models import StepProgress
from cohorts.schedule.models import MeetingDay
from cohorts.schools.models import School
from leergang.portal.demo.cast import CAST, SCHOOLS
from leergang.portal.demo.groups import load_groups
from leergang.portal.demo.people import load_people
from tests import factories


@pytest.fixture
def groups(db):
    factories.course(days=4)
    load_people()
    return {cohort.name: cohort for cohort in load_groups(date(2026, 11, 22))}


def test_there_are_three_each_in_another_time(groups):
    assert list(groups) == ["September 2026", "Maart 2027", "September 2024"]


def test_one_is_halfway_with_two_days_done_and_the_third_in_two_weeks(groups):
    days = [day.date - date(2026, 11, 22) for day in groups["September 2026"].days.all()]
    assert days[1] < timedelta(0) < timedelta(days=10) <= days[2] <= timedelta(days=18) < days[3]


@pytest.mark.parametrize("today", [date(2026, 11, 22) + timedelta(days=7 * n) for n in range(0, 52, 5)])
def test_day_3_is_open_and_day_4_is_not_whenever_the_demo_starts(db, today):
    factories.course(days=4)
    load_people()
    halfway = load_groups(today)[0]
    opened = [timezone.localdate(day.opens_at) <= today for day in halfway.days.all()]
    assert opened == [True, True, True, False]


def test_one_finished_and_its_people_are_alumni(groups):
    done = groups["September 2024"].enrolments
    assert set(done.filter(role=Role.PARTICIPANT).values_list("state", flat=True)) == {State.ALUMNUS}
    assert done.get(user__name="Joris Veldkamp").duo.members.count() == 2


def test_nobody_met_at_christmas(groups):
    assert date(2024, 12, 26) not in groups["September 2024"].days.values_list("date", flat=True)


def test_every_group_has_twelve_participants_of_three_schools(groups):
    for cohort in groups.values():
        taking_part = cohort.enrolments.filter(role=Role.PARTICIPANT)
        assert taking_part.count() == 12
        assert {enrolment.school.name for enrolment in taking_part} == set(SCHOOLS)
    assert School.objects.count() == 3
    assert len({part.key for part in CAST}) == 36


def test_loading_again_changes_nothing(groups):
    before = list(MeetingDay.objects.values())
    assert {cohort.name for cohort in load_groups(date(2027, 1, 1))} == set(groups)
    assert list(MeetingDay.objects.values()) == before


def test_the_page_for_editors_says_who_is_who(groups, client, django_assert_max_num_queries):
    client.force_login(factories.user(groups=["Redactie"]))
    with django_assert_max_num_queries(6):
        html = client.get("/demo/wie-is-wie/").text
    assert "Scholengroep Vaartwende" in html
    assert html.count('<th scope="row">') == 36
    assert "Łukasz Nowak" in html


def test_who_finished_has_read_and_everybody_who_can_join_has_not(groups):
    def read(name):
        return StepProgress.objects.filter(user__enrolments__cohort=groups[name]).values("user").distinct().count()

    assert (read("September 2024"), read("Maart 2027")) == (12, 0)
