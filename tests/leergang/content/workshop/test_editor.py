"""The editor shows what can be better, anew at each autosave, and loses nothing that people wrote."""

import pytest
from django.urls import reverse

from leergang.content.course import StepPage
from leergang.content.reference.vocabulary import Line, Subject
from leergang.kit import slots
from tests import factories
from tests.leergang.content.editor import Editor

BAD_LINK = "<p>Voor de wet <a href='https://example.nl'>klik hier</a>.</p>"


@pytest.fixture
def answers(monkeypatch):
    """Someone wrote an answer under every key that is asked for; so will a slice do that keeps answers."""
    monkeypatch.setitem(slots._SLOTS, "kept_under_keys", [lambda page, keys: dict.fromkeys(keys, "3 antwoorden")])


def editing(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_panel_of_checks_says_what_is_wrong_where_and_how_to_mend_it(desk, step):
    StepPage.objects.filter(pk=step.pk).update(goal="")
    page = desk.get(editing(step)).text
    assert "Deze pagina heeft geen doel." in page
    assert "Schrijf in één zin wat de lezer daarna weet of kan." in page
    assert 'data-side-panel="checks"' in page


def test_a_step_that_readers_cannot_find_by_subject_or_line_is_told(desk, step):
    step.subjects, step.line = [], ""
    step.save_revision().publish()
    page = desk.get(editing(step)).text
    assert "Deze pagina heeft geen onderwerp." in page
    assert "Deze pagina hoort bij geen lijn." in page


def test_a_text_in_order_gets_a_kind_word(desk, step):
    step.subjects, step.line = [Subject.objects.first()], Line.VISION
    step.save_revision().publish()
    assert "We zien niets dat beter moet." in desk.get(editing(step)).text


def test_a_file_that_readers_cannot_fetch_is_told_until_someone_chose_for_whom_it_is(desk, step):
    handout = factories.handout("Kaart")
    step.body = [{"type": "download", "value": {"handout": handout.pk, "title": "Kaart", "about": ""}}]
    step.save_revision().publish()
    told = "Lezers kunnen ‘Kaart’ niet ophalen."
    assert told in desk.get(editing(step)).text
    assert told in desk.get(reverse("flaws")).text
    type(handout).objects.update(page=step)
    assert told not in desk.get(editing(step)).text


def test_an_autosave_brings_the_new_list(desk, step):
    editor = Editor(desk, step)
    editor.blocks.append(editor.add("callout", title="Kijk", text=BAD_LINK))
    editor.blocks.pop()
    html = desk.post(editing(step), editor.data(), headers={"Accept": "application/json"}).json()["html"]
    assert 'data-w-teleport-target-value="#leergang-flaws"' in html
    assert "De linktekst ‘klik hier’ zegt niet" in html


def test_a_new_page_says_nothing_before_there_is_something(desk, step):
    address = reverse("wagtailadmin_pages:add", args=["leergang", "steppage", step.get_parent().pk])
    page = desk.get(address).text
    assert "Zodra je iets schrijft" in page
    assert "geen doel" not in page


def test_every_kind_of_page_opens_with_its_checks(desk, course, home, day):
    pages = [home, course, day, day.get_first_child(), factories.information()]
    assert all('id="leergang-flaws"' in desk.get(editing(page)).text for page in pages)


@pytest.fixture
def asked(step, desk):
    """A published question."""
    editor = Editor(desk, step)
    editor.add("prompt", question="Hoe gaat het bij jullie?")
    editor.publish()
    return StepPage.objects.get(pk=step.pk)


def test_a_question_with_answers_cannot_be_published_away(desk, asked, answers):
    editor = Editor(desk, asked)
    editor.blocks.clear()
    editor.publish()
    page = desk.get(editing(asked)).text
    assert "Niet gepubliceerd." in page
    assert "3 antwoorden" in page
    assert len(StepPage.objects.get(pk=asked.pk).body) == 1, "readers keep the question"
    assert len(StepPage.objects.get(pk=asked.pk).get_latest_revision_as_object().body) == 0, "the draft is kept"


def test_a_question_without_answers_may_go(desk, asked):
    editor = Editor(desk, asked)
    editor.blocks.clear()
    editor.publish()
    assert len(StepPage.objects.get(pk=asked.pk).body) == 0


def test_a_question_may_get_other_words_while_answers_hang_on_it(desk, asked, answers):
    editor = Editor(desk, asked)
    editor.blocks[0]["value"]["question"] = "En bij jou?"
    editor.publish()
    assert StepPage.objects.get(pk=asked.pk).body[0].value["question"] == "En bij jou?"


def test_a_page_is_previewed_as_wide_as_a_phone_and_a_laptop(desk, step):
    page = desk.get(editing(step)).text
    assert [width for width in ("375", "390", "768", "1280") if f'data-device-width="{width}"' in page] == [
        "390",
        "1280",
    ]


def test_a_preview_shows_what_a_participant_sees(desk, step):
    Editor(desk, step).save()
    desk.post(reverse("wagtailadmin_pages:preview_on_edit", args=[step.pk]), Editor(desk, step).data())
    preview = desk.get(reverse("wagtailadmin_pages:preview_on_edit", args=[step.pk]) + "?in_preview_panel=true").text
    assert step.title in preview
    assert "Beheer" not in preview
    assert "deze stap</span> aan" not in preview
    assert "<aside hidden" in preview, "Wagtail's bar is there for the checks, and not to be seen"


def test_from_a_page_on_the_site_a_writer_gets_to_its_editor(desk, step, home):
    assert f'href="{editing(step)}"><span>Pas <span class="wide">deze stap</span> aan' in desk.get(step.url).text
    assert (
        f'href="{editing(home)}"><span>Pas <span class="wide">deze pagina</span> aan' in desk.get("/?voorpagina").text
    )
    assert "wagtail-userbar" not in desk.get(step.url).text


def test_a_reader_sees_no_way_to_the_editor(signed_in, step):
    assert "deze stap</span> aan" not in signed_in.get(step.url).text


def test_the_way_to_the_editor_costs_no_query(desk, step, django_assert_max_num_queries):
    desk.get(step.url)
    with django_assert_max_num_queries(6):
        desk.get(step.url)
