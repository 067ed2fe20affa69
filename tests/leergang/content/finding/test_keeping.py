"""What search knows follows the content: at once, in the transaction of the change, and the same when read again."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page

from leergang.content.course import ModulePage, StepPage
from leergang.content.finding.keeping import rebuild
from leergang.content.finding.models import Findable, Word
from leergang.content.reference.models import Term
from leergang.content.reference.vocabulary import Subject
from leergang.portal.search.queries import answer
from tests import factories


@pytest.fixture
def found(reader):
    """The titles that this question leads the reader to."""
    return lambda typed: [result.title for result in answer(reader, typed).results]


@pytest.fixture
def module(course):
    return ModulePage.objects.get()


def state():
    rows = Findable.objects.order_by("pk").values()
    return list(rows), set(Word.objects.values_list("text", flat=True))


def test_what_is_published_is_found_at_once(module, found):
    step = factories.step(module, title="Kalender", body=[("text", "<p>Een zomerrooster.</p>")])
    assert found("zomerrooster") == ["Kalender"]
    step.title = "Rooster van het jaar"
    step.save_revision().publish()
    assert found("zomerrooster") == ["Rooster van het jaar"]


def test_what_only_editors_see_of_a_source_is_not_found(module, found):
    source = {"title": "Een boek", "where": "", "url": "", "note": "Zomerrooster.", "for_editors": "Winterdienst."}
    factories.step(module, title="Kalender", body=[("sources", {"sources": [source]})])
    assert found("zomerrooster") == ["Kalender"]
    assert found("winterdienst") == []


def test_what_is_below_a_page_that_goes_off_the_site_is_found_no_more(module, found):
    factories.step(module, title="Kalender", body=[("text", "<p>Een zomerrooster.</p>")])
    module.unpublish()
    assert found("zomerrooster") == []
    module.save_revision().publish()
    assert found("zomerrooster") == ["Kalender"]


def test_a_draft_is_not(module, found):
    step = factories.step(module, title="Kalender")
    step.title = "Zomerrooster"
    step.save_revision()
    factories.step(module, title="Winterrooster", live=False)
    assert found("zomerrooster") == []
    assert found("winterrooster") == []


def test_what_goes_off_the_site_is_found_no_more(module, found):
    step = factories.step(module, title="Zomerrooster")
    step.unpublish()
    assert found("zomerrooster") == []
    step.save_revision().publish()
    assert found("zomerrooster") == ["Zomerrooster"]


def test_what_is_deleted_leaves_nothing_behind(module, found):
    before = Findable.objects.count()
    factories.step(module, title="Zomerrooster").delete()
    assert found("zomerrooster") == []
    assert Findable.objects.count() == before


def test_a_page_that_moves_is_found_at_its_new_address_and_place(module):
    step = factories.step(module, title="Zomerrooster")
    day = factories.day(module.get_parent().get_parent(), title="Later", slug="dag-9")
    other = factories.module(day, title="Roosters maken")
    step.move(other, pos="last-child")
    result, *_ = answer(factories.user(groups=["Docenten"]), "zomerrooster").results
    assert result.address == StepPage.objects.get(pk=step.pk).url
    assert result.place == "Dag 9, Roosters maken"


def test_a_step_is_found_by_the_new_title_of_its_module(module, found):
    factories.step(module, title="Kalender")
    module.title = "Zomerrooster"
    module.save_revision().publish()
    assert "Kalender" in found("zomerrooster")


def test_a_change_by_way_of_the_plain_page_is_heard(module, found):
    page = Page.objects.get(pk=factories.step(module, title="Kalender").pk)
    page.title = "Zomerrooster"
    page.save()
    assert found("zomerrooster") == ["Zomerrooster"]


def test_a_term_is_found_by_its_new_synonym(reader, found):
    term = Term.objects.create(slug="borging", name="Borging", definition="Zo blijft het.")
    term.synonyms = "vasthouden"
    term.save_revision().publish()
    assert found("vasthouden") == ["Borging"]


@pytest.fixture
def visitor():
    """The titles that this question leads a visitor to."""
    return lambda typed: [result.title for result in answer(AnonymousUser(), typed).results]


def test_a_visitor_finds_a_course_by_what_its_page_shows_of_days_and_modules(course, module, visitor):
    day = module.get_parent().specific
    day.title, day.goal = "Zomerdag", "Je kunt een almanak lezen."
    day.save_revision().publish()
    module.title, module.goals, module.intro = "Zonnewijzers", "<p>Je leest een sterrenkaart.</p>", "<p>Maanfasen.</p>"
    module.save_revision().publish()
    factories.step(module, title="Getijden")
    for typed in ("zomerdag", "almanak", "zonnewijzer", "sterrenkaart"):
        assert visitor(typed) == [course.title], typed
    for for_members in ("maanfasen", "getijden"):
        assert visitor(for_members) == []


def test_a_course_is_found_no_more_by_what_left_its_programme(course, module, visitor):
    day = module.get_parent().specific
    for title in ("Zonnewijzers", "Almanakken", "Sterrenkaarten"):
        factories.module(day, title=title)
    hidden = factories.module(day, title="Maanfasen", live=False)
    factories.module(factories.day(course, title="Later", live=False), title="Getijden")
    other = factories.course("Elders")
    assert [visitor(typed) for typed in ("zonnewijzers", "maanfasen", "getijden")] == [[course.title], [], []]
    ModulePage.objects.get(title="Zonnewijzers").unpublish()
    ModulePage.objects.get(title="Almanakken").delete()
    ModulePage.objects.get(title="Sterrenkaarten").move(other.get_first_child(), pos="last-child")
    hidden.save_revision().publish()
    assert visitor("zonnewijzers") == visitor("almanakken") == []
    assert visitor("sterrenkaarten") == ["Elders"]
    assert visitor("maanfasen") == [course.title]


def test_a_course_can_be_deleted_with_all_its_days(course, visitor):
    factories.course("Elders")
    course.delete()
    assert visitor("kwaliteit") == []
    assert not Findable.objects.filter(kind="course").exclude(title="Elders").exists()


def test_a_renamed_subject_is_heard(module, found):
    step = factories.step(module, title="Kalender")
    step.subjects.set(Subject.objects.filter(slug="rollen"))
    step.save()
    subject = Subject.objects.get(slug="rollen")
    subject.name = "Zomerrollen"
    subject.save()
    assert found("zomerrollen") == ["Kalender"]


def test_a_change_that_is_undone_is_not_found(module, found):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        factories.step(module, title="Zomerrooster")
        raise ZeroDivisionError
    assert found("zomerrooster") == []


def test_reading_everything_again_changes_nothing(course):
    factories.item(title="Tien stappen", good_for="Je bereidt een bezoek voor.")
    factories.card()
    Term.objects.create(slug="borging", name="Borging", definition="Zo blijft het.")
    rebuild()
    before = state()
    call_command("rebuild_search", verbosity=0)
    assert state() == before


def test_reading_everything_again_takes_older_compounds_apart_and_forgets_what_is_gone(module, found):
    factories.step(module, title="Zomerrooster")
    factories.step(module, title="De zomer")
    factories.step(module, title="Het rooster")
    Word.objects.create(text="verdwenen", head="verd", tail="wenen")
    assert "Zomerrooster" not in found("rooster")
    rebuild()
    assert "Zomerrooster" in found("rooster")
    assert not Word.objects.filter(text="verdwenen").exists()


def test_keys_and_kinds_of_blocks_are_no_text(module):
    body = [("heading", {"text": "Een kop", "level": "3", "key": "geheime-sleutel"})]
    step = factories.step(module, title="Kalender", body=body)
    kept = Findable.objects.get(page=step)
    assert "Een kop" in kept.text
    assert "sleutel" not in kept.text_words
    assert "tussenkop" not in kept.text_words
