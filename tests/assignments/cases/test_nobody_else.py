"""A mark in what somebody wrote for themselves is found by nobody else: not on pages, in search, the admin or mail."""

import pytest
from django.urls import reverse

from assignments.cases.actions import offer, share_with_group
from assignments.learning.actions import share_with
from assignments.work.actions import save
from assignments.work.models import Audience, Work
from leergang.content.finding.models import Findable
from leergang.notices.models import Notice, OutboxMail
from tests import factories
from tests.assignments.cases.conftest import browser

MARK = "zwaluwstaart"


@pytest.fixture
def marked(reader, now, library):
    """Drafts with the mark in every field: one never shared, and some in which an older text is shared or offered."""
    shared, offered, asked = factories.case(reader), factories.case(reader), factories.learning_question(reader)
    share_with_group(work=shared, by=reader, now=now)
    offer(work=offered, revision=1, is_named=True, by=reader, now=now)
    share_with(work=asked, audience=Audience.COHORT, by=reader, now=now)
    for work in (shared, offered, asked, factories.case(reader)):
        save(work=work, body=dict.fromkeys(work.body, f"Stil, {MARK}."), revision=1, by=reader)
    return Work.objects.all()


def addresses(group, marked):
    yield from (f"/zoek/?q={MARK}", "/verder/", "/berichten/", "/mijn/werk/", "/mijn/praktijk/", "/mijn/notities/")
    yield from (
        reverse(name, args=[group.slug]) for name in ("cohort", "cohort_csv", "group_cases", "learning_questions")
    )
    yield from (reverse("group_case", args=[group.slug, work.pk]) for work in marked)
    for name in ("case", "case_offer", "learning_question"):
        yield from (reverse(name, args=[work.pk]) for work in marked)
    yield from ("/beheer/", "/beheer/aangeboden/", f"/beheer/pages/search/?q={MARK}", "/bibliotheek/")
    yield from (reverse("offered_case", args=[version.pk]) for work in marked for version in work.versions.all())


def test_nobody_finds_what_somebody_keeps_for_themselves(marked, group, fellow, teacher, editor):
    for person in (fellow, teacher, editor, factories.administrator()):
        client = browser(person)
        for address in addresses(group, marked):
            assert "stil, " not in client.get(address, follow=True).text.lower(), (person, address)
    for model, field in ((OutboxMail, "text"), (Notice, "text"), (Findable, "text")):
        assert not model.objects.filter(**{f"{field}__contains": MARK}).exists()


def test_the_writer_finds_it(marked, reader):
    client = browser(reader)
    assert all(MARK in client.get(reverse("case", args=[work.pk])).text for work in marked.filter(kind="case"))
