"""However a page is published, or goes: nothing vanishes that people wrote under it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leergang.content.course import StepPage
from leergang.content.workshop.due import publish_what_was_planned
from leergang.kit import slots
from tests import factories
from tests.leergang.content.editor import Editor

KEPT = "3 antwoorden"


@pytest.fixture
def step(course):
    """A live step with a question."""
    found = StepPage.objects.first()
    found.body = [{"type": "prompt", "id": "a", "value": {"question": "Wat?", "help": "", "lines": 3, "key": "wat"}}]
    found.save_revision().publish()
    return found


@pytest.fixture
def answers(monkeypatch, step):
    """People wrote under the question."""
    answer = {"wat": KEPT}
    kept = [lambda page, keys: {key: answer[key] for key in keys if key in answer}]
    monkeypatch.setitem(slots._SLOTS, "kept_under_keys", kept)


def still_there():
    return [block.value["key"] for block in StepPage.objects.order_by("path")[0].body]


def draft_without(desk, step, **more):
    """A change that takes the question away, as a teacher sends it."""
    made = Editor(desk, step)
    made.blocks.clear()
    made._post(more)
    return StepPage.objects.get(pk=step.pk)


@pytest.fixture
def sent_in(desk, step):
    return draft_without(desk, step, **{"action-submit": "1"})


def approve(browser, page):
    task = page.current_workflow_task_state
    return browser.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk]), follow=True)


def test_a_colleague_who_approves_is_told_and_the_check_goes_on(sent_in, editor, answers):
    assert KEPT in approve(editor, sent_in).text
    assert still_there() == ["wat"]
    assert StepPage.objects.get(pk=sent_in.pk).current_workflow_state.status == "in_progress"


def test_who_approves_in_the_editor_is_told_too_and_keeps_what_they_typed(sent_in, editor, answers):
    made = Editor(editor, sent_in)
    made.title = "Anders gezegd"
    made._post({"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert KEPT in editor.get(reverse("wagtailadmin_pages:edit", args=[sent_in.pk])).text
    assert still_there() == ["wat"]
    page = StepPage.objects.get(pk=sent_in.pk)
    assert page.get_latest_revision_as_object().title == "Anders gezegd"
    assert page.current_workflow_state.status == "in_progress"


def test_a_change_under_which_nobody_wrote_is_approved_in_the_editor(sent_in, editor):
    Editor(editor, sent_in)._post({"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert still_there() == []


def test_what_was_planned_stays_a_draft_when_people_wrote_under_it_since(desk, step, monkeypatch, request):
    soon = timezone.now() + timedelta(hours=1)
    draft_without(desk, step)
    page = StepPage.objects.get(pk=step.pk).get_latest_revision_as_object()
    page.go_live_at = soon
    page.save_revision(approved_go_live_at=soon)
    request.getfixturevalue("answers")
    [line] = publish_what_was_planned(soon + timedelta(minutes=1))
    assert line.startswith("niet gepubliceerd")
    assert publish_what_was_planned(soon + timedelta(minutes=1)) == []
    assert still_there() == ["wat"]


@pytest.mark.parametrize("above", ["step", "module"])
def test_a_page_with_answers_below_it_is_not_deleted(editor, step, answers, above):
    page = step if above == "step" else step.get_parent()
    answer = editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
    assert "kan niet weg, want eraan hangt: 3 antwoorden. Haal hem van de site." in answer.text
    assert StepPage.objects.filter(pk=step.pk).exists()


def test_a_page_on_which_nothing_hangs_is_deleted(editor, step):
    editor.post(reverse("wagtailadmin_pages:delete", args=[step.pk]))
    assert not StepPage.objects.filter(pk=step.pk).exists()


@pytest.mark.parametrize("action", ["delete", "publish"])
def test_several_pages_at_once_are_asked_the_same(desk, editor, step, action, request):
    draft_without(desk, step)
    request.getfixturevalue("answers")
    other = factories.step(step.get_parent().specific, title="Niets aan de hand")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    chosen = f"{address}?id={step.pk}&id={other.pk}&next=/beheer/"
    assert KEPT in editor.post(chosen, {"include_descendants": ""}, follow=True).text
    assert still_there() == ["wat"]
    assert StepPage.objects.filter(pk=other.pk).exists()
