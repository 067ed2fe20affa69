"""The kind of work that a profile is: one for each person, of no group."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts.enrolment.reader import reader_of

from ..work.kinds import Kind, asked
from ..work.models import Work
from .actions import keep
from .forms import ProfileForm
from .queries import SLUG, own_profile

ROWS = "rijen"


def may_begin(user) -> bool:
    """Whoever takes or took part in a group, and its teachers; who looks as another begins nothing."""
    reader = reader_of(user)
    return reader.takes_part and not reader.looks_as


def _find(user, data, pk) -> Work:
    """That of this person, stored or new; there is one."""
    work = own_profile(user)
    if work._state.adding and not may_begin(user):
        raise Http404
    return work


def _takes(user) -> list[Work]:
    """A text can be taken over into it, also before it is begun."""
    work = own_profile(user)
    return [work] if may_begin(user) or not work._state.adding else []


def _saved_and_then(request, work):
    """A row more in a table, or a version."""
    what, _colon, about = request.POST["then"].partition(":")
    field, url = about.partition(":")[0], reverse("profile")
    if what == "row" and field in asked(work):
        return redirect(f"{url}?{urlencode({ROWS: about})}#id_{field}")
    now = timezone.now()
    try:
        version = keep(work=work, by=request.user, now=now)
    except ValidationError as refused:
        messages.warning(request, refused.message)
        return redirect(url)
    again = _("Versie %(number)s is al bewaard, met precies deze tekst.")
    told = (
        _("Versie %(number)s is bewaard. Wat je hierna verandert, staat daar niet in.")
        if version.made_at == now
        else again
    )
    messages.success(request, told % {"number": version.number})
    return redirect(url)


PROFILE = Kind(
    SLUG,
    gettext_lazy("profiel"),
    form=lambda work: ProfileForm,
    find=_find,
    url=lambda work: reverse("profile"),
    then=_saved_and_then,
    is_shareable=True,
    is_linkable=True,
    takes=_takes,
)
