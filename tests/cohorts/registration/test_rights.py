"""Who may see and decide about the applications of a group: its teachers, and administrators look."""

import pytest
from django.test import Client

from cohorts.enrolment.actions import enrol, graduate, suspend, withdraw
from cohorts.enrolment.models import Role
from cohorts.registration.models import Application
from tests import factories


def participant(group):
    return enrol(cohort=group, user=factories.user()).user


def after(verb, role=Role.PARTICIPANT):
    def made(group):
        enrolment = enrol(cohort=group, user=factories.user(), role=role)
        verb(enrolment=enrolment, by=None)
        return enrolment.user

    return made


def alumnus(group):
    person = participant(group)
    graduate(cohort=group)
    return person


PEOPLE = {
    "teacher of the group": (lambda group: factories.teacher(group).user, 200),
    "administrator": (lambda group: factories.administrator(), 200),
    "teacher of another group": (lambda group: factories.teacher(factories.cohort(group.course)).user, 404),
    "suspended teacher": (after(suspend, Role.TEACHER), 404),
    "teacher who left": (after(withdraw, Role.TEACHER), 404),
    "participant": (participant, 404),
    "participant who left": (after(withdraw), 404),
    "suspended participant": (after(suspend), 404),
    "alumnus": (alumnus, 404),
    "editor": (lambda group: factories.user(groups=["Redactie"]), 404),
    "outsider": (lambda group: factories.user(), 404),
}


@pytest.mark.parametrize("who", PEOPLE)
def test_the_applications_are_for(who, group):
    application = factories.applicant(group)
    person, status = PEOPLE[who][0](group), PEOPLE[who][1]
    browser = Client()
    browser.force_login(person)
    desk = f"/groep/{group.slug}/aanmeldingen/"
    assert browser.get(desk).status_code == status
    assert Application.objects.visible_to(person).exists() is (status == 200)
    browser.post(desk, {"chosen": application.pk, "verb": "refuse"})
    application.refresh_from_db()
    assert application.state == ("refused" if who == "teacher of the group" else "new")


def test_a_stranger_cannot_tell_which_groups_exist(client, group):
    for slug in (group.slug, "bestaat-niet"):
        assert client.get(f"/groep/{slug}/aanmeldingen/").url == f"/inloggen/?next=/groep/{slug}/aanmeldingen/"
