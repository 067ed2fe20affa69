"""Plain functions that make what a test needs, through the same doors as the site does."""

import re
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import count

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify
from PIL import Image

from assignments.briefs.models import AssignmentPage
from assignments.cases.kind import new_case
from assignments.contracting.actions import begin
from assignments.learning.kind import question_in
from assignments.profile.queries import own_profile
from assignments.profile.rules import TABLES
from assignments.questions.grid import Grid
from assignments.work.actions import save
from assignments.work.groups import ways_on
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol
from cohorts.enrolment.models import Enrolment, Role
from cohorts.invitations.actions import invite
from cohorts.invitations.lists.signs import Entry
from cohorts.invitations.preview.judging import judge
from cohorts.registration.actions import apply
from cohorts.registration.models import Application
from cohorts.schedule.models import Cohort, MeetingDay
from leergang.accounts.models import User
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.media import Handout, Picture
from leergang.content.pages import CourseIndexPage, HomePage, InformationPage
from leergang.content.reference.models import DialogueCard, Phase, Row, Standard, Term
from leergang.content.reference.vocabulary import Subject
from leergang.content.teaching.models import TeacherPage
from leergang.notices.models import OutboxMail

_numbers = count(1)
PASSWORD = "een-lang-wachtwoord"


def user(email="", *, groups=(), **fields) -> User:
    """A person; `groups` are names, such as "Docenten" and "Redactie"."""
    number = next(_numbers)
    made = User.objects.create_user(
        email or f"lezer-{number}@school.example", PASSWORD, **{"name": f"Lezer {number}", **fields}
    )
    made.groups.set(Group.objects.filter(name__in=groups))
    made.refresh_from_db()
    return made


def cohort(of, *, name="", opened=99, **fields) -> Cohort:
    """A group that goes through this course; of its days so many are open, the others open tomorrow."""
    number = next(_numbers)
    made = Cohort.objects.create(course=of, **{"name": name or f"Groep {number}", "slug": f"groep-{number}", **fields})
    now = timezone.now()
    for at, page in enumerate(DayPage.objects.child_of(of).order_by("path")):
        opens_at = now + timedelta(days=-1 if at < opened else 1)
        MeetingDay.objects.create(cohort=made, page=page, date=opens_at.date() + timedelta(days=14), opens_at=opens_at)
    return made


def meets(of: Cohort, *dates: date, opens: timedelta = timedelta(weeks=3)) -> Cohort:
    """Puts the days of this group on these dates; each opens so long before."""
    for meeting, day in zip(of.days.order_by("page__path"), dates, strict=True):
        opens_at = datetime.combine(day, time(9), timezone.get_default_timezone()) - opens
        MeetingDay.objects.filter(pk=meeting.pk).update(date=day, opens_at=opens_at)
    return of


def start_moment(of=None, *, seats=2, **fields) -> Cohort:
    """A group that people can join today; its first day is in thirteen days."""
    today = timezone.localdate()
    window = {"registration_from": today - timedelta(days=9), "registration_until": today + timedelta(days=9)}
    return cohort(of or CoursePage.objects.first() or course(), seats=seats, **window | fields)


def answers(name="Lotte Jansen", **fields) -> dict:
    """What somebody fills in who applies; the address follows from the name."""
    address = {"email": f"{slugify(name)}@school.example"}
    return {"name": name, "school": "Het Sluiswerk", "job": "teamleider"} | address | fields


def applicant(of: Cohort, name="Lotte Jansen", now=None, **fields) -> Application:
    """Somebody who applied for this group."""
    return apply(cohort=of, answers=answers(name, **fields), now=now or timezone.now())


def invited(to: Cohort, email="lotte@school.example", now=None, by=None, **fields):
    """Somebody invited to this group, with the address of the link in their mail."""
    now, entries = now or timezone.now(), [Entry(text=email, email=email, **fields)]
    mark = judge(to, entries).mark
    [made] = invite(cohort=to, entries=entries, mark=mark, by=by or teacher(to).user, now=now, seats="first")
    text = OutboxMail.objects.filter(to=email).latest("pk").text
    return made, re.search(r"https?://[^/]+(/uitnodiging/\S+)", text)[1]


def participant(of=None, *, opened=99, who=None) -> User:
    """Somebody who takes part in a group of this course, or of a small one of its own."""
    who = who or user()
    enrol(cohort=cohort(of or course("Een andere leergang"), opened=opened), user=who)
    return who


def teacher(of: Cohort, who=None) -> Enrolment:
    """A teacher of this group."""
    return enrol(cohort=of, user=who or user(), role=Role.TEACHER)


def administrator() -> User:
    """Someone who may do everything."""
    return user(is_superuser=True)


def course(title="Kwaliteit", *, days=1, modules=1, steps=2) -> CoursePage:
    """A live course with so many days, modules a day and steps a module."""
    made = add(CourseIndexPage.objects.get(), CoursePage, title=title)
    for day_number in range(1, days + 1):
        below = day(made, title=f"Dag {day_number}")
        for module_number in range(1, modules + 1):
            module(below, title=f"Module {module_number}", steps=steps)
    return made


