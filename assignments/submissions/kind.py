"""The kind of work that an assignment asks, and which work is whose."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import Way, reader_of
from leergang.content.place import out
from leergang.kit.quick.prepared import Prepared

from ..briefs.models import AssignmentPage
from ..briefs.queries import asked_in, way_to
from ..questions.base import Question
from ..questions.fields import form_class
from ..work.groups import anchor_of
from ..work.kinds import Kind
from ..work.models import Work
from .handing.answering import saved_and_then
from .own.begun import OWN, not_begun, open_works

SLUG = "assignment"


def own_work(user, page, way: Way) -> Work:
    """What this person makes of an assignment: with somebody, alone, or nothing stored yet; one query."""
    if reader_of(user).looks_as:
        return not_begun(user, page, way)
    stored = OWN(user=user.pk, page=page.pk, anchor=anchor_of(way.cohort))
    work = next(iter(sorted(stored, key=lambda one: one.owner_id == user.pk)), None) or not_begun(user, page, way)
    work.page = page
    if work.owner_id == user.pk:
        work.owner = user
    return work


def _find(user, data, pk) -> Work:
    """The work of this person at this assignment, stored or new."""
    page, way = page_to_make(user, data)
    work = own_work(user, page, way)
    if work._state.adding:
        work.place = place_of(page)
    return work


def page_to_make(user, data) -> tuple[AssignmentPage, Way]:
    """The assignment that a form is about, and the group; who may not begin one, finds nothing."""
    number = data.get("page", "")
    if not number.isdecimal() or len(number) > 18 or reader_of(user).looks_as:
        raise Http404
    page = THERE.first(page=int(number))
    way = way_to(user, page) if page else None
    if page is None or way is None:
        raise Http404
    return page, way


THERE = Prepared(lambda page: out(AssignmentPage.objects).filter(pk=page))


def place_of(page) -> list[str]:
    """The titles of the course and the day, which stay when the page goes."""
    return list(page.get_ancestors().filter(depth__gte=4).order_by("depth").values_list("title", flat=True))


def _form(work: Work):
    return form_class(questions_of(work), work)


def questions_of(work: Work) -> list[Question]:
    """What the assignment asks now of all who write it; nothing when it is gone."""
    page = asked_in(work)
    return [question for question in page.questions() if not question.is_each] if page else []


ASSIGNMENT = Kind(
    SLUG,
    _("opdracht"),
    form=_form,
    find=_find,
    url=lambda work: reverse("own_work", args=[work.pk]),
    then=saved_and_then,
    is_shareable=True,
    is_joint=True,
    is_linkable=True,
    takes=open_works,
)
