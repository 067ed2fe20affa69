"""The kind of work that a learning question is: one for each group in which somebody takes part."""

import uuid

from django.http import Http404
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts.enrolment.reader import Way

from ..work.groups import anchor_of, way_to
from ..work.kinds import Kind
from ..work.models import Work
from .forms import LookingBackForm, QuestionForm
from .queries import SLUG, own_question
from .rules import has_looked_back, is_time_to_look_back
from .sharing import share_and_tell


def question_in(user, way: Way) -> Work:
    """One's question in this group, stored or not."""
    new = {"kind": SLUG, "owner": user, "cohort_id": way.cohort, "anchor": anchor_of(way.cohort), "place": [way.name]}
    return own_question(user, way.cohort) or Work(pk=uuid.uuid4(), title=_("Mijn leervraag"), revision=0, **new)


def _find(user, data, pk) -> Work:
    way = way_to(user, data.get("anchor", ""))
    if way is None:
        raise Http404
    return question_in(user, way)


def _form(work: Work):
    days = list(work.cohort.days.values_list("date", flat=True)) if work.cohort else []
    looks_back = is_time_to_look_back(days, localdate()) or has_looked_back(work)
    return LookingBackForm if looks_back else QuestionForm


LEARNING_QUESTION = Kind(
    SLUG,
    gettext_lazy("leervraag"),
    form=_form,
    find=_find,
    url=lambda work: reverse("learning_question", args=[work.pk]),
    then=share_and_tell,
    is_shareable=True,
)
