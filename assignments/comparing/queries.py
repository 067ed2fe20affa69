"""Who can read as the second and which pieces, and how far that is. As many queries for 3 as for 30."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import Cohort

from ..conversation.models import Comment
from ..desk.queries import last_pieces, names_of
from ..feedback.models import Feedback
from ..feedback.rules import field_of
from ..rubrics.models import Criterion
from ..secondreading.models import SecondReading

REMARKS, POINTS = "remarks", "points"


def colleagues(user, cohort: Cohort) -> list[Any]:
    """Who else teaches this group."""
    rows = Enrolment.objects.teaching().filter(cohort=cohort).exclude(user=user).select_related("user")
    return [one.user for one in rows.order_by("user__name", "pk")]


def can_be_asked(user, colleague, cohort: Cohort, page: int):
    """Numbers of versions that this colleague can still read apart: nothing out, nothing of theirs, no second yet."""
    out = Feedback.objects.filter(version=OuterRef("pk")).exclude(release_at=None)
    theirs = Feedback.objects.filter(version=OuterRef("pk"), by=colleague)
    asked = SecondReading.objects.filter(version=OuterRef("pk"))
    pieces = last_pieces(user).filter(version__work__cohort=cohort, version__work__page=page)
    open_to_ask = pieces.filter(~Exists(out), ~Exists(theirs), ~Exists(asked))
    return open_to_ask.order_by("pk").values_list("pk", flat=True)


@dataclass(frozen=True)
class Reading:
    """One piece that two read: who the other is, and whether one's own part is done."""

    second: SecondReading
    who: str
    other: Any
    is_first: bool
    is_done: bool


def readings_of(user, cohort: Cohort, page: int) -> list[Reading]:
    """The pieces here that this teacher reads together with a colleague, as first or as second."""
    rows = SecondReading.objects.visible_to(user).filter(version__work__cohort=cohort, version__work__page=page)
    found = list(rows.select_related("version__work__owner", "asked_by", "reader"))
    names = names_of(one.version.work for one in found) if found else {}
    done = _done(user, found) if found else set()
    return [_reading(one, user, names[one.version.work_id], one.version_id in done) for one in found]


def _reading(second, user, who, is_done) -> Reading:
    is_first = second.asked_by_id == user.pk
    return Reading(second, who, second.reader if is_first else second.asked_by, is_first, is_done)


def _done(user, found: Iterable[SecondReading]) -> set[int]:
    own = Feedback.objects.filter(by=user, version__in=[one.version_id for one in found])
    return set((own.standing() | own.second()).values_list("version", flat=True))


@dataclass(frozen=True)
class Line:
    """One criterion in both answers; `is_same` when both chose the same level, or both none."""

    criterion: Criterion
    first: int | None
    second: int | None

    @property
    def is_same(self) -> bool:
        """Whether there is nothing to talk about."""
        return self.first == self.second

    @property
    def apart(self) -> int:
        """How many levels they differ; nothing when one of them chose none."""
        return abs(self.first - self.second) if self.first and self.second else 0

    @property
    def field(self) -> str:
        """The field of this criterion at the desk."""
        return field_of(self.criterion.key)

    @property
    def told(self) -> tuple[str, str]:
        """Both levels in words."""
        names = {number: name for number, name, _text in self.criterion.choices}
        return names.get(self.first, ""), names.get(self.second, "")


@dataclass(frozen=True)
class Pieces:
    """The remarks of both, or the points of both; `field` is what the second's are taken over by."""

    field: str
    name: str
    take: str
    first: list[Comment]
    second: list[Comment]


@dataclass(frozen=True)
class Comparison:
    """Two answers to one version, side by side."""

    reading: Reading
    first: Feedback
    second: Feedback
    lines: list[Line]
    pieces: list[Pieces]

    @property
    def differing(self) -> int:
        """At how many criteria they differ."""
        return sum(not line.is_same for line in self.lines)

    @property
    def may_take_over(self) -> bool:
        """The first reader decides, until it is out."""
        return self.reading.is_first and self.first.release_at is None


def comparison_of(user, second: SecondReading) -> Comparison | None:
    """Both answers as each said they were ready; nothing while one of the two is not. Four queries."""
    rows = Feedback.objects.visible_to(user).filter(version=second.version_id).select_related("by")
    rows = rows.prefetch_related("comments")
    said = {one.by_id: one for one in rows}
    first, other = said.get(second.asked_by_id), said.get(second.reader_id)
    if second.open_at is None or first is None or other is None:
        return None
    names = names_of([second.version.work])
    reading = _reading(second, user, names[second.version.work_id], is_done=True)
    return Comparison(reading, first, other, _lines(first, other), _pieces(first, other))


def _pieces(first, second) -> list[Pieces]:
    both = [
        Pieces(REMARKS, _("Opmerkingen"), _("Zet deze opmerkingen bij de mijne"), *_those(first, second, False)),
        Pieces(POINTS, _("Punten"), _("Zet deze punten onder de mijne"), *_those(first, second, True)),
    ]
    return [one for one in both if one.first or one.second]


def _those(first, second, are_points):
    return [[one for one in said.comments.all() if one.is_point == are_points] for said in (first, second)]


def _lines(first, second) -> list[Line]:
    """The criteria of the first, and those that only the second had by then."""
    criteria = {one.key: one for one, _level in [*second.looked_at, *first.looked_at]}
    return [Line(one, first.levels.get(key), second.levels.get(key)) for key, one in criteria.items()]
