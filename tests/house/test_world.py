"""The world the tests start in is the one an installation starts in."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Site

from leergang.content.course import StepPage
from leergang.portal.setup import set_up
from tests import factories


def test_setting_up_twice_makes_nothing_new(home):
    before = _everything()
    assert set_up() == home
    assert _everything() == before


def _everything():
    from django.apps import apps

    return {model._meta.label: model.objects.count() for model in apps.get_models() if hasattr(model, "objects")}


def test_the_site_starts_at_the_home_page(home):
    assert Site.objects.get().root_page_id == home.pk


@pytest.mark.parametrize("name", ["Docenten", "Redactie"])
def test_a_group_may_enter_the_admin(db, name):
    assert Group.objects.get(name=name).permissions.filter(codename="access_admin").exists()


def test_a_page_is_found_by_a_word_in_it(course):
    step = factories.step(course.get_descendants().last().get_parent().specific, title="Kwaliteitskalender")
    assert list(StepPage.objects.search("kwaliteitskalender")) == [step]


def test_a_deleted_page_is_not_found(course):
    StepPage.objects.first().delete()
    assert len(StepPage.objects.search("stap")) == 1
