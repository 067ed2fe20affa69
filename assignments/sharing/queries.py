"""Who reads which parts of a profile now, and what of others' profiles somebody may read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.words.direction import apart

from ..outside.models import Guest
from ..profile.queries import COPY, known_of, stand_of
from ..profile.queries import SLUG as PROFILE
from ..profile.sheet import Sheet, parts_of, sheet_of
from ..work.models import Share, Version, Work


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
    """In the order in which they came; one query."""
    share = Share.objects.open(now).filter(version__work=OuterRef("pk")).order_by("pk")
    guest = Guest.objects.open(now).filter(work=OuterRef("pk")).order_by("pk")
    about = {name: Subquery(share.values(f"with_whom__{name}")[:1]) for name in ("name", "email")}
    about |= {f"guest_{name}": Subquery(guest.values(name)[:1]) for name in ("name", "email", "until")}
    parts = Work.objects.filter(kind=COPY, about__work=profile.pk, removed_at=None).select_related("about")
    found = parts.annotate(until=Subquery(share.values("until")[:1]), **about).order_by("made_at", "pk")
    return [_reader(one) for one in found if one.email or one.guest_email]


def _reader(parts):
    if parts.email:
        return Reader(apart(parts.name or parts.email), parts, parts.until, False)
    return Reader(apart(parts.guest_name or parts.guest_email), parts, parts.guest_until, True)


def own_parts(user) -> QuerySet[Work]:
    """What somebody shares of their profile."""
    return own_parts_ever(user).filter(removed_at=None)


def own_parts_ever(user) -> QuerySet[Work]:
    """The same, with what they stopped sharing a while ago."""
    return Work.objects.visible_to(user).filter(kind=COPY, owner=user).select_related("owner", "about__work")


def parts_for(user) -> QuerySet[Version]:
    """What somebody may read at this moment, of their own too: a version that holds the chosen parts and no more."""
    found = Version.objects.visible_to(user).filter(work__kind=COPY, work__removed_at=None)
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
    profiles = [work for work in works if work.kind == PROFILE and getattr(work, "has_copies", True)]
    return {work.pk: _told(readers_of(work, now)) for work in profiles}


def _told(readers):
    """One sentence for all who read the same of the same version."""
    names: dict[tuple[int, bool], list[str]] = {}
    for reader in readers:
        names.setdefault((reader.number, bool(reader.headings)), []).append(reader.name)
    whole, part = (
        _("Versie %(number)s is ook te lezen voor %(who)s."),
        _("Een deel van versie %(number)s leest: %(who)s."),
    )
    return [
        (part if some else whole) % {"number": number, "who": ", ".join(who)} for (number, some), who in names.items()
    ]
