"""What a page asks while several people write: what stands there now, and who writes where."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ..work.kinds import asked
from ..work.models import Work
from ..work.saying import stands
from .actions import take_pen
from .queries import pens_of_others


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


def _own_or_404(request, pk) -> Work:
    return get_object_or_404(Work.objects.editable_by(request.user), pk=pk)


def _now(request, work):
    return JsonResponse(stands(work) | {"pens": pens_of_others(work, request.user, timezone.now())})
