"""Taking over a text of one's own: under what stands there, with the link kept on both sides, and undone."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assignments.taking.actions import take_over, undo
from assignments.work.actions import save
from assignments.work.models import Link, Work
from cohorts.enrolment.actions import enrol
from tests import factories
from tests.assignments.submissions.conftest import write
from tests.assignments.submissions.test_pages import browser

CHOOSE, DO = "/mijn/werk/neem-over/", "/mijn/werk/neem-over/doe/"


def note(who, text, title="Waar ben jij van?"):
    made = Work(kind="note", owner=who, title=title, place=["Dag 1", "Zicht", "Stap"])
    return save(work=made, body={"text": text}, revision=0, by=who).work


@pytest.fixture
def source(reader):
    return note(reader, "Van het **ritme**.")


def place(brief, **more):
    return {"kind": "assignment", "page": brief.pk, "veld": "vraag-1"} | more


def test_a_text_is_chosen_beside_the_question_and_stands_under_what_was_there(source, work, brief, reader):
    me = browser(reader)
    shown = me.get(CHOOSE, place(brief)).text
    assert "Van het ritme." in shown
    landed = me.post(DO, place(brief, uit=source.pk), follow=True)
    assert "De tekst staat onder wat je al schreef" in landed.text
    assert Work.objects.get(pk=work.pk).body["vraag-1"] == "Een rij van drie.\n\nVan het **ritme**."
    assert Work.objects.get(pk=source.pk).body == source.body


def test_both_sides_say_so(source, work, brief, reader):
    me = browser(reader)
    me.post(DO, place(brief, uit=source.pk))
    own = me.get(f"/mijn/werk/{work.pk}/").text
    assert "Overgenomen uit ‘Waar ben jij van?’" in own
    assert f'href="/mijn/notities/{source.pk}/"' in own
    assert re.search(rf'Gebruikt in\s+<a href="/mijn/werk/{work.pk}/">', me.get("/mijn/notities/").text)
    assert "Deze tekst nam je hier al over." in me.get(CHOOSE, place(brief)).text


def test_from_the_notebook_one_chooses_the_assignment_and_then_the_question(source, brief, group, reader):
    me = browser(reader)
    assert f"{CHOOSE}?uit={source.pk}" in me.get("/mijn/notities/").text
    works = me.get(CHOOSE, {"uit": source.pk}).text
    to_question = re.search(r'href="(/mijn/werk/neem-over/\?[^"]+)"', works)[1].replace("&amp;", "&")
    questions = me.get(to_question).text
    assert 'name="veld" value="vraag-1"' in questions
    sent = dict(re.findall(r'<input type="hidden" name="(kind|page|work|uit)" value="([^"]*)"', questions))
    me.post(DO, sent | {"veld": "vraag-2"})
    assert Work.objects.get(kind="assignment", owner=reader).body == {"vraag-2": "Van het **ritme**."}


def test_undone_the_text_is_gone_and_the_notebook_says_nothing_more(source, work, brief, reader):
    me = browser(reader)
    me.post(DO, place(brief, uit=source.pk))
    me.post(f"/mijn/werk/neem-over/{Link.objects.get().pk}/terug/")
    assert Work.objects.get(pk=work.pk).body["vraag-1"] == "Een rij van drie."
    assert "Gebruikt in" not in me.get("/mijn/notities/").text


def test_what_was_changed_since_is_never_taken_away(source, work, brief, reader, now):
    after = take_over(source=source, into=work, field="vraag-1", by=reader, now=now)
    body = after.body | {"vraag-1": after.body["vraag-1"] + " En verder."}
    save(work=after, body=body, revision=after.revision, by=reader)
    assert undo(taken=Link.objects.select_related("from_work", "to_work").get(), by=reader) is False
    assert Work.objects.get(pk=work.pk).body["vraag-1"].endswith("ritme**. En verder.")


def test_what_another_tab_saved_meanwhile_is_kept(source, work, brief, reader, now):
    old = Work.objects.get(pk=work.pk)
    write(reader, brief, {"vraag-1": "Intussen anders.", "vraag-2": "Ik vraag door."})
    take_over(source=source, into=old, field="vraag-1", by=reader, now=now)
    stored = Work.objects.get(pk=work.pk).body
    assert stored["vraag-1"] == "Intussen anders.\n\nVan het **ritme**."


def test_the_texts_can_be_searched(source, brief, group, reader):
    note(reader, "Over de cijfers.", title="Anders")
    shown = browser(reader).get(CHOOSE, place(brief, q="CIJFERS")).text
    assert "Over de cijfers." in shown
    assert "Van het ritme." not in shown


@pytest.mark.parametrize(
    "sent",
    [
        {"veld": "bestaat-niet"},
        {"kind": "note"},
        {"kind": "onzin"},
        {"page": "0"},
        {"work": "onzin"},
        {"uit": "onzin"},
    ],
)
def test_nonsense_takes_nothing_over(sent, source, work, brief, reader):
    assert browser(reader).post(DO, place(brief, uit=source.pk) | sent).status_code == 404
    assert Work.objects.get(pk=work.pk).body == work.body


def test_nobody_takes_over_the_text_of_another_nor_into_their_work(source, work, brief, group, reader):
    other = enrol(cohort=group, user=factories.user()).user
    theirs = note(other, "Van een ander.")
    assert browser(reader).post(DO, place(brief, uit=theirs.pk)).status_code == 404
    assert browser(other).post(DO, place(brief, uit=theirs.pk, work=work.pk)).status_code == 404
    assert "Van een ander." not in browser(reader).get(CHOOSE, place(brief)).text


def test_too_much_text_is_refused_with_a_sentence(work, brief, reader):
    long = note(reader, "lang " * 39_990)
    body = work.body | {"vraag-1": "lang " * 100}
    save(work=work, body=body, revision=work.revision, by=reader)
    answer = browser(reader).post(DO, place(brief, uit=long.pk), follow=True)
    assert "Samen is de tekst te lang" in answer.text
    assert Work.objects.get(pk=work.pk).body == body


def test_the_lists_cost_the_same_for_one_and_for_three(source, work, brief, reader, now):
    me = browser(reader)

    def cost(address, **asked):
        me.get(address, asked)
        with CaptureQueriesContext(connection) as queries:
            assert me.get(address, asked).status_code == 200
        return len(queries)

    take_over(source=source, into=work, field="vraag-1", by=reader, now=now)
    visits = [
        (CHOOSE, place(brief)),
        (CHOOSE, {"uit": source.pk}),
        ("/mijn/notities/", {}),
        (f"/mijn/werk/{work.pk}/", {}),
    ]
    before = [cost(address, **asked) for address, asked in visits]
    for number in range(2):
        more = note(reader, f"Nog een {number}.")
        take_over(source=more, into=Work.objects.get(pk=work.pk), field="vraag-1", by=reader, now=now)
        factories.assignment(brief.get_parent().specific, title=f"Opdracht {number}")
    assert [cost(address, **asked) for address, asked in visits] == before
