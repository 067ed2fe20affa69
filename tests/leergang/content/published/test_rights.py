"""Prose says how a page reads, never whether someone may read it: that is asked of the source, at every request.

So these changes are made without any signal.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, Site

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.mixins import Members
from leergang.content.pages import CourseIndexPage
from leergang.content.published import prose
from tests import factories


@pytest.fixture
def step(signed_in, course):
    """A step that is kept, of the present edition."""
    return _kept(signed_in, StepPage.objects.first())


@pytest.fixture(params=[CoursePage, DayPage, ModulePage, StepPage], ids=lambda kind: kind.__name__)
def page(request, signed_in, course):
    """A page of any type with others above it, that is kept."""
    return _kept(signed_in, request.param.objects.first())


def _kept(client, page):
    assert client.get(page.url).status_code == 200
    assert prose.find(_path(page))
    return page


def _path(page):
    return page.url.lstrip("/")


def test_a_page_that_is_no_longer_live_is_not_there(signed_in, page):
    Page.objects.filter(pk=page.pk).update(live=False)
    assert prose.find(_path(page)) is None
    assert signed_in.get(page.url).status_code == 404


@pytest.mark.parametrize("above", [CourseIndexPage, CoursePage, DayPage, ModulePage], ids=lambda kind: kind.__name__)
def test_a_page_below_one_that_is_no_longer_live_is_not_there(signed_in, step, above):
    Page.objects.filter(pk=above.objects.get().pk).update(live=False)
    assert prose.find(_path(step)) is None
    assert signed_in.get(step.url).status_code == 404


def test_a_page_that_stands_elsewhere_is_not_there_and_another_is(signed_in, step):
    other = StepPage.objects.last()
    signed_in.get(other.url)
    for page, elsewhere in ((step, other), (other, step)):
        Page.objects.filter(pk=page.pk).update(url_path=elsewhere.url_path, slug=elsewhere.slug)
    assert prose.find(_path(step)).pk == other.pk
    assert f">{other.title}</h1>" in signed_in.get(step.url).text


def test_a_page_whose_address_is_gone_is_not_there(signed_in, page):
    Page.objects.filter(pk=page.pk).update(url_path="/elders/", slug="elders")
    assert signed_in.get(page.url).status_code == 404


def test_a_new_title_stands_at_the_top_at_once(signed_in, page):
    Page.objects.filter(pk=page.pk).update(title="Anders")
    assert ">Anders</h1>" in signed_in.get(page.url).text


def test_a_restriction_holds_at_once(signed_in, page):
    above = Page.objects.get(pk=page.get_parent().pk)
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=above, restriction_type=PageViewRestriction.GROUPS)]
    )
    answer = signed_in.get(page.url)
    assert answer.status_code == 302
    assert answer.url.startswith("/inloggen/")
    PageViewRestriction.objects.all()._raw_delete("default")
    assert signed_in.get(page.url).status_code == 200


def test_a_restriction_elsewhere_costs_queries_and_changes_nothing(signed_in, step):
    elsewhere = Page.objects.get(pk=factories.course("Elders").pk)
    signed_in.get(step.url)
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=elsewhere, restriction_type=PageViewRestriction.LOGIN)]
    )
    with CaptureQueriesContext(connection) as queries:
        assert signed_in.get(step.url).status_code == 200
    assert len(queries) <= 8


def test_who_signed_out_reads_what_is_public_and_is_asked_to_sign_in_for_the_rest(signed_in, page):
    signed_in.logout()
    assert signed_in.get(page.url).status_code == (302 if isinstance(page, Members) else 200)


def test_who_may_no_longer_sign_in_is_a_stranger(signed_in, reader, step):
    type(reader).objects.filter(pk=reader.pk).update(is_active=False)
    assert signed_in.get(step.url).status_code == 302


def test_with_a_second_site_wagtail_looks_for_itself(signed_in, page):
    Site.objects.create(hostname="elders.example", root_page=page.get_parent())
    assert prose.find(_path(page)) is None
    assert signed_in.get(page.url).status_code == 200


def test_without_a_default_site_wagtail_looks_for_itself(signed_in, page):
    Site.objects.update(is_default_site=False)
    assert prose.find(_path(page)) is None
    assert signed_in.get(page.url).status_code == 404


@pytest.mark.parametrize("method", ["get", "head", "options", "post", "put", "delete", "patch"])
def test_a_stranger_gets_one_answer_for_what_is_there_and_what_is_not(client, step, method):
    draft = factories.step(step.get_parent().specific, title="Nog niet", live=False)
    asked = [step.url, draft.url, f"{step.url}verder/", "/leergang/bestaat-niet/dag-1/", step.get_parent().url]
    client.logout()
    answers = [getattr(client, method)(address, {} if method == "get" else None) for address in asked]
    assert {answer.status_code for answer in answers} == {302}
    assert [answer.url for answer in answers] == [f"/inloggen/?next={address}" for address in asked]
    headers = [{name: value for name, value in answer.items() if name not in DIFFERENT} for answer in answers]
    assert all(one == headers[0] for one in headers)


DIFFERENT = {"Location", "Server-Timing"}


def test_a_draft_course_hides_all_below_it_like_any_other(client, course):
    day = course.get_first_child()
    course.unpublish()
    assert client.get(day.url).url == f"/inloggen/?next={day.url}"
    assert client.get(f"{course.url}dag-9/").url == f"/inloggen/?next={course.url}dag-9/"
    assert client.get(course.url).status_code == 404


def test_an_overview_with_another_slug_keeps_the_secret_too(client, course):
    index = course.get_parent().specific
    index.slug = "opleidingen"
    index.save_revision().publish()
    day = Page.objects.get(pk=course.get_first_child().pk)
    assert day.url == "/opleidingen/kwaliteit/dag-1/"
    for address in (day.url, "/opleidingen/kwaliteit/dag-2/"):
        assert client.get(address).url == f"/inloggen/?next={address}"
