"""What an editor planned: pages and terms that go live, or offline, at the moment they chose."""

from datetime import datetime

from django.apps import apps
from django.core.management import call_command
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin, Page, Revision

from .queries import vanishing


def publish_what_was_planned(now: datetime) -> list[str]:
    """Runs Wagtail's own command, which goes by the clock of the server, and says what went live or offline."""
    due = Revision.objects.filter(approved_go_live_at__lt=now)
    held = [_hold_back(revision) for revision in due if _loses(revision.as_object())]
    coming = due.all().values_list("object_str", flat=True)
    ending = [thing for kind in _kinds() for thing in kind.objects.filter(live=True, expire_at__lt=now)]
    said = [_("gepubliceerd: %s") % title for title in coming] + [_("offline: %s") % thing for thing in ending]
    if said:
        call_command("publish_scheduled")
    return held + said


def _loses(thing):
    return isinstance(thing, Page) and bool(vanishing(thing))


def _hold_back(revision):
    """People wrote under what would go since it was planned: it stays a draft, and a press on publish says what."""
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    return _("niet gepubliceerd, want er zou iets van deelnemers verloren gaan: %s") % revision.object_str


def _kinds():
    return [Page, *(model for model in apps.get_models() if _is_kind_of_its_own(model))]


def _is_kind_of_its_own(model):
    return issubclass(model, DraftStateMixin) and not issubclass(model, Page)
