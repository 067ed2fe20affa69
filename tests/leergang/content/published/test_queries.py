"""What a step costs: three queries, whatever it holds and however long its menu is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leergang.content.course import ModulePage, StepPage
from tests import factories


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
    assert client.get(page.url).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page.url).status_code == 200
    return len(queries)


def filled(blocks):
    step = StepPage.objects.first()
    step.body = [{"type": kind, "value": value} for kind, value in body(blocks)]
    step.save_revision().publish()
    return step


@pytest.mark.parametrize("blocks", [5, 500])
@pytest.mark.parametrize("steps", [0, 20])
def test_a_reader_costs_three_queries(signed_in, course, blocks, steps):
    """Session, person, and the step with its prose, edition and rights."""
    for number in range(steps):
        factories.step(ModulePage.objects.get(), title=f"Stap {number + 3}")
    assert cost(signed_in, filled(blocks)) == 3


@pytest.mark.parametrize("blocks", [5, 500])
@pytest.mark.parametrize(("group", "queries"), [("Docenten", 9), ("Redactie", 9)])
def test_who_edits_costs_six_more_for_wagtails_own_bar(client, course, group, queries, blocks):
    client.force_login(factories.user(groups=[group]))
    assert cost(client, filled(blocks)) == queries


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
