"""Who reads which parts of a profile now, and what of others' profiles somebody may read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of

from ..outside.models import Guest
from ..profile.queries import known_of, stand_of
from ..profile.sheet import Sheet, parts_of, sheet_of
from ..work.models import Share, Version, Work
from .rules import SLUG


@dataclass(frozen=True)
class Reader:
    """One person who reads now: how they are called, what they read, until when."""

    name: str
    parts: Work
    until: datetime | None
    is_guest: bool

    @property
    def pk(self) -> UUID:
        """By which it is stopped."""
        return self.parts.pk

    @property
    def number(self) -> int:
        """The version of the profile."""
        return self.parts.about.number

    @property
    def headings(self) -> str:
        """The parts in words; nothing when it is all of them."""
        mine, whole = (parts_of(one.body) for one in (self.parts, self.parts.about))
        return "" if len(mine) == len(whole) else ", ".join(str(part.heading) for part in mine)


def readers_of(profile: Work, now: datetime) -> list[Reader]:
    """In the order in which they came; two queries."""
    place = {"kind": SLUG, "about__work": profile.pk, "removed_at": None}
    shares = Share.objects.open(now).filter(**{f"version__work__{name}": value for name, value in place.items()})
    guests = Guest.objects.open(now).filter(**{f"work__{name}": value for name, value in place.items()})
    found = [
        *((one.since, str(one.with_whom), one.version.work, one.until, False) for one in _with_all(shares)),
        *((one.made_at, str(one), one.work, one.until, True) for one in guests.select_related("work__about")),
    ]
    return [Reader(*one[1:]) for one in sorted(found, key=lambda one: one[0])]


def _with_all(shares):
    return shares.select_related("with_whom", "version__work__about")


def own_parts(user) -> QuerySet[Work]:
    """What somebody shares of their profile."""
    return Work.objects.editable_by(user).filter(kind=SLUG).select_related("owner", "about__work")


def parts_for(user) -> QuerySet[Version]:
    """What somebody may read at this moment, of their own too: a version that holds the chosen parts and no more."""
    found = Version.objects.visible_to(user).filter(work__kind=SLUG, work__removed_at=None)
    return found.select_related("work__owner", "work__about__work")


def shared_with(user) -> list[Version]:
    """Those of others; one query."""
    return list(parts_for(user).exclude(work__owner=user).defer("body", "asked").order_by("-made_at"))


def seen_by_reader(parts: Work, now: datetime) -> Version | None:
    """With the eyes of who reads: through the same gate as when they come themselves."""
    share = Share.objects.open(now).filter(version__work=parts).select_related("with_whom").first()
    if share:
        return parts_for(share.with_whom).filter(work=parts).first()
    guest = Guest.objects.open(now).filter(work=parts).select_related("version__work__about__work").first()
    return guest.version if guest else None


def sheet_of_parts(version: Version) -> Sheet:
    """As it reads: with the version of the profile from which it was taken."""
    work = version.work
    return sheet_of(version.body, str(work.owner), known_of(work), stand_of(work, work.about))


def also_reads(works, user) -> dict[UUID, list[str]]:
    """What the sentence of who reads a profile says beside the versions that are shared whole; for a profile alone."""
    now = reader_of(user).now()
    profiles = [work for work in works if work.kind == "profile"]
    return {work.pk: [_told(reader) for reader in readers_of(work, now)] for work in profiles}


def _told(reader):
    said = {"number": reader.number, "who": reader.name}
    if reader.headings:
        return _("Van versie %(number)s leest %(who)s een deel.") % said
    return _("Versie %(number)s is ook te lezen voor %(who)s.") % said
