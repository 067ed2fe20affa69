"""What the pages show on which a version is read, by its writers or by a teacher."""

from typing import Any

from ..briefs.queries import dues_of_groups
from ..briefs.rules import late_told
from ..work.models import Version, Work
from .queries import SLUG, last_handed_in, parts_of, side_by_side, standings, writers


def of_a_version(version: Version, others: list[Version], beside: str) -> dict[str, Any]:
    """Its text, or when `beside` is the number of another, both with what differs."""
    other = next((one for one in others if str(one.number) == beside), None)
    older, newer = sorted((version, other), key=lambda one: one.number) if other else (version, version)
    rows = side_by_side(older, newer) if other else []
    return {
        "version": version,
        "parts": parts_of(version),
        "others": others,
        "older": older,
        "newer": newer,
        "rows": rows,
    }


def of_a_group(cohort, page, now) -> dict[str, Any]:
    """Everybody of a group at one assignment, who handed in first."""
    people = list(cohort.enrolments.participants().select_related("user").order_by("user__name", "pk"))
    cells = standings(cohort, [page], [person.user_id for person in people], now)[page.pk]
    works = list(Work.objects.filter(kind=SLUG, cohort=cohort, page=page).defer("body"))
    handed, by_whom = last_handed_in(work.pk for work in works), writers(works)
    by_user = {user: handed[work.pk] for work in works if work.pk in handed for user in by_whom[work.pk]}
    due = dues_of_groups([cohort.pk]).get((cohort.pk, page.pk))
    rows = [(person, cells[person.user_id], by_user.get(person.user_id), _longer(due, person)) for person in people]
    rows.sort(key=lambda row: row[2] is None)
    return {"cohort": cohort, "page": page, "rows": rows, "due": due and due.at, "now": now}


def _longer(due, person):
    return due.longer.get(person.user_id) if due else None


def late_of(cohort, page, submission) -> str:
    """How much later than agreed this was handed in."""
    due = dues_of_groups([cohort.pk]).get((cohort.pk, page.pk))
    work = submission.version.work
    return late_told(due.of(writers([work])[work.pk]), submission.handed_in_at) if due else ""
