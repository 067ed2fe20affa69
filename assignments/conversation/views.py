"""The conversation about a work: read, answered, and what became of each point."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ..work.models import Work
from . import actions
from .models import Comment, State
from .queries import conversation_of
from .rules import is_teacher, is_writer


@login_required
@require_safe
def conversation(request, pk):
    """All that was said of a work, for its writers and the teachers of its group."""
    return _page(request, _work_or_404(request, pk))


def _page(request, work, kept=None, status=200):
    """With `kept` the text that could not be stored, the comment it belongs to and why it was not."""
    context = {"work": work, "rows": conversation_of(request.user, work), "kept": kept, "now": timezone.now()}
    context |= {"writes": is_writer(request.user, work), "teaches": is_teacher(request.user, work)}
    return render(request, "assignments/conversation/conversation.html", context, status=status)


@login_required
@require_POST
def answer(request, pk):
    """What was typed comes back when it cannot be stored."""
    to, body = _comment_or_404(request, pk), request.POST.get("body", "")
    try:
        actions.reply(to=to, body=body, by=request.user, now=timezone.now())
    except ValidationError as refused:
        return _page(request, to.work, {"comment": to.pk, "body": body, "told": refused.message}, status=422)
    except PermissionDenied as refused:
        raise Http404 from refused
    messages.success(request, _("Je antwoord staat in het gesprek."))
    return redirect(_place(to))


@login_required
@require_POST
def point(request, pk):
    """A writer says what became of a point."""
    found, state, why = _comment_or_404(request, pk), request.POST.get("state", ""), request.POST.get("why", "")
    if state not in State.values:
        raise Http404
    try:
        actions.settle(point=found, state=state, why=why, by=request.user)
    except ValidationError as refused:
        return _page(request, found.work, {"point": found.pk, "why": why, "told": refused.message}, status=422)
    except PermissionDenied as refused:
        raise Http404 from refused
    messages.success(request, _("Dat is bewaard. Je docent ziet het."))
    return _back(request, found)


@login_required
@require_POST
def opened(request, pk):
    """A teacher opens it again."""
    found = _comment_or_404(request, pk)
    try:
        actions.reopen(point=found, by=request.user, now=timezone.now())
    except PermissionDenied as refused:
        raise Http404 from refused
    messages.success(request, _("Het punt is weer open."))
    return _back(request, found)


def _back(request, comment):
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else _place(comment))


def _place(comment) -> str:
    return f"{reverse('conversation', args=[comment.work_id])}#gesprek-{comment.pk}"


def _work_or_404(request, pk) -> Work:
    """Of which this person reads something that was said."""
    said = Comment.objects.visible_to(request.user).filter(work=pk)
    return get_object_or_404(Work.objects.select_related("owner", "cohort").filter(pk__in=said.values("work")))


def _comment_or_404(request, pk) -> Comment:
    rows = Comment.objects.visible_to(request.user).roots().select_related("work__owner", "version", "feedback")
    return get_object_or_404(rows, pk=pk)
