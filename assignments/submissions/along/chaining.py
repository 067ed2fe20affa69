"""What somebody made with something else: the version of that which goes along when it is handed in."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from ...questions.link import chosen, offers_of, works_to_choose
from ...work.actions import link, share, stop_sharing
from ...work.models import Audience, Link, Version, Work
from ..models import Submission


def with_versions(work: Work, by, now: datetime) -> dict[str, Any]:
    """The body with, at each work that was chosen, the number of the version that the teachers read from now on."""
    body, sources = dict(work.body), {str(one.pk): one for one in works_to_choose(work)} if _links(work.body) else {}
    for key, value in _links(work.body):
        if source := sources.get(chosen(value)):
            offers = offers_of(source)
            version = offers.version(source, value.get("which", ""), by, now)
            share(version=version, **_readers(version, work), by=source.owner, now=now)
            link(from_work=source, to_work=work, why=key, by=by, now=now)
            body[key] = value | {"title": offers.title(version), "version": version.number}
    return body


def _links(body) -> list[tuple[str, Mapping]]:
    found = ((key, value) for key, value in body.items() if isinstance(value, Mapping))
    return [(key, value) for key, value in found if value.get("kind") == "link"]


def _readers(version: Version, work: Work) -> dict[str, Any]:
    """The teachers of the group; of a work that is of no group, those of the group in which this is handed in."""
    if version.work.cohort_id:
        return {"audience": Audience.TEACHERS}
    return {"audience": Audience.ALONG, "cohort": work.cohort}


def versions_in(body: Mapping[str, Any]) -> list[int | None]:
    """The numbers of the versions that were chosen."""
    return [value.get("version") for _key, value in _links(body)]


def version_chosen(version: Version, key: str) -> tuple[str, int] | None:
    """Which version of which work stands as the answer to this question."""
    value = dict(_links(version.body)).get(key)
    return (chosen(value), value["version"]) if value and value.get("version") else None


def take_chosen_back(version: Version, now: datetime) -> None:
    """With a version that is taken back: what was read only because of it."""
    for key, _value in _links(version.body):
        for one in _read_for(version, key):
            for shared in one.shares.open(now).filter(**_readers(one, version.work)):
                stop_sharing(share=shared, by=one.work.owner, now=now)


def _read_for(version, key) -> Iterator[Version]:
    """That version, unless it was handed in itself or another one that stands was made with it."""
    named = version_chosen(version, key)
    one = Version.objects.filter(work=named[0], number=named[1]).select_related("work").first() if named else None
    if one and not Submission.objects.standing().filter(version=one).exists():
        made_with_it = Link.objects.filter(from_work=one.work_id).values("to_work")
        there = {"version__work__in": made_with_it, "version__work__cohort": version.work.cohort_id}
        others = Submission.objects.standing().filter(**there).select_related("version")
        if not any(named == version_chosen(other.version, asked) for other in others for asked in other.version.body):
            yield one
