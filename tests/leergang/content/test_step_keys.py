"""The key of a step is its own within its course, and whoever had it first keeps it."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from leergang.content.course import CoursePage, ModulePage, StepPage
from leergang.content.place import course_path
from tests import factories
from tests.leergang.content.editor import Editor, keys


@pytest.fixture
def admin(client, course):
    """An editor's browser; the course has steps stap-1 and stap-2, with a heading in each."""
    client.force_login(factories.user(groups=["Redactie"]))
    for step in StepPage.objects.all():
        step.body = [{"type": "heading", "value": {"text": "Kop", "level": "2", "key": f"kop-van-{step.key}"}}]
        step.save_revision().publish()
    return client


def keys_in(course):
    """The keys of its steps, in order."""
    path = Page.objects.get(pk=course.pk).path
    return list(StepPage.objects.filter(path__startswith=path).order_by("path").values_list("key", flat=True))


def copy(admin, page, parent=None, **form):
    """Copies a page in the admin, with all below it, and publishes the copies."""
    parent = parent or page.get_parent()
    fields = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": parent.pk}
    fields |= {"copy_subpages": "on", "publish_copies": "on"} | form
    assert admin.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), fields).status_code == 302
    return parent.get_children().get(slug="kopie").specific


def test_a_copied_course_has_the_same_keys(admin, course):
    made = copy(admin, course)
    assert keys_in(made) == keys_in(course) == ["stap-1", "stap-2"]
    assert [keys(step) for step in StepPage.objects.descendant_of(made)] == [["kop-van-stap-1"], ["kop-van-stap-2"]]


def test_a_copied_module_yields_and_the_original_keeps_its_keys(admin, course):
    copy(admin, ModulePage.objects.get())
    assert keys_in(course) == ["stap-1", "stap-2", "stap-1-2", "stap-2-2"]


@pytest.mark.parametrize("publish", ["", "on"])
def test_a_copied_step_yields_and_its_text_keeps_its_keys(admin, course, publish):
    step = StepPage.objects.first()
    made = copy(admin, step, publish_copies=publish)
    assert keys_in(course) == ["stap-1", "stap-2", "stap-1-2"]
    assert keys(made) == keys(step) == ["kop-van-stap-1"]


def test_a_copy_keeps_the_key_it_got_when_it_is_edited_and_so_does_the_original(admin, course):
    step = StepPage.objects.first()
    made = copy(admin, step)
    for page in (made, step, made):
        Editor(admin, page).publish()
    assert keys_in(course) == ["stap-1", "stap-2", "stap-1-2"]


def test_an_alias_yields_and_keeps_its_key_when_the_original_is_published(admin, course):
    step = StepPage.objects.first()
    alias = copy(admin, step, alias="on", publish_copies="")
    Editor(admin, step).publish()
    alias.refresh_from_db()
    assert (alias.key, keys(alias)) == ("stap-1-2", ["kop-van-stap-1"])
    url = reverse("wagtailadmin_pages:convert_alias", args=[alias.pk])
    assert admin.post(url).status_code == 302
    Editor(admin, StepPage.objects.get(pk=alias.pk)).publish()
    assert keys_in(course) == ["stap-1", "stap-2", "stap-1-2"]


def test_a_step_that_moves_within_its_course_keeps_its_key(admin, course):
    target = factories.module(course.get_first_child().specific, title="Verder")
    step = StepPage.objects.get(key="stap-1")
    move(admin, step, target)
    assert keys_in(course) == ["stap-2", "stap-1"]
    assert keys(StepPage.objects.get(pk=step.pk)) == ["kop-van-stap-1"]


def move(admin, page, target):
    url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])
    assert admin.post(url).status_code == 302


@pytest.mark.parametrize("how", ["one by one", "in bulk"])
def test_in_another_course_the_newcomer_yields_even_when_it_is_older(admin, course, how):
    elsewhere = copy(admin, course)
    step, target = StepPage.objects.get(key="stap-1", path__startswith=course.path), module_of(elsewhere)
    Page.objects.filter(pk=step.pk).update(slug="verhuisd")
    if how == "one by one":
        move(admin, step, target)
    else:
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
        assert admin.post(f"{url}?id={step.pk}", {"chooser": target.pk}).status_code == 302
    assert keys_in(course) == ["stap-2"]
    assert keys_in(elsewhere) == ["stap-1", "stap-2", "stap-1-2"]


def module_of(course):
    return ModulePage.objects.descendant_of(course).get()


def test_two_steps_with_one_title_get_different_keys(course):
    module = ModulePage.objects.get()
    made = [factories.step(module, title="Kijken").key for _ in range(3)]
    assert made == ["kijken", "kijken-2", "kijken-3"]


def test_a_step_without_words_in_its_title_has_a_key_too(course):
    assert factories.step(ModulePage.objects.get(), title="?!", slug="vraag").key == "stap"


def test_a_step_knows_the_path_of_its_course(course):
    assert course_path(StepPage.objects.first()) == CoursePage.objects.get().path
