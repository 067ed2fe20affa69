"""One question is written by one at a time, and two who change different questions are both stored."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse

from assignments.together.actions import take_pen
from assignments.together.due import forget_old_pens
from assignments.together.models import Pen
from assignments.together.queries import pens_of_others
from assignments.work.merging.fields import marks
from assignments.work.models import Work
from tests import factories
from tests.assignments.submissions.conftest import WRITTEN
from tests.assignments.submissions.test_pages import browser, envelope, send


def written(who, brief, work, **fields):
    """What a page sends that was opened at the first revision."""
    base = json.dumps(marks(WRITTEN))
    return send(browser(who), envelope(who, brief, work, revision=1, base=base, **(WRITTEN | fields)))


def now_of(who, work):
    return browser(who).get(reverse("work_now", args=[work.pk])).json()


def test_two_who_change_different_questions_are_both_stored(team, brief, reader, fatima):
    assert written(reader, brief, team, **{"vraag-1": "Van de een."}).status_code == 302
    assert written(fatima, brief, team, **{"vraag-2": "Van Fatima."}).status_code == 302
    assert Work.objects.get().body == {"vraag-1": "Van de een.", "vraag-2": "Van Fatima."}


def test_of_one_question_that_both_changed_both_texts_are_shown_and_the_rest_is_stored(team, brief, reader, fatima):
    written(reader, brief, team, **{"vraag-1": "Van de een."})
    shown = written(fatima, brief, team, **{"vraag-1": "Van Fatima.", "vraag-2": "Ook van Fatima."})
    assert shown.status_code == 409
    assert shown.text.count("Daar staat nu") == 1
    assert Work.objects.get().body == {"vraag-1": "Van de een.", "vraag-2": "Ook van Fatima."}


@pytest.mark.parametrize(
    ("keep", "stands"),
    [("both", "Van de een.\n\nVan Fatima."), ("mine", "Van Fatima."), ("theirs", "Van de een.")],
)
def test_whoever_chooses_loses_nothing_of_the_other_question(keep, stands, team, brief, reader, fatima):
    written(reader, brief, team, **{"vraag-1": "Van de een."})
    stored = Work.objects.get()
    sent = {"vraag-1": "Van Fatima.", "vraag-2": WRITTEN["vraag-2"]}
    shown = json.dumps(marks(stored.body))
    written(reader, brief, team, **{"vraag-2": "Intussen."})
    send(browser(fatima), envelope(fatima, brief, team, revision=2, base=shown, keep=keep, **sent))
    assert Work.objects.get().body == {"vraag-1": stands, "vraag-2": "Intussen."}


def test_a_choice_about_a_text_that_changed_once_more_is_asked_again(team, brief, reader, fatima):
    shown = json.dumps(marks(WRITTEN))
    written(reader, brief, team, **{"vraag-1": "Weer anders."})
    sent = envelope(fatima, brief, team, revision=1, base=shown, keep="mine", **{"vraag-1": "Van Fatima."})
    assert send(browser(fatima), sent).status_code == 409
    assert Work.objects.get().body["vraag-1"] == "Weer anders."


def test_who_begins_to_type_holds_the_pen_and_the_others_see_who(team, reader, fatima, now):
    browser(fatima).post(reverse("work_pen", args=[team.pk]), {"question": "vraag-1"})
    assert now_of(reader, team)["pens"] == {"vraag-1": fatima.get_short_name()}
    assert now_of(fatima, team)["pens"] == {}
    page = browser(reader).get(reverse("own_work", args=[team.pk])).text
    assert page.count(" readonly") == 1
    assert "Neem de pen over" in page


def test_a_pen_that_is_held_is_taken_over_and_not_taken(team, reader, fatima, now):
    assert take_pen(work=team, question="vraag-1", by=fatima, now=now)
    assert not take_pen(work=team, question="vraag-1", by=reader, now=now)
    assert take_pen(work=team, question="vraag-1", by=reader, now=now, over=True)
    assert list(pens_of_others(team, fatima, now)) == ["vraag-1"]


def test_a_pen_ends_by_itself_and_is_forgotten_the_day_after(team, reader, fatima, now):
    take_pen(work=team, question="vraag-1", by=fatima, now=now)
    later = now + timedelta(minutes=6)
    assert pens_of_others(team, reader, later) == {}
    assert take_pen(work=team, question="vraag-1", by=reader, now=later)
    forget_old_pens(now + timedelta(days=2))
    assert not Pen.objects.exists()


def test_without_a_script_the_pen_is_taken_over_with_a_button_that_saves(team, brief, reader, fatima, now):
    take_pen(work=team, question="vraag-1", by=fatima, now=now)
    sent = envelope(reader, brief, team, then="pen:vraag-1", **(WRITTEN | {"vraag-2": "Bewaard."}))
    assert send(browser(reader), sent).url.endswith("#id_vraag-1")
    assert Work.objects.get().body["vraag-2"] == "Bewaard."
    assert Pen.objects.get().user == reader


def test_nobody_else_sees_or_takes_a_pen(team, teacher):
    for person in (teacher, factories.user()):
        assert browser(person).get(reverse("work_now", args=[team.pk])).status_code == 404
        assert browser(person).post(reverse("work_pen", args=[team.pk]), {"question": "vraag-1"}).status_code == 404


def test_a_question_that_is_not_asked_has_no_pen(team, reader):
    assert browser(reader).post(reverse("work_pen", args=[team.pk]), {"question": "x"}).status_code == 404
