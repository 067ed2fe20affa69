"""One's own work as somebody else sees it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..questions.parts import parts_of, parts_of_draft
from ..work.kinds import KINDS
from ..work.models import Work
from ..work.queries import who_reads
from . import queries


@login_required
@require_safe
def look_as(request, pk, who):
    """Only of a work that one writes in, and only as who reads it or may come to. Nothing counts as opened by it."""
    work = get_object_or_404(Work.objects.visible_to(request.user).select_related("owner"), pk=pk)
    everybody = queries.onlookers(work, request.user)
    onlooker = next((one for one in everybody if one.slug == who), None)
    if onlooker is None and who == queries.TEACHER:
        messages.info(request, _("Je groep heeft nog geen docent. Er is dus ook geen docent die je werk leest."))
        return redirect(KINDS[work.kind].url(work)) if work.kind in KINDS else redirect("own_works")
    if onlooker is None:
        raise Http404
    seen = queries.seen_by(onlooker.user, work)
    shown = [(version, parts_of(version)) for version in seen.versions]
    about = {"work": work, "onlooker": onlooker, "everybody": everybody, "seen": seen, "shown": shown}
    about |= {"concept": parts_of_draft(seen.concept) if seen.concept else []}
    about |= {"who_reads": who_reads(work, request.user)}
    return render(request, "assignments/looking/look_as.html", about)
