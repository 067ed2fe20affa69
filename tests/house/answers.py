"""Feedback that is not out, in each state, with a word of its own wherever a teacher can say something."""

from django.utils import timezone

from assignments.comparing.actions import ask
from assignments.desk.kind import draft_of
from assignments.feedback.actions import make_ready, release
from assignments.phrases.actions import keep
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol
from tests import factories

MARKS = {
    "draft": "zwanenveer",
    "ready": "ganzenveer",
    "on its way": "pauwenveer",
    "read twice": "eendenveer",
}
PHRASE = "fazantenveer"
SECOND = "grutto-op-een-paal"


def answered(world):
    """Four people of the group, each with feedback that they may not know of yet."""
    trainer, now = world.people["trainer"], timezone.now()
    keep(text=PHRASE, by=trainer, now=now)
    found = {state: enrol(cohort=world.group, user=factories.user()).user for state in MARKS}
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


def words():
    """All of them, and what is said of feedback that is out."""
    return [*MARKS.values(), PHRASE, SECOND, "feedback op versie"]
