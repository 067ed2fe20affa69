"""A question that went from an assignment, or the whole assignment: what was written stays, and can be handed in."""

import pytest
from django.urls import reverse

from assignments.briefs.models import AssignmentPage
from assignments.submissions.actions import hand_in
from assignments.work.models import Version, Work
from assignments.work.personal import kept


@pytest.fixture
def without_it(brief, work):
    """The first question went, past the refusal of the editor, while somebody had answered both."""
    brief.body = brief.body.get_prep_value()[1:]
    brief.save_revision().publish()
    return brief


def send(client, work, reader, **texts):
    about = {"kind": "assignment", "work": work.pk, "page": work.page_id or "", "anchor": work.anchor}
    about |= {"revision": work.revision, "writer": reader.pk, **texts}
    return client.post(reverse("work_save"), about, headers={"Accept": "application/json"})


def test_the_page_shows_the_text_with_why_it_stands_there(signed_in, without_it):
    page = signed_in.get(without_it.url).content.decode()
    assert "Een rij van drie." in page
    assert "Deze vraag staat niet meer in de opdracht. Je tekst blijft van jou." in page


def test_saving_what_is_left_keeps_both(signed_in, reader, without_it, work):
    texts = {"vraag-1": "Een rij van drie.", "vraag-2": "Ik vraag verder door."}
    assert send(signed_in, work, reader, **texts).status_code == 200
    assert Work.objects.get().body == texts


def test_it_can_still_be_handed_in_and_the_version_has_both(reader, without_it, work, now):
    hand_in(work=Work.objects.get(), by=reader, now=now)
    assert set(Version.objects.get().body.values()) == {"Een rij van drie.", "Ik vraag door."}


def test_it_comes_along(reader, without_it, work):
    assert "Een rij van drie." in str(kept().told(reader))


def test_without_the_assignment_the_text_stands_at_ones_own_work_and_comes_along(signed_in, reader, brief, work, now):
    hand_in(work=work, by=reader, now=now)
    AssignmentPage.objects.get(pk=brief.pk).delete()
    assert "Kijk rond" in signed_in.get(reverse("own_works")).content.decode()
    page = signed_in.get(reverse("own_work", args=[work.pk])).content.decode()
    assert "Een rij van drie." in page
    assert "Ik vraag door." in page
    told = str(kept().told(reader))
    assert told.count("Een rij van drie.") == 2  # of the draft and of the version
    assert "Wat zie je?" in told


def test_two_questions_that_say_the_same_or_a_name_of_ours_both_come_along(reader, brief, work):
    brief.body = [
        ("open", {"key": key, "question": "titel", "help": "", "example": "", "is_required": True})
        for key in ("vraag-1", "vraag-2")
    ]
    brief.save_revision().publish()
    told = str(kept().told(reader))
    assert "Een rij van drie." in told
    assert "Ik vraag door." in told
