"""Reading what somebody wrote in the text and beside it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import reduce
from itertools import groupby
from operator import or_
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q
from django.utils.translation import ngettext

from cohorts.enrolment.queries import visible_pages
from cohorts.enrolment.reader import reader_of
from leergang.content.course import StepPage

from ..work.around.chain import used_in
from ..work.models import Work


def steps_to_write_in(user):
    """The steps that a group has opened to this person, as a QuerySet; who only edits or looks writes in none."""
    reader = reader_of(user)
    if reader.looks_as or not reader.ways:
        return StepPage.objects.none()
    opened = reduce(or_, (Q(path__startswith=path) for path in reader.paths(reader.now())), Q(pk=None))
    return StepPage.objects.filter(opened, pk__in=visible_pages(user).values("pk"))


class Written(NamedTuple):
    """An answer or a note as a step shows it."""

    pk: UUID
    kind: str
    anchor: str
    title: str
    body: dict
    revision: int
    saved_at: datetime


# Asked at every step of everybody: to have Django write it takes three times as long as asking it.
WRITTEN = """
    SELECT id, kind, anchor, title, body, revision, saved_at FROM assignments_work
    WHERE owner_id = %s AND page_id = %s AND kind IN ('answer', 'note') AND removed_at IS NULL ORDER BY made_at"""


def written_in(user, page: int) -> list[Written]:
    """One's own answers and notes at this page, the oldest first: a part of `Work.objects.editable_by`."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN, [user.pk, page])
        return [_written(*row) for row in cursor.fetchall()]


def _written(pk, kind, anchor, title, body, revision, saved_at):
    """SQLite keeps ids as text and moments in UTC, and does not say so."""
    pk = pk if isinstance(pk, UUID) else UUID(pk)
    at = saved_at if saved_at.tzinfo else saved_at.replace(tzinfo=UTC)
    return Written(pk, kind, anchor, title, json.loads(body), revision, at)


def kept_under_keys(page, keys: Iterable[str]) -> dict[str, str]:
    """How many people would lose the place of their answer; never who, nor what they wrote."""
    answers = Work.objects.filter(kind="answer", page=page.pk, anchor__in=keys).exclude(body__text="")
    counted = answers.values_list("anchor").annotate(count=Count("pk")).order_by("anchor")
    return {key: _told(count) for key, count in counted}


def _told(count):
    return ngettext("%(count)s antwoord", "%(count)s antwoorden", count) % {"count": count}


@dataclass(frozen=True)
class Entry:
    """One answer or note, with the address of its place while that can be read, and where it was taken over to."""

    work: Work
    url: str
    used: list[Work]


@dataclass(frozen=True)
class Step:
    """What somebody wrote in one step: the titles of its day, its module and itself."""

    day: str
    module: str
    title: str
    url: str
    entries: list[Entry]


def notebook(user, words: str = "") -> list[Step]:
    """All that somebody wrote in the text and beside it, in the order of the course; three queries.

    What hangs at a page that is gone or closed is there too, without a link, and last when it is gone.
    """
    works = Work.objects.editable_by(user).filter(owner=user, kind__in=("answer", "note")).select_related("page")
    written = [work for work in works if _says(work, words.casefold().split())]
    written.sort(key=lambda work: (work.page.path if work.page else "~", work.place, work.made_at))
    open_pages = set(visible_pages(user).filter(pk__in={work.page_id for work in written}).values_list("pk", flat=True))
    by_step = groupby(written, key=lambda work: work.page_id or tuple(work.place))
    used = used_in(written, user)
    return [_step(list(works), page in open_pages, used) for page, works in by_step]


def _says(work, words):
    text = work.body.get("text", "")
    everything = f"{work.title} {text} {work.body.get('beside', '')}".casefold()
    return text.strip() and all(word in everything for word in words)


def _step(works, is_open, used):
    place = max(works, key=lambda work: work.made_at).place  # as it was called last
    url = works[0].page.url if is_open else ""
    day, module, title = (*place, "", "", "")[:3]
    places = [f"{url}#{work.anchor}" if url and work.anchor else url for work in works]
    entries = [Entry(work, place, used.get(work.pk, [])) for work, place in zip(works, places, strict=True)]
    return Step(day, module, title, url, entries)


def own_text(user, pk) -> Work | None:
    """One answer or note of this person, thrown away or not."""
    return Work.objects.visible_to(user).filter(owner=user, kind__in=("answer", "note"), pk=pk).first()


def place_url(user, work: Work) -> str:
    """Where it hangs, as long as this person can read that."""
    page = visible_pages(user).filter(pk=work.page_id).first() if work.page_id else None
    return "" if page is None else f"{page.url}#{work.anchor}" if work.anchor else page.url
