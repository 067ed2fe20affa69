"""Remarks at a sentence, points and answers, over versions and for whom they are."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from assignments.conversation.actions import LONGEST, reply, settle
from assignments.conversation.models import Comment, State
from assignments.conversation.queries import at_version, conversation_of
from assignments.desk.kind import new_draft
from assignments.feedback.models import Feedback
from tests.assignments.desk.test_desk import address, browser, sent
from tests.assignments.feedback.conftest import drafts, hands_in

from .conftest import only, out, page_of, ready, remark, told

RIJ = remark("rij van drie", "Waarom drie?")


def test_a_remark_stands_at_its_words_when_it_is_released(version, teacher, writer, now):
    out(teacher, version, now, RIJ)
    shown = told(writer, reverse("own_version", args=[version.work_id, 1]))
    assert 'Een <mark data-mark="1" data-ends="1">rij van drie</mark>.' in shown
    assert "Waarom drie?" in shown


@pytest.mark.parametrize("state", ["draft", "ready", "on its way"])
def test_until_then_not_a_word_of_it_is_anywhere_for_its_writer(state, version, teacher, writer, now):
    if state == "draft":
        drafts(teacher, version, remarks={"kind": "remarks", "rows": [RIJ]}, points="Kort")
    else:
        ready(teacher, version, now, RIJ, points="Kort")
    if state == "on its way":
        Feedback.objects.update(release_at=now + timedelta(minutes=9))
    pages = [
        reverse("own_work", args=[version.work_id]),
        reverse("own_version", args=[version.work_id, 1]),
        version.work.page.url,
        reverse("own_paper", args=[version.work_id, 1, "afdruk"]),
    ]
    assert not [
        path for path in pages if "Waarom drie?" in told(writer, path) or "<mark data-mark" in told(writer, path)
    ]
    assert browser(writer).get(page_of(version.work)).status_code == 404
    assert not Comment.objects.visible_to(writer).exists()


def test_in_a_new_version_it_stands_where_its_words_went(version, brief, teacher, writer, now):
    out(teacher, version, now, RIJ)
    later = hands_in(writer, brief, text="Eerst iets nieuws.\n\nNog steeds een rij van drie, maar langer.")
    [placed] = at_version(writer, later).by_key["vraag-1"]
    assert placed.now == "rij van drie"
    assert "rij van drie</mark>, maar langer" in told(writer, reverse("own_version", args=[version.work_id, 2]))


def test_words_that_are_gone_are_said_to_be_gone(version, brief, teacher, writer, now):
    out(teacher, version, now, RIJ)
    hands_in(writer, brief, text="Heel wat anders.")
    shown = told(writer, reverse("own_version", args=[version.work_id, 2]))
    assert "Bij zinnen die er niet meer staan" in shown
    assert "Waarom drie?" in shown
    assert "<mark" not in shown


def test_beside_the_text_of_version_two_stands_where_each_remark_is(version, teacher, writer, now):
    out(teacher, version, now, RIJ, remark("Ik vraag door.", "Hoe?"))
    shown = told(writer, reverse("own_work", args=[version.work_id]))
    assert "Waarom drie?" in shown
    assert "<q>rij van drie</q>" in shown
    assert shown.index("Wat je docent vraagt") < shown.index("Jouw tekst")


def test_of_equal_words_those_are_marked_that_were_selected(brief, teacher, writer, now):
    twice = hands_in(writer, brief, text="Een les. Nog een les.", now=now - timedelta(days=1))
    out(teacher, twice, now, remark("les", "Deze?", at="vraag-1:17"))
    assert "Een les. Nog een <mark" in told(writer, reverse("own_version", args=[twice.work_id, 1]))


def test_signs_of_more_than_one_unit_shift_nothing(brief, teacher, writer, now):
    made = hands_in(writer, brief, text="😀😀 & <b>les</b>, en les.", now=now - timedelta(days=1))
    out(teacher, made, now, remark("les", "Deze?", at="vraag-1:20"))
    shown = told(writer, reverse("own_version", args=[made.work_id, 1]))
    assert '😀😀 &amp; &lt;b&gt;les&lt;/b&gt;, en <mark data-mark="1" data-ends="1">les</mark>.' in shown


@pytest.mark.parametrize("at", ["vraag-1:999999", "vraag-9:1", "../:2", "vraag-1", ":::"])
def test_a_place_that_no_browser_sends_does_no_harm(at, version, teacher, writer, now):
    out(teacher, version, now, remark("rij van drie", "Waarom?", at=at))
    assert only().anchor["start"] == 4


def test_words_that_stand_nowhere_leave_the_remark_with_the_whole(version, teacher, writer, now):
    out(teacher, version, now, remark("staat er niet", "Toch?"))
    shown = told(writer, reverse("own_version", args=[version.work_id, 1]))
    assert "Over het geheel" in shown
    assert "staat er niet" in shown


def test_each_line_is_a_point_and_the_sign_before_it_is_none_of_its_words(version, teacher, writer, now):
    out(teacher, version, now, points="- Kort\n\n2. Wie doet het?\n")
    assert [(one.body, one.state) for one in conversation_of(writer, version.work)] == [
        ("Kort", "open"),
        ("Wie doet het?", "open"),
    ]


def test_version_two_opens_with_the_points_and_its_writer_says_what_became_of_them(version, teacher, writer, now):
    out(teacher, version, now, points="Kort")
    own = reverse("own_work", args=[version.work_id])
    assert "Kort" in told(writer, own)
    done = browser(writer).post(
        reverse("conversation_point", args=[only().pk]), {"state": "done", "back": own}, follow=True
    )
    assert "Gedaan" in done.text
    assert only().state == State.DONE


def test_what_is_not_taken_over_says_why(version, teacher, writer, now):
    out(teacher, version, now, points="Kort")
    with pytest.raises(ValidationError):
        settle(point=only(), state="declined", why="  ", by=writer)
    settle(point=only(), state="declined", why="Het is al kort.", by=writer)
    assert "Niet overgenomen, omdat: Het is al kort." in told(teacher, page_of(version.work))


def test_a_reason_that_is_too_long_comes_back_with_what_to_do(version, teacher, writer, now):
    out(teacher, version, now, points="Kort")
    said = {"state": "declined", "why": "w" * (LONGEST + 1)}
    back = browser(writer).post(reverse("conversation_point", args=[only().pk]), said)
    assert (back.status_code, said["why"] in back.text, "Maak er twee van." in back.text) == (422, True, True)


def test_a_teacher_sees_on_version_two_what_became_of_it_and_opens_it_again(
    version, brief, teacher, writer, co_writer, now
):
    out(teacher, version, now, points="Kort")
    settle(point=only(), state="declined", why="Het is al kort.", by=co_writer)
    hands_in(writer, brief, text="Versie twee.")
    shown = told(teacher, address("desk_piece", version, version.work_id))
    assert "Wat er met de punten is gedaan" in shown
    assert "Het is al kort." in shown
    browser(teacher).post(reverse("conversation_reopen", args=[only().pk]))
    assert (only().state, only().why) == ("open", "Het is al kort.")
    assert "Eerder niet overgenomen, omdat: Het is al kort." in told(co_writer, page_of(version.work))


def test_points_of_every_version_stay_until_they_are_settled(version, brief, teacher, writer, now):
    out(teacher, version, now, points="Van een\nVan nog een")
    second = hands_in(writer, brief, text="Versie twee.")
    out(teacher, second, now, points="Van twee")
    settle(point=Comment.objects.get(body="Van een"), state="done", why="", by=writer)
    hands_in(writer, brief, text="Versie drie.")
    shown = told(teacher, address("desk_piece", version, version.work_id))
    assert [body in shown for body in ("Van een", "Van nog een", "Van twee")] == [True] * 3


def test_feedback_that_is_ready_anew_says_what_it_says_then(version, teacher, writer, now):
    ready(teacher, version, now, RIJ, points="Weg")
    out(teacher, version, now, RIJ, points="Kort")
    assert [one.body for one in conversation_of(writer, version.work)] == ["Waarom drie?", "Kort"]


def test_without_a_script_a_teacher_types_the_words_and_the_remark(version, teacher, writer, now):
    said = {"remarks__0__quote": "rij van drie", "remarks__0__said": "Waarom drie?", "points": "Kort"}
    browser(teacher).post(reverse("work_save"), sent(teacher, version, **said))
    shown = told(teacher, address("desk_piece", version, version.work_id))
    assert '<mark data-mark="+1" data-ends="+1">rij van drie</mark>' in shown
    assert "Bij deze woorden (2)" in shown


def test_only_a_remark_is_something_to_say(version, teacher, now):
    made = ready(teacher, version, now, RIJ, text="")
    assert [one.body for one in made.comments.all()] == ["Waarom drie?"]
    other = {"remarks__0__quote": "rij van drie", "remarks__0__said": " "}
    refused = sent(teacher, version, made.work, text="", level_kijken="", then="ready", **other)
    assert "Kies een niveau of schrijf iets." in browser(teacher).post(reverse("work_save"), refused, follow=True).text


def test_two_desks_that_both_wrote_remarks_are_both_shown(version, teacher):
    first, second = (new_draft(teacher, version) for _ in range(2))
    client = browser(teacher)
    client.post(reverse("work_save"), sent(teacher, version, first, remarks__0__said="Een"))
    both = client.post(reverse("work_save"), sent(teacher, version, second, remarks__0__said="Twee"))
    assert (both.status_code, "Een" in both.text, "Twee" in both.text) == (409, True, True)


def test_words_around_html_are_shown_as_they_were_typed(version, teacher, writer, now):
    out(teacher, version, now, remark("rij van drie", "<script>alert(1)</script>"), points="<img src=x>")
    reply(to=Comment.objects.first(), body="<b onclick=x>", by=writer, now=now)
    shown = told(writer, page_of(version.work)) + told(writer, reverse("own_version", args=[version.work_id, 1]))
    assert not [bad for bad in ("<script>alert", "<img src=x", "<b onclick") if bad in shown]
