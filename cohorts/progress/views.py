"""What a reader does with a step: read it, take that back, be somewhere in it."""

import re
from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cohorts.enrolment.doors import knows_looking
from cohorts.enrolment.queries import visible_pages
from cohorts.enrolment.reader import reader_of
from leergang.content.course import StepPage
from leergang.content.published.prose import prose_of

from .actions import keep_place, mark_read, mark_unread
from .forms import PlaceForm
from .models import Device
from .reading import onward
from .rules import keeps_progress

PHONE, TABLET = re.compile(r"iPhone|Android.+Mobile|Mobile.+Firefox"), re.compile(r"iPad|Android|Tablet")


@knows_looking
@login_required
def read(request, pk):
    """Marks a step as read and moves on. Who comes here by a link, after signing in again, sees the step."""
    step = _step_or_404(request.user, pk)
    if request.method != "POST":
        return redirect(step.url)
    reader = reader_of(request.user)
    if not _only_looks(request):
        mark_read(user=request.user, step=step, at=reader.now())
    return redirect(onward(prose_of(step), reader).url)


@knows_looking
@login_required
def unread(request, pk):
    """Takes that back, and stays where it was pressed."""
    step = _step_or_404(request.user, pk)
    if request.method == "POST" and not _only_looks(request):
        mark_unread(user=request.user, step=step)
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else step.url)


@knows_looking
@login_required
@require_POST
def place(request, pk):
    """Keeps where somebody is; a browser tells it by itself, so the answer is empty."""
    step = _step_or_404(request.user, pk)
    form = PlaceForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    reader = reader_of(request.user)
    if not reader.looks_as:
        at = reader.now() - timedelta(milliseconds=form.cleaned_data["age"])
        device = _device(request.headers.get("User-Agent", ""))
        keep_place(user=request.user, step=step, heading=form.cleaned_data["heading"], device=device, at=at)
    return HttpResponse(status=204)


def _step_or_404(user, pk) -> StepPage:
    readable = StepPage.objects.filter(pk__in=visible_pages(user).values("pk")).defer("body")
    step: StepPage = get_object_or_404(readable, pk=pk)
    if not keeps_progress(reader_of(user), step.path):
        raise Http404
    return step


def _only_looks(request):
    looking = bool(reader_of(request.user).looks_as)
    if looking:
        messages.info(request, _("Je kijkt als deelnemer. Er is niets bewaard."))
    return looking


def _device(user_agent):
    """A laptop or a phone; a tablet is neither, so it is not named."""
    if PHONE.search(user_agent):
        return Device.PHONE
    return "" if TABLET.search(user_agent) else Device.LAPTOP
