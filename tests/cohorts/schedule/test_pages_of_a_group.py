"""A page on which a group meets does not go: its editor is told which groups, and what to do instead."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from leergang.content.course import DayPage
from tests import factories


@pytest.fixture
def editor(client, db):
    client.force_login(factories.administrator())
    return client


@pytest.mark.parametrize("which", ["course", "day"])
def test_a_page_of_a_group_is_kept_and_the_group_is_named(editor, course, which):
    factories.cohort(course, name="Lente 2027")
    page = course if which == "course" else DayPage.objects.get()
    answer = editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
    assert "Lente 2027" in answer.text
    assert Page.objects.filter(pk=page.pk).exists()


def test_the_same_holds_for_several_pages_at_once(editor, course):
    factories.cohort(course, name="Lente 2027")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    answer = editor.post(f"{address}?id={DayPage.objects.get().pk}", follow=True)
    assert "Lente 2027" in answer.text
    assert DayPage.objects.count() == 1


def test_a_page_without_groups_goes(editor, course):
    day = DayPage.objects.get()
    editor.post(reverse("wagtailadmin_pages:delete", args=[day.pk]))
    assert not DayPage.objects.exists()
