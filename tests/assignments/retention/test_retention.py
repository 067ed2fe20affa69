"""Work of who stopped goes two years after the end of the group, and never unannounced; of alumni it stays."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from assignments.retention.due import forget_after_two_years
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Author, Version, Work
from cohorts.enrolment.actions import enrol, graduate, withdraw
from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import forget_reader
from cohorts.schedule.models import Cohort
from leergang.content.course import DayPage
from leergang.notices.actions import choose
from leergang.notices.models import Kind, Notice, OutboxMail
from tests import factories
from tests.journeys.clock import at

ENDS, GOES = date(2028, 2, 29), date(2030, 3, 1)  # a leap day

pytestmark = pytest.mark.django_db


@pytest.fixture
def brief(course):
    return factories.assignment(DayPage.objects.child_of(course).get())


@pytest.fixture
def group(brief, course):
    return factories.cohort(course, closes_on=ENDS, name="Februari 2028")


def writer(group, brief, *, name="Noor"):
    """Somebody who wrote and handed in, and then stopped."""
    who = factories.user(name=name)
    enrol(cohort=group, user=who)
    work = save(
        work=own_work(who, brief, way_to(who, brief)), body={"vraag-1": "a", "vraag-2": "b"}, revision=0, by=who
    )
    hand_in(work=work.work, by=who, now=at(ENDS))
    return who


def stop(who, group):
    withdraw(enrolment=Enrolment.objects.get(user=who, cohort=group), by=None)
    forget_reader(who)


def days(first, last):
    """`tick` each day at noon, and once more."""
    lines = []
    for number in range((last - first).days + 1):
        for _ in range(2):
            lines += forget_after_two_years(at(first + timedelta(days=number)))
    return lines


def told(who):
    return [notice.text for notice in Notice.objects.filter(user=who).order_by("made_at", "pk")]


def test_who_stopped_is_warned_twice_and_then_the_work_goes(group, brief):
    who = writer(group, brief)
    stop(who, group)
    OutboxMail.objects.all().delete()
    assert days(GOES - timedelta(days=80), GOES - timedelta(days=61)) == []
    lines = days(GOES - timedelta(days=60), GOES - timedelta(days=1))
    assert lines == ["1 waarschuwing dat werk weggaat."] * 2
    assert Work.objects.count() == 1
    assert days(GOES, GOES + timedelta(days=40)) == ["1 werk na twee jaar vergeten."]
    assert not Work.objects.exists() and not Version.objects.exists() and not Submission.objects.exists()
    assert len(told(who)) == 2
    assert all("Op 1 maart 2030 gooien we weg wat je maakte in de groep Februari 2028" in text for text in told(who))


def test_each_warning_is_mailed_whatever_somebody_chose_and_leads_to_their_data(group, brief):
    who = writer(group, brief)
    stop(who, group)
    choose(user=who, choices={Kind.REMINDER: "site"})
    OutboxMail.objects.all().delete()
    days(GOES - timedelta(days=60), GOES - timedelta(days=6))
    mails = list(OutboxMail.objects.filter(to=who.email))
    assert len(mails) == 2
    assert all(reverse("data") in mail.text for mail in mails)


def test_after_a_long_silence_of_the_clock_somebody_still_has_a_week(group, brief):
    who = writer(group, brief)
    stop(who, group)
    late = GOES + timedelta(days=400)
    assert days(late, late + timedelta(days=6)) == ["1 waarschuwing dat werk weggaat."]
    assert "Op 12 april 2031" in told(who)[0]
    assert days(late + timedelta(days=7), late + timedelta(days=7)) == ["1 werk na twee jaar vergeten."]


def test_an_alumnus_keeps_everything(group, brief):
    who = writer(group, brief)
    graduate(cohort=group)
    assert days(GOES - timedelta(days=61), GOES + timedelta(days=30)) == []
    assert Work.objects.filter(owner=who).exists()


def test_a_group_without_a_last_date_ends_with_its_last_day(group, brief):
    who = writer(group, brief)
    stop(who, group)
    Cohort.objects.filter(pk=group.pk).update(closes_on=None)
    group.days.update(date=ENDS)
    assert days(GOES - timedelta(days=7), GOES)[-1] == "1 werk na twee jaar vergeten."


def test_work_of_two_stays_as_long_as_one_of_them_keeps_it(group, brief):
    who, other = writer(group, brief), factories.user(name="Bram")
    partner = enrol(cohort=group, user=other)
    Author.objects.create(work=Work.objects.get(), user=other)
    stop(who, group)
    graduate(cohort=group)
    assert days(GOES - timedelta(days=61), GOES + timedelta(days=9)) == []
    assert Work.objects.exists()
    withdraw(enrolment=partner, by=None)
    later = GOES + timedelta(days=10)
    assert days(later, later + timedelta(days=6)) == ["2 waarschuwingen dat werk weggaat."]
    assert told(who) and told(other)
    assert days(later + timedelta(days=7), later + timedelta(days=7)) == ["1 werk na twee jaar vergeten."]


def test_who_finished_another_group_keeps_the_work_of_the_first_too(group, brief, course):
    who = writer(group, brief)
    stop(who, group)
    second = factories.cohort(course, closes_on=ENDS + timedelta(days=300))
    enrol(cohort=second, user=who)
    graduate(cohort=second)
    assert days(GOES - timedelta(days=61), GOES + timedelta(days=9)) == []


def test_who_stopped_in_two_groups_loses_only_what_is_two_years_old(group, brief, course):
    who = writer(group, brief)
    second = factories.cohort(course, closes_on=ENDS + timedelta(days=300))
    stop(who, group)
    enrol(cohort=second, user=who)
    forget_reader(who)
    young = save(work=own_work(who, brief, way_to(who, brief)), body={"vraag-1": "c"}, revision=0, by=who).work
    stop(who, second)
    days(GOES - timedelta(days=61), GOES + timedelta(days=1))
    assert list(Work.objects.values_list("pk", flat=True)) == [young.pk]


def test_who_comes_back_after_the_warnings_loses_nothing_and_is_warned_anew_when_they_leave(group, brief):
    who = writer(group, brief)
    stop(who, group)
    days(GOES - timedelta(days=60), GOES - timedelta(days=1))
    enrol(cohort=group, user=who)
    assert days(GOES, GOES + timedelta(days=60)) == []
    stop(who, group)
    again = GOES + timedelta(days=61)
    assert days(again, again + timedelta(days=6)) == ["1 waarschuwing dat werk weggaat."]
    assert days(again + timedelta(days=7), again + timedelta(days=7)) == ["1 werk na twee jaar vergeten."]


def test_the_page_of_ones_data_says_how_long(client, group, brief):
    client.force_login(writer(group, brief))
    assert "twee jaar nadat zij klaar is" in client.get(reverse("data")).content.decode()
