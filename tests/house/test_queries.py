"""What a page costs does not grow with what it holds: counted in queries, never in milliseconds."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from tests import factories

SENTENCE = "<p>Een plan zegt wat je wilt.</p>"


def cost(client, page):
    """The queries of a second visit: the first one may render and keep."""
    address = f"{page.url}?voorpagina"
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.headers["Server-Timing"].endswith(f'desc="{len(queries)} queries"')
    return len(queries)


def body(blocks, course):
    """So many blocks: text with links to pages, headings, prompts, self-checks."""
    target = course.get_first_child()
    text = f'<p>Zie <a linktype="page" id="{target.pk}">dag 1</a>.</p>' + SENTENCE
    kinds = [
        lambda n: ("heading", {"text": f"Kop {n}", "level": "2", "key": f"kop-{n}"}),
        lambda n: ("text", text),
        lambda n: ("prompt", {"key": f"vraag-{n}", "question": "Wat doe jij?", "help": "", "lines": 3}),
        lambda n: ("callout", {"kind": "remark", "title": "Let op", "text": text}),
        lambda n: ("quote", {"text": "Wie doet er iets mee?", "source": "Een teamleider"}),
    ]
    return [kinds[number % len(kinds)](number) for number in range(blocks)]


@pytest.mark.parametrize("blocks", [0, 5, 500])
def test_a_step_takes_six_queries(signed_in, course, blocks):
    step = StepPage.objects.first()
    step.body = body(blocks, course)
    step.save_revision().publish()
    assert cost(signed_in, step) == 6


def test_a_step_costs_an_editor_a_few_more_for_the_edit_link(client, course):
    client.force_login(factories.user(groups=["Redactie"]))
    assert cost(client, StepPage.objects.first()) <= 9


@pytest.mark.parametrize(("visitor", "queries"), [("stranger", 2), ("reader", 5)])
def test_the_public_page_of_a_course_takes_few_queries(visitor, queries, course, reader):
    client = Client()
    if visitor == "reader":
        client.force_login(reader)
    assert cost(client, course) == queries


def courses_on_the_front_page(course):
    return course.get_parent().get_parent(), lambda: factories.course("Nog een")


def courses_in_the_index(course):
    return course.get_parent(), lambda: factories.course("Nog een")


def days_of_a_course(course):
    return course, lambda: factories.module(factories.day(CoursePage.objects.get(), title="Nog een"), steps=2)


def modules_of_a_day(course):
    return DayPage.objects.get(), lambda: factories.module(DayPage.objects.get(), title="Nog een", steps=2)


def steps_of_a_module(course):
    return ModulePage.objects.get(), lambda: factories.step(ModulePage.objects.get(), title="Nog een")


def steps_beside_a_step(course):
    return StepPage.objects.first(), lambda: factories.step(ModulePage.objects.get(), title="Nog een")


LISTS = [courses_on_the_front_page, courses_in_the_index, days_of_a_course, modules_of_a_day, steps_of_a_module]


@pytest.mark.parametrize("list_of", [*LISTS, steps_beside_a_step], ids=lambda list_of: list_of.__name__)
def test_a_list_of_three_costs_what_a_list_of_one_costs(client, list_of, db):
    course = factories.course(steps=1)
    client.force_login(factories.participant(course))
    page, add = list_of(course)
    before = cost(client, page)
    add()
    add()
    assert cost(client, page) == before <= 6
    assert client.get(f"{page.url}?voorpagina").text.count("Nog een") >= 2


def test_a_list_of_three_devices_costs_what_a_list_of_one_costs(client, reader):
    def visit():
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/account/apparaten/").status_code == 200
        return len(queries)

    client.force_login(reader)
    visit()
    before = visit()
    for _ in range(2):
        other = Client()
        other.force_login(reader)
        other.get("/account/apparaten/")
    assert visit() == before
