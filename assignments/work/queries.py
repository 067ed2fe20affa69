"""Who reads a work, in words."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit import slots
from leergang.kit.quick.prepared import Prepared

from .around.queries import authors_of
from .kinds import KINDS
from .models import REACHES, Audience, Author, Share, Version, Work


def who_reads(work: Work, user) -> str:
    """The sentence under a field. It asks what `visible_to` asks: who writes along, and whom a version reaches.

    A kind that is never shared nor written together costs no query.
    """
    return who_reads_each([work], user)[work.pk]


def who_reads_each(works: Iterable[Work], user) -> dict[UUID, str]:
    """The same for many works, in two queries."""
    works = list(works)
    stored = [work for work in works if not work._state.adding]
    others = _others([work for work in stored if _is(work, "is_joint")], user)
    shared = _shared([work for work in stored if _is(work, "is_shareable")], user)
    for told in slots.contributions("also_reads", stored, user):  # of whom the spine does not know
        shared |= {pk: shared.get(pk, []) + said for pk, said in told.items()}
    return {work.pk: _sentence(others.get(work.pk, []), shared.get(work.pk, [])) for work in works}


def _is(work, what) -> bool:
    """Of a kind that the site no longer knows, all may be."""
    return work.kind not in KINDS or getattr(KINDS[work.kind], what)


def _sentence(others, shared):
    if not others and not shared:
        return _("Alleen jij leest dit.")
    sentences = [_("Je schrijft dit samen met %s.") % _listed(others)] if others else []
    sentences += [_("Alleen jij leest dit concept.")] if not others else []
    return " ".join([*sentences, *shared])


def _others(works, user) -> dict[UUID, list[str]]:
    """Who else writes in each."""
    if not works or (len(works) == 1 and not authors_of(works[0])):
        return {}
    others: dict[UUID, list] = {}
    for author in Author.objects.filter(work__in=works).select_related("user", "work__owner").order_by("pk"):
        people = others.setdefault(author.work_id, [author.work.owner])
        people.append(author.user)
    return {pk: [str(person) for person in people if person != user] for pk, people in others.items()}


def _shared(works, user) -> dict[UUID, list[str]]:
    """What others can read now, in sentences."""
    if not works:
        return {}
    readers: dict[UUID, dict[int, list[str]]] = {}
    now = reader_of(user).now()
    pks = tuple(work.pk for work in works)
    for share in SHARED(works=pks, now=now) if len(pks) == 1 else _open_shares(pks, now):
        told = str(REACHES[Audience(share.audience)].told(share))
        readers.setdefault(share.of_work, {}).setdefault(share.number, []).append(told)
    return {pk: _versions_told(versions) for pk, versions in readers.items()}


def _open_shares(works, now):
    """Each knows of which version of which work it is, so that no version need be made."""
    shares = Share.objects.open(now).filter(version__work__in=works)
    shares = shares.annotate(of_work=F("version__work"), number=F("version__number"))
    return shares.select_related("with_whom").order_by("number", "pk")


SHARED = Prepared(_open_shares)


def _versions_told(versions: dict[int, list[str]]) -> list[str]:
    """One sentence for all versions that the same people read."""
    numbers: dict[tuple[str, ...], list[str]] = {}
    for number, who in versions.items():
        numbers.setdefault(tuple(who), []).append(str(number))
    return [_version_told(which, list(who)) for who, which in numbers.items()]


def _version_told(numbers, who):
    told = {"numbers": _listed(numbers), "who": _listed(who)}
    if len(numbers) > 1:
        return _("Versies %(numbers)s zijn ook te lezen voor %(who)s.") % told
    return _("Versie %(numbers)s is ook te lezen voor %(who)s.") % told


def told_of(shares: Iterable[Share]) -> str:
    """Whom these let read, in words; also of shares that are still to come."""
    return _listed([str(REACHES[Audience(share.audience)].told(share)) for share in shares])


def who_reads_versions(versions: Iterable[Version], user) -> dict[int, str]:
    """Of each of these versions who reads it now: its writers and whom a share reaches; two queries, for any number."""
    versions = list(versions)
    shares = Share.objects.open(reader_of(user).now()).filter(version__in=versions).select_related("with_whom")
    readers: dict[int, list] = {version.pk: [version.work.owner] for version in versions}
    for author in Author.objects.filter(work__versions__in=versions).distinct().select_related("user"):
        for version in versions:
            readers[version.pk] += [author.user] if version.work_id == author.work_id else []
    for share in shares.order_by("audience", "pk"):
        readers[share.version_id].append(share.with_whom or told_of([share]))
    told = {pk: [_("jou") if who == user else str(who) for who in whole] for pk, whole in readers.items()}
    return {pk: _("Te lezen voor %s.") % _listed(sorted(names, key=_you_first)) for pk, names in told.items()}


def _you_first(name):
    return name != _("jou")


def _listed(names):
    return _(" en ").join(filter(None, [", ".join(names[:-1]), names[-1]]))
