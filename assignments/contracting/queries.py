"""One's own preparations, and what lies under one of them."""

from collections.abc import Iterable
from uuid import UUID

from leergang.content.course import StepPage

from ..work.models import Version, Work
from .models import Undercurrent

SLUG = "contracting"
SUBJECT = "contracteren"
OFFERED = 5


def own_preparations(user):
    """One's own, as a QuerySet, also what was thrown away and can be brought back."""
    return Work.objects.visible_to(user).filter(kind=SLUG, owner=user)


def preparations(user) -> list[Work]:
    """Those in use, the last saved first; one query."""
    return list(own_preparations(user).filter(removed_at=None).order_by("-saved_at"))


def still_empty(user, body: dict) -> Work | None:
    """The preparation that began with this title and day, in which nothing was written since; one query."""
    begun = own_preparations(user).filter(removed_at=None, revision=1, body=body)
    return begun.exclude(pk__in=Undercurrent.objects.visible_to(user).values("work")).first()


def undercurrent_of(user, work: Work) -> Undercurrent:
    """What lies under this preparation, stored or not. Only its own page and its own saving ask this."""
    found = Undercurrent.objects.visible_to(user).filter(work=work).first()
    return found or Undercurrent(work=work, owner=user)


def versions_of(works: Iterable[Work]) -> dict[UUID, list[Version]]:
    """The versions of each, the last first; one query."""
    found: dict[UUID, list[Version]] = {}
    for version in Version.objects.filter(work__in=list(works)).order_by("-number"):
        found.setdefault(version.work_id, []).append(version)
    return found


def answers_to_offer(user) -> list[Work]:
    """What somebody answered in steps about contracting, the last first; one query."""
    steps = StepPage.objects.filter(subjects__slug=SUBJECT).values("pk")
    own = Work.objects.editable_by(user).filter(owner=user, kind="answer", page__in=steps)
    written = [work for work in own.order_by("-saved_at") if str(work.body.get("text", "")).strip()]
    return written[:OFFERED]
