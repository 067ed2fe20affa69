"""When a group hands in, and who has longer."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cohorts.enrolment.doors import for_who_leads
from cohorts.schedule.models import Deadline
from leergang.accounts.models import User

from .actions import extend, set_deadline
from .forms import DeadlineForm, ExtensionForm
from .models import Extension
from .queries import assignments_of


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def dates(request, cohort, page):
    """Two small forms; which one was sent, its button says."""
    assignment = next((one for one in assignments_of(cohort) if one.pk == page), None)
    if assignment is None:
        raise Http404
    deadline = Deadline.objects.filter(cohort=cohort, page=assignment).first()
    people = User.objects.filter(pk__in=cohort.enrolments.participants().values("user")).order_by("name")
    longer, data = "langer" in request.POST, request.POST or None
    initial = {"day": timezone.localdate(deadline.due_at)} if deadline else {}
    first = DeadlineForm(None if longer else data, initial=initial)
    second = ExtensionForm(data if longer else None, people=people)
    if _stored(request, cohort, assignment, deadline, second if longer else first, longer):
        return redirect("assignment_dates", cohort.slug, assignment.pk)
    given = Extension.objects.filter(deadline=deadline).select_related("user").order_by("due_at", "user__name")
    context = {"cohort": cohort, "brief": assignment, "deadline": deadline, "first": first, "second": second}
    return render(request, "assignments/briefs/dates.html", context | {"given": given})


def _stored(request, cohort, page, deadline, form, longer) -> bool:
    if request.method != "POST" or not form.is_valid() or (longer and deadline is None):
        return False
    data = form.cleaned_data
    if not longer:
        set_deadline(cohort=cohort, page=page, day=data["day"], by=request.user)
        messages.success(request, _("De datum is bewaard. Hij staat in de agenda van de groep."))
        return True
    about = {"user": data["who"], "day": data["until"], "reason": data["reason"]}
    try:
        extend(deadline=deadline, by=request.user, now=timezone.now(), **about)
    except ValidationError as refused:
        form.add_error("until", refused)
        return False
    messages.success(request, _("%s heeft langer de tijd en krijgt daar bericht van.") % data["who"])
    return True
