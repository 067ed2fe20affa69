"""What is new to somebody, of what they may read now; the same number of queries however much it is."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, OuterRef, Q, Subquery
from wagtail.models import Page

from cohorts.enrolment.queries import visible_pages
from cohorts.enrolment.reader import reader_of
from leergang.content.changes.models import Publication
from leergang.content.changes.reading import text_at, text_of
from leergang.content.course import ModulePage, StepPage
from leergang.content.library import LibraryPage
from leergang.content.reference.vocabulary import Subject
from leergang.kit.words.comparing import Row, compare

from .rules import earliest, since

KINDS = (StepPage, ModulePage, LibraryPage)


@dataclass(frozen=True)
class Told:
    """One change of a page: why it matters, since when it is there, and who wrote that."""

    sentence: str
    at: datetime
    by: str | None


@dataclass(frozen=True)
class New:
    """A page that changed, or that was not there yet, with what was told of it, the newest first."""

    page: Page
    since: datetime
    is_new: bool
    told: list[Told]

    @property
    def at(self) -> datetime:
        """When it changed last."""
        return self.told[0].at if self.told else self.page.first_published_at


@dataclass(frozen=True)
class Group:
    """A subject with what is new in it; without a name, what has no subject."""

    name: str
    slug: str
    news: list[New]


def readable(user):
    """The pages that can be new to somebody: what they may read now."""
    return visible_pages(user).type(*KINDS)


def since_of(user, page: Page) -> datetime:
    """From when a change of this page is new to somebody."""
    reader = reader_of(user)
    return since(reader.ways, page.path, reader.now())


def news(user) -> list[New]:
    """Everything that is new to somebody, the newest first; two queries."""
    reader = reader_of(user)
    now = reader.now()
    period = (earliest(reader.ways, now), now)
    told = _told(readable(user), period)
    first = Publication.objects.filter(page=OuterRef("pk")).order_by("at").values("at")[:1]
    pages = readable(user).filter(Q(pk__in=told) | Q(first_published_at__range=period)).annotate(out=Subquery(first))
    found = [_new(page, since(reader.ways, page.path, now), told[page.pk]) for page in pages]
    return sorted((one for one in found if one.is_new or one.told), key=lambda one: one.at, reverse=True)


def told_of(user, page: Page) -> list[Told]:
    """What was told of one page since it is new to somebody, the newest first."""
    period = (since_of(user, page), reader_of(user).now())
    return _told(Page.objects.filter(pk=page.pk), period)[page.pk]


def by_subject(found: list[New]) -> list[Group]:
    """The same by subject, each page once, under the first of its subjects; three queries."""
    of_page = _subjects_of([one.page for one in found])
    groups = [(subject.name, subject.slug, subject.pk) for subject in Subject.objects.all()]
    order = [pk for _, _, pk in groups]
    by_pk = defaultdict(list)
    for one in found:
        by_pk[next((pk for pk in order if pk in of_page[one.page.pk]), None)].append(one)
    return [Group(name, slug, by_pk[pk]) for name, slug, pk in [*groups, ("", "overig", None)] if by_pk[pk]]


def then_and_now(page: Page, moment: datetime) -> list[Row] | None:
    """What a page said at a moment beside what it says now; None when nothing was kept of that time."""
    before = text_at(page, moment)
    return None if before is None else compare(before, text_of(page.specific))


def _new(page, moment, told):
    was_out = [at for at in (page.first_published_at, page.out) if at]
    is_new = bool(was_out) and min(was_out) > moment
    return New(page, moment, is_new, [one for one in told if one.at > moment])


def _told(pages, period):
    """By page; a text that went out twice counts the first time."""
    rows = Publication.objects.filter(page__in=pages, at__range=period, revision__change__isnull=False)
    change = {"sentence": F("revision__change__sentence"), "by": F("revision__change__by__name")}
    found: dict[int, dict[int, Told]] = defaultdict(dict)
    for page, revision, at, sentence, by in rows.order_by("at", "pk").values_list(
        "page", "revision", "at", *change.values()
    ):
        found[page].setdefault(revision, Told(sentence, at, by))
    return defaultdict(list, {page: list(told.values())[::-1] for page, told in found.items()})


def _subjects_of(pages):
    """The subjects of each page; of a module those of its steps."""
    subjects: dict[int, set[int]] = defaultdict(set)
    steps = StepPage.subjects.through.objects.filter(steppage__live=True)
    above = {page.path: page.pk for page in pages}
    for path, subject in steps.values_list("steppage__path", "subject"):
        for place in (path, path[: -Page.steplen]):
            subjects[above.get(place, 0)].add(subject)
    items = LibraryPage.subjects.through.objects.filter(librarypage__in=[page.pk for page in pages])
    for item, subject in items.values_list("librarypage", "subject"):
        subjects[item].add(subject)
    return subjects
