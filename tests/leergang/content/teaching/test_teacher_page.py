"""The page for the teacher of a module: there for its teachers, and nowhere to be seen for others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.finding.models import Findable
from leergang.content.outline import outlines
from leergang.content.teaching.models import TeacherPage
from tests import factories

WORDS = "Reken op een kwartier uitloop."
LINK = "Alleen docenten zien deze link."


def cost(client, address):
    """The queries of a second visit: the first one may render and keep."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.fixture
def page(course):
    """The page of the only module, between its two steps."""
    body = [{"type": "text", "value": f"<p>{WORDS}</p>"}]
    made = factories.for_teachers(ModulePage.objects.get(), slug="voor-de-docent", body=body)
    made.move(StepPage.objects.first(), pos="right")
    made.refresh_from_db()
    return made


@pytest.fixture
def teaching(page, course, client):
    """A browser in which a teacher signed in, whose group has no day open yet."""
    client.force_login(factories.teacher(factories.cohort(course, opened=0)).user)
    return client


def test_a_teacher_reads_it_before_the_dates(teaching, page):
    answer = teaching.get(page.url)
    assert WORDS in answer.text
    assert "Alleen docenten zien dit" in answer.text
    assert page.url.endswith("/voor-de-docent/")


def test_a_teacher_finds_it_from_the_module_and_a_participant_does_not(teaching, page, client, reader):
    module = ModulePage.objects.get()
    assert f'href="{page.url}"' in teaching.get(module.url).text
    client.force_login(reader)
    shown = client.get(module.url).text
    assert LINK not in shown
    assert "voor-de-docent" not in shown


def test_a_module_without_such_a_page_has_no_link(teaching, page):
    page.unpublish()
    assert LINK not in teaching.get(ModulePage.objects.get().url).text
    assert teaching.get(page.url).status_code == 404


def test_who_looks_as_a_participant_sees_nothing_of_it(teaching, page, course):
    group = factories.cohort(course)
    factories.teacher(group, who=teaching.get("/").wsgi_request.user)
    teaching.post("/kijken/", {"group": group.slug, "day": "2099-01-01"})
    module = teaching.get(ModulePage.objects.get().url)
    assert (module.status_code, LINK in module.text) == (200, False)
    assert teaching.get(page.url).status_code == 404


def test_it_is_no_step(page, signed_in, course):
    first, second = (step.url for step in StepPage.objects.order_by("path"))
    for address in (first, second, ModulePage.objects.get().url, DayPage.objects.get().url, course.url, "/verder/"):
        assert "voor-de-docent" not in signed_in.get(address).text
    assert "Stap 1 van 2." in signed_in.get(first).text
    assert f'href="{second}"' in signed_in.get(first).text
    assert f'<a class="button button--text" href="{first}"' in signed_in.get(second).text
    assert [step.title for step in outlines([course.path])[course.path].below[0].steps] == ["Stap 1", "Stap 2"]


def test_nobody_finds_it_by_searching(page, teaching):
    page.save_revision().publish()
    assert not Findable.objects.filter(page=page.pk).exists()
    assert page.url not in teaching.get("/zoek/?q=kwartier+uitloop").text
    assert not page.get_sitemap_urls()


@pytest.mark.parametrize(("who", "more"), [("teacher", 1), ("participant", 0)])
def test_the_link_on_a_module_costs_its_teacher_one_query_and_nobody_else(who, more, page, course, client):
    person = factories.teacher(factories.cohort(course)).user if who == "teacher" else factories.participant(course)
    client.force_login(person)
    address = ModulePage.objects.get().url
    assert cost(client, address) == 4 + more
    page.unpublish()
    assert cost(client, address) == 4 + more


WORK = {"title": "Sorteren", "aim": "Horen.", "minutes": 20, "group_size": "allen", "steps": ["Lees."]}


@pytest.mark.parametrize("blocks", [1, 100])
def test_it_and_the_programme_of_a_day_cost_the_same_however_long_they_are(blocks, teaching, page):
    for long in (page, DayPage.objects.get()):
        long.body = [{"type": "work_form", "value": WORK | {"question": "", "material": ""}}] * blocks
        long.save_revision().publish()
        assert cost(teaching, long.url) == 4
        assert teaching.get(long.url).text.count("20 minuten") == blocks


def test_an_editor_makes_one_for_a_module_and_no_second(course, client):
    client.force_login(factories.user(groups=["Redactie"]))
    module = ModulePage.objects.get()
    address = reverse("wagtailadmin_pages:add", args=["leergang", "teacherpage", module.pk])
    assert 'name="slug"' not in client.get(address).text
    form = {"title": "Let op dit", "body": streamfield([("quote", {"text": WORDS, "source": "Een docent"})])}
    comments = {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}
    client.post(address, {**nested_form_data(form), **comments, "action-publish": "1"})
    made = TeacherPage.objects.get()
    assert (made.title, made.slug, made.live) == ("Let op dit", "voor-de-docent", True)
    assert client.get(address).status_code in (302, 403)


def test_the_programme_of_a_day_is_for_who_may_read_the_day(course, client, reader):
    day = DayPage.objects.get()
    day.preparation = "<p>Lees je schoolplan.</p>"
    day.body = [
        {"type": "heading", "value": {"text": "Programma van de dag", "level": "2", "key": "programma"}},
        {"type": "text", "value": f"<p>{WORDS}</p>"},
    ]
    day.save_revision().publish()
    assert WORDS not in client.get(CoursePage.objects.get().url).text
    client.force_login(reader)
    shown = client.get(day.url).text
    assert shown.index("Lees je schoolplan.") < shown.index("Module 1") < shown.index("Programma van de dag")
    assert shown.index("Programma van de dag") < shown.index(WORDS)
    assert "kwartier" in client.get("/zoek/?q=kwartier+uitloop").text
    client.force_login(factories.participant(course, opened=0))
    assert client.get(day.url).status_code == 404
    assert "uitloop." not in client.get("/zoek/?q=kwartier+uitloop").text
