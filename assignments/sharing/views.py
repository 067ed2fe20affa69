"""Sharing one's profile: with whom, who reads now, and how they see it; and reading that of another."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cohorts.enrolment.reader import reader_of

from ..profile.kind import may_begin
from ..profile.queries import known_of, own_profile, stand_of, versions_of
from ..profile.sheet import parts_of, sheet_of
from . import actions, queries
from .forms import GUEST, SharingForm
from .people import people_around
from .rules import body_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sharing(request):
    """Who reads now, and a form for who may read more. Looking first changes nothing."""
    work = own_profile(request.user)
    if reader_of(request.user).looks_as or (work._state.adding and not may_begin(request.user)):
        raise Http404
    versions, people = versions_of(work), people_around(request.user)
    form = SharingForm(request.POST or None, initial=_chosen(versions), **_choices(versions, people))
    sheet = None
    if form.is_valid():
        version = next(one for one in versions if one.number == form.cleaned_data["version"])
        if "look" in request.POST:
            body = body_of(version.body, form.cleaned_data["parts"])
            sheet = sheet_of(body, str(request.user), known_of(work), stand_of(work, version))
        elif _shared(request, form, version, people):
            return redirect("profile_sharing")
    readers = [] if work._state.adding else queries.readers_of(work, timezone.now())
    context = {"form": form, "versions": versions, "readers": readers, "sheet": sheet}
    return render(request, "assignments/sharing/sharing.html", context)


def _chosen(versions):
    return {"version": versions[-1].number} if versions else {}


def _choices(versions, people):
    told = _("Versie %(number)s, %(day)s")
    days = [(one.number, date_format(localdate(one.made_at), "j F Y")) for one in reversed(versions)]
    found = {part.key: part.heading for one in versions for part in parts_of(one.body)}
    return {
        "versions": [(number, told % {"number": number, "day": day}) for number, day in days],
        "parts": list(found.items()),
        "people": [(str(person.pk), f"{person}, {what}") for person, what in people],
    }


def _shared(request, form, version, people):
    chosen, now = form.cleaned_data, timezone.now()
    about = {"version": version, "by": request.user, "now": now, **{name: chosen[name] for name in ("parts", "until")}}
    try:
        if chosen["whom"] == GUEST:
            actions.share_outside(name=chosen["name"], email=chosen["email"], **about)
            messages.success(request, _("Er is een mail met een link onderweg naar %s.") % chosen["name"])
        else:
            whom = next(person for person, _what in people if str(person.pk) == chosen["whom"])
            actions.share_with(whom=whom, **about)
            messages.success(request, _("%s kan het nu lezen en krijgt bericht.") % whom)
    except ValidationError as refused:
        form.add_error(None, refused)
        return False
    return True


@login_required
@require_POST
def stop(request, pk):
    """Ends it at once; who stopped it in another window already, hears that."""
    parts, now = get_object_or_404(queries.own_parts_ever(request.user), pk=pk), timezone.now()
    reader = next((one for one in queries.readers_of(parts.about.work, now) if one.pk == pk), None)
    if reader is None:
        messages.success(request, _("Het delen was al gestopt."))
        return redirect("profile_sharing")
    actions.stop(parts=parts, by=request.user, now=now)
    messages.success(request, _("Gestopt. %s leest dit niet meer.") % reader.name)
    return redirect("profile_sharing")


@login_required
@require_safe
def as_reader(request, pk):
    """One's own profile as one reader has it."""
    parts, now = get_object_or_404(queries.own_parts(request.user), pk=pk), timezone.now()
    version = queries.seen_by_reader(parts, now)
    if version is None:
        raise Http404
    reader = next(one for one in queries.readers_of(parts.about.work, now) if one.pk == parts.pk)
    context = {"sheet": queries.sheet_of_parts(version), "reader": reader}
    return render(request, "assignments/sharing/read.html", context)


@login_required
@require_safe
def read(request, pk):
    """What somebody else shares."""
    version = get_object_or_404(queries.parts_for(request.user).exclude(work__owner=request.user), work=pk)
    return render(request, "assignments/sharing/read.html", {"sheet": queries.sheet_of_parts(version)})


@login_required
@require_safe
def shared(request):
    """All that others share now."""
    return render(request, "assignments/sharing/shared_with_you.html", {"shared": queries.shared_with(request.user)})
