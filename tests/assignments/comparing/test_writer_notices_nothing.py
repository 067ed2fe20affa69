"""What the writer of a piece can notice of a second reading: nothing, at any moment."""

import re

import pytest
from django.urls import reverse

from assignments.comparing.actions import ask
from assignments.feedback.due import tell_what_was_released
from leergang.notices.models import Notice, OutboxMail
from tests.assignments.desk.test_desk import browser
from tests.assignments.feedback.conftest import is_out, is_ready

# What differs from one request to the next, whoever reads: tokens, and how long ago something was.
PASSING = re.compile(r'csrfmiddlewaretoken" value="[^"]+"|nonce="[^"]+"|<time[^>]*>[^<]*</time>')


def told(reader, version):
    """Every page on which the work of this writer stands."""
    client, work = browser(reader), version.work_id
    pages = [reverse("own_work", args=[work]), reverse("own_version", args=[work, 1]), reverse("own_works")]
    pages += [
        reverse("own_paper", args=[work, 1, "afdruk"]),
        reverse("verder"),
        reverse("notices"),
        version.work.page.url,
    ]
    return [PASSING.sub("", client.get(page).text) for page in pages]


def asks(version, teacher, colleague, now):
    about = {"cohort": version.work.cohort, "page": version.work.page_id, "pieces": [version.pk]}
    ask(**about, reader=colleague.pk, by=teacher, now=now)


def second_is_ready(version, teacher, colleague, now):
    asks(version, teacher, colleague, now)
    is_ready(colleague, version, now, text="grutto")


def they_compare(version, teacher, colleague, now):
    second_is_ready(version, teacher, colleague, now)
    is_ready(teacher, version, now, text="boomvalk")


@pytest.mark.parametrize("happens", [asks, second_is_ready, they_compare])
def test_not_a_letter_of_their_pages_changes(happens, version, teacher, colleague, reader, now):
    before = told(reader, version)
    happens(version, teacher, colleague, now)
    assert told(reader, version) == before


def test_neither_a_notice_nor_a_mail_leaves(version, teacher, colleague, reader, now):
    counted = Notice.objects.filter(user=reader).count(), OutboxMail.objects.filter(to=reader.email).count()
    they_compare(version, teacher, colleague, now)
    tell_what_was_released(now)
    assert (Notice.objects.filter(user=reader).count(), OutboxMail.objects.filter(to=reader.email).count()) == counted


def test_when_the_first_is_out_they_read_that_and_not_the_second(version, teacher, colleague, reader, now):
    second_is_ready(version, teacher, colleague, now)
    is_out(teacher, version, now, text="boomvalk")
    shown = "".join(told(reader, version))
    assert "boomvalk" in shown
    assert "grutto" not in shown
    assert "Karim" not in shown
