"""Who takes part in one group, teaches another and edits the library has of each role what it gives, and no more."""

import pytest
from django.urls import reverse
from django.utils import timezone

from assignments.cases.actions import offer, share_with_group
from assignments.learning.actions import share_with
from assignments.work.models import Audience, Version
from cohorts.enrolment.actions import enrol
from tests import factories
from tests.assignments.cases.conftest import browser


@pytest.fixture
def elsewhere(course):
    return factories.cohort(course, opened=9)


@pytest.fixture
def three(group, elsewhere, library):
    """Takes part in `group`, teaches `elsewhere`, and is an editor."""
    person = factories.user(name="Drie Petten", groups=["Redactie"])
    enrol(cohort=group, user=person)
    factories.teacher(elsewhere, person)
    return person


@pytest.fixture
def written(reader, group, elsewhere, now):
    """Of somebody in each group: a private card, one for the group, one offered, and a question for the teachers."""
    other = enrol(cohort=elsewhere, user=factories.user(name="Wil Kramer")).user
    for person, mark in ((reader, "hier"), (other, "daar")):
        factories.case(person, title=f"Privé {mark}")
        share_with_group(work=factories.case(person, title=f"Voor de groep {mark}"), by=person, now=now)
        offered = factories.case(person, title=f"Voor de bibliotheek {mark}")
        offer(work=offered, revision=1, is_named=False, by=person, now=now)
        asked = factories.learning_question(person, f"Mijn vraag {mark}")
        share_with(work=asked, audience=Audience.TEACHERS, by=person, now=now)


def test_each_role_gives_what_it_gives(three, written, group, elsewhere):
    read = {version.title or version.body["question"] for version in Version.objects.visible_to(three)}
    asked = {version.body["question"] for version in Version.objects.visible_to(three)}
    assert "Mijn vraag daar" in asked and "Mijn vraag hier" not in asked
    assert read == {
        *("Voor de groep hier", "Voor de groep daar"),
        *("Voor de bibliotheek hier", "Voor de bibliotheek daar", "Mijn leervraag"),
    }


def test_each_page_shows_what_belongs_there(three, written, group, elsewhere):
    client = browser(three)
    cases = {one: client.get(reverse("group_cases", args=[one.slug])).text for one in (group, elsewhere)}
    assert "Voor de groep hier" in cases[group] and "Schrijf een voorbeeld" in cases[group]
    assert "Voor de groep daar" in cases[elsewhere] and "Schrijf een voorbeeld" not in cases[elsewhere]
    assert "daar" not in cases[group] and "hier" not in cases[elsewhere].partition("<ul")[2].partition("</ul>")[0]
    assert not [text for text in cases.values() if "bibliotheek hier" in text or "Privé" in text]
    asked = {one: client.get(reverse("learning_questions", args=[one.slug])).text for one in (group, elsewhere)}
    assert "Mijn vraag daar" in asked[elsewhere] and "Nog geen vraag" not in asked[elsewhere]
    assert "Mijn vraag hier" not in asked[group] and "Ga naar je eigen leervraag" in asked[group]
    offered = client.get(reverse("offered")).text
    assert "Voor de bibliotheek hier" in offered and "Voor de bibliotheek daar" in offered
    assert not [name for name in ("Voor de groep", "Privé", "Wil Kramer") if name in offered]


def test_an_example_that_is_only_offered_is_read_in_the_admin_and_not_in_the_group(three, written, group):
    work = Version.objects.get(title="Voor de bibliotheek hier").work
    assert browser(three).get(reverse("group_case", args=[group.slug, work.pk])).status_code == 404
    assert browser(three).get(reverse("case", args=[work.pk])).status_code == 404


def test_who_looks_as_a_participant_reads_nothing_of_participants(three, written, group, elsewhere):
    client = browser(three)
    client.post(reverse("look"), {"group": elsewhere.slug, "day": str(timezone.localdate())})
    for name in ("group_cases", "learning_questions"):
        shown = client.get(reverse(name, args=[elsewhere.slug]))
        assert shown.status_code == 200 and "Die zie je niet." in shown.text
        assert "Voor de groep daar" not in shown.text and "Mijn vraag daar" not in shown.text
