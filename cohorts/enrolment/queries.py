"""The lists of what a person may see; every list of pages starts here."""

from django.db.models import Q
from wagtail.models import Page

from leergang.content.mixins import Members, OfACourse

from .reader import reader_of


def visible_pages(user):
    """The pages of which `rules.may_read` says yes, as a QuerySet of pages."""
    pages, reader = Page.objects.live(), reader_of(user)
    if reader.everything:
        return pages
    opened = Q()
    for path in reader.paths(reader.now()):
        opened |= Q(path__startswith=path)
    guarded = OfACourse.kinds() if reader.takes_part else Members.kinds()
    closed = pages.not_type(*guarded)
    return closed | pages.filter(opened).type(*OfACourse.kinds()) if opened else closed


def shared_with(user, model):
    """Terms, standards or cards, live, for anyone who takes or took part; a QuerySet of `model`."""
    return model.objects.live() if reader_of(user).takes_part else model.objects.none()
