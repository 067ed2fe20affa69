"""Who gets what at every address: tests/house/permissions.yml against the site itself.

A name without a row fails, and so does a row without a name. `in` is the redirect to our sign-in.
"""

import re
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone
from wagtail.models import Page

from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.agenda.actions import make_address
from cohorts.agenda.rules import shown_token
from cohorts.questions.actions import ask
from cohorts.registration.mails import status_address
from leergang.content.course import CoursePage, ModulePage, StepPage
from leergang.content.media import Handout
from tests import factories
from tests.house.tree import ROOT

ROLES = ("anonymous", "participant", "teacher", "editor", "administrator")
GROUPS = {"participant": [], "teacher": ["Docenten"], "editor": ["Redactie"]}
ROW = re.compile(r"([\w:*]+(?: \([^)]+\))?): \[([^\]]+)\]")
ADMIN = "beheer/"
LOOKS_AHEAD = re.compile(r"\(\?!.*?\)")
# Words and drawings of the admin's own interface, the same for everyone.
OPEN_IN_ADMIN = {"wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}
SIGN_IN = {"/inloggen/": "in", "/beheer/login/": "in", "/inloggen/opnieuw/": "again"}


def table():
    lines = (ROOT / "tests/house/permissions.yml").read_text().splitlines()
    rows = [ROW.fullmatch(line) for line in lines if line and not line.startswith("#")]
    return {row[1]: dict(zip(ROLES, row[2].split(", "), strict=True)) for row in rows}


TABLE = table()


def url_names(resolver=None, prefix="", above=""):
    """Every URL name, with the start of its address and what it takes."""
    resolver = resolver or get_resolver()
    for name in resolver.reverse_dict:
        if isinstance(name, str):
            (address, takes), *_ = resolver.reverse_dict[name][0]
            yield f"{prefix}{name}", above + LOOKS_AHEAD.sub("", address), takes
    for namespace, (route, below) in resolver.namespace_dict.items():
        yield from url_names(below, f"{prefix}{namespace}:", above + LOOKS_AHEAD.sub("", route))


def test_every_url_name_has_a_row():
    rows = {row.split(" ")[0] for row in TABLE}
    assert not {name for name, address, _ in url_names() if not address.startswith(ADMIN)} - rows


def test_every_row_has_a_url_name():
    rows = {row.split(" ")[0] for row in TABLE}
    assert rows - {name for name, _, _ in url_names()} == {"beheer"}


def test_every_page_type_has_a_row():
    kinds = {kind.__name__ for kind in Page.__subclasses__() if kind._meta.app_label == "leergang"}
    assert {f"wagtail_serve ({kind})" for kind in kinds} <= set(TABLE)


@pytest.fixture
def addresses(db):
    """The address of each row, in a world with one of everything."""
    factories.course(), factories.information()
    step = StepPage.objects.first()
    hidden = factories.step(ModulePage.objects.get(), title="Nog niet af", live=False)
    item, draft = factories.item(title="Een blad"), factories.item(title="Nog niet af", live=False)
    card, closed = factories.card(), factories.card(phase="do", live=False)
    pages = {
        kind.__name__: kind.objects.order_by("path").first().url
        for kind in Page.__subclasses__()
        if kind.objects.exists()
    }
    public, private = handout("openbaar", is_public=True), handout("besloten", page=step)
    loose = handout("los")
    picture = factories.picture()
    cases = {f"wagtail_serve ({kind})": url for kind, url in pages.items()} | {
        "wagtail_serve (a draft)": hidden.url,
        "wagtail_serve (no such page)": "/bestaat-niet/",
        "wagtail_serve (nothing in a course)": f"{step.url}bestaat-niet/",
        "wagtaildocs_serve (public)": public.url,
        "wagtaildocs_serve (of a step)": private.url,
        "wagtaildocs_serve (of nobody)": loose.url,
        "wagtaildocs_serve (none)": reverse("wagtaildocs_serve", args=[999, "niets.pdf"]),
        "wagtaildocs_authenticate_with_password": reverse("wagtaildocs_authenticate_with_password", args=[1]),
        "rendition (a resized picture)": picture.get_rendition("width-100").url,
        "rendition (an original)": reverse("rendition", args=[picture.file.name]),
        "rendition (none)": reverse("rendition", args=["images/niets.png"]),
        "account_reset_password_from_key": reverse("account_reset_password_from_key", args=["1", "abc-def"]),
        "library_page (an item)": item.url,
        "library_page (a draft)": draft.url,
        "library_page (none)": "/bibliotheek/bestaat-niet/",
        "card (one)": card.get_absolute_url(),
        "card (a draft)": closed.get_absolute_url(),
        "card (none)": "/kaarten/bestaat-niet/",
        "beheer": "/beheer/",
        **{name: reverse(name, args=[step.pk]) for name in ("step_read", "step_unread", "step_place")},
    }
    cases |= personal() | joining(step) | writing(step)
    return {row: cases.get(row) or reverse(row.partition(" ")[0]) for row in TABLE}


def personal():
    somebody = factories.participant()
    make_address(user=somebody)
    return {
        "agenda_feed (of somebody)": f"{reverse('agenda_feed')}?sleutel={shown_token(somebody.calendar_key)}",
        "agenda_group (of another group)": reverse("agenda_group", args=[factories.cohort(factories.course()).slug]),
        "agenda_group (none)": reverse("agenda_group", args=["bestaat-niet"]),
        **groups(factories.cohort(factories.course())),
        "notice (one)": reverse("notice", args=[1]),
    }


def writing(step):
    work = Work(kind="note", owner=factories.participant(), page=step)
    note = save(work=work, body={"text": "Van mij."}, revision=0, by=work.owner).work
    return {
        "note_new (at a step)": f"{reverse('note_new')}?stap={step.pk}",
        "note_new (nowhere)": reverse("note_new"),
        "own_text (of another)": reverse("own_text", args=[note.pk]),
        "own_text (none)": reverse("own_text", args=[uuid4()]),
        **{name: reverse(name, args=[note.pk]) for name in ("note_remove", "note_restore")},
    }


def groups(cohort):
    names = ("cohort", "cohort_message", "cohort_xlsx", "cohort_csv", "attendance", "duos", "invite", "invitations")
    return {f"{name} (of another group)": reverse(name, args=[cohort.slug]) for name in names} | {
        "cohort (none)": reverse("cohort", args=["bestaat-niet"])
    }


def joining(step):
    """A group that can be joined, one that cannot, an application and a question."""
    course = CoursePage.objects.ancestor_of(step).get()
    group, closed = factories.start_moment(course), factories.cohort(course)
    token = status_address(factories.applicant(group)).split("/")[-2]
    asked = ask(course=course, answers={"name": "N", "email": "n@school.example", "text": "?"}, now=timezone.now())
    return {
        "apply": reverse("apply", args=[course.slug]),
        "apply (no such course)": reverse("apply", args=["niets"]),
        "applied": reverse("applied", args=[course.slug, group.slug]),
        "applied (not open)": reverse("applied", args=[course.slug, closed.slug]),
        "applied_dates": reverse("applied_dates", args=[course.slug, group.slug]),
        "applied_dates (not open)": reverse("applied_dates", args=[course.slug, closed.slug]),
        "application_dates": reverse("application_dates", args=[token]),
        "application_dates (another secret)": reverse("application_dates", args=["niets"]),
        "application": reverse("application", args=[token]),
        "application (another secret)": reverse("application", args=["niets"]),
        "application_change": reverse("application_change", args=[token]),
        "application_change (another secret)": reverse("application_change", args=["niets"]),
        "invitation (of a link)": factories.invited(group)[1],
        "invitation (another secret)": reverse("invitation", args=["niets"]),
        "applications": reverse("applications", args=[group.slug]),
        "applications (none)": reverse("applications", args=["niets"]),
        "ask": reverse("ask", args=[course.slug]),
        "ask (no such course)": reverse("ask", args=["niets"]),
        "asked": reverse("asked", args=[course.slug]),
        "question (one)": reverse("question", args=[asked.pk]),
        "question (none)": reverse("question", args=[999]),
    }


def handout(title, **fields):
    return Handout.objects.create(
        title=title, file=ContentFile(b"%PDF-1.4 " + title.encode(), f"{title}.pdf"), **fields
    )


def browser(role):
    client = Client(raise_request_exception=False)
    if role == "administrator":
        client.force_login(factories.administrator())
    elif role != "anonymous":
        person = factories.user(groups=GROUPS[role])
        for course in CoursePage.objects.all():
            factories.participant(course, who=person)
        client.force_login(person)
    return client


def outcome(answer):
    where = answer.url.partition("?")[0] if answer.status_code == 302 else ""
    return SIGN_IN.get(where, str(answer.status_code))


@pytest.mark.parametrize("role", ROLES)
def test_everyone_gets_what_the_table_says(role, addresses):
    client, found = browser(role), {}
    for row, address in addresses.items():
        found[row] = outcome(client.get(address))
        if row == "account_logout":
            client = browser(role)
    assert found == {row: TABLE[row][role] for row in TABLE}


@pytest.mark.parametrize("method", ["head", "post", "put", "patch", "delete", "options"])
def test_no_other_method_opens_what_is_closed_to_a_stranger(method, addresses):
    client = browser("anonymous")
    found = {row: outcome(getattr(client, method)(address)) for row, address in addresses.items()}
    assert not {row for row, answer in found.items() if answer.startswith("5")}
    closed = {row: answer for row, answer in found.items() if TABLE[row]["anonymous"] in ("in", "404")}
    assert len(closed) > 20
    assert not {row: answer for row, answer in closed.items() if answer not in ("in", "404", "405")}


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete", "options"])
def test_a_stranger_cannot_learn_what_a_course_holds(method, addresses):
    client = browser("anonymous")
    rows = ("StepPage", "ModulePage", "DayPage", "a draft", "nothing in a course")
    answers = {outcome(getattr(client, method)(addresses[f"wagtail_serve ({row})"])) for row in rows}
    assert len(answers) == 1


def admin_addresses():
    """The admin has hundreds of addresses; each is asked with something in the places it takes."""
    for name, address, takes in url_names():
        if address.startswith(ADMIN):
            yield name, "/" + address.replace("\\", "") % dict.fromkeys(takes, "1")


@pytest.mark.parametrize("role", ["anonymous", "participant"])
def test_nothing_of_the_admin_is_open_to(role, db):
    client = browser(role)
    found = {name: outcome(client.get(address)) for name, address in admin_addresses() if name not in OPEN_IN_ADMIN}
    assert len(found) > 100
    assert not {name: answer for name, answer in found.items() if answer not in ("in", "404", "405")}


@pytest.mark.parametrize("role", ["teacher", "editor"])
def test_the_users_of_the_admin_are_for_the_administrator_only(role, db):
    client = browser(role)
    asked = {name: address for name, address in admin_addresses() if name.startswith(("wagtailusers", "wagtailsites"))}
    assert asked
    assert not {name for name, address in asked.items() if outcome(client.get(address)) == "200"}
