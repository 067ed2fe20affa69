"""What nobody looked at for long: pages and items, standards that end, drafts that stay drafts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F, Q
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import DraftStateMixin, Page

from leergang.content.course import StepPage
from leergang.content.library import LibraryPage
from leergang.content.reference.models import DialogueCard, Source, Standard, Term

YEAR, SOON, MONTH = timedelta(days=365), timedelta(days=90), timedelta(days=30)
SMALL = (Term, Standard, Source, DialogueCard)


@dataclass(frozen=True)
class Stale:
    """One thing to look at, and why."""

    title: str
    kind: str
    why: str
    since: date
    url: str


def stale(today: date | None = None) -> list[Stale]:
    """Everything, the oldest first."""
    today = today or localdate()
    found = [*_not_looked_at(today), *_ending(today), *_old_drafts(today)]
    return sorted(found, key=lambda row: (row.since, row.title))


def _not_looked_at(today) -> Iterator[Stale]:
    """Live steps by their last change; library items and sources by the day on which someone looked them over."""
    changed = TruncDate(Coalesce("latest_revision_created_at", "last_published_at", "first_published_at"))
    for step in StepPage.objects.live().annotate(seen=changed).filter(seen__lt=today - YEAR).defer("body"):
        yield _row(step, _("een jaar niet veranderd"), step.seen)
    items = LibraryPage.objects.live().annotate(seen=Coalesce("looked_at", TruncDate("first_published_at")))
    for item in items.filter(seen__lt=today - YEAR).defer("body"):
        yield _row(item, _("een jaar niet nagekeken"), item.seen)
    for source in Source.objects.live().filter(looked_at__lt=today - YEAR):
        yield _row(source, _("een jaar niet nagekeken"), source.looked_at)


def _ending(today):
    """Standards that ended or will within three months, while no later version took their place."""
    ending = Standard.objects.live().filter(valid_until__lt=today + SOON)
    for standard in ending.exclude(code__in=Standard.objects.live().valid_on(today + SOON).values("code")):
        why = _("gold tot en met %(day)s") if standard.valid_until < today else _("geldt tot en met %(day)s")
        yield _row(standard, why % {"day": date_format(standard.valid_until)}, standard.valid_until)


def _old_drafts(today):
    """Drafts and changes that wait for more than a month to be published."""
    waits = Q(live=False, first_published_at=None) | Q(has_unpublished_changes=True)
    before = today - MONTH
    pages = Page.objects.filter(waits, latest_revision_created_at__date__lt=before, depth__gt=1)
    for page in pages.select_related("content_type"):
        yield _row(page, _("wacht al een maand op publiceren"), _day(page.latest_revision_created_at))
    for model in SMALL:
        drafts = model.objects.filter(waits, latest_revision__created_at__date__lt=before)
        for thing in drafts.annotate(seen=F("latest_revision__created_at")):
            yield _row(thing, _("wacht al een maand op publiceren"), _day(thing.seen))


def _day(moment: datetime) -> date:
    return localdate(moment)


def _row(thing: DraftStateMixin, why: str, since: date) -> Stale:
    if isinstance(thing, Page):
        kind = thing.specific_class._meta.verbose_name
        return Stale(thing.title, kind.capitalize(), why, since, reverse("wagtailadmin_pages:edit", args=[thing.pk]))
    url = AdminURLFinder().get_edit_url(thing) or ""
    return Stale(str(thing), str(thing._meta.verbose_name).capitalize(), why, since, url)
