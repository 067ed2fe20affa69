"""Puts every string where people type, by the verbs behind the forms, in an installation of its own."""

import json
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from assignments.attachments.actions import store
from assignments.cases.actions import share_with_group, throw_away
from assignments.desk.kind import draft_of
from assignments.feedback.actions import make_ready, release
from assignments.learning.actions import share_with
from assignments.peerreview.actions import give, opened, read
from assignments.peerreview.kind import feedback_of
from assignments.peerreview.models import PeerReview
from assignments.peerreview.pairing.actions import propose, start
from assignments.phrases.actions import keep
from assignments.submissions.actions import hand_in
from assignments.submissions.actions import opened as opened_by_teacher
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Audience, Work
from cohorts.enrolment.actions import enrol
from cohorts.schools.models import School
from leergang.accounts.models import User
from leergang.content.course import DayPage, StepPage
from leergang.notices.actions import notify
from leergang.notices.models import Kind
from leergang.portal.setup import set_up
from tests import factories

from .vectors import made, mixed

A_WRITER = 105  # strings for each person who writes
TITLES = 10  # of which so many are titles and file names too: as many files as fit at one question
PDF = b"%PDF-1.4\n%%EOF\n"


@transaction.atomic
def seed() -> None:
    """Prints, as JSON: who can come in by which cookie, and what each of them should look at."""
    set_up()
    strings = mixed()
    course = factories.course("Kwaliteit", days=1, steps=1)
    teacher = factories.user(name=next(name for name in strings if name.startswith("Els")))
    names = _people(course, teacher, strings)
    world = Written(course, teacher)
    parts = [strings[at : at + A_WRITER] for at in range(0, len(strings), A_WRITER)]
    writers = [world.writer(part[number % 7], part) for number, part in enumerate(parts)]
    world.respond(dict(zip(writers, parts, strict=True)))
    seen = {writer: world.own_pages(writer) for writer in writers}
    seen[writers[0]] += world.pages_of_one(writers[0])
    seen[teacher] = [*names, *world.pages_of_the_teacher(writers)]
    print(json.dumps([[_cookie(user), addresses] for user, addresses in seen.items()]))


