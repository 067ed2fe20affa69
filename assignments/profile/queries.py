"""One's own profile with its versions, and what the platform knows of somebody already."""

import uuid
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of
from leergang.content.course import StepPage

from ..work.around.queries import with_what_hangs_on_it
from ..work.models import Version, Work
from .rules import moment_told

SLUG, COPY = "profile", "profile_parts"  # and what somebody else has of it
SUBJECT = "rollen"  # of the steps whose answers are of use here


@dataclass(frozen=True)
class Known:
    """What nobody is asked again: where somebody works and how that is called there, from their last enrolment."""

    school: str = ""
    job: str = ""


def own_profiles(user) -> QuerySet[Work]:
    """That of this person; each knows where its owner works, and whether parts of it were shared."""
    return _knowing(Work.objects.visible_to(user).filter(kind=SLUG, owner=user))


def _knowing(works):
    last = Enrolment.objects.open().filter(user=OuterRef("owner")).order_by("-since", "-pk")
    copies = Work.objects.filter(about__work=OuterRef("pk"), kind=COPY, removed_at=None)
    where = {"known_school": Subquery(last.values("school__name")[:1]), "known_job": Subquery(last.values("job")[:1])}
    return works.annotate(has_copies=Exists(copies), **where)


def own_profile(user) -> Work:
    """Stored or not begun; one query."""
    return with_what_hangs_on_it(own_profiles(user)).first() or _not_begun(user)


def _not_begun(user):
    return Work(pk=uuid.uuid4(), kind=SLUG, owner=user, title=_("Profiel"), revision=0)


def own_profile_and_texts(user) -> tuple[Work, list[Work]]:
    """The same, with what somebody answered in the modules about roles, the last first; one query for both."""
    about_roles = StepPage.objects.filter(subjects__slug=SUBJECT).values("pk")
    own = Work.objects.visible_to(user).filter(owner=user)
    found = own.filter(Q(kind=SLUG) | Q(kind="answer", removed_at=None, page__in=about_roles)).order_by("-saved_at")
    works = list(with_what_hangs_on_it(_knowing(found)))
    stored = next((work for work in works if work.kind == SLUG), None)
    return stored or _not_begun(user), [work for work in works if work.kind != SLUG]


def known_of(work: Work) -> Known:
    """Where its owner works; no query for a profile that was read with it."""
    if hasattr(work, "known_school"):
        return Known(work.known_school or "", getattr(work, "known_job", None) or "")
    last = (
        Enrolment.objects.open().filter(user=work.owner_id).select_related("school").order_by("-since", "-pk").first()
    )
    return Known(str(last.school or ""), last.job) if last else Known()


def versions_of(work: Work) -> list[Version]:
    """All that were kept, the first one first; one query."""
    return [] if work._state.adding else list(work.versions.order_by("number"))


def days_of(user) -> list:
    """The dates of the last group in which this person takes or took part; no query of its own."""
    ways = [way for way in reader_of(user).ways if not way.teaches and way.meetings]
    return sorted(meeting.date for meeting in ways[-1].meetings) if ways else []


def told_of(version: Version, days) -> str:
    """When a version was made, in the course."""
    return moment_told(localdate(version.made_at), days)


def stand_of(work: Work, version: Version | None) -> str:
    """Which text a sheet has: a version with its date, or what was saved last."""
    if version is None:
        return _("stand van %s") % date_format(localdate(work.saved_at), "j F Y")
    about = {"number": version.number, "day": date_format(localdate(version.made_at), "j F Y")}
    return _("versie %(number)s, %(day)s") % about
