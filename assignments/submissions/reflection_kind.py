"""The kind of work in which each writer of an assignment answers for oneself."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..questions.fields import form_class
from ..reflections.queries import SLUG, asked_of_each, own_reflection
from ..work.kinds import Kind
from ..work.models import Work
from .actions import hand_in_reflection
from .kind import page_to_make, place_of


def _find(user, data, pk) -> Work:
    """What this person wrote at this assignment, stored or new."""
    page, way = page_to_make(user, data)
    if not asked_of_each(page):
        raise Http404
    work = own_reflection(user, page, way.cohort)
    if work._state.adding:
        work.place = place_of(page)
    return work


def _url(work: Work) -> str:
    return work.page.url if work.page else reverse("own_works")


def _hand_in(request, work):
    """Handed in after the work itself, or an answer why not."""
    version = hand_in_reflection(reflection=work, by=request.user, now=timezone.now())
    if version is None:
        messages.warning(
            request, _("Je tekst is bewaard. Inleveren kan zodra hier iets staat en het werk zelf is ingeleverd.")
        )
    else:
        messages.success(request, _("Je eigen antwoord is ingeleverd. Alleen jij en je docenten lezen het."))
    return redirect(_url(work))


REFLECTION = Kind(
    SLUG,
    gettext_lazy("reflectie"),
    form=lambda work: form_class(asked_of_each(work.page.specific if work.page else None), work),
    find=_find,
    url=_url,
    then=_hand_in,
    is_shareable=True,
)
