"""What the admin finds of groups."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from cohorts.schools.queries import MERGED, PARTED

from .queries import MOVED
from .viewsets import GroupsMenu


@hooks.register("register_admin_viewset")
def groups():
    """Groepen, Scholen, Besturen, Schoolvakanties."""
    return GroupsMenu()


@hooks.register("register_log_actions")
def what_is_logged(actions):
    """What stays in the history, and can be undone from there."""
    actions.register_action(MOVED, _("Verplaats dagen"), _("Dagen verplaatst"))
    actions.register_action(MERGED, _("Voeg samen"), _("Samengevoegd met een andere naam"))
    actions.register_action(PARTED, _("Haal uit elkaar"), _("Weer uit elkaar gehaald"))
