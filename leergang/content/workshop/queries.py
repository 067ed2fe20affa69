"""A page as the checks want it, and what they must know of the rest of the site."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Left, Length
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField
from wagtail.models import Page

from leergang.content.beside.kinds import beside_of, besides
from leergang.content.checks.flaws import Flaw
from leergang.content.checks.looking import Known, Text, look
from leergang.content.checks.passages import rich_passage
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.keys import kept_under, keyed_blocks
from leergang.content.library import LibraryPage
from leergang.content.media import Handout
from leergang.content.pages import HomePage, InformationPage
from leergang.content.reference.models import Standard
from leergang.content.reference.vocabulary import Ordered
from leergang.content.teaching.models import TeacherPage

CHECKED = (HomePage, InformationPage, CoursePage, DayPage, ModulePage, StepPage, TeacherPage, LibraryPage)
GOALS = {StepPage: "goal", DayPage: "goal", LibraryPage: "good_for"}


def checked() -> list[type[Page]]:
    """Every page type of which the text is checked."""
    return [*CHECKED, *(kind.model for kind in besides())]


def with_day(modules: Iterable[int]) -> QuerySet[ModulePage]:
    """These modules in the order of the course, each with its `day_title`."""
    above = Left(OuterRef("path"), Length(OuterRef("path")) - Page.steplen)
    day = DayPage.objects.filter(path=above).values("title")
    return ModulePage.objects.filter(pk__in=modules).annotate(day_title=Subquery(day)).order_by("path")


def flaws_of(page: Page, known: Known | None = None, published: Page | None = None) -> list[Flaw]:
    """What can be better in this draft of a page, beside the text that readers have now."""
    before = _body(published) if published else []
    keys = [block["value"].get("key") for block in keyed_blocks(before)]
    kept = kept_under(page, filter(None, keys)) if keys else {}
    found = look(_text(page, before), replace(known or what_is_known(), kept=kept))
    return [*found, *(kind.flaws(_values(page), _body(page)) if (kind := beside_of(type(page))) else ())]


def vanishing(page: Page) -> list[Flaw]:
    """Only what people would lose when this draft is published in place of what readers have now."""
    published = type(page).objects.filter(pk=page.pk, live=True).first()
    return [flaw for flaw in flaws_of(page, Known(), published) if flaw.kind == "key"] if published else []


def every_flaw() -> Iterator[tuple[Page, Flaw]]:
    """All pages as their writers left them, each with what can be better in it."""
    known = what_is_known()
    for model in checked():
        carries = {"carries": Count("subjects")} if issubclass(model, Ordered) else {}
        pages = model.objects.select_related("latest_revision").annotate(**carries).order_by("path")
        for page in pages.iterator(chunk_size=50):
            draft = page.with_content_json(page.latest_revision.content) if page.has_unpublished_changes else page
            for flaw in flaws_of(draft, known, page if page.live and draft is not page else None):
                yield page, flaw


def what_is_known() -> Known:
    """What the rules ask about all pages alike."""
    return Known(ended_standards(), loose_files())


def loose_files() -> set[int]:
    """The files of which nobody said yet who may fetch them."""
    return set(Handout.objects.filter(page=None, is_public=False).values_list("pk", flat=True))


def ended_standards(today: date | None = None) -> dict[str, str]:
    """The codes that are not in force today, each with what became of it."""
    today = today or localdate()
    current = set(Standard.objects.live().valid_on(today).values_list("code", flat=True))
    others = Standard.objects.live().exclude(code__in=current).prefetch_related("replaced_by").order_by("valid_from")
    return {standard.code: _what_became(standard, today) for standard in others}


def _what_became(standard, today):
    if standard.valid_from > today:
        return _("Zij geldt vanaf %(day)s.") % {"day": date_format(standard.valid_from)}
    said = _("Zij gold tot en met %(day)s.") % {"day": date_format(standard.valid_until)}
    newer = ", ".join(other.code for other in standard.replaced_by.all() if other.live)
    return f"{said} {_('Nu geldt %(codes)s.') % {'codes': newer}}" if newer else said


def _text(page, published):
    fields = [
        rich_passage(f"bij ‘{field.verbose_name}’", getattr(page, field.name) or "")
        for field in page._meta.local_fields
        if isinstance(field, RichTextField)
    ]
    if kind := beside_of(type(page)):
        fields += kind.passages(_values(page), _body(page))
    goal = GOALS.get(type(page))
    return Text(
        blocks=_body(page),
        fields=fields,
        goal=getattr(page, goal) if goal else None,
        subjects=_subjects(page) if isinstance(page, Ordered) else None,
        line=page.line if isinstance(page, Ordered) else None,
        minutes=getattr(page, "minutes", None),
        published=published,
    )


def _subjects(page):
    """How many a page carries; those of published pages were counted together."""
    return page.carries if hasattr(page, "carries") else len(page.subjects.all())


def _values(page):
    """The fields of a page as a file of a folder gives them."""
    kept = {field.name: getattr(page, field.name) for field in page._meta.local_fields}
    return {name: value.get_prep_value() if hasattr(value, "get_prep_value") else value for name, value in kept.items()}


def _body(page):
    return list(page.body.get_prep_value()) if hasattr(page, "body") else []
