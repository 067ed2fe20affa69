"""One of everything, and everyone who may ask for it: the world of tests/house/permissions.yml."""

from datetime import time
from uuid import uuid4

from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from assignments.work.models import Work
from cohorts.agenda.actions import make_address
from cohorts.agenda.rules import shown_token
from cohorts.enrolment.actions import enrol, graduate, suspend, withdraw
from cohorts.questions.actions import ask
from cohorts.registration.mails import status_address
from cohorts.schedule.models import DayPart
from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.media import Handout
from leergang.notices.actions import notify
from leergang.notices.models import Kind
from tests import factories
from tests.assignments.attachments.samples import PDF
from tests.house.contracting import Contracts
from tests.house.works import Works


class World(Works, Contracts):
    """A course of which day 1 is open to a group and day 2 not yet; that group can still be joined."""

    def __init__(self):
        self.course, self.elsewhere = factories.course(days=2), factories.course("Een andere leergang")
        self.group = factories.start_moment(self.course, seats=40, opened=1)
        self.closed = factories.cohort(self.course)
        for day in self.group.days.all():
            DayPart.objects.create(day=day, name="ochtend", starts=time(9, 30), ends=time(12, 30))
        self.step, *_same, self.ahead = StepPage.objects.descendant_of(self.course).order_by("path")
        self.people = self._people()
        self.make_works()
        self.make_contracts()
        self.application = factories.applicant(self.group, email=self.people["applicant"].email)
        self.invited, self.link = factories.invited(self.group)
        about = {"name": "N", "email": "n@school.example", "text": "Mag ik?"}
        self.question = ask(course=self.course, answers=about, now=timezone.now())

    def _people(self):
        group, other = self.group, factories.cohort(self.course, opened=1)
        alumnus = self._in_the_group()
        graduate(cohort=group)  # first, or all would be
        return {
            "outsider": factories.user(),
            "applicant": factories.user(),
            "participant": self._in_the_group(),
            "early": factories.participant(self.course, opened=0),
            "other group": enrol(cohort=other, user=factories.user()).user,
            "other course": factories.participant(self.elsewhere),
            "withdrawn": self._in_the_group(withdraw),
            "suspended": self._in_the_group(suspend),
            "alumnus": alumnus,
            "trainer": factories.teacher(group).user,
            "other trainer": factories.teacher(other).user,
            "docent": factories.user(groups=["Docenten"]),
            "editor": factories.user(groups=["Redactie"]),
            "administrator": factories.administrator(),
        }

    def browser(self, role):
        """A browser in which this person signed in; nobody did for somebody who is not here."""
        client = Client(raise_request_exception=False)
        if role in self.people:
            client.force_login(self.people[role])
        return client

    def _in_the_group(self, then=None):
        enrolment = enrol(cohort=self.group, user=factories.user())
        if then:
            then(enrolment=enrolment, by=None)
        return enrolment.user

    def addresses(self):
        """The address of each case of the table that cannot be made from its name alone."""
        pages = self._pages() | self._files() | self._library()
        of_people = self._reading() | self._groups() | self._joining() | self.of_works() | self.profile.addresses()
        return pages | of_people | self.of_contracts() | {"beheer": "/beheer/"}

    def _pages(self):
        factories.information()
        factories.for_teachers(self.step.get_parent())
        hidden = factories.step(ModulePage.objects.first(), title="Nog niet af", live=False)
        kinds = {kind.__name__: kind.objects.order_by("path").first() for kind in Page.__subclasses__()}
        day_2 = DayPage.objects.child_of(self.course).last()
        return {f"wagtail_serve ({kind})": page.url for kind, page in kinds.items() if page} | {
            "wagtail_serve (DayPage, not open yet)": day_2.url,
            "wagtail_serve (ModulePage, not open yet)": day_2.get_first_child().url,
            "wagtail_serve (StepPage, not open yet)": self.ahead.url,
            "wagtail_serve (a draft)": hidden.url,
            "then_and_now (a step)": reverse("then_and_now", args=[self.step.pk]),
            "then_and_now (a step, not open yet)": reverse("then_and_now", args=[self.ahead.pk]),
            "then_and_now (a draft)": reverse("then_and_now", args=[hidden.pk]),
            "then_and_now (a day)": reverse("then_and_now", args=[day_2.pk]),
            "wagtail_serve (no such page)": "/bestaat-niet/",
            "wagtail_serve (nothing in a course)": f"{self.step.url}bestaat-niet/",
        }

    def _files(self):
        picture = factories.picture()
        return {
            "wagtaildocs_serve (public)": handout("openbaar", is_public=True).url,
            "wagtaildocs_serve (of a step)": handout("besloten", page=self.step).url,
            "wagtaildocs_serve (of a step, not open yet)": handout("later", page=self.ahead).url,
            "wagtaildocs_serve (of nobody)": handout("los").url,
            "wagtaildocs_serve (none)": reverse("wagtaildocs_serve", args=[999, "niets.pdf"]),
            "wagtaildocs_authenticate_with_password": reverse("wagtaildocs_authenticate_with_password", args=[1]),
            "rendition (a resized picture)": picture.get_rendition("width-100").url,
            "rendition (an original)": reverse("rendition", args=[picture.file.name]),
            "rendition (none)": reverse("rendition", args=["images/niets.png"]),
        }

    def _library(self):
        item, draft = factories.item(title="Een blad"), factories.item(title="Nog niet af", live=False)
        card, closed = factories.card(), factories.card(phase="do", live=False)
        return {
            "account_reset_password_from_key": reverse("account_reset_password_from_key", args=["1", "abc-def"]),
            "wagtail_serve (LibraryPage)": item.url,
            "library_page (an item)": item.url,
            "library_page (a draft)": draft.url,
            "library_page (none)": "/bibliotheek/bestaat-niet/",
            "card (one)": card.get_absolute_url(),
            "card (a draft)": closed.get_absolute_url(),
            "card (none)": "/kaarten/bestaat-niet/",
        }

    def _reading(self):
        somebody = self.people["participant"]
        make_address(user=somebody)
        verbs = ("step_read", "step_unread", "step_place")
        news = [notify(to=one, kind=Kind.NEWS, text="Nieuws", address="/verder/") for one in self.people.values()]
        [own] = [notice for notice in news if notice.user == somebody]
        return {
            "notice (of the participant)": reverse("notice", args=[own.pk]),
            "agenda_feed (of somebody)": f"{reverse('agenda_feed')}?sleutel={shown_token(somebody.calendar_key)}",
            **{name: reverse(name, args=[self.step.pk]) for name in verbs},
            **{f"{name} (not open yet)": reverse(name, args=[self.ahead.pk]) for name in verbs},
        }

    def _groups(self):
        of_people = ("cohort", "cohort_message", "cohort_xlsx", "cohort_csv", "attendance", "duos")
        names = ("agenda_group", "applications", "invite", "invitations", *of_people)
        return {name: reverse(name, args=[self.group.slug]) for name in names} | {
            f"{name} (none)": reverse(name, args=["bestaat-niet"]) for name in names
        }

    def _joining(self):
        course, group, closed = self.course.slug, self.group.slug, self.closed.slug
        token = status_address(self.application).split("/")[-2]
        links = ("application", "application_dates", "application_change")
        return {
            "apply": reverse("apply", args=[course]),
            "apply (no such course)": reverse("apply", args=["niets"]),
            "applied": reverse("applied", args=[course, group]),
            "applied (not open)": reverse("applied", args=[course, closed]),
            "applied_dates": reverse("applied_dates", args=[course, group]),
            "applied_dates (not open)": reverse("applied_dates", args=[course, closed]),
            **{name: reverse(name, args=[token]) for name in links},
            **{f"{name} (another secret)": reverse(name, args=["niets"]) for name in links},
            "invitation (of a link)": self.link,
            "invitation (another secret)": reverse("invitation", args=["niets"]),
            "ask": reverse("ask", args=[course]),
            "ask (no such course)": reverse("ask", args=["niets"]),
            "asked": reverse("asked", args=[course]),
            "question (one)": reverse("question", args=[self.question.pk]),
            "question (none)": reverse("question", args=[999]),
        }

    def posted(self):
        """What each address that does something is sent."""
        here = self.group.enrolments.participants().first()
        day = self.group.days.order_by("date").first()
        revision = Work.objects.get(pk=self.handed_in).revision
        return self.of_contracts_posted() | {
            "case_offer": {"revision": 1, "consent": "on"},
            "attachments": {"file": ContentFile(PDF, "plan.pdf"), "number": uuid4()},
            "look_again": {"revision": revision},
            "step_place": {"age": 0},
            "step_place (not open yet)": {"age": 0},
            "look": {"group": self.group.slug, "day": str(timezone.localdate())},
            "notices_read": {"tot": "999999"},
            "notice_choices": dict.fromkeys(Kind.values, "site"),
            "conversation_point": {"state": "done"},
            "conversation_reply": {"body": "Dat is goed."},
            "phrases": {"text": "Wie zit erbij?"},
            "rubric": {"terug": "1"},
            "cohort_message": {"wie": here.pk, "text": "Tot morgen", "key": str(day.uid), "stuur": "1"},
            "attendance": {"bijeenkomst": day.pk, "wie": here.pk, "er": f"{here.pk}-{day.parts.first().pk}"},
            "applications": {"chosen": self.application.pk, "verb": "refuse"},
            "invite": {"text": "Lotte <lotte.jansen@school.example>", "send": "1"},
            "invitations": {"chosen": self.invited.pk, "verb": "withdraw"},
            "invitation (of a link)": {"verb": "decline"},
            "question (one)": {"text": "Dat mag."},
            "apply": factories.answers("Nog iemand", cohort=self.group.slug, website=""),
            "ask": {"text": "Wanneer?", "name": "N", "email": "n@school.example", "website": ""},
            "take_over_do": {"kind": "assignment", "page": self.brief.pk, "veld": "vraag-1", "uit": self.note},
            "peers": {"verb": "remind"},
            "second_readers": {"reader": self.colleague.pk, "number": 1},
            "compare": {"neem": "text"},
            "application": {"verb": "withdraw"},
            "guest (of a link)": {"guest": "code"},
            "guest_held (of a link)": {"guest": "code"},
            "guest_data": {"email": "els@lyceum.example", "website": ""},
            "application_change": factories.answers("Een andere naam", website=""),
        }


def handout(title, **fields):
    """A file of which the text names it."""
    content = ContentFile(b"%PDF-1.4 " + title.encode(), f"{title}.pdf")
    return Handout.objects.create(title=title, file=content, **fields)
