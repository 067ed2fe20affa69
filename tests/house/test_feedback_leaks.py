"""Not a word of feedback that is not out, nor of a phrase, reaches anybody but the teacher whose it is."""

import zipfile

import pytest
from django.test import Client
from django.utils import timezone

from assignments.comparing.actions import ask
from assignments.desk.kind import draft_of
from assignments.feedback.actions import make_ready, release
from assignments.feedback.due import tell_what_was_released
from assignments.feedback.models import Feedback
from assignments.phrases.actions import keep
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol
from leergang.notices.models import Notice, OutboxMail
from leergang.portal.privacy.paper import as_zip
from leergang.portal.privacy.queries import parts_of
from tests import factories
from tests.house.test_leaks import everything_told

MARKS = {
    "draft": "ijsvogelveer",
    "ready": "boomvalkveer",
    "on its way": "waterralveer",
    "read twice": "wespendiefveer",
}
PHRASE = "roerdompveer"
SECOND = "grutto-op-een-paal"
OTHERS = ("participant", "other group", "alumnus", "withdrawn", "other trainer", "docent", "editor", "administrator")


@pytest.fixture(scope="module")
def writers(world, django_db_blocker):
    """Three people of the group, each with feedback that they may not know of yet."""
    with django_db_blocker.unblock():
        trainer, now = world.people["trainer"], timezone.now()
        keep(text=PHRASE, by=trainer, now=now)
        found = {
            state: enrol(cohort=world.group, user=factories.user()).user
            for state in ("on its way", "ready", "draft", "read twice")
        }
        for state, writer in found.items():
            _answer(world, trainer, writer, state, now)
        return found


def _answer(world, trainer, writer, state, now):
    own = own_work(writer, world.brief, way_to(writer, world.brief))
    save(work=own, body={"vraag-1": "Dit.", "vraag-2": "Dat."}, revision=0, by=writer)
    version = hand_in(work=Work.objects.get(pk=own.pk), by=writer, now=now).version
    draft = save(work=draft_of(trainer, version), body=_said(MARKS[state]), revision=0, by=trainer).work
    if state != "draft":
        make_ready(work=draft, by=trainer, now=now)
    if state == "read twice":
        _read_too(world, trainer, version, now)
    if state == "on its way":
        release(cohort=world.group.pk, page=world.brief.pk, by=trainer, now=now)


def _said(mark):
    """The same word in the text, in a remark at the words of the writer, and in a point."""
    remark = {"quote": "Dit.", "said": f"Kijk: {mark}", "as": "point"}
    return {"text": mark, "points": f"Punt {mark}", "remarks": {"kind": "remarks", "rows": [remark]}}


def _read_too(world, trainer, version, now):
    """A colleague says something too, and by now the two compare."""
    colleague = factories.teacher(world.group).user
    ask(cohort=world.group, page=world.brief.pk, reader=colleague.pk, by=trainer, pieces=[version.pk], now=now)
    draft = save(work=draft_of(colleague, version), body={"text": SECOND}, revision=0, by=colleague).work
    make_ready(work=draft, by=colleague, now=now)


def taken_along(user):
    """All words in the file that this person takes along."""
    with zipfile.ZipFile(as_zip(user, parts_of(user), timezone.now())) as file:
        return [file.read(name).decode(errors="replace") for name in file.namelist()]


def words():
    return [*MARKS.values(), PHRASE, SECOND, "feedback op versie"]


@pytest.mark.parametrize("state", MARKS)
def test_the_writer_of_a_piece_gets_nothing_of_feedback_that_is(state, world, writers, cases, db):
    client = Client(raise_request_exception=False)
    client.force_login(writers[state])
    work = Work.objects.get(owner=writers[state])
    own = {"own": f"/mijn/werk/{work.pk}/", "version": f"/mijn/werk/{work.pk}/versie/1/", "page": world.brief.url}
    own["conversation"] = f"/gesprek/{work.pk}/"
    marks = [*words(), "tweede lezer"]
    assert not [mark for said in everything_told(client, cases | own) for mark in marks if mark in said]


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_gets_anything_of_it(role, world, writers, cases, db):
    assert not [mark for said in everything_told(world.browser(role), cases) for mark in words() if mark in said]


def test_neither_mail_notice_nor_what_they_take_along_has_a_word_of_it(world, writers, db):
    tell_what_was_released(timezone.now())
    knows = {one.version.work.owner for one in Feedback.objects.released(timezone.now())}  # got feedback that is out
    told = list(Notice.objects.exclude(user__in=knows).values_list("text", flat=True))
    told += OutboxMail.objects.exclude(to__in=[one.email for one in knows]).values_list("text", flat=True)
    told += [said for writer in writers.values() for said in taken_along(writer)]
    told = [said for said in told if "vraagt of je" not in said]  # what the second reader is asked
    assert not [mark for said in told for mark in [*words(), "tweede lezer"] if mark in said.lower()]


def test_its_teacher_does(world, writers, cases, db):
    client = world.browser("trainer")
    address = f"/nakijken/{world.group.slug}/{world.brief.pk}"
    for state, writer in writers.items():
        assert MARKS[state] in client.get(f"{address}/{Work.objects.get(owner=writer).pk}/").text
    assert PHRASE in client.get("/nakijken/zinnen/").text
