"""Who may read what: the rule, the list, and what the site answers, which always agree."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import Resolver404, resolve
from wagtail.models import Page, get_page_models

from cohorts.enrolment.queries import visible_pages
from cohorts.enrolment.rules import may_fetch, may_read
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.mixins import Members
from leergang.content.pages import InformationPage
from tests import factories

PEOPLE = {
    "anonymous": AnonymousUser,
    "participant": lambda: factories.user(),
    "docent": lambda: factories.user(groups=["Docenten"]),
    "redactie": lambda: factories.user(groups=["Redactie"]),
    "superuser": factories.administrator,
}
MEMBERS = (DayPage, ModulePage, StepPage)


@pytest.fixture(params=PEOPLE)
def person(request, db):
    return PEOPLE[request.param]()


@pytest.fixture
def pages(course):
    """Every type of page, live and as a draft; a draft with live pages below it; an alias."""
    day, module, step = DayPage.objects.get(), ModulePage.objects.get(), StepPage.objects.first()
    factories.information()
    about = factories.information(title="Nog niet", live=False)
    factories.add(about, InformationPage, title="Onder een ontwerp")
    factories.module(factories.day(course, title="Dag 2", live=False), steps=1)
    factories.module(day, title="Nog niet", live=False)
    factories.step(module, title="Nog niet", live=False)
    step.create_alias(update_slug="ook-hier")
    factories.course("Later", steps=1).unpublish()
    return list(Page.objects.filter(depth__gt=1).order_by("path"))


def test_the_list_and_the_rule_agree_on_every_page(pages, person):
    listed = set(visible_pages(person).filter(depth__gt=1).values_list("pk", flat=True))
    assert listed == {page.pk for page in pages if may_read(person, page)}
    assert listed == {page.pk for page in pages if may_read(person, page.specific)}


def test_the_list_and_the_site_agree_on_every_page(pages, person):
    client = Client()
    if person.is_authenticated:
        client.force_login(person)
    listed = set(visible_pages(person).values_list("pk", flat=True))
    for page in pages:
        assert (client.get(page.url).status_code == 200) == (page.pk in listed), page.url


@pytest.mark.parametrize("above", [CoursePage, DayPage, ModulePage])
def test_what_is_below_an_unpublished_page_is_gone_and_comes_back_with_it(course, above, signed_in):
    step, taken_off = StepPage.objects.first(), above.objects.get()
    assert signed_in.get(step.url).status_code == 200
    taken_off.unpublish()
    assert signed_in.get(step.url).status_code == 404
    assert not visible_pages(factories.user()).filter(pk=step.pk).exists()
    taken_off.save_revision().publish()
    assert signed_in.get(step.url).status_code == 200


def test_a_public_page_below_a_draft_is_not_there_for_a_stranger_either(client, db):
    below = factories.add(factories.information(live=False), InformationPage, title="Onder een ontwerp")
    assert client.get(below.url).status_code == 404


def test_what_begins_with_the_same_path_is_not_below_it(course):
    """The page after a draft, whose path comes right after all that could be below it."""
    draft = factories.module(DayPage.objects.get(), title="Nog niet", live=False)
    after = factories.module(DayPage.objects.get(), title="Daarna", steps=1)
    listed = set(visible_pages(factories.user()).values_list("pk", flat=True))
    assert after.pk in listed and after.get_first_child().pk in listed and draft.pk not in listed


def test_a_stranger_reads_what_is_public_and_nothing_else(pages):
    types = {type(page.specific) for page in visible_pages(AnonymousUser()).filter(depth__gt=1)}
    assert not types & set(MEMBERS)
    assert CoursePage in types


def test_someone_who_may_no_longer_sign_in_is_a_stranger(pages, client):
    person = factories.user()
    client.force_login(person)
    type(person).objects.filter(pk=person.pk).update(is_active=False)
    assert client.get(StepPage.objects.first().url).status_code == 302


def test_the_list_costs_one_query(pages, person, django_assert_num_queries):
    list(visible_pages(person))
    with django_assert_num_queries(1):
        list(visible_pages(person))


def test_every_type_of_members_page_is_left_out_of_a_strangers_list():
    assert {kind for kind in get_page_models() if issubclass(kind, Members)} == set(Members.__subclasses__())
    assert set(Members.__subclasses__()) == {*MEMBERS, LibraryIndexPage, LibraryPage}


@pytest.mark.parametrize("kind", MEMBERS)
@pytest.mark.parametrize("method", ["get", "head", "options", "post", "put", "delete", "patch"])
def test_every_method_of_a_members_page_is_guarded(course, client, kind, method):
    page = kind.objects.first()
    answer = getattr(client, method)(f"{page.url}?a=b")
    assert (answer.status_code, answer.content) == (302, b"")
    assert answer.url == f"/inloggen/?next={page.url}%3Fa%3Db"


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


def test_a_file_follows_its_page(course, person):
    step, draft = StepPage.objects.first(), factories.step(ModulePage.objects.get(), title="Nog niet", live=False)
    edits = person.is_authenticated and step.permissions_for_user(person).can_edit()
    assert may_fetch(person, factories.handout(is_public=True))
    assert may_fetch(person, factories.handout(is_public=True, page=draft))
    assert may_fetch(person, factories.handout()) == edits
    assert may_fetch(person, factories.handout(page=step)) == person.is_authenticated
    assert may_fetch(person, factories.handout(page=draft)) == edits
