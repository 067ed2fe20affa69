"""A new group in one minute, its days when they move, and taking a group back."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import ModelLogEntry

from cohorts.calendar.queries import free_days
from cohorts.schedule.models import Cohort
from cohorts.schedule.plan import Plan
from cohorts.schedule.queries import pages_of, plan_of, previous_of
from cohorts.schedule.rules import faults, follow, moved

from .actions import OVERTAKEN, move_days, news, start_group, take_back
from .drafts.draft import Draft, fingerprint, seal, unseal
from .forms import BasicsForm, StartForm
from .queries import MOVED, past_moves, who_hears
from .rules import may_see_names, may_take_back


def new_group(request):
    """First what it needs, then all dates; both on one address, so that going back loses nothing."""
    if not request.user.has_perm("cohorts.add_cohort"):
        raise PermissionDenied
    start = StartForm(request.GET or None)
    if not start.is_valid():
        return render(request, "cohorts/planning/new.html", {"form": start})
    data = start.cleaned_data
    like = data["like"] or previous_of(data["course"])
    region = data["region"] or (like.region if like else "")
    draft, plan = _read(request, _new_draft(_posted(request), data, like, region))
    basics = BasicsForm(_posted(request), initial=_basics(data["day_one"], like))
    if plan and basics.is_valid():
        fields = {"course": data["course"], "like": like, "plan": plan, "region": region, "by": request.user}
        return _made(request, start_group(**fields, **basics.cleaned_data))
    context = {"draft": draft, "basics": basics, "like": like, "course": data["course"], "region": region}
    return render(request, "cohorts/planning/preview.html", context)


def days(request, pk):
    """The dates of a group: shown, moved, and kept; asks first when mail leaves to more than one person."""
    if request.method != "POST":
        return _days(request, pk)
    with transaction.atomic():  # a colleague who saves at this moment waits, and is told
        Cohort.objects.select_for_update().filter(pk=pk).first()
        return _days(request, pk)


def _days(request, pk):
    cohort = _managed(request, pk)
    stored, free = plan_of(cohort), free_days(cohort.region)
    if "confirmed" in request.POST:
        return _confirmed(request, cohort, stored)
    first = Draft(pages_of(cohort.course), stored, free=free, data=_posted(request), stored=stored)
    draft, plan = _read(request, first)
    opened_on, now = request.POST.get("stored") or fingerprint(stored), fingerprint(stored)
    if plan and opened_on != now:
        draft, plan, opened_on = draft.of(plan), None, now
        messages.warning(request, OVERTAKEN)
    if plan:
        hear = who_hears(cohort, request.user).count() if _news(stored, plan) else 0
        return _ask(request, cohort, stored, plan) if hear > 1 else _keep(request, cohort, stored, plan)
    context = {"draft": draft, "cohort": cohort, "stored": opened_on, "moves": past_moves(cohort)}
    return render(request, "cohorts/planning/days.html", context)


def put_back(request, pk, move):
    """Shows what the dates were before a move, and asks whether they should be so again."""
    cohort = _managed(request, pk)
    entry = get_object_or_404(ModelLogEntry.objects.for_instance(cohort), pk=move, action=MOVED)
    before, pages = Plan.read(entry.data["before"]), dict(pages_of(cohort.course))
    known = tuple(meeting for meeting in before.meetings if meeting.page in pages)
    return _ask(request, cohort, plan_of(cohort), replace(before, meetings=known))


def remove(request, pk):
    """Asks once, because a link may be opened by mistake; then the group is gone."""
    cohort = _managed(request, pk)
    if request.method == "POST":
        try:
            take_back(cohort=cohort, by=request.user)
        except ValidationError as refused:
            messages.warning(request, " ".join(refused.messages))
            return redirect("groepen:edit", cohort.pk)
        messages.success(request, _("Groep ‘%(name)s’ is weg.") % {"name": cohort})
        return redirect("groepen:index")
    context = {"cohort": cohort, "may_take_back": may_take_back(cohort)}
    return render(request, "cohorts/planning/remove.html", context)


def _posted(request):
    return request.POST if request.method == "POST" else None


def _managed(request, pk):
    return get_object_or_404(Cohort.objects.managed_by(request.user).select_related("course"), pk=pk)


def _new_draft(posted, data, like, region):
    free, pages = free_days(region), pages_of(data["course"])
    plan = follow(plan_of(like) if like else Plan(), pages, data["day_one"], free)
    return Draft(pages, plan, free=free, data=posted)


def _basics(day_one, like):
    kept = {"seats": like.seats, "place": like.place} if like else {"seats": 16}
    return {"name": date_format(day_one, "F Y").capitalize(), **kept}


def _read(request, draft):
    """The draft to show, and the plan when somebody wants it so and it can be."""
    if request.method != "POST":
        return draft, None
    if not draft.is_valid():
        messages.error(request, _("Niet alles is te lezen. Bij het veld staat wat je kunt doen."))
        return draft, None
    order = request.POST.get("shift", "")
    plan = draft.plan(order)
    if order:
        return draft.of(plan), None
    if faults(plan):
        messages.error(request, _("Deze datums kunnen niet samen. Bij de dag staat wat je kunt doen."))
        return draft.of(plan), None
    if draft.new_conflicts(plan):
        messages.warning(request, _("Je koos een vrije dag. Wil je dat zo, druk dan nog een keer."))
        return draft.of(plan), None
    return draft, plan


def _made(request, cohort):
    back = messages.button(reverse("groepen:remove", args=[cohort.pk]), _("Haal de groep weg"))
    messages.success(request, _("Groep ‘%(name)s’ is er.") % {"name": cohort}, buttons=[back])
    return redirect("groepen:edit", cohort.pk)


def _news(stored, plan):
    return news(moved(stored, plan), timezone.localdate())


def _ask(request, cohort, stored, plan):
    sentences = _news(stored, plan)
    hear = list(who_hears(cohort, request.user)) if sentences else []
    context = {"cohort": cohort, "news": sentences, "hear": hear, "plan": seal(plan), "stored": fingerprint(stored)}
    context["names"] = may_see_names(request.user, cohort)
    return render(request, "cohorts/planning/confirm.html", context)


def _confirmed(request, cohort, stored):
    try:
        plan = unseal(request.POST["confirmed"])
    except ValidationError as refused:
        raise Http404 from refused
    if not {meeting.page for meeting in plan.meetings} <= {page for page, _title in pages_of(cohort.course)}:
        raise Http404
    if request.POST.get("stored") != fingerprint(stored):
        messages.warning(request, OVERTAKEN)
        return redirect("groepen:days", cohort.pk)
    return _keep(request, cohort, stored, plan)


def _keep(request, cohort, stored, plan):
    if plan == stored:
        messages.info(request, _("Er is niets veranderd."))
    else:
        told = move_days(cohort=cohort, before=stored, plan=plan, by=request.user, now=timezone.now())
        back = messages.button(reverse("groepen:put_back", args=[cohort.pk, past_moves(cohort)[0].pk]), _("Zet terug"))
        messages.success(request, _said(told), buttons=[back])
    return redirect("groepen:days", cohort.pk)


def _said(told):
    if not told:
        return _("De datums zijn bewaard.")
    return ngettext(
        "De datums zijn bewaard. %(number)s persoon kreeg bericht.",
        "De datums zijn bewaard. %(number)s mensen kregen bericht.",
        told,
    ) % {"number": told}
