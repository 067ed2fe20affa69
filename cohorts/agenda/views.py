"""The page with somebody's dates, and the files that a calendar asks."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cohorts.enrolment.doors import for_who_takes_part
from cohorts.enrolment.queries import visible_groups
from cohorts.enrolment.reader import reader_of
from leergang.kit.calendars.writing import calendar_file

from . import actions, queries
from .entries import event_of
from .rules import shown_token


@for_who_takes_part
@require_safe
def agenda(request):
    """All dates of all groups of one person, or of the group as whom they look: what comes, then what was."""
    reader = reader_of(request.user)
    entries, today = queries.entries_of_reader(reader), timezone.localdate(reader.now())
    context = {
        "coming": [entry for entry in entries if entry.day >= today],
        "past": [entry for entry in reversed(entries) if entry.day < today],
        "several": len({entry.cohort.pk for entry in entries}) > 1,
    }
    address = {} if reader.looks_as else _address(request.user)
    return render(request, "cohorts/agenda/agenda.html", context | address)


@for_who_takes_part
@require_http_methods(["GET", "HEAD", "POST"])
def address(request):
    """Makes a new secret address, or ends the one there is; a GET changes nothing."""
    if request.method == "POST" and "stop" in request.POST:
        actions.end_address(user=request.user)
        messages.success(request, _("Je adres werkt niet meer. Je agenda haalt de datums niet meer op."))
    elif request.method == "POST":
        actions.make_address(user=request.user)
        messages.success(request, _("Je nieuwe adres staat klaar."))
    return redirect("agenda")


@require_safe
def feed(request):
    """The dates of whoever the secret in the address belongs to; without a right one there is nothing here."""
    owner = queries.owner_of(request.GET.get("sleutel", ""))
    if owner is None:
        raise Http404
    return _file(_("Leergang"), queries.entries_of_person(owner), "leergang")


@login_required
@require_safe
def group_file(request, slug):
    """The dates of one group, for its people."""
    groups = visible_groups(request.user).filter(slug=slug)
    cohort = get_object_or_404(groups)
    return _file(_("Leergang %s") % cohort.name, queries.entries_of(groups), cohort.slug)


def _file(name, entries, filename):
    content = calendar_file(name, [event_of(entry) for entry in entries])
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{filename}.ics"'
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _address(user):
    """The secret address, where there is one, also as a link that Apple's calendar opens."""
    key = queries.key_of(user)
    token = key and shown_token(key)
    if not token:
        return {"key": key}
    place = f"{reverse('agenda_feed')}?sleutel={token}"
    webcal = f"webcal://{settings.BASE_URL.partition('://')[2]}{place}"
    return {"key": key, "address": f"{settings.BASE_URL}{place}", "webcal": webcal}
