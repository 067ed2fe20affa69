"""Who may read what, where the content or the asking is special; test_gate_everywhere.py asks it of every page."""

import pytest
from django.urls import Resolver404, resolve
from wagtail.models import get_page_models

from assignments.briefs.models import AssignmentPage
from cohorts.enrolment.queries import visible_pages
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.mixins import Members
from leergang.content.pages import InformationPage
from leergang.content.teaching.models import TeacherPage
from tests import factories

MEMBERS = (DayPage, ModulePage, StepPage)


@pytest.mark.parametrize("above", [CoursePage, DayPage, ModulePage])
def test_what_is_below_an_unpublished_page_is_gone_and_comes_back_with_it(course, above, signed_in):
    step, taken_off = StepPage.objects.first(), above.objects.get()
    assert signed_in.get(step.url).status_code == 200
    taken_off.unpublish()
    assert signed_in.get(step.url).status_code == 404
    assert not visible_pages(factories.participant(course)).filter(pk=step.pk).exists()
    taken_off.save_revision().publish()
    assert signed_in.get(step.url).status_code == 200


def test_a_public_page_below_a_draft_is_not_there_for_a_stranger_either(client, db):
    below = factories.add(factories.information(live=False), InformationPage, title="Onder een ontwerp")
    assert client.get(below.url).status_code == 404


def test_what_begins_with_the_same_path_is_not_below_it(course):
    """The page after a draft, whose path comes right after all that could be below it."""
    draft = factories.module(DayPage.objects.get(), title="Nog niet", live=False)
    after = factories.module(DayPage.objects.get(), title="Daarna", steps=1)
    listed = set(visible_pages(factories.participant(course)).values_list("pk", flat=True))
    assert after.pk in listed and after.get_first_child().pk in listed and draft.pk not in listed


def test_every_type_of_members_page_is_left_out_of_a_strangers_list():
    assert {kind for kind in get_page_models() if issubclass(kind, Members)} == set(Members.kinds())
    assert set(Members.kinds()) == {*MEMBERS, AssignmentPage, TeacherPage, LibraryIndexPage, LibraryPage}


@pytest.mark.parametrize("kind", MEMBERS)
def test_who_signed_in_reads_a_members_page_that_no_cache_keeps(course, signed_in, kind):
    answer = signed_in.get(kind.objects.first().url)
    assert answer.status_code == 200
    assert {"private", "no-store"} <= {word.strip() for word in answer["Cache-Control"].split(",")}


@pytest.mark.parametrize("address", ["/sitemap.xml", "/api/v2/pages/", "/beheer/api/main/pages/", "/_util/x/"])
def test_no_side_door_lists_pages(course, client, reader, address):
    assert client.get(address).status_code in (302, 404)
    client.force_login(reader)
    assert client.get(address).status_code in (302, 404)


def test_no_sitemap_is_mounted_and_members_pages_would_stay_out_of_one(course):
    with pytest.raises(Resolver404):
        resolve("/sitemap.xml")
    assert CoursePage.objects.get().get_sitemap_urls()
    assert not any(kind.objects.first().get_sitemap_urls() for kind in MEMBERS)


def test_a_preview_and_a_draft_are_for_who_may_edit(course, client, reader):
    step = StepPage.objects.first()
    addresses = [f"/beheer/pages/{step.pk}/view_draft/", f"/beheer/pages/{step.pk}/edit/preview/"]
    client.force_login(reader)
    assert {client.get(address).status_code for address in addresses} <= {302, 404}
