"""Whose reflection stands where, and which version of it the teachers read."""

import uuid
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from ..briefs.models import AssignmentPage
from ..briefs.queries import anchor_of
from ..questions.base import Question
from ..work.models import Audience, Share, Version, Work
from ..work.values import is_empty, same

SLUG = "reflection"


def asked_of_each(page: AssignmentPage | None) -> list[Question]:
    """The questions of an assignment that each writer answers for oneself."""
    return [question for question in page.questions() if question.is_each] if page else []


def own_reflection(user, page: AssignmentPage, cohort: int) -> Work:
    """Of this person at this assignment, stored or not; one query."""
    place = {"kind": SLUG, "owner": user, "page": page, "anchor": anchor_of(cohort)}
    stored = Work.objects.visible_to(user).filter(**place).select_related("page").first()
    title = _("Reflectie bij %(title)s") % {"title": page.title}
    return stored or Work(pk=uuid.uuid4(), title=title[:500], revision=0, cohort_id=cohort, **place)


def reflections_at(work: Work, users: Iterable[int]) -> dict[int, Work]:
    """Of these writers, at the assignment of this work; for who may know of all of them. One query."""
    if work.page_id is None:
        return {}
    found = Work.objects.filter(kind=SLUG, page=work.page_id, anchor=work.anchor, owner__in=list(users))
    return {one.owner_id: one for one in found.select_related("owner")}


def read_by_teachers(works: Iterable[Work], now: datetime) -> dict[UUID, Version]:
    """Of each the last version that the teachers of the group may read; one query."""
    shares = Share.objects.open(now).filter(audience=Audience.TEACHERS, version__work__in=list(works))
    found = Version.objects.filter(pk__in=shares.values("version")).order_by("number")
    return {version.work_id: version for version in found}


def is_written(work: Work) -> bool:
    """Whether anything stands in it."""
    return not all(is_empty(value) for value in work.body.values())


def is_read(work: Work, version: Version | None) -> bool:
    """Whether the teachers have just this text."""
    return version is not None and same(version.body, work.body)


Place = tuple[int, str]  # of an assignment, with the anchor of the group


def missing(user, places: Iterable[Place], now: datetime) -> set[Place]:
    """Of these places those where this person still owes the teachers a reflection; three queries at most."""
    places = set(places)
    asking = AssignmentPage.objects.filter(pk__in={page for page, _anchor in places}) if places else ()
    pages = {page.pk for page in asking if any(question.is_required for question in asked_of_each(page))}
    if not pages:
        return set()
    own = list(Work.objects.visible_to(user).filter(kind=SLUG, owner=user, page__in=pages))
    given = read_by_teachers(own, now)
    done = {(work.page_id, work.anchor) for work in own if work.pk in given}
    return {place for place in places if place[0] in pages} - done
