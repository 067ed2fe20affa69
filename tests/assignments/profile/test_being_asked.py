"""On Verder a version is asked when its moment has come; after 3 and 12 months a notice asks it, once."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from assignments.profile.actions import keep
from assignments.profile.due import ask_for_a_version
from assignments.profile.sections import invitation
from cohorts.enrolment.actions import graduate
from cohorts.schedule.models import MeetingDay
from leergang.notices.models import Notice

MONTHS = {3: 91, 12: 365}


@pytest.fixture
def last(group):
    """The only day of the group, as a date."""
    return MeetingDay.objects.get(cohort=group).date


def at(day):
    return datetime.combine(day, time(12), timezone.get_default_timezone())


def asked(rf, who, moment):
    request = rf.get("/verder/")
    request.user = type(who).objects.get(pk=who.pk)
    return [section.heading for section in invitation(request, moment)]


def test_on_the_first_day_one_is_invited_to_begin(rf, reader, last):
    assert asked(rf, reader, at(last)) == ["Bouw je profiel"]
    assert asked(rf, reader, at(last - timedelta(days=1))) == asked(rf, reader, at(last + timedelta(days=30))) == []


def test_who_kept_a_version_is_left_alone_until_the_next_moment(rf, reader, profile, last):
    keep(work=profile, by=reader, now=at(last))
    assert asked(rf, reader, at(last + timedelta(days=2))) == []
    assert asked(rf, reader, at(last + timedelta(days=95))) == ["Kijk je profiel na"]


@pytest.mark.parametrize("months", MONTHS)
def test_an_alumnus_with_a_profile_hears_it_once(months, reader, fellow, profile, group, last):
    graduate(cohort=group)
    moment = at(last + timedelta(days=MONTHS[months]))
    assert ask_for_a_version(moment - timedelta(days=1)) == []
    assert ask_for_a_version(moment) == ["1 uitnodiging om een profiel na te kijken."]
    assert ask_for_a_version(moment + timedelta(days=1)) == []
    told = Notice.objects.get(key__startswith="profile-")
    assert told.user == reader and told.address == "/mijn/profiel/" and f"{months} maanden" in told.text
