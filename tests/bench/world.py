"""What is measured: the demo's course, and beside it a course whose size never changes."""

from datetime import timedelta
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assignments.briefs.actions import set_deadline
from assignments.briefs.models import AssignmentPage
from assignments.desk.kind import new_draft
from assignments.feedback.actions import make_ready, release
from assignments.profile.actions import keep
from assignments.profile.rules import TABLES
from assignments.submissions.actions import hand_in, opened
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.models import Duo, Enrolment
from cohorts.enrolment.reader import forget_reader
from cohorts.enrolment.rules import leads
from cohorts.progress.models import StepProgress
from cohorts.schools.models import School
from leergang.accounts.models import User
from leergang.content.course import CoursePage, DayPage, StepPage, course_of
from leergang.content.published import prose
from tests import factories
from tests.bench import floor, piles
from tests.bench.saving import Writer

GROUPS = (10, 100, 1_000, 10_000)
LINKS, PICTURES, COURSES, DAYS, MODULES, STEPS = 20, 4, 20, 4, 5, 20
WORDS = "Een plan zegt wat je wilt, en een gesprek laat zien of iemand het ook doet. " * 4


def make() -> dict[str, str]:
    """Fills an empty folder. The cookies of who reads in it."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("load_demo", stdout=StringIO())
    reader = factories.user("bench@school.example")
    step = _course("Meetlat")
    factories.participant(course_of(step), who=reader)
    _written(step, reader)
    for number in range(2, COURSES + 1):  # for search; its other kinds come with the demo
        factories.course(f"Zicht op kwaliteit {number}", days=DAYS, modules=MODULES, steps=1)
    teacher = factories.user("bench-docent@school.example")
    for size in GROUPS:
        _group(step, size, teacher)
    piles.make(course_of(step), teacher)
    _assignment(course_of(step), reader, teacher, "Een opdracht")
    _profile(reader)
    _answered(_assignment(course_of(step), reader, teacher, "Een opdracht met feedback"), teacher)
    floor.make(_html(step), reader)
    return {"participant": _cookie(reader), "teacher": _cookie(teacher)}


def _cookie(person):
    client = Client()
    client.force_login(person)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _course(title):
    """A course of four days of five modules; the first module has twenty steps, of which the second is written."""
    course = factories.course(title, days=DAYS, modules=MODULES, steps=1)
    texts = dict.fromkeys(("for_whom", "take_home", "way_of_working", "follow_up"), f"<p>{WORDS}</p>")
    for name, text in ({"lede": WORDS} | texts).items():
        setattr(course, name, text)
    course.questions = [("question", {"question": "Hoeveel tijd kost het?", "answer": f"<p>{WORDS}</p>"})] * 5
    course.save_revision().publish()
    module = StepPage.objects.descendant_of(course).order_by("path").first().get_parent().specific
    step, *_ = [factories.step(module, title=f"Stap {number}") for number in range(2, STEPS + 1)]
    step.body = _body(course)
    step.save_revision().publish()
    _start_moments(course)
    return step


def _written(step, reader):
    """What the reader wrote there: an answer to each question and a few notes."""
    places = [("answer", f"vraag-{number}") for number in range(2)] + [("note", f"kop-{number}") for number in range(3)]
    for kind, anchor in places:
        work = Work(kind=kind, owner=reader, page=step, anchor=anchor, title="Hoe is dat bij jou?")
        save(work=work, body={"text": WORDS, "beside": "Een plan zegt wat je wilt"}, revision=0, by=reader)


def _assignment(course, reader, teacher, title):
    """One with six questions and four criteria: handed in once by the reader, who went on, and open to many writers."""
    page = factories.assignment(DayPage.objects.child_of(course).order_by("path").first(), title=title)
    texts = {"question": "Hoe is dat bij jou?", "help": WORDS, "example": WORDS, "is_required": False}
    page.body = [("open", texts | {"key": f"vraag-{number}"}) for number in range(1, 7)]
    levels = {f"level_{number}": WORDS[:60] for number in range(1, 5)}
    keys = [f"criterium-{number}" for number in range(4)]
    page.rubric = [("criterion", {"key": key, "name": key.capitalize(), **levels}) for key in keys]
    page.purpose, page.steps = f"<p>{WORDS}</p>", f"<ol><li>{WORDS}</li></ol>"
    page.save_revision().publish()
    group = reader.enrolments.get(cohort__course=course).cohort
    forget_reader(teacher)
    if not leads(teacher, group):
        factories.teacher(group, who=teacher)
        forget_reader(teacher)
    set_deadline(cohort=group, page=page, day=timezone.localdate() + timedelta(days=9), by=teacher)
    work = own_work(reader, page, way_to(reader, page))
    work = save(work=work, body={f"vraag-{number}": WORDS for number in range(1, 7)}, revision=0, by=reader).work
    version = hand_in(work=work, by=reader, now=timezone.now()).version
    save(work=work, body=work.body | {"vraag-1": f"{WORDS} En nog iets."}, revision=1, by=reader)
    return version


def _profile(reader):
    """A profile that is filled, of which three versions were kept."""
    rows = {name: [[WORDS[:40]] * len(columns)] * 6 for name, (columns, _names) in TABLES.items()}
    body = {"statement": WORDS, "ambitions": WORDS, **{name: factories.table(name, *rows[name]) for name in TABLES}}
    work = factories.profile(reader, **body)
    for number in range(3):
        saved = save(work=work, body=body | {"statement": f"{WORDS} {number}"}, revision=number + 1, by=reader).work
        keep(work=saved, by=reader, now=timezone.now())


def _answered(version, teacher):
    """A teacher opened it, chose a level of each criterion, wrote something and released that, an hour ago."""
    then = timezone.now() - timedelta(hours=1)
    opened(submission=version.submission, by=teacher, now=then)
    body = {f"level_criterium-{number}": "3" for number in range(4)} | {"text": WORDS, "verdict": "done"}
    draft = save(work=new_draft(teacher, version), body=body, revision=0, by=teacher).work
    make_ready(work=draft, by=teacher, now=then)
    release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=then)


def writers(count: int, port: int) -> list[Writer]:
    """So many people of one group, signed in, at the assignment."""
    page = AssignmentPage.objects.get(title="Een opdracht")
    cohort = factories.cohort(page.get_parent().get_parent().specific, slug="schrijvers")
    people = [factories.user(f"schrijver-{number}@school.example") for number in range(count)]
    Enrolment.objects.bulk_create(Enrolment(cohort=cohort, user=person) for person in people)
    return [Writer(person.pk, _cookie(person), page.pk, port) for person in people]


def stored() -> list[tuple[int, int, str]]:
    """What the database has of these people."""
    rows = Work.objects.filter(kind="assignment", cohort__slug="schrijvers")
    return list(rows.values_list("owner", "revision", "body__vraag-1"))


def assignment_path(title="Een opdracht") -> str:
    """Where the assignment stands."""
    return AssignmentPage.objects.get(title=title).url


def _start_moments(course):
    """Two groups to join, of which one is full: the public page of the course shows them with their days."""
    for number in range(2):
        group = factories.start_moment(course, seats=2, place="De Brug, Amersfoort", price="€ 1.950, met lunch")
        for name in ("Anna", "Bram", "Cato")[: 1 + 2 * number]:
            factories.applicant(group, name)


def _body(course):
    """Twenty links to pages in ten texts, four pictures, headings, a file and two questions."""
    steps = list(StepPage.objects.descendant_of(course).order_by("path")[:LINKS])
    link = '<a linktype="page" id="{0.pk}">{0.title}</a>'.format
    body = []
    for number in range(LINKS // 2):
        links = f"{link(steps[2 * number])} en {link(steps[2 * number + 1])}"
        body.append(("heading", {"text": f"Kop {number}", "level": "2", "key": f"kop-{number}"}))
        body.append(("text", f"<p>{WORDS} Zie {links}.</p><p>{WORDS}</p>"))
    for _ in range(PICTURES):
        words = {"alt": "Een bord", "caption": "Een bord met cijfers", "credit": "Eigen werk"}
        body.append(("image", {"image": factories.picture().pk, **words}))
    for number in range(2):
        body.append(("prompt", {"question": "Hoe is dat bij jou?", "help": "", "lines": 4, "key": f"vraag-{number}"}))
    body.append(("download", {"handout": factories.handout().pk, "title": "Een kaart", "about": ""}))
    return [{"type": kind, "value": value} for kind, value in body]


def _group(step, size, teacher):
    """A group of so many: each went through twelve steps at most, some long ago, and every third never began."""
    cohort = factories.cohort(step.get_parent().get_parent().get_parent().specific, slug=f"meetgroep-{size}")
    factories.teacher(cohort, who=teacher)
    school, now = School.objects.create(name=f"School van {size}"), timezone.now()
    people = User.objects.bulk_create(
        User(email=f"{size}-{number}@school.example", name=f"Deelnemer {number * 7919 % size:05}", password="!")
        for number in range(size)
    )
    seen = [None if number % 3 == 0 else now - timedelta(hours=number % 2000) for number in range(size)]
    duos = Duo.objects.bulk_create(Duo(cohort=cohort) for _ in range(size // 2))
    Enrolment.objects.bulk_create(
        Enrolment(cohort=cohort, user=person, school=school, seen_at=at, duo=duos[number // 2])
        for number, (person, at) in enumerate(zip(people, seen, strict=True))
    )
    steps = list(StepPage.objects.descendant_of(cohort.course).order_by("path")[:12])
    StepProgress.objects.bulk_create(
        StepProgress(user=person, step=read, done_at=at, seen_at=at)
        for number, (person, at) in enumerate(zip(people, seen, strict=True))
        if at
        for read in steps[: number % 12 + 1]
    )


def group_path(size) -> str:
    """Where the group of so many stands."""
    return reverse("cohort", args=[f"meetgroep-{size}"])


def _html(step):
    """The same text for F2 to show."""
    return "".join(part.get("html", "") for part in prose.render(step)["parts"])


def course_path() -> str:
    """Where the measured course stands."""
    return CoursePage.objects.get(slug="meetlat").url


def step_path() -> str:
    """Where its written step stands."""
    return StepPage.objects.get(slug="stap-2", url_path__contains="/meetlat/dag-1/module-1/").url


def search_path() -> str:
    """A question that much answers to."""
    return f"{reverse('search')}?q=plan+voor+zicht+op+kwaliteit"


def every_step() -> list[str]:
    """All steps, the demo's too."""
    return [step.url for step in StepPage.objects.live().order_by("path")]
