"""Choosing as whom to look, changing the day, and stopping."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cohorts.enrolment.reader import Reader

from . import session
from .forms import LookForm
from .queries import groups_to_look_at


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def look(request):
    """A form with a group and a day; the bar on top sends another day to the same address."""
    groups = groups_to_look_at(request.user)
    if not groups and not Reader(request.user).everything:
        raise Http404
    form = LookForm(
        request.POST if request.method == "POST" else None,
        groups=groups,
        initial={"group": request.GET.get("groep"), "day": localdate()},
    )
    if not form.is_valid():
        return render(request, "cohorts/looking/look.html", {"form": form})
    session.begin(request, form.cleaned_data["group"].pk, form.cleaned_data["day"])
    return redirect("verder")


@login_required
@require_POST
def stop(request):
    """Back to one's own start page."""
    session.stop(request)
    messages.success(request, _("Je kijkt weer als jezelf."))
    return redirect("verder")
