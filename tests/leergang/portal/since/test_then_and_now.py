"""What a group read beside what it says now, with every word that went or came."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from leergang.content.course import ModulePage, StepPage
from tests import factories

from .conftest import WHY, publish, written


def body(*texts):
    return [{"type": "text", "value": f"<p>{text}</p>"} for text in texts]


@pytest.fixture
def changed(step):
    """A step of which one sentence changed twice since the group read it, the last time without a reason."""
    written(step, body=body("Een begin.", "De school kijkt elke vier jaar."))
    publish(step, body=body("Een begin.", "De school kijkt elke twee jaar."), why=WHY, ago=timedelta(days=30))
    publish(step, body=body("Een begin.", "De school kijkt elk jaar.", "En leert daarvan."), ago=timedelta(days=9))
    return step


def test_it_shows_what_the_group_read_and_what_it_says_now_with_the_difference_in_marks(back, changed):
    text = back.get(f"/nieuw/{changed.pk}/").text
    assert '<del><span class="sr-only">[weg: </span>elke vier<span class="sr-only">]</span></del>' in text
    assert '<ins><span class="sr-only">[nieuw: </span>elk<span class="sr-only">]</span></ins>' in text
    assert "twee jaar" not in text
    assert text.count("Een begin.") == 1
    assert "Dit stond er nog niet." in text
    assert text.count('id="anders"') == 1
    assert WHY in text
    assert f'href="{changed.url}"' in text


def test_then_is_the_last_day_of_the_group(back, changed):
    assert "de tekst van 19 december 2024" in back.get(f"/nieuw/{changed.pk}/").text


def test_the_text_of_then_is_still_there_after_purging(back, changed):
    for title in ("Concept", "Nog een concept"):
        draft = StepPage.objects.get(pk=changed.pk)
        draft.title = title
        draft.save_revision()
    call_command("purge_revisions")
    assert "elke vier" in back.get(f"/nieuw/{changed.pk}/").text


def test_a_draft_is_not_what_it_says_now(back, changed):
    draft = StepPage.objects.get(pk=changed.pk)
    draft.body = body("Nog geheim.")
    draft.save_revision()
    assert "geheim" not in back.get(f"/nieuw/{changed.pk}/").text


def test_a_module_shows_its_introduction_and_an_item_what_it_is_good_for(back, course):
    module, item = ModulePage.objects.get(), factories.item()
    written(module, intro="<p>Over <b>oude</b> zaken.</p>"), written(item, good_for="Voor vroeger.")
    publish(module, intro="<p>Over nieuwe zaken.</p>", why=WHY), publish(item, good_for="Voor straks.", why=WHY)
    assert "</span>oude<" in back.get(f"/nieuw/{module.pk}/").text
    assert "</span>vroeger.<" in back.get(f"/nieuw/{item.pk}/").text


def test_what_somebody_wrote_is_shown_as_text(back, step):
    written(step, goal="<script>alert(1)</script> toen")
    publish(step, goal="<script>alert(1)</script> nu", why=WHY)
    text = back.get(f"/nieuw/{step.pk}/").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_a_text_that_stayed_the_same_says_so(back, step):
    publish(step, why=WHY)
    assert "De tekst is gelijk gebleven" in back.get(f"/nieuw/{step.pk}/").text


def test_where_nothing_was_kept_of_then_it_says_so(back, course):
    publish(StepPage.objects.last(), why=WHY)
    assert "De tekst van toen is er niet" in back.get(f"/nieuw/{StepPage.objects.last().pk}/").text


@pytest.mark.parametrize("changes", [1, 3])
def test_it_costs_the_same_however_often_a_page_changed(back, step, changes, django_assert_max_num_queries):
    written(step, body=body("Toen."))
    for number in range(changes):
        publish(step, body=body(*["Nu."] * (number + 1)), why=WHY, ago=timedelta(days=9 - number))
    back.get(f"/nieuw/{step.pk}/")
    with django_assert_max_num_queries(16):
        back.get(f"/nieuw/{step.pk}/")
