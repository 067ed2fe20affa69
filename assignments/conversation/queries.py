"""The conversation about a work, and what stands where in a version of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Prefetch, Q

from cohorts.enrolment.models import Enrolment
from leergang.kit.words.anchoring import Span

from ..work.models import Version, Work
from .anchors import anchor_of, place_in, words_at
from .drafts import remarks_in
from .models import Comment, State


def conversation_of(user, work: Work) -> list[Comment]:
    """Remarks and points of what was released, the newest version first, each with its replies; two queries."""
    replies = Comment.objects.select_related("author", "version").order_by("made_at", "pk")
    rows = Comment.objects.visible_to(user).roots().filter(work=work).select_related("author", "version")
    rows = rows.prefetch_related(Prefetch("replies", replies))
    return list(rows.order_by("-version__number", "made_at", "place", "pk"))


@dataclass(frozen=True)
class Placed:
    """One remark at a version: its number on that page, where its words stand by now, and these words."""

    comment: Comment
    number: int
    key: str
    span: Span | None
    now: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether it was about words that no longer stand there."""
        return self.span is None and "start" in self.comment.anchor


@dataclass(frozen=True)
class AtVersion:
    """All that stands at one version, by question; `rest` is what has no place in it."""

    by_key: dict[str, list[Placed]] = field(default_factory=dict)
    rest: list[Placed] = field(default_factory=list)

    @property
    def gone(self) -> list[Placed]:
        """Remarks of which the sentence is gone."""
        return [one for one in self.rest if one.is_gone]

    @property
    def loose(self) -> list[Placed]:
        """The same without the points, for a page that has these in a list."""
        return [one for one in self.whole if not one.comment.is_point]

    @property
    def whole(self) -> list[Placed]:
        """What is about all of it."""
        return [one for one in self.rest if not one.is_gone]


def at_version(user, version: Version) -> AtVersion:
    """What was said of it, and what was said before and is not settled, where its words stand in this one."""
    mine = Comment.objects.visible_to(user).roots().filter(work=version.work_id, version__number__lte=version.number)
    settled = Q(state__in=(State.DONE, State.DECLINED)) & ~Q(version=version.pk)
    rows = mine.exclude(settled).select_related("author", "version").order_by("-version__number", "place", "pk")
    return placed(rows, version.body)


def at_draft(comments: Iterable[Comment], body: Mapping[str, Any]) -> AtVersion:
    """The remarks of earlier versions in the text as it stands now."""
    return placed([one for one in comments if one.anchor and not one.is_point], body)


def placed(comments: Iterable[Comment], body: Mapping[str, Any]) -> AtVersion:
    """Each at its words in this body, numbered as they stand in it."""
    by_key: dict[str, list[Placed]] = defaultdict(list)
    rest: list[Placed] = []
    for comment in comments:
        span = place_in(comment.anchor, comment.version.body, body)
        one = _placed(comment, span, body)
        (by_key[one.key] if one.key in body and not one.is_gone else rest).append(one)
    return _numbered(by_key, rest, body)


def _placed(comment, span, body) -> Placed:
    key = comment.anchor.get("key", "")
    now = (words_at(body, key) or "")[span.start : span.end] if span else ""
    return Placed(comment, 0, key, span, now)


def _numbered(by_key, rest, body) -> AtVersion:
    found, number = {}, 0
    for key in body:
        rows = sorted(by_key.get(key, ()), key=lambda one: (one.span is None, one.span.start if one.span else 0))
        found[key] = [
            Placed(one.comment, number + at, one.key, one.span, one.now) for at, one in enumerate(rows, start=1)
        ]
        number += len(rows)
    return AtVersion({key: rows for key, rows in found.items() if rows}, rest)


def of_a_draft(work: Work, version: Version) -> AtVersion:
    """The remarks that a teacher is writing, at the version they are about: only for that teacher."""
    written = [
        Comment(
            version=version,
            body=one.said,
            place=one.number,
            anchor=anchor_of(version.body, one.quote, one.key, one.start),
        )
        for one in remarks_in(work.body)
    ]
    return placed(written, version.body)


def points_of(comments: Iterable[Comment]) -> list[Comment]:
    """What is asked of a next version, whatever became of it: what is open comes first."""
    return sorted((one for one in comments if one.is_point), key=lambda one: one.state != State.OPEN)


def other_side(work: Work, is_said_by_a_writer: bool) -> list:
    """Who hears of an answer: of a writer the teachers who said something, of a teacher the writers."""
    if not is_said_by_a_writer:
        return [work.owner, *(one.user for one in work.authors.select_related("user"))]
    teachers = Enrolment.objects.teaching().filter(cohort=work.cohort_id).values("user")
    found = get_user_model().objects.filter(pk__in=teachers)
    spoke = list(found.filter(pk__in=Comment.objects.filter(work=work).exclude(author=None).values("author")))
    return spoke or list(found)
