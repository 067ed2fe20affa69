"""A page is rendered once for everybody, kept, and found again in one query."""

import json

import pytest
from django.apps import apps
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape
from wagtail.models import Page

from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.published import prose
from leergang.content.published.edition import stamp
from leergang.content.published.models import Prose
from leergang.content.published.prose import ReadsProse
from tests import factories

QUESTION = {"type": "prompt", "value": {"question": "Wat?", "help": "", "lines": 3, "key": "wat"}}


@pytest.fixture
def step(course):
    found = StepPage.objects.first()
    found.body = [
        {"type": "heading", "value": {"text": "Kop", "level": "2", "key": "kop"}},
        QUESTION,
        {"type": "text", "value": "<p>Slot</p>"},
    ]
    found.save_revision().publish()
    return found


def path(page):
    return page.url.lstrip("/")


def test_the_second_reader_gets_what_was_kept(step):
    first = prose.prose_of(step)
    assert prose.find(path(step)).prose == first
    with CaptureQueriesContext(connection) as queries:
        assert prose.prose_of(step) == first
    assert len(queries) == 2


def test_it_is_cut_before_each_heading_and_after_each_prompt_so_that_something_of_a_reader_can_stand_there(step):
    _, heading, below, prompt, after = prose.render(step)["parts"]
    assert (heading, prompt) == ({"heading": "kop"}, {"prompt": "wat"})
    assert 'id="kop"' in below["html"]
    assert 'id="wat"' in below["html"]
    assert "Slot" in after["html"]


def test_what_an_editor_types_does_not_cut_it(step):
    typed = "<!--prompt:nep-->"
    step.body = [
        {"type": "text", "value": f"<p>{escape(typed)}</p>"},  # as the editor stores what is typed
        {"type": "quote", "value": {"text": typed, "source": typed}},
        {"type": "prompt", "value": QUESTION["value"] | {"question": typed, "key": typed}},
    ]
    step.clean()
    assert [part["prompt"] for part in prose.render(step)["parts"] if "prompt" in part] == ["promptnep"]


def test_it_knows_its_place(step):
    said = prose.render(step)
    second = StepPage.objects.last()
    assert [said[name]["title"] for name in ("course", "day", "module")] == ["Kwaliteit", "Dag 1", "Module 1"]
    assert [link["title"] for link in said["outline"]] == ["Stap 1", "Stap 2"]
    assert (said["number"], said["prev"], said["next"]["pk"]) == (1, None, second.pk)
    assert (prose.render(second)["prev"]["pk"], prose.render(second)["next"]) == (step.pk, None)
    assert said["headings"] == [{"key": "kop", "text": "Kop", "level": "2"}]


def test_the_programme_is_public_and_who_takes_part_gets_links_to_it(course, client, reader):
    day = course.get_first_child()
    for stranger in (None, factories.user()):
        if stranger:
            client.force_login(stranger)
        assert f'href="{day.url}"' not in client.get(course.url).text
        assert f"<h3>{day.title}</h3>" in client.get(course.url).text
    client.force_login(reader)
    assert f'<h3><a href="{day.url}">{day.title}</a></h3>' in client.get(course.url).text


def test_a_draft_sees_its_place_among_what_is_live(course):
    draft = factories.step(ModulePage.objects.get(), title="Nog niet", live=False)
    said = prose.render(draft)
    assert (said["number"], said["prev"], said["next"]) == (None, None, None)
    assert len(said["outline"]) == 2


def test_a_change_while_it_is_being_rendered_is_not_missed(step, monkeypatch):
    """The edition is asked before rendering: what is kept here is then worthless, and the next reader renders again."""
    render = prose.render

    def interrupted(page):
        said = render(page)
        type(page).objects.get(pk=page.pk).save()
        return said

    monkeypatch.setattr(prose, "render", interrupted)
    prose.prose_of(step)
    assert Prose.objects.get(page=step).edition != stamp()
    assert prose.find(path(step)) is None


def test_a_slow_reader_who_keeps_an_older_edition_costs_time_and_does_no_harm(step, signed_in):
    old = stamp(), prose.render(step)
    step.goal = "Nieuw"
    step.save_revision().publish()
    signed_in.get(step.url)
    prose.keep(step, *old)
    assert prose.find(path(step)) is None
    assert "Nieuw" in signed_in.get(step.url).text
    assert prose.find(path(step)).prose["goal"] == "Nieuw"


def test_a_preview_is_rendered_and_leaves_what_is_kept_alone(step, client):
    client.force_login(factories.user(groups=["Redactie"]))
    client.get(step.url)
    kept = Prose.objects.get(page=step)
    step.body = [{"type": "text", "value": "<p>Alleen een ontwerp</p>"}]
    step.save_revision(clean=False)
    draft = client.get(f"/beheer/pages/{step.pk}/view_draft/")
    assert "Alleen een ontwerp" in draft.text
    assert Prose.objects.get(page=step).data == kept.data
    assert Prose.objects.get(page=step).edition == stamp() == kept.edition
    assert "Alleen een ontwerp" not in client.get(step.url).text


def test_publishing_shows_at_once(step, signed_in):
    signed_in.get(step.url)
    step.body = [{"type": "text", "value": "<p>Nu voor iedereen</p>"}]
    step.save_revision().publish()
    assert "Nu voor iedereen" in signed_in.get(step.url).text


def test_it_goes_with_its_page(step):
    prose.prose_of(step)
    Page.objects.get(pk=step.pk).delete()
    assert not Prose.objects.exists()


@pytest.fixture
def pages(step):
    """One page of each type."""
    others = [factories.information(), factories.item(), factories.assignment(DayPage.objects.get())]
    others.append(factories.for_teachers(ModulePage.objects.get()))
    made = [*step.get_ancestors(inclusive=True).filter(depth__gte=2).specific(), *others]
    assert {type(page) for page in made} == {model for model in apps.get_models() if issubclass(model, ReadsProse)}
    return made


def test_every_type_of_page_is_kept_and_found_in_one_query(pages, course, client, django_assert_num_queries):
    client.force_login(factories.teacher(factories.cohort(course)).user)
    for page in pages:
        for _ in range(2):  # the first visit renders, and forgets where the site stands
            assert client.get(f"{page.url}?voorpagina").status_code == 200
        address = path(page)
        with django_assert_num_queries(1):
            found = prose.find(address)
        assert found.prose == prose.render(page)


def test_every_type_of_page_says_plain_data_and_the_same_to_everybody(pages, client):
    people = [None, factories.user(), factories.user(groups=["Redactie"]), factories.administrator()]
    for page in pages:
        kept = set()
        for person in people:
            Prose.objects.all().delete()
            client.logout()
            if person:
                client.force_login(person)
            client.get(f"{page.url}?voorpagina")
            kept |= set(Prose.objects.values_list("data", flat=True))
        assert kept == {json.dumps(prose.render(page))}


@pytest.mark.parametrize("address", ["leergang/niets/", "é/", "leergang/%/_/", "' OR 1=1 --/", "leergang//kwaliteit/"])
def test_an_address_of_nothing_finds_nothing(pages, address):
    for page in pages:
        prose.prose_of(page)
    assert prose.find(address) is None


def test_a_step_without_a_request_of_its_own_still_has_its_context(step):
    request = RequestFactory().get("/")
    assert step.get_context(request)["prose"]["goal"] == step.goal
