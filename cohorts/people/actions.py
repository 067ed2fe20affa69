"""Writing to people of a group."""

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import Cohort
from leergang.notices.actions import notify
from leergang.notices.models import Kind


@transaction.atomic
def send_message(*, cohort: Cohort, people: Iterable[Enrolment], text: str, key: UUID, by) -> None:
    """Sends each of these people the same message; with the same `key` nobody gets the same text twice.

    Who goes back and mends the text sends another message: a press too many is not a word too few.
    """
    said = sha256(text.encode()).hexdigest()[:16]
    words = {"text": signed(text, by), "address": cohort.get_absolute_url(), "about": f"cohort-{cohort.pk}"}
    for enrolment in people:
        notify(to=enrolment.user, kind=Kind.MESSAGE, key=f"message-{key}-{said}", **words)


def signed(text: str, by) -> str:
    """A message as it arrives: with the name of who wrote it."""
    return f"{text}\n\n{by}"
