"""Who writes together; and what a page asks meanwhile: what stands there now, and who writes where."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ..briefs.models import AssignmentPage
from ..work.kinds import asked
from ..work.models import Work
from ..work.saving.saying import stands
from .actions import put_aside, stop_writing, take_pen, write_with
from .queries import pens_of_others, people_of


@login_required
@require_safe
def at_this_moment(request, pk):
    """What stands in this work, and who writes where."""
    return _now(request, _own_or_404(request, pk))


@login_required
@require_POST
def pen(request, pk):
    """Begins to write in a question, or takes the pen over from who does."""
    work, question = _own_or_404(request, pk), request.POST.get("question", "")
    if question not in asked(work):
        raise Http404
    take_pen(work=work, question=question, by=request.user, now=timezone.now(), over="over" in request.POST)
    return _now(request, work)


@login_required
@require_POST
def begin_together(request, pk):
    """Gives somebody of the group the pen."""
    work = _own_or_404(request, pk)
    who = _person_or_404(request, [*people_of(work, request.user, _page(work)).candidates])
    return _done(request, work, write_with, who=who, now=timezone.now())


@login_required
@require_POST
def stop_together(request, pk):
    """Leaves, or takes the pen from somebody."""
    work = _own_or_404(request, pk)
    who = _person_or_404(request, people_of(work, request.user, None).others)
    return _done(request, work, stop_writing, who=who, now=timezone.now())


@login_required
@require_POST
def aside(request, pk):
    """Puts away what somebody began alone, so that others can choose them."""
    return _done(request, _own_or_404(request, pk), put_aside)


def _done(request, work, verb, **about):
    try:
        verb(work=work, by=request.user, **about)
    except ValidationError as refused:
        messages.warning(request, refused.message)
    except PermissionDenied as refused:
        raise Http404 from refused
    still = Work.objects.visible_to(request.user).filter(pk=work.pk).exists()
    return redirect("own_work", work.pk) if still else redirect("own_works")


def _page(work):
    return AssignmentPage.objects.filter(pk=work.page_id).first()


def _person_or_404(request, people):
    who = next((one for one in people if str(one.pk) == request.POST.get("who")), None)
    if who is None:
        raise Http404
    return who


def _own_or_404(request, pk) -> Work:
    return get_object_or_404(Work.objects.editable_by(request.user), pk=pk)


def _now(request, work):
    return JsonResponse(stands(work) | {"pens": pens_of_others(work, request.user, timezone.now())})
