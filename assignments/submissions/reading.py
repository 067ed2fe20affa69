"""What the pages show on which a version is read, by its writers or by a teacher."""

from dataclasses import dataclass
from typing import Any

from ..briefs.models import AssignmentPage
from ..briefs.queries import dues_of_groups
from ..briefs.rules import late_told
from ..reflections.queries import asked_of_each, read_by_teachers, reflections_at
from ..work.models import Version, Work
from .actions import writers_of
from .queries import Part, last_handed_in, parts_of, side_by_side, writers
from .standings import assignments_with_works


def of_a_version(version: Version, readable=None, beside="") -> dict[str, Any]:
    """Its text, or when `beside` is the number of another that is readable, both with what differs."""
    rest = Version.objects.none() if readable is None else readable.exclude(pk=version.pk)
    others = list(rest.defer("body", "asked").order_by("number"))
    other = next((one for one in others if str(one.number) == beside), None)
    older, newer = sorted((version, other), key=lambda one: one.number) if other else (version, version)
    both = {"older": older, "newer": newer, "rows": side_by_side(older, newer) if other else []}
    return {"version": version, "parts": parts_of(version), "others": others} | both


@dataclass(frozen=True)
class Reflection:
    """What one writer answered for oneself; no parts while nothing was handed in."""

    writer: Any
    version: Version | None
    parts: list[Part]


def reflections_of(work: Work, brief, now) -> list[Reflection]:
    """Of each writer, for the teachers; nothing where nothing is asked of each. Three queries."""
    page = AssignmentPage.objects.get(pk=brief.pk)
    holders = writers_of(work)
    found = reflections_at(work, [writer.pk for writer in holders])
    given = read_by_teachers(found.values(), now)
    if not asked_of_each(page) and not given:
        return []
    versions = [given.get(found[writer.pk].pk) if writer.pk in found else None for writer in holders]
    return [
        Reflection(writer, version, parts_of(version) if version else [])
        for writer, version in zip(holders, versions, strict=True)
    ]


def of_a_group(cohort, brief, now) -> dict[str, Any]:
    """Everybody of a group at one assignment, who handed in first."""
    people = list(cohort.enrolments.participants().select_related("user").order_by("user__name", "pk"))
    users = [person.user_id for person in people]
    about = next(one for one in assignments_with_works(cohort, users) if one.pk == brief.pk)
    cells, handed = about.cells(users, now), last_handed_in(about.writers)
    by_user = {user: sent for work, sent in handed.items() for user in about.writers[work]}
    rows = [(one, cells[one.user_id], by_user.get(one.user_id), about.longer.get(one.user_id)) for one in people]
    rows.sort(key=lambda row: row[2] is None)
    return {"cohort": cohort, "brief": brief, "rows": rows, "due": about.due, "now": now}


def late_of(cohort, page, submission) -> str:
    """How much later than agreed this was handed in."""
    due = dues_of_groups([cohort.pk]).get((cohort.pk, page.pk))
    work = submission.version.work
    return late_told(due.of(writers([work])[work.pk]), submission.handed_in_at) if due else ""
