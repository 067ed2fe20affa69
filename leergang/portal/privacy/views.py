"""What is kept of somebody, taking it along, and being erased."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cohorts.looking.session import looks
from leergang.accounts.proof import is_proven, where_to_prove

from .actions import erase
from .forms import EraseForm
from .paper import as_zip
from .queries import parts_of, what_stays
from .rules import why_not


@login_required
@require_safe
def data(request):
    """What there is, and what somebody can do with it."""
    return render(request, "portal/privacy/data.html", _about(request, reverse("data")))


@login_required
@require_POST
def take(request):
    """Everything in one file."""
    if not is_proven(request):
        return _prove(request, reverse("data"))
    now = timezone.now()
    parcel = as_zip(request.user, parts_of(request.user), now)
    name = f"mijn-gegevens-leergang-{timezone.localdate(now).isoformat()}.zip"
    return FileResponse(parcel, as_attachment=True, filename=name, content_type="application/zip")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def erasing(request):
    """What goes and what stays; then who you are, a word, and it is done."""
    here, user = reverse("data_erase"), request.user
    if request.method == "POST" and not is_proven(request):
        return _prove(request, here)
    form = EraseForm(request.POST or None)
    if form.is_valid() and not why_not(user):
        number = user.pk
        erase(user=user, now=timezone.now())
        request.session.flush()
        request.user = AnonymousUser()
        return render(request, "portal/privacy/erased.html", {"number": number})
    context = _about(request, here) | {"form": form, "why_not": why_not(user)}
    context["stays"] = what_stays(context["parts"])
    return render(request, "portal/privacy/erase.html", context)


def _about(request, here):
    """Who looks as a participant sees nothing of themselves, as everywhere."""
    return {
        "looks": looks(request),
        "parts": [] if looks(request) else parts_of(request.user),
        "is_proven": is_proven(request),
        "prove": where_to_prove(request.user, here),
    }


def _prove(request, onward):
    messages.info(request, _("Laat eerst zien dat jij het bent. Daarna kun je verder."))
    return redirect(where_to_prove(request.user, onward))
