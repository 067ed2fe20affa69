"""The notebook, and one text of it."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leergang.kit.moments import told

from ..work.actions import bring_back, throw_away
from ..work.kinds import form_of
from ..work.models import Work
from ..work.queries import who_reads
from . import queries


@login_required
@require_safe
def notebook(request):
    """All answers and notes of this person, to search and to print."""
    words = request.GET.get("q", "")[:200]
    steps = queries.notebook(request.user, words)
    return render(
        request, "assignments/notebook/notebook.html", {"steps": steps, "words": words, "now": timezone.now()}
    )


@login_required
@require_safe
def new_note(request):
    """A note at a step, for who has no script that writes it beside the text. The first save makes it."""
    page = request.GET.get("stap", "")
    steps = queries.steps_to_write_in(request.user)
    step = get_object_or_404(steps, pk=int(page) if page.isdecimal() and len(page) < 18 else 0)
    work = Work(pk=uuid.uuid4(), kind="note", owner=request.user, page=step, anchor=request.GET.get("kop", "")[:100])
    work.revision = 0
    return _write(request, work, step.url)


@login_required
@require_safe
def own_text(request, pk):
    """One answer or note, to change; or, when it was thrown away, to bring back."""
    work = _own_or_404(request, pk)
    url = queries.place_url(request.user, work)
    if work.removed_at:
        return render(request, "assignments/notebook/removed.html", {"work": work, "url": url})
    return _write(request, work, url)


def _write(request, work, url):
    is_stored = not work._state.adding
    about = {"work": work, "url": url, "form": form_of(work)(initial=work.body), "is_stored": is_stored}
    heading = _("Jouw antwoord") if work.kind == "answer" else _("Jouw notitie")
    saved = _("Bewaard %(moment)s") % {"moment": told(work.saved_at, timezone.now())} if is_stored else ""
    more = {"heading": heading, "who_reads": who_reads(work, request.user), "saved": saved}
    return render(request, "assignments/notebook/write.html", about | more)


@login_required
@require_POST
def remove(request, pk):
    """At once; the page that follows can undo it."""
    work = _own_or_404(request, pk)
    if work.kind != "note":
        raise Http404
    throw_away(work=work, by=request.user, now=timezone.now())
    return redirect("own_text", pk)


@login_required
@require_POST
def restore(request, pk):
    """Undoes that, and goes back to where it hangs."""
    work = _own_or_404(request, pk)
    bring_back(work=work, by=request.user)
    return redirect(queries.place_url(request.user, work) or "notebook")


def _own_or_404(request, pk) -> Work:
    if (work := queries.own_text(request.user, pk)) is None:
        raise Http404
    return work