def day(above, **fields) -> DayPage:
    """A day of a course."""
    return add(above, DayPage, **fields)


def module(above, *, steps=0, **fields) -> ModulePage:
    """A module of a day, with so many steps."""
    made = add(above, ModulePage, **{"title": "Module", **fields})
    for number in range(1, steps + 1):
        step(made, title=f"Stap {number}")
    return made


def step(above, **fields) -> StepPage:
    """A step of a module; `body` is a list of (block type, value)."""
    return add(above, StepPage, **{"title": "Stap", "goal": "Je weet waar je staat.", **fields})


def for_teachers(above, **fields) -> TeacherPage:
    """The page of a module for its teachers."""
    return add(above, TeacherPage, **{"title": "Voor de docent", **fields})


def assignment(above, *, questions=("Wat zie je?", "Wat doe je?"), files="", **fields) -> AssignmentPage:
    """An assignment of a day; `questions` are open ones with the keys vraag-1, vraag-2, `files` asks for some."""
    body = [
        ("open", {"key": f"vraag-{n}", "question": asked, "is_required": True}) for n, asked in enumerate(questions, 1)
    ]
    body += [("file", {"key": "bestand", "question": files, "is_required": False})] if files else []
    return add(above, AssignmentPage, **{"title": "Kijk rond", "body": body, **fields})


def information(**fields) -> InformationPage:
    """A public page of text."""
    return add(HomePage.objects.get(), InformationPage, **{"title": "Over ons", **fields})


def item(**fields) -> LibraryPage:
    """An item of the library; `subjects` are slugs."""
    subjects = Subject.objects.filter(slug__in=fields.pop("subjects", ()))
    made = LibraryIndexPage.objects.get().add_child(instance=LibraryPage(**{"title": "Een blad", **fields}))
    made.subjects.set(subjects)
    made.save()
    return made


def card(phase="plan", row=1, **fields) -> DialogueCard:
    """A dialogue card; `subjects` are slugs."""
    subjects = Subject.objects.filter(slug__in=fields.pop("subjects", ()))
    made = DialogueCard(
        **{"phase": phase, "row": row, "slug": f"{phase}-{row}", "question": f"Vraag {phase} {row}?"} | fields
    )
    made.subjects.set(subjects)
    made.save()
    return made


def deck():
    """All thirty-five cards."""
    return [card(phase, row) for phase in Phase for row in Row]


def case(who, **body):
    """What this person wrote about their practice, in the last group they joined."""
    written = {
        "title": "Lege kolommen",
        "context": "Er staat niets.",
        "question": "Wie vraagt door?",
        "tried": "",
        **body,
    }
    saved = save(work=new_case(who, ways_on(who)[-1]), body=written, revision=0, by=who).work
    return Work.objects.get(pk=saved.pk)


def learning_question(who, text="Hoe vraag ik door?"):
    """What this person wants to learn, in the last group they joined."""
    saved = save(work=question_in(who, ways_on(who)[-1]), body={"question": text}, revision=0, by=who).work
    return Work.objects.get(pk=saved.pk)


def profile(who, **body):
    """The profile of this person, with what they wrote in it."""
    saved = save(work=own_profile(who), body=body or {"statement": "Ik zorg voor het ritme."}, revision=0, by=who).work
    return Work.objects.get(pk=saved.pk)


def table(name, *rows):
    """A table of the profile with these rows."""
    columns, names = map(list, TABLES[name])
    return Grid(columns, names[: len(rows)], [list(row) for row in rows]).value()


def preparation(who, **body):
    """A talk that this person prepares."""
    begun = begin(title="Meekijken bij Frans", by=who)
    written = {"title": begun.title, "occasion": "De resultaten zakken.", "wishes": "Dat hij het zelf zegt.", **body}
    return Work.objects.get(pk=save(work=begun, body=written, revision=1, by=who).work.pk)


def add(above, kind, **fields):
    """A live page of this kind under `above`."""
    return above.add_child(instance=kind(**fields))


def picture(title="Een bord") -> Picture:
    """A small picture, wide enough to be resized."""
    drawn = BytesIO()
    Image.new("RGB", (400, 300), "#1a3a5c").save(drawn, "PNG")
    return Picture.objects.create(title=title, file=ContentFile(drawn.getvalue(), "bord.png"))


def handout(title="Een kaart", **fields) -> Handout:
    """A file to take along; `page` says whose it is."""
    return Handout.objects.create(title=title, file=ContentFile(b"%PDF-1.4 " + title.encode(), "kaart.pdf"), **fields)


def term(name="Audit", **fields) -> Term:
    """A live term, published as an editor does it."""
    return _published(Term(name=name, **{"slug": slugify(name), "definition": f"Wat {name} is.", **fields}))


def standard(code="SKA1", **fields) -> Standard:
    """A live standard of the framework of 2021."""
    made = {"title": "Visie", "framework": "onderzoekskader 2021", "own_words": "Gaat over richting."}
    return _published(Standard(code=code, **made | {"valid_from": date(2021, 8, 1), **fields}))


def _published(thing):
    thing.live = False
    thing.save()
    thing.save_revision().publish()
    return type(thing).objects.get(pk=thing.pk)
