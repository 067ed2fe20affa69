"""Which pages a person may see; every list of pages starts here."""

from wagtail.models import Page

from leergang.content.mixins import Members
from leergang.content.place import out


def visible_pages(user):
    """The pages of which `rules.may_read` says yes, as a QuerySet of pages."""
    pages = out(Page.objects)
    return pages if user.is_authenticated else pages.not_type(*Members.__subclasses__())
