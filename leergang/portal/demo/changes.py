"""Three pages that changed since the demo's alumni read them: what stood there, what stands there, and why."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.blocks import StreamValue

from leergang.content.changes.models import ContentChange, Publication
from leergang.content.changes.telling import tell_why
from leergang.content.course import StepPage
from leergang.content.library import LibraryPage

from .people import account

WRITTEN, MENDED = timedelta(weeks=150), timedelta(weeks=140)  # before today; the alumni began after that


@dataclass(frozen=True)
class Change:
    """A passage as it is in the course of the demo, and as it was."""

    kind: type
    key: str
    now: str
    then: str
    why: str
    by: str
    weeks_ago: int


CHANGES = [
    Change(
        StepPage,
        "m2-hoe-de-inspectie-kijkt",
        "In 2025 wilde de Tweede Kamer weer regelmatige bezoeken. Oudere pagina’s spreken elkaar op dit punt tegen.",
        "Niet elke pagina op internet weet dat al.",
        "De Tweede Kamer vroeg om regelmatige bezoeken, dus wat je toen las is niet het laatste woord.",
        "redactie",
        60,
    ),
    Change(
        StepPage,
        "m1-zicht-en-grip",
        "Vraag dus liever niet waar jullie als school staan. Vraag het per onderwerp, dan wordt het antwoord kleiner "
        "en bruikbaarder.",
        "Vraag dus waar jullie als school staan, en schrijf het antwoord op.",
        "Wie het per onderwerp vraagt, krijgt een antwoord waar een team iets mee kan.",
        "docent",
        21,
    ),
    Change(
        LibraryPage,
        "tien-stappen-inspectiebezoek",
        "8. Schrijf tijdens het bezoek feitelijk mee. Dat heb je nodig voor je reactie op het conceptrapport. "
        "(aangewezen notulist)",
        "8. Maak tijdens het bezoek aantekeningen. (kwaliteitsmedewerker)",
        "Wijs vooraf iemand aan die feitelijk meeschrijft: dat heb je nodig als het conceptrapport komt.",
        "docent",
        6,
    ),
]


@transaction.atomic
def load_changes(today: date | None = None) -> None:
    """Publishes these pages as they were and as they are, and dates that back; the second time it does nothing."""
    if ContentChange.objects.exists():
        return
    now = datetime.combine(today or timezone.localdate(), time(10), timezone.get_default_timezone())
    Publication.objects.update(at=now - WRITTEN)
    for change in CHANGES:
        for page in change.kind.objects.filter(key=change.key):
            body = page.body.get_prep_value()
            before = json.loads(json.dumps(body, ensure_ascii=False).replace(change.now, change.then))
            _publish(page, before, account(change.by), now - MENDED)
            _publish(page, body, account(change.by), now - timedelta(weeks=change.weeks_ago), change.why)


def _publish(page, body, by, at, why=""):
    page = type(page).objects.get(pk=page.pk)
    page.body = StreamValue(page.body.stream_block, body, is_lazy=True)
    revision = page.save_revision(user=by)
    tell_why(revision=revision, sentence=why, by=by)
    revision.publish(user=by)
    revision.publications.update(at=at)
