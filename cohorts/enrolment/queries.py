"""The lists of what a person may see; every list of pages starts here."""

from collections import defaultdict

from django.db.models import Q
from wagtail.models import Page

from leergang.content.mixins import Members
from leergang.content.place import out
from leergang.kit.quick.prepared import Prepared

from ..schedule.models import Cohort
from .models import Enrolment
from .reader import reader_of
from .sight import ROOT, Sight, sight_of


def visible_pages(user):
    """The pages of which `rules.may_read` says yes, as a QuerySet of pages."""
    return pages_in(sight_of(user))


def pages_in(sight: Sight):
    """The pages that this sight holds, as a QuerySet of pages."""
    pages = out(Page.objects)
    if sight.everything:
        return pages
    kinds: dict[str, list[type]] = defaultdict(list)  # that are seen below each tree path
    for kind in Members.kinds():
        for path in sight.below(kind):
            kinds[path].append(kind)
    seen = ~pages.type_q(*(set(Members.kinds()) - set(kinds.pop(ROOT, []))))
    for path, below in kinds.items():
        seen |= Q(path__startswith=path) & pages.type_q(*below)
    return pages.filter(seen)


def visible_groups(user):
    """The groups whose page is for this person; for who looks as a participant, that of that participant."""
    looks_as = reader_of(user).looks_as
    return Cohort.objects.filter(pk=looks_as.cohort) if looks_as else Cohort.objects.visible_to(user)


def group_led(user, slug: str) -> Cohort | None:
    """The group at this address, for who leads it as `rules.leads` says; one query, at every page of a teacher."""
    reader = reader_of(user)
    if reader.everything and user.is_superuser:
        return Cohort.objects.filter(slug=slug).first()
    return None if reader.looks_as else TAUGHT.first(user=user.pk, slug=slug)


def _taught(user, slug):
    return Cohort.objects.filter(enrolments__in=Enrolment.objects.teaching().filter(user=user), slug=slug)


TAUGHT = Prepared(_taught)


def shared_with(user, model):
    """Terms, standards or cards, live, for anyone who takes or took part; a QuerySet of `model`."""
    return shared_in(sight_of(user), model)


def shared_in(sight: Sight, model):
    """Those of these terms, standards or cards that this sight holds; a QuerySet of `model`."""
    return model.objects.live() if sight.takes_part else model.objects.none()
