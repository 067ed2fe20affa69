"""What the levels propose, what a draft says, and who may do what."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from ..rubrics.models import Criterion
from ..work.models import Work
from ..work.values import lines
from .models import Verdict

SLUG = "feedback"
TO_TAKE_BACK = timedelta(minutes=10)
ON_COURSE = 3
LOWEST = 2  # below this one level is enough to ask for another version


def field_of(key: str) -> str:
    """The field in which the level of a criterion is chosen."""
    return f"level_{key}"


def levels_in(body: Mapping[str, Any], criteria: Iterable[Criterion]) -> dict[str, int]:
    """The levels that were chosen; what is no level counts as none."""
    said = {one.key: body.get(field_of(one.key)) for one in criteria}
    return {key: int(level) for key, level in said.items() if level in ("1", "2", "3", "4")}


def needed(count: int) -> int:
    """How many criteria must be on course: all but one."""
    return max(1, count - 1)


def proposed(levels: Mapping[str, int], criteria: list[Criterion]) -> str:
    """What the levels propose; nothing while one of them is missing."""
    if not criteria or len(levels) < len(criteria):
        return ""
    on_course = sum(level >= ON_COURSE for level in levels.values())
    is_enough = min(levels.values()) >= LOWEST and on_course >= needed(len(criteria))
    return Verdict.DONE if is_enough else Verdict.AGAIN


def says_something(body: Mapping[str, Any]) -> bool:
    """Whether there is a level or a word in it."""
    return any(lines(value) for name, value in body.items() if name != "verdict")


def may_write_feedback(user, work: Work) -> bool:
    """Only who began it: a draft of feedback is never written together."""
    return work.kind == SLUG and work.owner_id == user.pk and work.about_id is not None
