"""Who reads a work, in words."""

from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of

from .kinds import KINDS
from .models import REACHES, Audience, Share, Work


def who_reads(work: Work, user) -> str:
    """The sentence under a field. It asks what `visible_to` asks: who writes along, and whom a version reaches.

    A kind that is never shared nor written together costs no query.
    """
    kind = KINDS.get(work.kind)
    others = _others(work, user) if kind is None or kind.is_joint else []
    shared = _shared(work, user) if kind is None or kind.is_shareable else []
    if not others and not shared:
        return _("Alleen jij leest dit.")
    sentences = [_("Je schrijft dit samen met %s.") % _listed(others)] if others else []
    sentences += [_("Alleen jij leest dit concept.")] if not others else []
    return " ".join([*sentences, *shared])


def _others(work, user):
    if work._state.adding:
        return []
    people = [work.owner, *(author.user for author in work.authors.select_related("user").order_by("pk"))]
    return [str(person) for person in people if person != user]


def _shared(work, user):
    """A sentence for each version that others can read now."""
    if work._state.adding:
        return []
    shares = Share.objects.open(reader_of(user).now()).filter(version__work=work).select_related("version", "with_whom")
    readers: dict[int, list[str]] = {}
    for share in shares.order_by("version__number", "pk"):
        readers.setdefault(share.version.number, []).append(str(REACHES[Audience(share.audience)].told(share)))
    told = _("Versie %(number)s is ook te lezen voor %(who)s.")
    return [told % {"number": number, "who": _listed(who)} for number, who in readers.items()]


def _listed(names):
    return _(" en ").join(filter(None, [", ".join(names[:-1]), names[-1]]))
