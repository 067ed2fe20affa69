"""The menu a teacher meets, and the check by a colleague."""

import pytest
from django.urls import reverse
from wagtail.admin.menu import admin_menu, help_menu, reports_menu, settings_menu
from wagtail.models import Workflow

from leergang.content.course import CoursePage, StepPage
from leergang.content.pages import CourseIndexPage
from leergang.portal.setup import CHECK
from tests import factories
from tests.leergang.content.editor import Editor


def labels(rf, user, menu):
    request = rf.get("/beheer/")
    request.user = user
    items = menu.menu_items_for_request(request)
    return [str(item.label) for item in sorted(items, key=lambda item: item.order)]


def test_the_menu_begins_with_what_a_teacher_works_on(rf, teacher):
    assert labels(rf, teacher, admin_menu)[:5] == ["Leergang", "Bibliotheek", "Begrippen", "Standaarden", "Kaarten"]


def test_what_a_teacher_never_needs_is_not_there(rf, teacher):
    shown = {
        label for menu in (admin_menu, reports_menu, settings_menu, help_menu) for label in labels(rf, teacher, menu)
    }
    assert shown == {
        *("Leergang", "Bibliotheek", "Begrippen", "Standaarden", "Kaarten", "Bronnen", "Stap uit Word", "Groepen"),
        *("Aangeboden", "Alle pagina’s", "Beelden", "Bestanden", "Rapporten", "Instellingen", "Hulp"),
        *("Wat kan beter", "Nakijken", "Per onderwerp", "Checks door een collega", "Onderwerpen", "Sneltoetsen"),
    }


def test_an_administrator_still_finds_the_rest(rf, db):
    everything = labels(rf, factories.administrator(), settings_menu)
    assert len(everything) > 4


def test_leergang_opens_the_course_and_the_list_when_there_are_more(desk, course):
    assert desk.get(reverse("to_course")).url == reverse("wagtailadmin_explore", args=[course.pk])
    factories.course("Nog een")
    assert desk.get(reverse("to_course")).url == reverse(
        "wagtailadmin_explore", args=[CourseIndexPage.objects.get().pk]
    )
    CoursePage.objects.all().delete()
    assert desk.get(reverse("to_course")).status_code == 302


@pytest.fixture
def sent_in(desk, step):
    """A change of a teacher that waits for a colleague."""
    editor = Editor(desk, step)
    editor.title = "Beter gezegd"
    editor._post({"action-submit": "1"})
    return StepPage.objects.get(pk=step.pk)


def test_there_is_one_check_for_all_pages(course, step):
    assert Workflow.objects.get().name == CHECK
    assert step.get_workflow().name == CHECK


def test_a_teacher_can_ask_for_a_check_and_readers_keep_what_they_have(sent_in):
    assert sent_in.current_workflow_state.status == "in_progress"
    assert sent_in.title == "Stap 1"


def test_a_colleague_of_redactie_approves_and_it_is_on_the_site(sent_in, editor):
    task = sent_in.current_workflow_task_state
    editor.post(reverse("wagtailadmin_pages:workflow_action", args=[sent_in.pk, "approve", task.pk]))
    assert StepPage.objects.get(pk=sent_in.pk).title == "Beter gezegd"


def test_another_teacher_cannot_approve(sent_in, client):
    client.force_login(factories.user(groups=["Docenten"]))
    task = sent_in.current_workflow_task_state
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[sent_in.pk, "approve", task.pk]))
    assert StepPage.objects.get(pk=sent_in.pk).title == "Stap 1"


def test_a_teacher_may_publish_without_a_check(desk, step):
    editor = Editor(desk, step)
    editor.title = "Meteen"
    editor.publish()
    assert StepPage.objects.get(pk=step.pk).title == "Meteen"
