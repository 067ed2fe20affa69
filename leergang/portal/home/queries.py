"""What waits for who writes pages."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from wagtail.models import Page, WorkflowState

SHOWN = 5


@dataclass(frozen=True)
class Waiting:
    """Drafts and changes that nobody published yet, the newest first; `more` when not all are shown."""

    pages: list[Page]
    more: bool


def waiting() -> Waiting:
    """In one query; a page that a colleague is to check says so in `in_check`."""
    checks = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("pk"), CharField()),
    )
    drafts = Page.objects.filter(Q(live=False, first_published_at=None) | Q(has_unpublished_changes=True), depth__gt=1)
    newest = drafts.annotate(in_check=Exists(checks)).order_by("-in_check", "-latest_revision_created_at", "pk")
    found = list(newest[: SHOWN + 1])
    return Waiting(found[:SHOWN], len(found) > SHOWN)
