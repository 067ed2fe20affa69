"""Who goes with whom: a teacher makes a duo of the two who were ticked, or lets two go each for themselves."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cohorts.enrolment.actions import form_duo, part_duo
from cohorts.enrolment.doors import for_who_leads

from . import queries


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def duos(request, cohort):
    """The duos of a group, and a question about who was ticked; only the button makes or ends one."""
    asked = request.POST or request.GET
    chosen = list(queries.reachable(cohort, asked.getlist("wie")).select_related("school"))
    if "part" in request.POST:
        return _part(request, cohort, request.POST["part"])
    fault = ""
    if request.method == "POST" and len(chosen) == 2:
        try:
            form_duo(enrolments=chosen, by=request.user)
        except ValidationError as refusal:
            fault = str(refusal.message)
        else:
            names = {"one": chosen[0].user, "other": chosen[1].user}
            messages.success(request, _("%(one)s en %(other)s zijn een duo.") % names)
            return redirect("duos", cohort.slug)
    context = {"cohort": cohort, "chosen": chosen, "duos": queries.duos_of(cohort), "fault": fault}
    return render(request, "cohorts/people/duos.html", context)


def _part(request, cohort, number):
    """Ends a duo; the two stay in the group."""
    pk = int(number) if number.isdecimal() and len(number) < 19 else 0
    duo = get_object_or_404(cohort.duos.prefetch_related("members__user"), pk=pk)
    names = _(" en ").join(str(member.user) for member in duo.members.all())
    part_duo(duo=duo, by=request.user)
    messages.success(request, _("%(names)s zijn geen duo meer.") % {"names": names})
    return redirect("duos", cohort.slug)
