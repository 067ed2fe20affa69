"""The lists of what a person may see; every list of pages starts here."""

from django.db.models import Q
from wagtail.models import Page

from leergang.content.mixins import Members, OfACourse
from leergang.content.place import out

from ..schedule.models import Cohort
from .reader import reader_of


def visible_pages(user):
    """The pages of which `rules.may_read` says yes, as a QuerySet of pages."""
    pages, reader = out(Page.objects), reader_of(user)
    if reader.everything:
        return pages
    guarded = OfACourse.kinds() if reader.takes_part else Members.kinds()
    seen = ~pages.type_q(*guarded)
    for path in reader.paths(reader.now()):
        seen |= Q(path__startswith=path) & pages.type_q(*OfACourse.kinds())
    return pages.filter(seen)


def visible_groups(user):
    """The groups whose page is for this person; for who looks as a participant, that of that participant."""
    looks_as = reader_of(user).looks_as
    return Cohort.objects.filter(pk=looks_as.cohort) if looks_as else Cohort.objects.visible_to(user)


def shared_with(user, model):
    """Terms, standards or cards, live, for anyone who takes or took part; a QuerySet of `model`."""
    return model.objects.live() if reader_of(user).takes_part else model.objects.none()
