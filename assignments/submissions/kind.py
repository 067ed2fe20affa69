"""The kind of work that an assignment asks, and which work is whose."""

import uuid

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import Way, reader_of
from leergang.content.place import out

from ..briefs.models import AssignmentPage
from ..questions.base import Question
from ..questions.forms import form_class
from ..work.kinds import Kind
from ..work.models import Work
from .handing import hand_in_and_tell

SLUG = "assignment"


def way_to(user, page) -> Way | None:
    """The group in which this person makes this assignment now; the last they joined, of several."""
    reader = reader_of(user)
    ways = [way for way in reader.ways if way.takes_part and way.opens(page.path, reader.now())]
    return ways[-1] if ways else None


def own_work(user, page, way: Way) -> Work:
    """What this person makes of an assignment: with somebody, alone, or nothing stored yet; one query."""
    stored = Work.objects.visible_to(user).filter(kind=SLUG, page=page.pk, anchor=anchor_of(way.cohort))
    found = sorted(stored.select_related("page"), key=lambda work: work.owner_id == user.pk)
    if found:
        return found[0]
    new = {"kind": SLUG, "owner": user, "page_id": page.pk, "anchor": anchor_of(way.cohort), "cohort_id": way.cohort}
    return Work(pk=uuid.uuid4(), title=page.title[:500], revision=0, **new)


def anchor_of(cohort: int) -> str:
    """One work of each person for an assignment in a group."""
    return f"groep-{cohort}"


def _find(user, data, pk) -> Work:
    """The work of this person at this assignment, stored or new. Who may not begin one, finds nothing."""
    number = data.get("page", "")
    if not number.isdecimal() or len(number) > 18 or reader_of(user).looks_as:
        raise Http404
    page = out(AssignmentPage.objects).filter(pk=int(number)).first()
    way = way_to(user, page) if page else None
    if page is None or way is None:
        raise Http404
    work = own_work(user, page, way)
    if work._state.adding:
        above = page.get_ancestors().filter(depth__gte=4).order_by("depth")
        work.place = list(above.values_list("title", flat=True))
    return work


def _form(work: Work):
    return form_class(questions_of(work), work)


def questions_of(work: Work) -> list[Question]:
    """What the assignment asks now; nothing when it is gone."""
    page = AssignmentPage.objects.filter(pk=work.page_id).first() if work.page_id else None
    return page.questions() if page else []


ASSIGNMENT = Kind(
    SLUG,
    _("opdracht"),
    form=_form,
    find=_find,
    url=lambda work: reverse("own_work", args=[work.pk]),
    then=hand_in_and_tell,
    is_shareable=True,
    is_joint=True,
)
