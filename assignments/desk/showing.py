"""What the desk shows of one piece."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cohorts.enrolment.reader import reader_of
from leergang.kit.quick.prepared import Prepared
from leergang.kit.words.direction import apart

from ..feedback.models import Feedback
from ..feedback.rules import field_of, needed
from ..rubrics.models import Criterion
from ..rubrics.queries import criteria_of
from ..secondreading.models import SecondReading
from ..submissions.models import Submission
from ..submissions.queries import Part, parts_of
from ..work.models import Work
from .kind import draft_of
from .queries import names_of


@dataclass(frozen=True)
class Level:
    """One criterion at the desk: its field, and the level that stands there."""

    field: str
    criterion: Criterion
    chosen: str


@dataclass(frozen=True)
class Piece:
    """One version with what this teacher has to say of it, and what was said before."""

    submission: Submission
    who: str
    parts: list[Part]
    work: Work
    body: dict[str, Any]
    levels: list[Level]
    needed: int
    own: Feedback | None
    others: list[Feedback]
    held_by: str
    second: SecondReading | None  # when this teacher reads it together with a colleague

    @property
    def is_ready(self) -> bool:
        """Whether nothing changed since it was ready."""
        return self.own is not None and not self.own.release_at and self.own.revision == self.work.revision

    @property
    def may_write(self) -> bool:
        """Until it is released; of a second reading, until both compare."""
        if self.is_second and self.second.open_at and self.own:
            return False
        return self.own is None or self.own.release_at is None

    @property
    def is_second(self) -> bool:
        """Whether it is read apart for a colleague, so that it is never released."""
        return self.second is not None and self.second.reader_id == self.work.owner_id


def piece_shown(user, submission: Submission, now: datetime) -> Piece:
    """All that the desk says of a piece; three queries, and one for who wrote along if anybody did."""
    version = submission.version
    work, said = draft_of(user, version), _said(user, version, now)
    own = next((one for one in said if one.by_id == user.pk and one.version_id == version.pk), None)
    criteria, body = criteria_of(work.cohort_id, work.page_id), work.body
    return Piece(
        submission=submission,
        who=names_of([version.work])[version.work_id],
        parts=parts_of(version),
        work=work,
        body=body,
        levels=[Level(field_of(one.key), one, str(body.get(field_of(one.key), ""))) for one in criteria],
        needed=needed(len(criteria)),
        own=own,
        others=[one for one in said if one != own and one.is_released(now)],
        held_by=apart(submission.held_by or ""),
        second=_second(user, version),
    )


def _said(user, version, now):
    """What was said of any version of this work, as far as this teacher may read it."""
    return [] if reader_of(user).looks_as else SAID(user=user.pk, now=now, work=version.work_id)


def _readable(user, now, work):
    rows = Feedback.objects.readable_by(user, now).filter(version__work=work)
    return rows.select_related("by", "version").order_by("-version__number", "pk")


SAID = Prepared(_readable)


def _second(user, version):
    """Of who teaches the group only these two know of it."""
    found = getattr(version, "second_reading", None)
    return found if found and user.pk in (found.asked_by_id, found.reader_id) else None
