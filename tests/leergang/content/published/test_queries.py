"""What a page costs: one query for a visitor, six for a reader of a step, whatever it holds."""

import re

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from leergang.content.course import CoursePage, ModulePage, StepPage
from leergang.content.mixins import Members
from leergang.content.published.prose import ReadsProse
from tests import factories
from tests.house.tree import ROOT


def body(blocks):
    """So many blocks, with a picture or a file in every second and a link in every other."""
    pictures, handouts = [factories.picture() for _ in range(2)], [factories.handout() for _ in range(2)]
    links = [f'<a linktype="page" id="{page.pk}">{page.title}</a>' for page in StepPage.objects.all()]
    for number in range(blocks):
        yield [
            ("text", f"<p>{links[number % len(links)]}</p>"),
            ("image", {"image": pictures[number % 2].pk, "alt": "Bord", "caption": "", "credit": "Wij"}),
            ("callout", {"kind": "remark", "title": "Let op", "text": f"<p>{links[number % len(links)]}</p>"}),
            ("download", {"handout": handouts[number % 2].pk, "title": "Kaart", "about": ""}),
            ("heading", {"text": f"Kop {number}", "level": "2", "key": f"kop-{number}"}),
            ("prompt", {"question": "Wat?", "help": "", "lines": 3, "key": f"wat-{number}"}),
        ][number % 6]


def cost(client, page):
    """The queries of a second visit."""
    address = f"{page.url}?voorpagina"
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def filled(blocks):
    step = StepPage.objects.first()
    step.body = [{"type": kind, "value": value} for kind, value in body(blocks)]
    step.save_revision().publish()
    return step


@pytest.mark.parametrize("blocks", [5, 500])
@pytest.mark.parametrize("steps", [0, 20])
def test_a_reader_of_a_step_costs_six_queries(signed_in, course, blocks, steps):
    """Session, person, enrolments, what they read, and the step with its prose, edition and rights."""
    for number in range(steps):
        factories.step(ModulePage.objects.get(), title=f"Stap {number + 3}")
    assert cost(signed_in, filled(blocks)) == 6


@pytest.fixture
def pages(course):
    """One page of each type, each of them with something to show."""
    step = filled(12)
    told = factories.information(body=step.body.get_prep_value())
    return [*step.get_ancestors(inclusive=True).filter(depth__gte=2).specific(), told]


def test_every_page_costs_a_reader_four_queries_and_a_step_two_more_for_what_they_read_and_wrote(signed_in, pages):
    assert [cost(signed_in, page) for page in pages] == [
        {CoursePage: 5, StepPage: 6}.get(type(page), 4) for page in pages
    ]


def test_every_public_page_costs_a_visitor_one_query_and_a_course_one_more_for_its_start_moments(client, pages):
    public = [page for page in pages if not isinstance(page, Members)]
    assert [cost(client, page) for page in public] == [2 if isinstance(page, CoursePage) else 1 for page in public]


TYPES = [model for model in apps.get_models() if issubclass(model, ReadsProse)]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_the_outer_template_asks_the_page_only_for_what_was_found_with_it(kind):
    """Any other field would be read by a query of its own."""
    text = re.sub(r"{% comment %}.*?{% endcomment %}", "", (ROOT / "templates" / kind.template).read_text(), flags=re.S)
    named = set(re.findall(r"\bpage\.(\w+)", text))
    assert "title" in named
    assert named <= {field.attname for field in Page._meta.concrete_fields} | {"pk"}


@pytest.mark.parametrize("group", ["Docenten", "Redactie"])
def test_who_edits_costs_no_more_than_who_reads(client, pages, group):
    client.force_login(factories.user(groups=[group]))
    assert max(cost(client, page) for page in pages) <= 6


def test_a_stranger_costs_one(client, signed_in, course):
    step = filled(5)
    signed_in.get(step.url)
    signed_in.logout()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(step.url).status_code == 302
    assert len(queries) == 1


def test_rendering_does_not_cost_more_for_more_of_the_same(course):
    """Choosers are read in one go; only links in text cost a query each, once per edition."""
    from leergang.content.published import prose

    costs = []
    for blocks in (12, 120):
        page = filled(blocks)
        page.body = [block for block in page.body.get_prep_value() if block["type"] not in ("text", "callout")]
        page.save()
        prose.render(StepPage.objects.get(pk=page.pk))
        with CaptureQueriesContext(connection) as queries:
            prose.render(StepPage.objects.get(pk=page.pk))
        costs.append(len(queries))
    assert costs[0] == costs[1]
