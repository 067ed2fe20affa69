"""Who may read what."""

from leergang.content.mixins import Members


def may_read(user, page) -> bool:
    """Whether this person may read this page. Members' pages are for whoever signed in, until groups exist."""
    return user.is_authenticated or not isinstance(page.specific_deferred, Members)
