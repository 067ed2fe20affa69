"""When a term changes, readers get the new words; while it is only a draft, nothing happens."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leergang.content.course import ModulePage
from leergang.content.published import prose
from leergang.content.published.edition import stamp
from leergang.content.reference.vocabulary import Subject
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def term():
    return factories.term("Audit", definition="Eerst zo.")


def changed(term, definition):
    term.definition = definition
    return term.save_revision()


def test_saving_a_draft_of_a_term_leaves_the_edition_as_it_was(term):
    before = stamp()
    changed(term, "Dan zo.")
    assert stamp() == before


def test_choosing_subjects_in_a_draft_leaves_the_edition_as_it_was(term):
    before = stamp()
    term.subjects.set(Subject.objects.all()[:2])
    term.save_revision()
    assert stamp() == before
    assert type(term).objects.get().subjects.count() == 0


@pytest.mark.parametrize("what", ["publish", "unpublish", "delete", "subjects"])
def test_a_change_that_readers_see_raises_the_edition(term, what):
    before = stamp()
    if what == "publish":
        changed(term, "Dan zo.").publish()
    elif what == "unpublish":
        term.unpublish()
    elif what == "delete":
        term.delete()
    else:
        term.subjects.set(Subject.objects.all()[:2])
        term.save()
    assert stamp() != before


def test_publishing_a_standard_raises_the_edition():
    standard = factories.standard()
    before = stamp()
    standard.own_words = "Gaat over iets anders."
    standard.save_revision().publish()
    assert stamp() != before


def test_a_reader_sees_a_draft_only_once_it_is_published(term, course, signed_in):
    step = factories.step(ModulePage.objects.first(), title="Audit", body=[("text", "<p>Een audit.</p>")])
    assert "Eerst zo." in signed_in.get(step.url).content.decode()
    revision = changed(term, "Dan zo.")
    assert "Eerst zo." in signed_in.get(step.url).content.decode()
    revision.publish()
    page = signed_in.get(step.url).content.decode()
    assert "Dan zo." in page
    assert "Eerst zo." not in page


FOUR_HUNDRED = 400


def use_in_steps(number):
    """So many steps that use the term."""
    above = ModulePage.objects.first()
    body = [("text", f"<p>Zin {n} over een audit, en nog wat woorden.</p>") for n in range(5)]
    return [factories.step(above, title=f"Over audits {n}", slug=f"audits-{n}", body=body) for n in range(number)]


def queries_to_publish(term, definition):
    revision = changed(term, definition)
    with CaptureQueriesContext(connection) as queries:
        revision.publish()
    return len(queries)


def test_a_term_on_four_hundred_steps_costs_its_editor_no_more_and_is_new_for_every_reader_at_once(
    term, course, signed_in
):
    """The editor waits for the term alone; each step is made again when it is read."""
    on_none = queries_to_publish(term, "Vroeger zo.")
    steps = use_in_steps(FOUR_HUNDRED)
    sample = steps[::50]
    assert all("Vroeger zo." in signed_in.get(step.url).text for step in sample)
    assert queries_to_publish(term, "Tegenwoordig zo.") == on_none
    pages = [signed_in.get(step.url).text for step in sample]
    assert all("Tegenwoordig zo." in page and "Vroeger zo." not in page for page in pages)
    assert all(page.rstrip().endswith("</html>") for page in pages)


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_change_while_a_step_is_being_made_gives_a_whole_page_and_the_next_reader_the_new_one(
    term, course, signed_in, monkeypatch, moment
):
    """The edition is asked first, so what was made meanwhile is never served to anyone else."""
    step = factories.step(ModulePage.objects.first(), title="Audit", body=[("text", "<p>Een audit.</p>")])
    revision, render = changed(term, "Dan zo."), prose.render

    def disturbed(page):
        monkeypatch.setattr(prose, "render", render)
        if moment == "before":
            revision.publish()
        made = render(page)
        if moment == "after":
            revision.publish()
        return made

    monkeypatch.setattr(prose, "render", disturbed)
    first, second = (signed_in.get(step.url).content.decode() for _ in range(2))
    assert ("Eerst zo." in first) == (moment == "after")
    assert ("Dan zo." in first) == (moment == "before")
    assert "Dan zo." in second
    assert "Eerst zo." not in second
    assert all(page.rstrip().endswith("</html>") for page in (first, second))
