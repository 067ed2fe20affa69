"""A mark in what somebody wrote is found by nobody else: not on pages, in search, lists, the admin or mail."""

import json

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from assignments.briefs.models import AssignmentPage
from assignments.work.models import Work
from cohorts.schedule.models import Cohort
from leergang.content.finding.models import Findable
from leergang.notices.models import Notice, OutboxMail
from tests import factories

MARK = "zwaluwstaart"


def people(group):
    return {
        "participant of the group": factories.participant(who=factories.user(), of=group.course),
        "teacher": factories.teacher(group, factories.user(groups=["Docenten"])).user,
        "editor": factories.user(groups=["Redactie"]),
        "administrator": factories.administrator(),
    }


@pytest.fixture
def marked(write, reader):
    """An answer and a note with the mark in every field that somebody types."""
    write(f"Stil, {MARK}.")
    write(f"Ook stil, {MARK}.", kind="note", beside=MARK)
    assert Work.objects.count() == 2
    return Work.objects.all()


@pytest.fixture
def group(reader):
    return Cohort.objects.get(enrolments__user=reader)


def addresses(step, group, marked):
    yield from (step.url, f"/zoek/?q={MARK}", "/mijn/notities/", f"/mijn/notities/?q={MARK}", "/verder/", "/berichten/")
    yield from (reverse(name, args=[group.slug]) for name in ("cohort", "cohort_csv", "attendance", "cohort_message"))
    yield from (reverse("own_text", args=[work.pk]) for work in marked)
    yield from (
        "/beheer/",
        f"/beheer/pages/search/?q={MARK}",
        f"/beheer/pages/{step.pk}/edit/",
        "/beheer/reports/site-history/",
    )


def test_nobody_finds_what_somebody_else_wrote(marked, step, group):
    for role, person in people(group).items():
        browser = Client()
        browser.force_login(person)
        for address in addresses(step, group, marked):
            answer = browser.get(address, follow=True)
            said = answer.content.replace(f"q={MARK}".encode(), b"").decode()
            typed = said.count(f'value="{MARK}"') + said.count(f"‘{MARK}’")  # what they searched for themselves
            assert said.count(MARK) <= typed + address.count(MARK) * 3, (role, address)
            assert "Stil," not in said, (role, address)


def test_search_mail_and_notices_know_nothing_of_it(marked):
    assert MARK not in json.dumps(list(Findable.objects.values()), default=str)
    assert MARK not in str(list(Notice.objects.values())) + str(list(OutboxMail.objects.values()))
    assert not mail.outbox


def test_the_writer_does_find_it(marked, signed_in, step):
    for address in (step.url, f"/mijn/notities/?q={MARK}"):
        assert signed_in.get(address).text.count(f"stil, {MARK}") == 1


def test_who_looks_as_a_participant_sees_empty_fields_and_writes_nothing(write, course, step, group):
    teacher = factories.teacher(group, factories.user(groups=["Docenten"])).user
    browser = Client()
    browser.force_login(teacher)
    assert write("Van de docent zelf.", client=browser, writer=teacher.pk).status_code == 200
    browser.post("/kijken/", {"group": group.slug, "day": "2030-01-01"})
    page = browser.get(step.url).text
    assert "Hier schrijft een deelnemer." in page
    assert "Van de docent zelf." not in page
    assert "data-work=" not in page
    assert write("Als deelnemer.", 1, client=browser, writer=teacher.pk).status_code == 409
    assert Work.objects.get().body == {"text": "Van de docent zelf."}
    assert "Van de docent zelf." not in browser.get("/mijn/notities/").text


def test_no_screen_of_the_admin_is_about_works():
    from wagtail.admin.viewsets import viewsets
    from wagtail.snippets.models import get_snippet_models

    shown = [viewset.model for viewset in viewsets.viewsets if hasattr(viewset, "model")] + list(get_snippet_models())
    assert shown
    works = [model for model in shown if "assignments" in str(getattr(model, "_meta", model))]
    assert works == [AssignmentPage]  # what is asked, not what is written
