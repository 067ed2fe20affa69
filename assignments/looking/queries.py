"""As whom one can look at a work, and what that person sees: asked with their own eyes, not by a rule of its own."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from leergang.accounts.models import User

from ..briefs.models import AssignmentPage, Together
from ..together.queries import people_of
from ..work.kinds import KINDS
from ..work.models import Share, Version, Work

TEACHER = "docent"


@dataclass(frozen=True)
class Onlooker:
    """Somebody as whom the writer can look: their part of the address, and what the button calls them."""

    slug: str
    name: str
    user: Any


@dataclass(frozen=True)
class Seen:
    """What somebody sees of a work now: the concept, where they write along, and versions, the last first."""

    concept: Work | None
    versions: list[Version]


def onlookers(work: Work, user) -> list[Onlooker]:
    """A teacher of the group, who writes along or could as a duo, and with whom a version was shared; four queries."""
    kind = KINDS.get(work.kind)
    if work._state.adding or kind is None or not (kind.is_shareable or kind.is_joint):
        return []
    teaching = Enrolment.objects.teaching().filter(cohort=work.cohort_id).select_related("user").order_by("pk")
    found = [Onlooker(TEACHER, _("docent"), teacher.user) for teacher in teaching[:1]]
    shared = Share.objects.filter(version__work=work).exclude(with_whom=None).values("with_whom")
    people = [*_writers(work, user), *User.objects.filter(pk__in=shared).order_by("name")]
    return found + [Onlooker(str(one.pk), str(one), one) for one in dict.fromkeys(people) if one != user]


def _writers(work, user):
    page = AssignmentPage.objects.filter(pk=work.page_id).first() if work.page_id else None
    people = people_of(work, user, page if page and page.together == Together.DUO else None)
    return [people.owner, *people.others, *people.candidates]


def seen_by(onlooker, work: Work) -> Seen:
    """Two queries, through the same gates as when they come themselves; nothing is written down."""
    person = User.objects.get(pk=onlooker.pk)  # without what was kept with the object for who looks
    concept = Work.objects.visible_to(person).filter(pk=work.pk, removed_at=None).first()
    versions = Version.objects.visible_to(person).filter(work=work).order_by("-number")
    return Seen(concept, list(versions))
