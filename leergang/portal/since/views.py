"""Two pages, for who takes or took part: what is new, and one page then and now."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from cohorts.enrolment.doors import for_who_takes_part
from cohorts.enrolment.reader import reader_of

from . import queries


@require_safe
@for_who_takes_part
def overview(request):
    """Everything that is new to this person, by subject."""
    found = queries.news(request.user)
    context = {
        "groups": queries.by_subject(found),
        "count": len(found),
        "takes_part": any(not way.teaches for way in reader_of(request.user).ways),
    }
    return render(request, "portal/since/overview.html", context)


@require_safe
@for_who_takes_part
def then_and_now(request, pk):
    """What a page said when the group of this person read it, beside what it says now."""
    page = get_object_or_404(queries.readable(request.user), pk=pk)
    moment = queries.since_of(request.user, page)
    rows = queries.then_and_now(page, moment)
    context = {
        "page": page,
        "moment": moment,
        "rows": rows,
        "first": next((row for row in rows or () if not row.is_same), None),
        "told": queries.told_of(request.user, page),
    }
    return render(request, "portal/since/then_and_now.html", context)
