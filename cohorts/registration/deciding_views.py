"""What teachers see of who wants to join their group, and decide."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from ..enrolment.reader import reader_of
from ..schedule.models import Cohort
from . import actions, rules
from .forms import DecisionForm
from .queries import by_state, seats_left

VERBS = {
    "accept": (actions.accept, gettext_lazy("Geplaatst: %(names)s.")),
    "list": (actions.put_on_list, gettext_lazy("Op de wachtlijst gezet: %(names)s.")),
    "refuse": (actions.refuse, gettext_lazy("Afgewezen: %(names)s.")),
}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def applications(request, cohort):
    """The applications of one group; deciding about more than one person asks once more, as so many mails leave."""
    if reader_of(request.user).looks_as:  # a participant sees no applications, and somebody may look along
        raise Http404
    group = get_object_or_404(Cohort.objects.taught_by(request.user).select_related("course"), slug=cohort)
    states = by_state(group, request.user)
    form = DecisionForm(request.POST or None, applications=[a for _state, here in states for a in here])
    if form.is_valid():
        if len(form.people()) > 1 and "sure" not in request.POST:
            return render(request, "cohorts/registration/sure.html", _sure(group, form))
        if _decide(request, form):
            return redirect("applications", group.slug)
        states = by_state(group, request.user)
    context = {
        "cohort": group,
        "states": states,
        "form": form,
        "chosen": request.POST.getlist("chosen"),
        "seats_left": max(seats_left(group), 0),
        "can_decide": rules.may_decide(request.user, group),
    }
    return render(request, "cohorts/registration/applications.html", context)


def _sure(group, form):
    verb, people = form.cleaned_data["verb"], form.people()
    number = {"number": len(people)}
    question = {
        "accept": ngettext("Plaats %(number)d mens", "Plaats %(number)d mensen", len(people)),
        "list": ngettext("Zet %(number)d mens op de wachtlijst", "Zet %(number)d mensen op de wachtlijst", len(people)),
        "refuse": ngettext("Wijs %(number)d mens af", "Wijs %(number)d mensen af", len(people)),
    }[verb]
    return {"cohort": group, "form": form, "people": people, "verb": verb, "question": question % number}


def _decide(request, form) -> bool:
    """Decides about each person apart; whether all went well. What did not is said, and the page keeps the rest."""
    verb, said = VERBS[form.cleaned_data["verb"]]
    names, note, now = [], form.cleaned_data["note"], timezone.now()
    refusals = []
    for application in form.people():
        try:
            verb(application=application, by=request.user, now=now, note=note)
            names.append(application.name)
        except ValidationError as refusal:
            refusals.append(refusal.message)
    if names:
        messages.success(request, said % {"names": get_text_list(names, _("en"))})
    for refusal in refusals:
        messages.error(request, refusal)
    return not refusals
