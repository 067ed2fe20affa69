"""A course with a group of two seats, and a clock that a test moves itself."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from leergang.notices.models import OutboxMail
from tests import factories

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def group(course):
    return factories.start_moment(course)


@pytest.fixture
def trainer(group):
    return factories.teacher(group).user


def mails(to=None):
    """The subjects of what was mailed, in order; to one address, or to everybody with the address before it."""
    sent = OutboxMail.objects.order_by("pk")
    return [mail.subject for mail in sent.filter(to=to)] if to else [f"{mail.to}: {mail.subject}" for mail in sent]


def link(to):
    """The address in the last mail to somebody."""
    text = OutboxMail.objects.filter(to=to).latest("pk").text
    return re.search(r"https?://[^/]+(/\S+)", text)[1]
