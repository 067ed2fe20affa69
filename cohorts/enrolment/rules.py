"""Who may read what."""

from leergang.content.mixins import Members, OfACourse

from .reader import reader_of


def may_read(user, page) -> bool:
    """Whether this person may read this page.

    A page of a course is for those to whom a group has opened it, others are for anyone who takes or took part.
    """
    kind = page.specific_class or type(page)
    if not page.live:
        return False
    if not issubclass(kind, Members):
        return True
    reader = reader_of(user)
    return reader.opens(page.path, reader.now()) if issubclass(kind, OfACourse) else reader.takes_part


def may_fetch(user, handout) -> bool:
    """Whether this person may have this file: as its page, and before that is published for who works on it."""
    page = handout.page
    if page is None or may_read(user, page):
        return True
    return not reader_of(user).looks_as and page.permissions_for_user(user).can_edit()
