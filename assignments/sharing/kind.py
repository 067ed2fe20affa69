"""The kind of work that some parts of a profile are, as one reader has them: made by sharing, never written in."""

from django.forms import Form
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy

from ..profile.queries import COPY
from ..profile.queries import SLUG as PROFILE
from ..work.kinds import KINDS, Kind
from ..work.models import Work


def _form(work: Work) -> type[Form]:
    """The questions of the profile, without those of which the answer stayed out: `None` takes a field away."""
    whole = KINDS[PROFILE].form(work)
    return type("ChosenParts", (whole,), {name: None for name in whole.base_fields if name not in work.body})


def _find(user, data, pk):
    raise Http404


PARTS = Kind(
    COPY,
    gettext_lazy("gedeeld deel van je profiel"),
    form=_form,
    find=_find,
    url=lambda work: reverse("profile_sharing"),
    is_shareable=True,
)
