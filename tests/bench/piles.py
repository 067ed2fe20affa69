"""Work that waits for a teacher: piles of three sizes."""

from datetime import timedelta
from uuid import uuid4

from django.urls import reverse
from django.utils import timezone

from assignments.briefs.models import AssignmentPage
from assignments.submissions.models import Submission
from assignments.work.models import Audience, Share, Version, Work
from cohorts.enrolment.models import Enrolment
from leergang.accounts.models import User
from leergang.content.course import DayPage
from tests import factories

PILES = (30, 300, 3_000)
TITLE = "Een stapel"
WORDS = "Een plan zegt wat je wilt, en een gesprek laat zien of iemand het ook doet. " * 12


def make(course, teacher) -> None:
    """An assignment with four criteria, handed in by so many people of a group for each size."""
    levels = {f"level_{at}": WORDS[:60] for at in (1, 2, 3, 4)}
    rubric = [("criterion", {"key": f"criterium-{at}", "name": f"Criterium {at}", **levels}) for at in range(4)]
    day = DayPage.objects.child_of(course).order_by("path").first()
    page = factories.assignment(day, title=TITLE, rubric=rubric)
    for size in PILES:
        cohort = factories.cohort(course, slug=f"stapel-{size}")
        factories.teacher(cohort, who=teacher)
        _hand_in(page, cohort, size)


def _hand_in(page, cohort, size):
    now = timezone.now()
    people = User.objects.bulk_create(
        User(email=f"stapel-{size}-{number}@school.example", name=f"Schrijver {number:05}", password="!")
        for number in range(size)
    )
    Enrolment.objects.bulk_create(Enrolment(cohort=cohort, user=person) for person in people)
    body, asked = {"vraag-1": WORDS, "vraag-2": WORDS}, {"vraag-1": "Wat zie je?", "vraag-2": "Wat doe je?"}
    times, about = {"made_at": now, "saved_at": now}, {"title": TITLE, "page": page, "cohort": cohort}
    works = Work.objects.bulk_create(
        Work(pk=uuid4(), kind="assignment", owner=person, anchor=f"groep-{cohort.pk}", body=body, **about, **times)
        for person in people
    )
    versions = Version.objects.bulk_create(
        Version(work=work, number=1, form=1, title=TITLE, body=body, asked=asked, sha256="0" * 64, made_at=now)
        for work in works
    )
    Share.objects.bulk_create(Share(version=one, audience=Audience.TEACHERS, since=now) for one in versions)
    Submission.objects.bulk_create(
        Submission(version=one, handed_in_at=now - timedelta(minutes=number), words=180)
        for number, one in enumerate(versions)
    )


def next_path(size) -> str:
    """The next piece, as the desk has it at hand."""
    page, slug = AssignmentPage.objects.get(title=TITLE), f"stapel-{size}"
    work = Work.objects.filter(kind="assignment", cohort__slug=slug).order_by("pk").first()
    return reverse("desk_part", args=[slug, page.pk, work.pk])


def list_path(size) -> str:
    """The list beside it."""
    return reverse("desk_queue", args=[f"stapel-{size}", AssignmentPage.objects.get(title=TITLE).pk])
