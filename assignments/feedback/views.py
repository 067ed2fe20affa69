"""The criteria of an assignment for one group."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cohorts.enrolment.doors import for_who_leads

from ..briefs.models import AssignmentPage
from ..rubrics import actions
from ..rubrics.models import Rubric
from ..rubrics.queries import criteria_of
from .forms import RubricForm
from .models import Feedback


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def rubric(request, cohort, page):
    """Change them, or go back to the template; who does hears how much feedback keeps the words it has."""
    below = AssignmentPage.objects.filter(path__startswith=cohort.course.path)
    brief = get_object_or_404(below.only("title", "path", "url_path"), pk=page)
    form = RubricForm(None if "terug" in request.POST else request.POST or None, criteria=criteria_of(cohort.pk, page))
    about = {"cohort": cohort, "page": brief, "by": request.user}
    if "terug" in request.POST:
        actions.back_to_template(**about)
        messages.success(request, _("De groep heeft weer de criteria van de opdracht."))
        return redirect("rubric", cohort.slug, page)
    if request.method == "POST" and form.is_valid():
        actions.change(criteria=form.chosen(), now=timezone.now(), **about)
        messages.success(request, _("De criteria van deze groep zijn bewaard."))
        return redirect("rubric", cohort.slug, page)
    context = {"cohort": cohort, "brief": brief, "form": form, "count": _count(cohort, page)}
    context["is_changed"] = Rubric.objects.filter(cohort=cohort, page=page, is_changed=True).exists()
    return render(request, "assignments/rubrics/edit.html", context)


def _count(cohort, page) -> int:
    """How much feedback was said with the criteria as they are."""
    return Feedback.objects.filter(version__work__cohort=cohort, version__work__page=page).count()
