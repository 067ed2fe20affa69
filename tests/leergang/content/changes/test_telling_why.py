"""Beside the text an editor says why a change matters; the sentence goes out with the text, and with no other."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from cohorts.enrolment.queries import visible_pages
from leergang.content.changes.models import ContentChange, Publication
from leergang.content.course import ModulePage, StepPage
from leergang.content.importing.writing import import_folder
from leergang.portal.demo import COURSE
from tests import factories
from tests.leergang.content.editor import Editor

WHY = "De inspectie kijkt sinds 1 augustus anders."


@pytest.fixture
def step(course):
    return StepPage.objects.first()


@pytest.fixture
def writer(db):
    return factories.user(groups=["Docenten"], name="Dana")


@pytest.fixture
def desk(client, writer):
    client.force_login(writer)
    return client


@pytest.fixture
def colleague(db):
    """The browser of someone of Redactie."""
    browser = Client()
    browser.force_login(factories.user(groups=["Redactie"], name="Bas"))
    return browser


def told():
    """What readers can hear: the sentences of texts that are out, each with who wrote it."""
    out = ContentChange.objects.filter(revision__publications__isnull=False)
    return list(out.values_list("sentence", "by__name"))


def filled_in(browser, page):
    """What stands in the field when somebody opens the editor."""
    return browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]["why"].value()


def edit(browser, step, why=WHY, title="Anders"):
    editor = Editor(browser, step)
    editor.title, editor.why = title, why
    return editor


def test_the_sentence_goes_out_with_the_text(desk, step):
    edit(desk, step).publish()
    assert told() == [(WHY, "Dana")]
    assert Publication.objects.get().revision == StepPage.objects.get(pk=step.pk).live_revision


def test_without_a_sentence_nothing_is_told(desk, step):
    edit(desk, step, why="  ").publish()
    assert ContentChange.objects.count() == 0
    assert Publication.objects.count() == 1


def test_a_draft_keeps_the_sentence_for_who_wrote_it_and_tells_nobody(desk, colleague, step):
    edit(desk, step).save()
    assert told() == []
    assert filled_in(desk, step) == WHY
    assert filled_in(colleague, step) == ""


def test_an_autosave_keeps_the_sentence_as_it_is_now(desk, step):
    editor = edit(desk, step, why="Een beg")
    editor.autosave()
    editor.why = "Een begin"
    editor.autosave()
    assert filled_in(desk, step) == "Een begin"
    editor.why = ""
    editor.autosave()
    assert filled_in(desk, step) == ""


def test_who_publishes_without_a_sentence_does_not_speak_for_somebody_else(desk, colleague, step):
    edit(desk, step).save()
    edit(colleague, step, why="").publish()
    assert told() == []


def test_after_publishing_the_field_is_empty_again(desk, step):
    edit(desk, step).publish()
    assert filled_in(desk, step) == ""
    edit(desk, step, why="", title="Nog anders").publish()
    assert told() == [(WHY, "Dana")]


def test_a_colleague_who_checks_sees_the_sentence_and_approving_tells_it(desk, colleague, step):
    edit(desk, step)._post({"action-submit": "1"})
    assert filled_in(colleague, step) == WHY
    task = StepPage.objects.get(pk=step.pk).current_workflow_task_state
    colleague.post(reverse("wagtailadmin_pages:workflow_action", args=[step.pk, "approve", task.pk]))
    assert told() == [(WHY, "Dana")]


def test_a_colleague_who_mends_the_text_while_checking_does_not_become_its_writer(desk, colleague, step):
    edit(desk, step)._post({"action-submit": "1"})
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    edit(colleague, step, title="Zonder tikfout")._post(approve)
    assert StepPage.objects.get(pk=step.pk).title == "Zonder tikfout"
    assert told() == [(WHY, "Dana")]


def test_what_is_planned_is_told_when_it_goes_out(desk, step):
    editor = edit(desk, step)
    later = timezone.localtime() + timedelta(hours=2)
    editor._post({"action-publish": "1", "go_live_at": later.strftime("%Y-%m-%d %H:%M")})
    assert told() == []
    Revision.objects.exclude(approved_go_live_at=None).update(approved_go_live_at=timezone.now())
    planned = Revision.objects.exclude(approved_go_live_at=None).get()
    planned.content["go_live_at"] = None
    planned.save()
    call_command("publish_scheduled")
    assert told() == [(WHY, "Dana")]


def test_a_module_and_an_item_have_the_field_too_and_a_day_has_not(desk, course):
    item, module = factories.item(), ModulePage.objects.get()
    assert filled_in(desk, item) == filled_in(desk, module) == ""
    form = desk.get(reverse("wagtailadmin_pages:edit", args=[module.get_parent().pk])).context["form"]
    assert "why" not in form.fields


def test_a_new_step_can_say_why_it_came(desk, course):
    data = Editor(desk, StepPage.objects.first()).data() | {"title": "Nieuw", "slug": "nieuw", "why": WHY}
    address = reverse("wagtailadmin_pages:add", args=["leergang", "steppage", ModulePage.objects.get().pk])
    desk.post(address, data | {"action-publish": "1"})
    assert told() == [(WHY, "Dana")]


def test_the_sentence_stands_in_no_version_of_the_page_and_versions_can_be_compared(desk, step):
    edit(desk, step).publish()
    edit(desk, step, why="", title="Nog anders").publish()
    one, two = Revision.objects.for_instance(step).order_by("pk")
    assert WHY not in str(one.content)
    compared = desk.get(reverse("wagtailadmin_pages:revisions_compare", args=[step.pk, one.pk, two.pk]))
    assert compared.status_code == 200


def test_a_sentence_that_is_too_long_costs_no_word(desk, step):
    data = edit(desk, step, why="lang " * 60).data()
    page = desk.post(reverse("wagtailadmin_pages:edit", args=[step.pk]), data | {"action-publish": "1"})
    assert "lang lang" in page.text
    assert "250" in page.context["form"].errors["why"][0]


def test_an_import_tells_nothing(db):
    import_folder(COURSE)
    assert ContentChange.objects.count() == 0
    assert Publication.objects.filter(page__in=visible_pages(factories.administrator())).count() > 50


def test_the_field_says_who_will_read_it(desk, step):
    page = desk.get(reverse("wagtailadmin_pages:edit", args=[step.pk])).text
    assert "Deelnemers en oud-deelnemers lezen hem" in page
