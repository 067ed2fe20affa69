"""Whole courses in one query."""

import pytest

from leergang.content.course import DayPage, ModulePage
from leergang.content.outline import outlines
from tests import factories


def test_a_course_is_told_down_to_its_steps(course):
    factories.day(course, title="Dag 2", line="Van plan naar rol", preparation="<p>Lees dit.</p>")
    told = outlines([course.path])[course.path]
    assert [day.title for day in told.below] == ["Dag 1", "Dag 2"]
    assert (told.below[1].line, told.below[1].preparation) == ("Van plan naar rol", "<p>Lees dit.</p>")
    assert [(step.title, step.minutes) for step in told.below[0].steps] == [("Stap 1", 5), ("Stap 2", 5)]


def test_every_address_in_it_is_that_of_the_page(course):
    told = outlines([course.path])[course.path]
    pages = {page.path: page.url for page in course.get_descendants(inclusive=True)}
    nodes = [told, *told.below, *told.below[0].below, *told.below[0].steps]
    assert {node.path: node.url for node in nodes} == pages


def test_what_is_not_published_falls_out_with_all_below_it(course):
    factories.step(ModulePage.objects.get(), title="Nog niet", live=False)
    hidden = factories.day(course, title="Dag 2")
    factories.module(hidden, steps=3)
    DayPage.objects.filter(pk=hidden.pk).update(live=False)
    told = outlines([course.path])[course.path]
    assert [day.title for day in told.below] == ["Dag 1"]
    assert len(told.below[0].steps) == 2


def test_a_course_that_is_not_published_is_not_told(course):
    course.unpublish()
    assert outlines([course.path]) == {}


@pytest.mark.parametrize("more", [0, 2])
def test_three_courses_cost_what_one_costs(course, more, django_assert_num_queries):
    paths = [course.path, *(factories.course(f"Nog een {number}").path for number in range(more))]
    outlines(paths)
    with django_assert_num_queries(1):
        assert len(outlines(paths)) == 1 + more


def test_no_courses_cost_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert outlines([]) == {}
