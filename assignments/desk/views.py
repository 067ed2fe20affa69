"""What waits for a teacher, and the desk: one assignment of one group, piece by piece."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from cohorts.enrolment.doors import for_who_leads
from cohorts.enrolment.reader import reader_of

from ..briefs.models import AssignmentPage
from ..feedback import actions as feedback
from ..phrases.models import Phrase
from . import queries
from .actions import open_piece, set_keys
from .queue import queue_of
from .rules import keys_are_off
from .showing import piece_shown


@login_required
@require_safe
def review(request):
    """What waits in all groups of this teacher."""
    if not reader_of(request.user).teaches:
        raise Http404
    now = timezone.now()
    return render(request, "assignments/desk/review.html", {"piles": queries.piles(request.user, now), "now": now})


@for_who_leads
@require_safe
def desk(request, cohort, page):
    """The first piece that waits and that no colleague has open; when there is none, what to do then."""
    brief, now = _brief_or_404(cohort, page), timezone.now()
    queue = queue_of(request.user, cohort, page, now)
    following = _after(queue, request.GET.get("na", ""))
    for told in _passed_over(request, cohort, page, queue, following):
        messages.warning(request, " ".join([told, _("Dit is het volgende stuk.")] if following else [told]))
    if following:
        return redirect("desk_piece", cohort.slug, page, following.work)
    piles = [one for one in queries.piles(request.user, now) if one.waiting and one.page != brief]
    context = {"cohort": cohort, "brief": brief, "queue": queue, "piles": piles, "now": now}
    return render(request, "assignments/desk/finished.html", context)


def _after(queue, last):
    """Who comes after the piece that was just done, in turn; nobody who is with a colleague."""
    free = [one for one in (*queue.waiting, *queue.second) if not one.held_by and str(one.work) != last]
    return free[0] if free else None


def _passed_over(request, cohort, page, queue, following):
    """What a teacher expected and does not get: its writer took it back, or a colleague reads it."""
    if who := queries.taken_back(request.user, cohort, page, request.GET.get("weg", "")):
        yield _("Het stuk van %s is teruggehaald.") % who
    for one in queue.waiting if following and request.GET.get("na") else []:
        if one == following:
            break
        if one.held_by:
            yield _("%(by)s leest nu het stuk van %(who)s.") % {"by": one.held_by, "who": one.who}


@for_who_leads
@require_safe
def piece(request, cohort, page, pk):
    """One piece with the list beside it. That it is shown, is written down."""
    brief, now = _brief_or_404(cohort, page), timezone.now()
    found = queries.piece_of(request.user, cohort, page, pk, now)
    if found is None or not open_piece(piece=found, by=request.user, now=now):
        return _gone(request, cohort, page, pk)
    context = _shown(request, cohort, brief, found, now)
    context |= {"queue": queue_of(request.user, cohort, page, now), "keys_are_off": keys_are_off(request.user)}
    context["phrases"] = Phrase.objects.visible_to(request.user)
    return render(request, "assignments/desk/desk.html", context)


def _gone(request, cohort, page, pk):
    """What its writer took back makes place for the next; what was never for this teacher is not there."""
    if not queries.taken_back(request.user, cohort, page, str(pk)):
        raise Http404
    return redirect(f"{reverse('desk', args=[cohort.slug, page])}?weg={pk}")


@for_who_leads
@require_safe
def part(request, cohort, page, pk):
    """A piece by itself, for a desk that has it at hand before it is shown: so it counts as nothing."""
    found, now = _piece_or_404(request, cohort, page, pk), timezone.now()
    return render(request, "assignments/desk/piece.html", _shown(request, cohort, None, found, now))


def _shown(request, cohort, brief, found, now):
    shown = piece_shown(request.user, found, now)
    return {"cohort": cohort, "brief": brief, "page_pk": found.version.work.page_id, "piece": shown, "now": now}


@for_who_leads
@require_POST
def opened(request, cohort, page, pk):
    """A desk says that it shows a piece, and once a minute that it still does. Hears which colleague does too."""
    found = _piece_or_404(request, cohort, page, pk)
    if not open_piece(piece=found, by=request.user, now=timezone.now()):
        raise Http404
    return JsonResponse({"by": found.held_by}) if found.held_by else HttpResponse(status=204)


@for_who_leads
@require_safe
def queue(request, cohort, page):
    """The list beside the desk, anew."""
    context = {"cohort": cohort, "brief": _brief_or_404(cohort, page), "now": timezone.now()}
    context["queue"] = queue_of(request.user, cohort, page, context["now"])
    return render(request, "assignments/desk/queue.html", context)


@for_who_leads
@require_POST
def release(request, cohort, page):
    """Everything that is ready, all at once; to be taken back for ten minutes."""
    _brief_or_404(cohort, page)
    count = feedback.release(cohort=cohort.pk, page=page, by=request.user, now=timezone.now())
    if count:
        told = ngettext(
            "Over tien minuten is je feedback op 1 stuk te lezen. Tot dan kun je hem terughalen.",
            "Over tien minuten is je feedback op %(count)s stukken te lezen. Tot dan kun je hem terughalen.",
            count,
        )
        messages.success(request, told % {"count": count})
    else:
        messages.warning(request, _("Er is nog geen feedback van jou klaar. Druk bij een stuk op Klaar."))
    return _back(request, cohort, page)


@for_who_leads
@require_POST
def take_back(request, cohort, page):
    """Nobody saw anything."""
    _brief_or_404(cohort, page)
    count = feedback.take_back(cohort=cohort.pk, page=page, by=request.user, now=timezone.now())
    if count:
        messages.success(request, _("Teruggehaald. Niemand heeft iets gezien."))
    else:
        messages.warning(request, _("Terughalen kan niet meer: de tien minuten zijn voorbij."))
    return _back(request, cohort, page)


@login_required
@require_POST
def keys(request):
    """Whether single keys work at the desk."""
    if not reader_of(request.user).teaches:
        raise Http404
    set_keys(user=request.user, are_off="uit" in request.POST)
    messages.success(request, _("Dat is bewaard. Het geldt op al je apparaten."))
    return redirect("account")


def _back(request, cohort, page):
    """To the piece from which the button was pressed, when it is still there."""
    return redirect("desk", cohort.slug, page)


def _brief_or_404(cohort, pk):
    below = AssignmentPage.objects.filter(path__startswith=cohort.course.path)
    return get_object_or_404(below.only("title", "path", "url_path"), pk=pk)


def _piece_or_404(request, cohort, page, pk):
    found = queries.piece_of(request.user, cohort, page, pk, timezone.now())
    if found is None:
        raise Http404
    return found
