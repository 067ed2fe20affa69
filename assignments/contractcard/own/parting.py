"""Where a card and the profile part ways: what somebody promises that is no task in their profile."""

import re

from ...profile.queries import own_profiles
from ...profile.sheet import tasks_of
from ...work.models import Work
from ...work.values import text

STEM = 5  # letters that two words share when they are about the same; shorter words say little


def not_in_profile(work: Work, user) -> list[str]:
    """The lines of what somebody delivers without a word of any of their tasks; none while the profile has no tasks."""
    promised = text(work.body.get("i_deliver", ""))
    profile = own_profiles(user).first() if promised else None
    tasks = [task.what for task in tasks_of(profile.body)] if profile else []
    return lines_apart(promised, tasks) if tasks else []


def lines_apart(promised: str, tasks: list[str]) -> list[str]:
    """Pure: the lines that share no word with a task."""
    known = {stem for task in tasks for stem in _stems(task)}
    lines = [line.strip(" -*•\t") for line in promised.splitlines()]
    return [line for line in lines if _stems(line) and not _stems(line) & known]


def _stems(words: str) -> set[str]:
    return {word[:STEM] for word in re.findall(r"\w+", words.casefold()) if len(word) >= STEM}
