"""Who may read what, asked of every type of page: the rule, the list, and what the site answers, which always agree."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cohorts.enrolment.actions import graduate, resume, suspend, withdraw
from cohorts.enrolment.queries import visible_pages
from cohorts.enrolment.reader import forget_reader
from cohorts.enrolment.rules import may_fetch, may_read
from cohorts.schedule.models import MeetingDay
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.mixins import Members
from leergang.content.pages import InformationPage
from tests import factories

PEOPLE = {
    "anonymous": lambda course: AnonymousUser(),
    "outsider": lambda course: factories.user(),
    "participant": lambda course: factories.participant(course),
    "participant, day 1 open": lambda course: factories.participant(course, opened=1),
    "participant, nothing open": lambda course: factories.participant(course, opened=0),
    "participant elsewhere": lambda course: factories.participant(),
    "of two groups": lambda course: factories.participant(course, who=factories.participant(course, opened=0)),
    "withdrawn": lambda course: after(withdraw, course),
    "suspended": lambda course: after(suspend, course),
    "back": lambda course: after(resume, course),
    "alumnus": lambda course: alumnus(course),
    "trainer": lambda course: factories.teacher(factories.cohort(course, opened=0)).user,
    "trainer, suspended": lambda course: suspended_teacher(course),
    "trainer elsewhere, participant here": lambda course: factories.participant(
        course, who=factories.teacher(factories.cohort(factories.course("Elders"))).user
    ),
    "trainer elsewhere": lambda course: factories.teacher(factories.cohort(factories.course("Elders"))).user,
    "docent": lambda course: factories.user(groups=["Docenten"]),
    "redactie": lambda course: factories.user(groups=["Redactie"]),
    "superuser": lambda course: factories.administrator(),
}


def after(verb, course):
    person = factories.participant(course)
    verb(enrolment=person.enrolments.get(), by=factories.administrator())
    return person


def suspended_teacher(course):
    enrolment = factories.teacher(factories.cohort(course))
    suspend(enrolment=enrolment, by=factories.administrator())
    return enrolment.user


def alumnus(course):
    person = factories.participant(course, opened=0)
    graduate(cohort=person.enrolments.get().cohort)
    forget_reader(person)
    return person


MEMBERS = (DayPage, ModulePage, StepPage)


@pytest.fixture(scope="module")
def made_course(once):
    """The course beside every type of page, live and as a draft; a draft with live pages below it; an alias."""
    course = factories.course()
    day, module, step = DayPage.objects.get(), ModulePage.objects.get(), StepPage.objects.first()
    factories.information()
    about = factories.information(title="Nog niet", live=False)
    factories.add(about, InformationPage, title="Onder een ontwerp")
    factories.module(factories.day(course, title="Dag 2"), title="Module van dag 2", steps=1)
    factories.module(factories.day(course, title="Dag 3", live=False), title="Onder een ontwerp", steps=1)
    factories.item(title="Een blad")
    factories.module(day, title="Nog niet", live=False)
    factories.step(module, title="Nog niet", live=False)
    step.create_alias(update_slug="ook-hier")
    factories.for_teachers(module)
    factories.course("Later", steps=1).unpublish()
    return course


@pytest.fixture
def pages(course):
    return list(Page.objects.filter(depth__gt=1).order_by("path"))


@pytest.fixture(params=PEOPLE)
def person(request, course):
    return PEOPLE[request.param](course)


def test_the_list_and_the_rule_agree_on_every_page(pages, person):
    asked = visible_pages(person).filter(pk__in=[page.pk for page in pages])
    listed = set(asked.values_list("pk", flat=True))
    assert listed == {page.pk for page in pages if may_read(person, page)}
    assert listed == {page.pk for page in pages if may_read(person, page.specific)}


def test_the_list_and_the_site_agree_on_every_page(pages, person):
    client = Client()
    if person.is_authenticated:
        client.force_login(person)
    listed = set(visible_pages(person).values_list("pk", flat=True))
    for page in pages:
        answer = client.get(f"{page.url}?voorpagina")  # who signed in goes on to Verder without it
        assert (answer.status_code == 200) == (page.pk in listed), page.url


DAY_1, DAY_2 = {"Dag 1", "Module 1", "Stap 1", "Stap 2"}, {"Dag 2", "Module van dag 2"}
SHARED = {"Bibliotheek", "Een blad"}
TEACHER = DAY_1 | DAY_2 | SHARED | {"Voor de docent"}
OPEN = {
    "anonymous": set(),
    "outsider": set(),
    "participant": DAY_1 | DAY_2 | SHARED,
    "participant, day 1 open": DAY_1 | SHARED,
    "participant, nothing open": SHARED,
    "participant elsewhere": SHARED,
    "of two groups": DAY_1 | DAY_2 | SHARED,
    "withdrawn": set(),
    "suspended": set(),
    "back": DAY_1 | DAY_2 | SHARED,
    "alumnus": DAY_1 | DAY_2 | SHARED,
    "trainer": TEACHER,
    "trainer, suspended": set(),
    "trainer elsewhere, participant here": DAY_1 | DAY_2 | SHARED,
    "trainer elsewhere": SHARED,
    "docent": TEACHER,
    "redactie": TEACHER,
    "superuser": TEACHER,
}


@pytest.mark.parametrize("who", PEOPLE)
def test_a_page_of_members_is_open_to_who_a_group_opened_it(pages, course, who):
    person = PEOPLE[who](course)
    of_this_course = [page for page in pages if page.path.startswith(course.path) or page.title in SHARED]
    read = {page.title for page in of_this_course if isinstance(page.specific, Members) and may_read(person, page)}
    assert read == OPEN[who]


def test_a_day_opens_by_itself_when_its_moment_comes(pages, course, client):
    person = factories.participant(course, opened=1)
    client.force_login(person)
    second = DayPage.objects.get(title="Dag 2")
    assert client.get(second.url).status_code == 404
    MeetingDay.objects.filter(page=second).update(opens_at=timezone.now())
    assert client.get(second.url).status_code == 200


def test_a_stranger_reads_what_is_public_and_nothing_else(pages):
    types = {type(page.specific) for page in visible_pages(AnonymousUser()).filter(depth__gt=1)}
    assert not types & set(MEMBERS)
    assert CoursePage in types


def test_someone_who_may_no_longer_sign_in_is_a_stranger(pages, client):
    person = factories.user()
    client.force_login(person)
    type(person).objects.filter(pk=person.pk).update(is_active=False)
    assert client.get(StepPage.objects.first().url).status_code == 302


def test_the_list_costs_one_query_once_the_enrolments_are_known(pages, person, django_assert_num_queries):
    list(visible_pages(person))
    with django_assert_num_queries(1):
        list(visible_pages(person))


@pytest.mark.parametrize("kind", MEMBERS)
@pytest.mark.parametrize("method", ["get", "head", "options", "post", "put", "delete", "patch"])
def test_every_method_of_a_members_page_is_guarded(course, client, kind, method):
    page = kind.objects.first()
    answer = getattr(client, method)(f"{page.url}?a=b")
    assert (answer.status_code, answer.content) == (302, b"")
    assert answer.url == f"/inloggen/?next={page.url}%3Fa%3Db"


def test_a_file_follows_its_page(course, person):
    step = StepPage.objects.first()
    draft = factories.step(step.get_parent().specific, title="Nog niet", live=False)
    edits = person.is_authenticated and step.permissions_for_user(person).can_edit()
    assert may_fetch(person, factories.handout(is_public=True))
    assert may_fetch(person, factories.handout(is_public=True, page=draft))
    assert may_fetch(person, factories.handout()) == edits
    assert may_fetch(person, factories.handout(page=step)) == may_read(person, step)
    assert may_fetch(person, factories.handout(page=draft)) == edits
