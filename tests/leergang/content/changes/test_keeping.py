"""Of what readers had nothing is lost: purging takes drafts, and leaves every text that was out."""

import pytest
from django.core.management import call_command
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page, Revision

from leergang.content.changes.keeping import write_down_what_is_out
from leergang.content.changes.models import Publication
from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.published.edition import stamp
from tests import factories
from tests.leergang.content.editor import Editor


def saved(page, title, *, publish=False):
    page = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    page.title = title
    revision = page.save_revision()
    if publish:
        revision.publish()
    return revision.pk


def kept(page):
    return {revision.as_object().title for revision in Revision.objects.for_instance(page)}


@pytest.mark.parametrize("kind", [StepPage, ModulePage, DayPage])
def test_purging_takes_drafts_and_keeps_what_readers_had(course, kind):
    page = kind.objects.first()
    for title, publish in (("Eerst", True), ("Concept", False), ("Daarna", True), ("Nog een concept", False)):
        saved(page, title, publish=publish)
    saved(page, "Nu", publish=True)
    saved(page, "Waar iemand aan schrijft")
    call_command("purge_revisions")
    assert kept(page) == {"Eerst", "Daarna", "Nu", "Waar iemand aan schrijft"}


def test_a_term_keeps_what_readers_had_too(db):
    term = factories.term("Audit")
    for name, publish in (("Concept", False), ("Doorlichting", True), ("Weer een concept", False)):
        term.name = name
        revision = term.save_revision()
        if publish:
            revision.publish()
    term.name = "Waar iemand aan schrijft"
    term.save_revision()
    call_command("purge_revisions")
    names = {revision.content["name"] for revision in Revision.objects.for_instance(term)}
    assert names == {"Audit", "Doorlichting", "Waar iemand aan schrijft"}


def test_with_its_page_or_term_a_text_goes(course):
    step, term = StepPage.objects.first(), factories.term("Audit")
    saved(step, "Eerst", publish=True)
    saved(step, "Daarna", publish=True)
    Page.objects.get(pk=course.pk).delete()
    term.delete()
    assert Publication.objects.count() == 0


def test_a_copy_that_is_out_is_kept_from_the_start(course):
    step = StepPage.objects.first()
    saved(step, "Eerst", publish=True)
    step = StepPage.objects.get(pk=step.pk)
    copy = CopyPageAction(step, update_attrs={"slug": "kopie"}).execute(skip_permission_checks=True)
    write_down_what_is_out()
    write_down_what_is_out()
    assert Publication.objects.filter(page=copy).count() == 1
    saved(copy, "Concept")
    call_command("purge_revisions")
    assert kept(copy) == {"Eerst", "Concept"}


def test_an_autosave_never_writes_over_what_readers_have(client, course):
    step = StepPage.objects.first()
    client.force_login(factories.user(groups=["Docenten"]))
    editor = Editor(client, step)
    editor.title = "Wat lezers kregen"
    editor.autosave()
    Revision.objects.for_instance(step).get().publish()  # from the list of pages, while the editor is still open
    editor.title = "Daarna"
    editor.autosave()
    assert kept(step) == {"Wat lezers kregen", "Daarna"}


def test_what_an_editor_tells_makes_no_page_to_be_drawn_again(client, course):
    step = StepPage.objects.first()
    client.force_login(factories.user(groups=["Docenten"]))
    editor, before = Editor(client, step), stamp()
    editor.why = "Een zin"
    editor.save()
    assert stamp() == before
