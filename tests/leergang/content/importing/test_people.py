"""What people did in the admin is theirs: an import leaves it alone, or says what it replaces and keeps it."""

import pytest
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from leergang.content.course import StepPage
from tests import factories
from tests.leergang.content.importing.course import BODY, FIRST, SECOND, step
from tests.leergang.content.importing.editor import form_of
from tests.leergang.content.importing.samples import EVERYTHING

LATER = BODY + "\nNieuw uit de map.\n"


@pytest.fixture
def teacher(db):
    return factories.user(name="Ingrid van Dam", groups=["Redactie"])


def edit(page, by, *, publish=True, **values):
    """What the page editor does when someone saves."""
    for name, value in values.items():
        setattr(page, name, value)
    revision = page.save_revision(user=by, log_action=True)
    if publish:
        revision.publish(user=by)


def test_a_page_that_someone_edited_is_left_alone_and_named(imported, teacher):
    edit(step("eerste"), teacher, title="Beter gezegd")
    imported.step(FIRST, "eerste", LATER)
    imported.step(SECOND, "tweede", LATER)
    assert imported.changed() == {
        FIRST: f"overgeslagen, {teacher} paste deze pagina aan. Met --overwrite vervang je haar",
        SECOND: "bijgewerkt",
    }
    assert step("eerste").title == "Beter gezegd"


def test_on_request_an_edited_page_is_replaced_and_its_history_keeps_the_words(imported, teacher):
    edit(step("eerste"), teacher, title="Beter gezegd")
    imported.step(FIRST, "eerste", LATER)
    assert imported.changed(overwrite=True) == {FIRST: "bijgewerkt"}
    assert step("eerste").title == "Stap eerste"
    assert "Beter gezegd" in [revision.content["title"] for revision in step("eerste").revisions.all()]
    imported.step(FIRST, "eerste", BODY)
    assert imported.changed() == {FIRST: "bijgewerkt"}, "from then on it is the folder's again"


def test_a_draft_is_not_lost(imported, teacher):
    edit(step("eerste"), teacher, publish=False, title="Nog niet af")
    imported.step(FIRST, "eerste", LATER)
    assert imported.changed()[FIRST].startswith("overgeslagen")
    assert step("eerste").get_latest_revision_as_object().title == "Nog niet af"
    assert step("eerste").title == "Stap eerste"


def test_an_edit_outlives_the_account_of_who_made_it(imported, teacher):
    edit(step("eerste"), teacher, title="Beter gezegd")
    teacher.delete()
    imported.step(FIRST, "eerste", LATER)
    assert imported.changed() == {FIRST: "overgeslagen, iemand paste deze pagina aan. Met --overwrite vervang je haar"}


def test_an_edit_that_the_folder_took_over_is_no_difference(imported, teacher):
    edit(step("eerste"), teacher, title="Beter gezegd")
    imported.step(FIRST, "eerste", title="Beter gezegd")
    assert imported.changed() == {}


def test_a_locked_page_is_left_alone(imported, teacher):
    StepPage.objects.filter(key="eerste").update(locked=True, locked_by=teacher)
    imported.step(FIRST, "eerste", LATER)
    done = imported.changed()
    assert done == {FIRST: f"overgeslagen, {teacher} zette deze pagina op slot. Met --overwrite vervang je haar"}
    assert "Nieuw" not in str(step("eerste").body)


def test_an_unpublished_page_stays_unpublished_and_gets_the_new_text(imported):
    step("eerste").unpublish()
    assert imported.changed() == {}
    imported.step(FIRST, "eerste", LATER)
    assert imported.changed() == {
        FIRST: "bijgewerkt, maar niet gepubliceerd: iemand haalde deze pagina van de site",
    }
    assert not step("eerste").live
    assert "Nieuw uit de map." in str(step("eerste").get_latest_revision_as_object().body)
    assert imported.changed() == {}


def test_an_unpublished_page_can_get_another_name(imported):
    step("eerste").unpublish()
    imported.move(FIRST, "dag-1/01-kijken/01-begin.md")
    imported.bring_in()
    assert step("eerste").slug == "begin"
    assert imported.changed() == {}


def test_a_page_of_someones_own_is_left_alone(imported):
    own = factories.step(step("eerste").get_parent().specific, title="Van mij")
    done = imported.changed()
    assert done == {own.url: "blijft staan, staat niet (meer) in de map"}
    assert Page.objects.get(pk=own.pk).live


def test_a_page_that_someone_moved_comes_back_to_its_place_with_its_own_words(imported, teacher):
    edit(step("eerste"), teacher, title="Beter gezegd")
    step("eerste").move(step("derde").get_parent(), pos="last-child")
    assert imported.changed()[FIRST].startswith("overgeslagen")
    assert step("eerste").url_path.endswith("/dag-1/kijken/eerste/")


def test_the_history_in_the_admin_says_where_a_text_came_from(imported, client):
    client.force_login(factories.administrator())
    history = client.get(reverse("wagtailadmin_pages:history", args=[step("eerste").pk])).content.decode()
    assert "Ingelezen uit een map" in history
    assert PageLogEntry.objects.filter(action="leergang.import", page=step("eerste").pk).count() == 1


def test_opening_and_saving_a_page_without_a_change_makes_no_difference(imported, client):
    """Wagtail writes lists, paragraphs and links its own way when its editor saves a page."""
    imported.step(FIRST, "eerste", EVERYTHING)
    imported.bring_in()
    page = step("eerste")
    client.force_login(factories.administrator())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(address, form_of(client.get(address)) | {"action-publish": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    assert step("eerste").latest_revision.user, "it was saved by a person"
    assert imported.changed() == {}
