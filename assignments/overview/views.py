"""What the feedback on an assignment says together, for the teachers of a group."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from cohorts.enrolment.doors import for_who_leads

from ..briefs.blocks import LEVELS
from ..briefs.models import AssignmentPage
from .queries import overview_of


@for_who_leads
@require_safe
def overview(request, cohort, page):
    """Which criterion is hard, how many need another version, and what recurs in the feedback; fits on one sheet."""
    below = AssignmentPage.objects.filter(path__startswith=cohort.course.path)
    brief = get_object_or_404(below.only("title", "path", "url_path"), pk=page)
    shown = overview_of(request.user, cohort, page)
    context = {"cohort": cohort, "brief": brief, "shown": shown, "levels": LEVELS}
    return render(request, "assignments/overview/overview.html", context)
