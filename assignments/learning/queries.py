"""Reading learning questions: one's own, and those that a group or its teachers may read."""

from dataclasses import dataclass

from cohorts.enrolment.reader import Way, reader_of

from ..work.groups import anchor_of
from ..work.models import Audience, Share, Version, Work
from .rules import outcome_told

SLUG = "learning_question"


@dataclass(frozen=True)
class Asked:
    """What somebody of the group asks, as they share it; nothing when they share none."""

    name: str
    school: str
    question: str = ""
    outcome: str = ""
    words: str = ""
    is_for_all: bool = False


def own_questions(user):
    """One's own learning questions, as a QuerySet."""
    return Work.objects.visible_to(user).filter(kind=SLUG, owner=user)


def own_question(user, cohort: int) -> Work | None:
    """One's own in this group."""
    return own_questions(user).filter(anchor=anchor_of(cohort)).select_related("cohort").first()


def by_group(user) -> dict[str, Work]:
    """One's own, by the anchor of the group; one query."""
    return {work.anchor: work for work in own_questions(user)}


def shared(user, cohort) -> dict[int, Share]:
    """What people of this group let this person read now, by who wrote it; one query."""
    readable = Version.objects.visible_to(user).filter(work__kind=SLUG, work__cohort=cohort)
    shares = Share.objects.open(reader_of(user).now()).filter(version__in=readable.values("pk"))
    groups = shares.filter(audience__in=(Audience.COHORT, Audience.TEACHERS))
    return {one.version.work.owner_id: one for one in groups.select_related("version__work__owner").order_by("pk")}


def of_everybody(user, cohort) -> list[Asked]:
    """For a teacher: everybody of the group, with what they share; two queries."""
    shares = shared(user, cohort)
    people = cohort.enrolments.participants().select_related("user", "school").order_by("user__name", "pk")
    return [_asked(one.user, str(one.school or ""), shares.get(one.user_id)) for one in people]


def of_the_group(user, cohort) -> list[Asked]:
    """For who takes part: what is shared with the group, by name; one query."""
    found = [one for one in shared(user, cohort).values() if one.audience == Audience.COHORT]
    found.sort(key=lambda one: str(one.version.work.owner))
    return [_asked(one.version.work.owner, "", one) for one in found]


def _asked(user, school, share):
    if share is None:
        return Asked(str(user), school)
    body = share.version.body
    texts = {"question": body.get("question", ""), "words": body.get("words", "")}
    told = outcome_told(body.get("outcome", ""))
    return Asked(str(user), school, outcome=told, is_for_all=share.audience == Audience.COHORT, **texts)


def days_of(way: Way):
    """The dates of a group, as somebody who takes part in it has them; no query."""
    return [meeting.date for meeting in way.meetings]
