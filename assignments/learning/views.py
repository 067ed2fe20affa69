"""One's own learning question, and those of a group."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cohorts.enrolment.reader import Way, reader_of
from cohorts.schedule.models import Cohort
from leergang.kit.moments import told

from ..work.actions import share_with_nobody, shared_with_groups
from ..work.groups import may_share_with, way_by
from ..work.kinds import form_of
from ..work.models import Audience, Work
from ..work.queries import who_reads
from . import kind, queries


@login_required
@require_safe
def own_in_group(request, slug):
    """One's question in a group, to write; who took part in it reads back the one they have."""
    way = _way_or_404(request.user, slug)
    if way.teaches or reader_of(request.user).looks_as:
        raise Http404
    work = kind.question_in(request.user, way)
    if work._state.adding and not way.takes_part:
        raise Http404
    return _write(request, work)


@login_required
@require_safe
def own_question(request, pk):
    """One's question, also of a group that is over or that one left."""
    return _write(request, _own_or_404(request, pk))


def _write(request, work):
    is_new = work._state.adding
    now = reader_of(request.user).now()
    shared = None if is_new else shared_with_groups(work, now).select_related("version").first()
    context = {
        "work": work,
        "form": form_of(work)(initial=work.body),
        "who_reads": who_reads(work, request.user),
        "saved": "" if is_new else _("Bewaard %(moment)s") % {"moment": told(work.saved_at, now)},
        "shared": shared,
        "has_new_words": shared is not None and shared.version.body != work.body,
        "may_tell_teachers": may_share_with(request.user, work, Audience.TEACHERS),
        "may_tell_group": may_share_with(request.user, work, Audience.COHORT),
    }
    return render(request, "assignments/learning/write.html", context)


@login_required
@require_POST
def stop_sharing(request, pk):
    """From now on only the writer reads it."""
    work = _own_or_404(request, pk)
    share_with_nobody(work=work, by=request.user, now=timezone.now())
    messages.success(request, _("Alleen jij leest je leervraag nu."))
    return redirect("learning_question", work.pk)


def _own_or_404(request, pk) -> Work:
    return get_object_or_404(queries.own_questions(request.user).select_related("cohort"), pk=pk)


@login_required
@require_safe
def of_the_group(request, slug):
    """For its teachers everybody, with who shares none yet; for who takes part what is shared with the group."""
    way = _way_or_404(request.user, slug)
    cohort = Cohort.objects.get(pk=way.cohort)
    if way.leads:
        people = queries.of_everybody(request.user, cohort)
        asked, none = [one for one in people if one.question], [one for one in people if not one.question]
        about = {"cohort": cohort, "asked": asked, "none": none}
        return render(request, "assignments/learning/for_teachers.html", about)
    asked = queries.of_the_group(request.user, cohort)
    looks = reader_of(request.user).looks_as is not None
    context = {"cohort": cohort, "asked": asked, "may_write": way.takes_part and not looks, "looks": looks}
    return render(request, "assignments/learning/group.html", context)


def _way_or_404(user, slug) -> Way:
    way = way_by(user, slug)
    if way is None:
        raise Http404
    return way
