"""A part or a version of a preparation as the answer in an assignment: what the teacher reads, and what not."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from assignments.contracting.actions import keep_version, throw_away
from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save, write_together
from assignments.work.models import Version, Work
from assignments.work.queries import who_reads
from leergang.content.course import DayPage
from tests import factories

from .conftest import browser, under


@pytest.fixture
def talked(reader, now):
    """Prepared, kept, and looked back on."""
    work = factories.preparation(reader, occasion="Voorafgeschreven.")
    keep_version(work=work, by=reader, now=now)
    under(work, reader, text="Ondergronds.")
    save(work=work, body=work.body | {"turned": "Nagekeken.", "wishes": "Nieuwe wens."}, revision=2, by=reader)
    return Work.objects.get(pk=work.pk)


def answered(brief, reader, work, which):
    mine = own_work(reader, brief, way_to(reader, brief))
    chosen = {"kind": "link", "work": str(work.pk), "title": work.title} | ({"which": which} if which else {})
    saved = save(work=mine, body={"reflectie": chosen}, revision=mine.revision, by=reader).work
    return Work.objects.get(pk=saved.pk)


def read(brief, teacher, group, piece, number=1):
    return browser(teacher).get(reverse("read_linked", args=[group.slug, brief.pk, piece.pk, number, "reflectie"]))


@pytest.mark.parametrize(
    ("which", "told", "there", "hidden"),
    [
        ("after", "alleen de reflectie na het gesprek", {"Nagekeken."}, {"Voorafgeschreven.", "Nieuwe wens."}),
        ("all", "voorbereiding en reflectie", {"Nagekeken.", "Voorafgeschreven.", "Nieuwe wens."}, set()),
        ("1", "zo ging ik erheen", {"Voorafgeschreven."}, {"Nagekeken.", "Nieuwe wens."}),
    ],
)
def test_the_teacher_reads_what_was_chosen_and_no_more(
    which, told, there, hidden, talked, brief, reader, teacher, group, now
):
    piece = answered(brief, reader, talked, which)
    assert not Version.objects.visible_to(teacher).exists()
    hand_in(work=piece, by=reader, now=now)
    desk = browser(teacher).get(reverse("desk_piece", args=[group.slug, brief.pk, piece.pk])).text
    linked = reverse("read_linked", args=[group.slug, brief.pk, piece.pk, 1, "reflectie"])
    assert f'<a href="{linked}">' in desk
    assert f"Meekijken bij Frans: {told}, versie" in desk
    page = read(brief, teacher, group, piece).text
    assert {words for words in (*there, *hidden, "Ondergronds.") if words in page} == there
    assert Version.objects.visible_to(teacher).filter(work=talked).count() == 1
    assert "de docenten van je groep" in who_reads(talked, reader)


def test_what_is_written_afterwards_is_not_read(talked, brief, reader, teacher, group, now):
    piece = answered(brief, reader, talked, "after")
    hand_in(work=piece, by=reader, now=now)
    save(work=talked, body=talked.body | {"turned": "Later bedacht."}, revision=talked.revision, by=reader)
    assert "Later bedacht." not in read(brief, teacher, group, piece).text


def test_teachers_of_another_group_and_fellows_read_nothing(talked, brief, reader, teacher, group, now):
    piece = answered(brief, reader, talked, "all")
    hand_in(work=piece, by=reader, now=now)
    elsewhere = factories.teacher(factories.cohort(group.course)).user
    fellow = factories.participant(group.course)
    for somebody in (elsewhere, fellow, factories.administrator()):
        assert not Version.objects.visible_to(somebody).filter(work=talked).exists()
        assert read(brief, somebody, group, piece).status_code == 404


def test_what_is_taken_back_is_no_longer_read(talked, brief, reader, teacher, now):
    submission = hand_in(work=answered(brief, reader, talked, "after"), by=reader, now=now)
    take_back(submission=submission, by=reader, now=now)
    assert not Version.objects.visible_to(teacher).exists()


def test_what_was_handed_in_is_not_thrown_away(talked, brief, reader, now, signed_in):
    hand_in(work=answered(brief, reader, talked, "after"), by=reader, now=now)
    with pytest.raises(ValidationError, match="hoort bij een opdracht"):
        throw_away(work=talked, by=reader, now=now)
    page = signed_in.post(reverse("contract_remove", args=[talked.pk]), follow=True).text
    assert "Daarom blijft deze voorbereiding staan." in page


def test_the_list_has_only_what_is_ones_own_and_holds_something(talked, brief, reader, group):
    theirs = factories.preparation(factories.participant(group.course), title="Van een ander")
    page = browser(reader).get(brief.url).text
    assert f'value="{talked.pk}:after"' in page
    assert str(theirs.pk) not in page
    empty = factories.preparation(reader, turned="")
    page = browser(reader).get(brief.url).text
    assert f'value="{empty.pk}:all"' in page
    assert f'value="{empty.pk}:after"' not in page


def test_another_kind_of_work_is_not_in_the_list(talked, reader, course, group):
    asks = {"key": "reflectie", "question": "Welke opdracht?", "what": "opdracht"}
    other = factories.assignment(
        DayPage.objects.child_of(course).get(), body=[("link", asks)], title="Iets", slug="iets"
    )
    assert str(talked.pk) not in browser(reader).get(other.url).text


def test_who_writes_with_another_gives_away_nothing_of_themselves(talked, brief, reader, group, now):
    """Each of two has their own; the other of them could hand it in."""
    piece = answered(brief, reader, talked, "after")
    write_together(work=piece, who=factories.participant(group.course), by=reader)
    with pytest.raises(ValidationError):
        hand_in(work=Work.objects.get(pk=piece.pk), by=reader, now=now)
    assert talked.versions.count() == 1
