"""Who may read what."""

from wagtail.permissions import policy_registry

from leergang.content.mixins import Members
from leergang.content.place import is_out


def may_read(user, page) -> bool:
    """Whether this person may read this page. Members' pages are for whoever signed in, until groups exist."""
    return is_out(page) and (user.is_authenticated or not isinstance(page.specific_deferred, Members))


def may_fetch(user, handout) -> bool:
    """Whether this person may have this file: it is for everyone, or as its page; and whoever edits either may look."""
    if handout.is_public or (handout.page and may_read(user, handout.page)):
        return True
    if handout.page:
        return handout.page.permissions_for_user(user).can_edit()
    return policy_registry.get_by_type(type(handout)).user_has_permission_for_instance(user, "change", handout)
