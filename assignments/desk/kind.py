"""The kind of work that feedback is while a teacher writes it, and its form."""

import uuid

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.quick.prepared import Prepared

from ..conversation.drafts import remarks_field
from ..feedback.models import Verdict
from ..feedback.queries import handed_in_to
from ..feedback.rules import SLUG, field_of
from ..rubrics.queries import criteria_of
from ..work.kinds import Kind
from ..work.models import Version, Work
from .finishing import make_ready_and_tell

LEVELS = [(str(at), str(at)) for at in (1, 2, 3, 4)]


class FeedbackForm(forms.Form):
    """What is there whatever the criteria are."""

    text = forms.CharField(label=_("Feedback"), required=False, widget=forms.Textarea)
    remarks = remarks_field()
    points = forms.CharField(label=_("Punten voor de volgende versie"), required=False, widget=forms.Textarea)
    verdict = forms.ChoiceField(label=_("Oordeel"), required=False, choices=Verdict.choices, widget=forms.RadioSelect)


def _form(work: Work):
    def level(one):
        return forms.ChoiceField(label=one.name, choices=LEVELS, required=False, widget=forms.RadioSelect)

    fields = {field_of(one.key): level(one) for one in criteria_of(work.cohort_id, work.page_id)}
    return type("FeedbackForm", (FeedbackForm,), fields)


def draft_of(user, version: Version) -> Work:
    """What this teacher wrote about a version, or nothing stored yet; one query."""
    return _stored(user, version) or new_draft(user, version)


def _stored(user, version) -> Work | None:
    """A part of `Work.objects.visible_to`."""
    return None if reader_of(user).looks_as else DRAFT.first(user=user.pk, version=version.pk)


DRAFT = Prepared(lambda user, version: Work.objects.filter(kind=SLUG, owner=user, about=version))


def new_draft(user, version: Version, pk=None) -> Work:
    """Of which no row is made before the first save."""
    where = {"page_id": version.work.page_id, "cohort_id": version.work.cohort_id, "about": version}
    about = {"title": version.title, "place": version.work.place, "anchor": f"versie-{version.pk}"}
    return Work(pk=pk or uuid.uuid4(), kind=SLUG, owner=user, revision=0, **where, **about)


def _find(user, data, pk) -> Work:
    """Of a version that this teacher may read, by the anchor that the page sent."""
    number = data.get("anchor", "").removeprefix("versie-")
    if not number.isdecimal() or len(number) > 18:
        raise Http404
    version = handed_in_to(user).filter(pk=int(number), submission__isnull=False).select_related("work").first()
    if version is None:
        raise Http404
    return _stored(user, version) or new_draft(user, version, pk)


def address_of(work: Work) -> str:
    """The piece at the desk that this feedback is about."""
    about = work.about
    if about is None or about.work.cohort is None or about.work.page_id is None:
        return reverse("review")
    return reverse("desk_piece", args=[about.work.cohort.slug, about.work.page_id, about.work_id])


FEEDBACK = Kind(SLUG, _("feedback die je gaf"), form=_form, find=_find, url=address_of, then=make_ready_and_tell)
