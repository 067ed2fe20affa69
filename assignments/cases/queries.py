"""Reading case cards: one's own, those of a group, and how each stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of

from ..questions.parts import Part, parts_of
from ..work.kinds import asked
from ..work.models import Audience, Share, Version, Work
from .models import Offer, OfferState
from .names import Named, names_in

SLUG = "case"
PARTS = ("context", "question", "tried")


@dataclass(frozen=True)
class Standing:
    """How a case card stands, in a shape and a few words."""

    shape: str
    told: str


def own_cases(user):
    """One's own case cards, thrown away or not, as a QuerySet."""
    return Work.objects.visible_to(user).filter(kind=SLUG, owner=user)


def shared_versions(user, works: Iterable[UUID]) -> dict[UUID, Version]:
    """Of these works the version that the group reads now; one query."""
    shares = Share.objects.open(reader_of(user).now()).filter(audience=Audience.COHORT, version__work__in=list(works))
    return {one.version.work_id: one.version for one in shares.select_related("version")}


def last_offers(works: Iterable[UUID]) -> dict[UUID, Offer]:
    """Of these works what was offered last; one query."""
    rows = Offer.objects.filter(version__work__in=list(works)).select_related("version", "page")
    return {one.version.work_id: one for one in rows.order_by("version__number")}


def standings(user, works: list[Work]) -> dict[UUID, list[Standing]]:
    """How each of these stands; two queries."""
    shared, offers = shared_versions(user, [one.pk for one in works]), last_offers(one.pk for one in works)
    return {work.pk: _standings(shared.get(work.pk), offers.get(work.pk)) for work in works}


def _standings(shared, offer):
    found = [Standing("sent", _("gedeeld met je groep"))] if shared else []
    if offer and offer.state == OfferState.WAITING:
        found.append(Standing("sent", _("aangeboden aan de bibliotheek")))
    elif offer and offer.state == OfferState.ACCEPTED:
        found.append(Standing("done", _("aangenomen voor de bibliotheek")))
    return found or [Standing("private", _("alleen voor jou"))]


def of_the_group(user, cohort) -> list[Version]:
    """The versions that this group reads now, the newest first, with who wrote them; one query."""
    shares = Share.objects.open(reader_of(user).now()).filter(audience=Audience.COHORT)
    found = Version.objects.visible_to(user).filter(
        work__kind=SLUG, work__cohort=cohort, pk__in=shares.values("version")
    )
    return list(found.select_related("work__owner").order_by("-made_at", "-pk"))


def names_to_check(work: Work) -> list[Named]:
    """Names in the stored text: of the group, of people of the writer's school, of that and its board, and what
    looks like one."""
    labels = asked(work)
    texts = {labels[name]: work.body.get(name, "") for name in ("title", *PARTS)}
    return names_in(texts, _known_names(work))


def _known_names(work):
    own = Enrolment.objects.filter(cohort=work.cohort_id, user=work.owner_id).values("school")
    people = Enrolment.objects.filter(Q(cohort=work.cohort_id) | Q(school__in=own))
    for one in people.select_related("user", "school__board"):
        yield one.user.name
        if one.user_id == work.owner_id and one.school:
            yield one.school.name
            if one.school.board:
                yield one.school.board.name


def told_in(version: Version) -> list[Part]:
    """What was asked, with what was written; without the title."""
    return [part for part in parts_of(version) if part.key in PARTS]
