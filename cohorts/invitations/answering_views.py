"""The page behind the link in an invitation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ..registration.queries import first_day_of
from ..schools.models import School
from . import actions, rules
from .forms import AnswerForm
from .queries import invitation_behind


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, token):
    """Which group, when, and who asks, with a button for yes and one for no. Looking changes nothing."""
    found = invitation_behind(token)
    if found is None:
        raise Http404
    is_somebody_else = request.user.is_authenticated and request.user.email.lower() != found.email.lower()
    form = AnswerForm(request.POST or None, initial={"name": found.name, "school": found.school, "job": found.job})
    why_not = rules.why_not(found, first_day_of(found.cohort), timezone.now())
    # Who presses twice is told how it stands, by the page itself, and of no fault.
    if request.method == "POST" and not is_somebody_else and (why_not or _answered(request, found, form)):
        return redirect("invitation", token)
    context = {
        "invitation": found,
        "cohort": found.cohort,
        "course": found.cohort.course,
        "days": found.cohort.days.select_related("page").order_by("date"),
        "form": form,
        "why_not": why_not,
        "is_somebody_else": is_somebody_else,
        "schools": School.objects.values_list("name", flat=True),
    }
    answer = render(request, "cohorts/invitations/invitation.html", context)
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _answered(request, invitation, form):
    """Does what the button says; what is in the way of it is said in the form."""
    now = timezone.now()
    try:
        if request.POST.get("verb") == "decline":
            actions.decline(invitation=invitation, now=now)
            messages.success(request, _("Je docent weet dat je niet komt."))
        elif request.POST.get("verb") == "accept" and form.is_valid():
            actions.accept(invitation=invitation, answers=form.cleaned_data, now=now)
            messages.success(request, _("Je neemt deel."))
        else:
            return False
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    return True
