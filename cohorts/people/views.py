"""The page of a group, a message to some of its people, and its list as a file."""

from itertools import chain
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cohorts.enrolment.doors import for_who_leads, for_who_takes_part
from cohorts.enrolment.models import Role
from cohorts.enrolment.queries import visible_groups
from cohorts.enrolment.reader import reader_of
from cohorts.enrolment.rules import leads
from cohorts.invitations.queries import with_invited
from cohorts.invitations.rules import is_over
from leergang.kit.slots import contributions

from . import queries, tables
from .actions import send_message, signed
from .exports import list_of
from .forms import MessageForm


@for_who_takes_part
@require_safe
def groups(request):
    """The groups of this person; who has one goes there at once."""
    found = queries.with_sizes(visible_groups(request.user)).order_by("-made_at", "-pk")
    page = Paginator(found, queries.A_PAGE).get_page(request.GET.get("pagina"))
    if page.paginator.count == 1:
        return redirect(page.object_list[0])
    if not page.paginator.count:
        raise Http404
    return render(request, "cohorts/people/groups.html", {"page": page})


@login_required
@require_safe
def group(request, slug):
    """A group: for its teachers with how far everyone is, for its participants who and when."""
    reader = reader_of(request.user)
    now = reader.now()
    found = with_invited(queries.with_sizes(visible_groups(request.user)), now)
    cohort = get_object_or_404(found, slug=slug)
    face = _of_a_teacher if leads(request.user, cohort) else _of_a_participant
    days = queries.days_of(cohort)
    context = {"cohort": cohort, "days": days, "now": now}
    context["open_days"] = {day.pk for day in days if reader.opens(day.page.path, now)}
    context["links"] = list(chain(*contributions("group_links", request.user, cohort)))
    return face(request, cohort, context)


def _of_a_teacher(request, cohort, context):
    by_name = request.GET.get("volgorde") == "naam"
    page = queries.page_of(cohort, cohort.size, by_name, request.GET.get("pagina"))
    people = queries.persons(page, context["days"], context["now"])
    users = [person.user for person in people]
    context["columns"] = list(chain(*contributions("group_columns", request.user, cohort, users, context["now"])))
    quiet = [] if by_name else [person for person in people if person.needs_attention]
    context["is_over"] = is_over(cohort, context["now"])
    blocks = [(_("Stil of nog niet begonnen"), quiet), (_("De anderen") if quiet else "", _without(quiet, people))]
    context |= {"page": page, "by_name": by_name, "blocks": [block for block in blocks if block[1]]}
    return render(request, "cohorts/people/teaching.html", context)


def _without(some, people):
    return [person for person in people if person not in some]


def _of_a_participant(request, cohort, context):
    names = cohort.enrolments.open().order_by("user__name", "pk").values_list("user__name", flat=True)
    people = names.exclude(role=Role.TEACHER)
    page = queries.Counted(people, queries.A_PAGE, cohort.size).get_page(request.GET.get("pagina"))
    context |= {"page": page, "teachers": list(names.filter(role=Role.TEACHER))}
    return render(request, "cohorts/people/taking_part.html", context)


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def message(request, cohort):
    """Write to the people who were ticked, look at it, and only then send it. What was typed stays typed."""
    data, asked = request.POST or None, request.POST or request.GET
    people = list(queries.reachable(cohort, asked.getlist("wie")))
    if not people and data is None:
        messages.warning(request, _("Kies eerst voor wie je bericht is: vink een of meer mensen aan."))
        return redirect(cohort)
    form = MessageForm(data, people=people, initial={"key": uuid4()})
    checked = "anders" not in asked and form.is_valid() and bool(people)
    if checked and "stuur" in asked:
        given = form.cleaned_data
        send_message(cohort=cohort, people=people, text=given["text"], key=given["key"], by=request.user)
        messages.success(request, _sent_to(people))
        return redirect(cohort)
    context = {"cohort": cohort, "people": people, "form": form, "everyone": "allen" in asked.getlist("wie")}
    if checked:
        context["preview"] = signed(form.cleaned_data["text"], request.user)
    return render(request, "cohorts/people/message.html", context)


def _sent_to(people):
    one, more = _("Je bericht is verstuurd aan %s."), _("Je bericht is verstuurd aan %s mensen.")
    return one % people[0].user if len(people) == 1 else more % len(people)


@for_who_leads
@require_safe
def as_file(request, cohort, kind):
    """The list of a group for a spreadsheet."""
    head, rows = list_of(cohort)
    write, content_type = (tables.as_csv, tables.CSV) if kind == "csv" else (tables.as_xlsx, tables.XLSX)
    answer = HttpResponse(write(head, rows), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{cohort.slug}.{kind}"'
    return answer