def _people(course, teacher, strings):
    """Somebody of each name, from a school of that name."""
    group = factories.cohort(course, name=strings[0])
    enrol(cohort=group, user=teacher, role="teacher")
    for number, name in enumerate(strings):
        who = User.objects.create_user(f"naam-{number}@school.example", name=name)
        enrol(cohort=group, user=who, school=_school(name), job=name[:100])
    pages = range(1, len(strings) // 30 + 2)
    return [f"{group.get_absolute_url()}?volgorde=naam&pagina={number}" for number in pages]


def _school(name):
    """Two that differ in capitals only are one."""
    return School.objects.get_or_create(name__iexact=name, defaults={"name": name})[0]


def _cookie(user):
    client = Client()
    client.force_login(user)
    return client.cookies["sessionid"].value


class Written:
    """A group in which everybody writes, and the teacher and others respond."""

    def __init__(self, course, teacher):
        self.now, self.teacher = timezone.now(), teacher
        self.group = factories.cohort(course, name=made()["svg"][0])
        enrol(cohort=self.group, user=teacher, role="teacher")
        self.step = StepPage.objects.descendant_of(course).first()
        day = DayPage.objects.child_of(course).first()
        self.brief = factories.assignment(day, title=made()["script"][1], files="Stuur bestanden")
        self.works = {}

    def writer(self, name, part) -> User:
        """Somebody of this name, who writes all these strings wherever one writes alone."""
        who = User.objects.create_user(f"{uuid4()}@school.example", name=name)
        enrol(cohort=self.group, user=who)
        for text in part:
            save(work=Work(kind="note", owner=who, page=self.step), body={"text": text}, revision=0, by=who)
            notify(to=who, kind=Kind.NEWS, text=text, address="/verder/", now=self.now)
        for text in part[:TITLES]:
            case = factories.case(who, title=text, context=text, question=text, tried=text)
            share_with_group(work=case, by=who, now=self.now)
            throw_away(work=factories.case(who, title=text), by=who, now=self.now)
        asked = factories.learning_question(who, "\n".join(part))
        share_with(work=asked, audience=Audience.COHORT, by=who, now=self.now)
        self.works[who] = self._hand_in(who, part)
        return who

    def _hand_in(self, who, part):
        """Two versions; the second has the strings in another order."""
        work = own_work(who, self.brief, way_to(who, self.brief))
        body = {"vraag-1": "\n\n".join(part[:40]), "vraag-2": "\n\n".join(part[40:])}
        work = save(work=work, body=body, revision=0, by=who).work
        for name in part[:TITLES]:
            about = {"field": "bestand", "name": f"{name}.pdf", "by": who, "now": self.now}
            store(work=work, pk=uuid4(), file=ContentFile(PDF), **about)
        opened_by_teacher(submission=hand_in(work=_fresh(work), by=who, now=self.now), by=self.teacher, now=self.now)
        body = {"vraag-1": "\n\n".join(part[1::2]), "vraag-2": "\n".join(part[::2])}
        work = save(work=_fresh(work), body=body, revision=_fresh(work).revision, by=who).work
        hand_in(work=_fresh(work), by=who, now=self.now)
        return work

    def respond(self, parts) -> None:
        """The teacher says the strings of each writer back, on the first version, and their readers too."""
        for who, part in parts.items():
            version = self.works[who].versions.first()
            text = {"text": "\n\n".join(part), "verdict": "again"}
            draft = save(work=draft_of(self.teacher, version), body=text, revision=0, by=self.teacher).work
            make_ready(work=draft, by=self.teacher, now=self.now)
            keep(text=part[1], by=self.teacher, now=self.now)
        release(cohort=self.group.pk, page=self.brief.pk, by=self.teacher, now=self.now - timezone.timedelta(days=1))
        start(round=propose(cohort=self.group, page=self.brief.pk, by=self.teacher), by=self.teacher, now=self.now)
        for review in PeerReview.objects.select_related("round", "work__owner", "reader"):
            opened(review=review, by=review.reader, now=self.now)
            body = dict.fromkeys(("works", "wonder"), "\n".join(parts[review.work.owner]))
            given = give(
                work=save(work=feedback_of(review), body=body, revision=0, by=review.reader).work,
                by=review.reader,
                now=self.now,
            )
            read(review=given, by=review.work.owner, now=self.now)

    def own_pages(self, who) -> list[str]:
        """What a writer looks at."""
        own, review = self.works[who].pk, PeerReview.objects.get(reader=who)
        case = Work.objects.filter(owner=who, kind="case", removed_at=None).first().pk
        return [
            *(reverse(name) for name in ("notebook", "own_works", "notices", "cases")),
            *(reverse(name, args=[own]) for name in ("own_work", "look_again")),
            *(self.brief.url, reverse("own_version", args=[own, 1]), reverse("peer_review", args=[review.pk])),
            *(reverse("case", args=[case]), reverse("case_offer", args=[case])),
            reverse("group_case", args=[self.group.slug, case]),
        ]

    def pages_of_one(self, who) -> list[str]:
        """And what is much the same for all of them."""
        own = self.works[who].pk
        return [
            *(reverse(name) for name in ("verder", "account", "data", "agenda")),
            *(self.step.url, self.group.get_absolute_url()),
            *(reverse(name, args=[self.group.slug]) for name in ("group_cases", "learning_questions")),
            *(reverse("work_as", args=[own, "docent"]), f"{reverse('take_over')}?uit={self._note(who)}"),
        ]

    def _note(self, who):
        return Work.objects.filter(owner=who, kind="note").first().pk

    def pages_of_the_teacher(self, writers) -> list[str]:
        """What a teacher looks at."""
        of = [self.group.slug, self.brief.pk]
        pages = [
            *(reverse(name, args=of) for name in ("handed_in", "desk", "peers")),
            *(reverse(name, args=[self.group.slug]) for name in ("group_cases", "learning_questions", "duos")),
            *(reverse("review"), reverse("phrases"), self.group.get_absolute_url()),
            *(f"{reverse('search')}?{urlencode({'q': text})}" for text in mixed()[::100]),
        ]
        for who in writers:
            own = self.works[who].pk
            version = reverse("read_version", args=[*of, own, 2])
            pages += [version, f"{version}?naast=1", reverse("desk_piece", args=[*of, own])]
        return pages


def _fresh(work):
    return Work.objects.get(pk=work.pk)
