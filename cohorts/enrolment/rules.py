"""Who may read what."""

from leergang.content.mixins import Members
from leergang.content.place import is_out


def may_read(user, page) -> bool:
    """Whether this person may read this page. Members' pages are for whoever signed in, until groups exist."""
    return is_out(page) and (user.is_authenticated or not isinstance(page.specific_deferred, Members))


def may_fetch(user, handout) -> bool:
    """Whether this person may have this file: as its page, and before that is published for who works on it."""
    page = handout.page
    return page is None or may_read(user, page) or page.permissions_for_user(user).can_edit()
