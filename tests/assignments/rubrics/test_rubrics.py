"""The criteria of a group: a copy of the template once they are in use, which its teachers change."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from assignments.feedback.models import Feedback
from assignments.rubrics.actions import back_to_template, change
from assignments.rubrics.models import Criterion, Rubric
from assignments.rubrics.queries import criteria_of
from tests import factories
from tests.assignments.feedback.conftest import criterion, is_out, is_ready


def browser(who):
    client = Client()
    client.force_login(type(who).objects.get(pk=who.pk))
    return client


def names(group, brief):
    return [one.name for one in criteria_of(group.pk, brief.pk)]


def changed(brief, name):
    """What the form sends with another name for the first criterion."""
    found = criteria_of(None, brief.pk)
    sent = {f"{one.key}_{at}": text for one in found for at, text in enumerate(one.levels, 1)}
    return sent | {f"{one.key}_name": one.name for one in found} | {f"{found[0].key}_name": name}


def template(brief, *of):
    """Gives the page of the assignment these criteria."""
    brief.rubric = [criterion(name) for name in of]
    brief.save()


def test_until_it_is_in_use_a_group_has_the_template_as_it_is(brief, group):
    template(brief, "Luisteren")
    assert names(group, brief) == ["Luisteren"]


def test_from_the_first_feedback_it_keeps_what_it_has(brief, group, version, teacher, now):
    is_ready(teacher, version, now)
    template(brief, "Luisteren")
    assert names(group, brief) == ["Kijken", "Vragen", "Durven"]
    assert names(factories.cohort(group.course), brief) == ["Luisteren"]


def test_a_teacher_changes_it_for_their_group_only_and_hears_how_much_feedback_stands(
    brief, group, version, teacher, now
):
    is_ready(teacher, version, now)
    client, address = browser(teacher), reverse("rubric", args=[group.slug, brief.pk])
    assert "al 1 keer feedback gegeven" in client.get(address).text
    shown = client.post(address, changed(brief, "Waarnemen"), follow=True).text
    assert "De criteria van deze groep zijn bewaard." in shown
    assert names(group, brief)[0] == "Waarnemen"
    assert names(factories.cohort(group.course), brief)[0] == "Kijken"


def test_what_was_said_keeps_the_words_of_then(brief, group, version, teacher, reader, now):
    made = is_out(teacher, version, now)
    change(cohort=group, page=brief, criteria=[Criterion("kijken", "Waarnemen", ("", "", "", ""))], by=teacher, now=now)
    assert [one.name for one, _level in Feedback.objects.get(pk=made.pk).looked_at] == ["Kijken", "Vragen", "Durven"]
    assert "Kijken vaak" in browser(reader).get(reverse("own_work", args=[version.work_id])).text


def test_a_criterion_without_a_name_is_refused_and_what_was_typed_stays(brief, group, teacher):
    address = reverse("rubric", args=[group.slug, brief.pk])
    shown = browser(teacher).post(address, changed(brief, "") | {"kijken_1": "Nog getypt"}).text
    assert "Geef het criterium een naam." in shown
    assert "Nog getypt" in shown
    assert not Rubric.objects.exists()


def test_going_back_gives_the_template_again(brief, group, teacher, now):
    change(cohort=group, page=brief, criteria=[Criterion("kijken", "Waarnemen", ("", "", "", ""))], by=teacher, now=now)
    browser(teacher).post(reverse("rubric", args=[group.slug, brief.pk]), {"terug": "1"})
    assert names(group, brief) == ["Kijken", "Vragen", "Durven"]


def test_participants_see_the_criteria_of_their_group_at_the_assignment(brief, group, teacher, reader, now):
    assert "Kijken" in browser(reader).get(brief.url).text
    change(
        cohort=group, page=brief, criteria=[Criterion("kijken", "Waarnemen", ("a", "b", "c", "d"))], by=teacher, now=now
    )
    shown = browser(reader).get(brief.url).text
    assert "Waarnemen" in shown
    assert "Durven" not in shown


def test_who_does_not_teach_the_group_changes_nothing(brief, group, reader):
    for verb in (lambda **about: change(criteria=[], now=None, **about), back_to_template):
        with pytest.raises(PermissionDenied):
            verb(cohort=group, page=brief, by=reader)


def test_the_editor_of_the_template_hears_how_much_feedback_stands(brief, version, teacher, now):
    is_ready(teacher, version, now)
    shown = browser(factories.administrator()).get(reverse("wagtailadmin_pages:edit", args=[brief.pk])).text
    assert "Er is 1 keer feedback gegeven bij deze opdracht." in shown
