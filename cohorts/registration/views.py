"""What somebody sees who wants to join: the form, what comes next, and the page behind the link in their mail."""

from functools import wraps

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import model_to_dict
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from leergang.kit.slots import contributions

from ..moments.dates_file import dates_file
from ..moments.doors import of_a_course
from ..moments.queries import start_moments
from ..schedule.models import Cohort
from ..schools.models import School
from . import actions, rules
from .forms import AboutYou, ApplicationForm
from .models import ApplicationState as State
from .queries import application_behind, first_day_of, place_in_line

VERBS = {
    "take": (actions.take_offer, gettext_lazy("De plaats is van jou.")),
    "decline": (actions.decline_offer, gettext_lazy("Je hebt de plaats niet aangenomen.")),
    "withdraw": (actions.withdraw, gettext_lazy("Je aanmelding is ingetrokken.")),
    "come-back": (actions.come_back, gettext_lazy("Je bent weer aangemeld.")),
}


@of_a_course
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request, course):
    """The form; what is wrong with it is said beside what was typed."""
    moments = [moment for moment in start_moments(course.pk, timezone.localdate()) if moment.is_open]
    form = ApplicationForm(request.POST or None, moments=moments, initial=_known(request))
    status = 200
    if moments and form.is_valid():
        if not form.within_limits(request, action="apply", email=form.cleaned_data["email"]):
            status = 429
        elif cohort := _applied(form):
            return redirect("applied", course.slug, cohort)
    context = {"course": course, "form": form, "moments": moments, "schools": _schools()}
    context["only_list"] = all(moment.is_full for moment in moments)
    return render(request, "cohorts/registration/apply.html", context, status=status)


@of_a_course
@require_safe
def applied(request, course, cohort):
    """What happens now: the same for who applied just now, and for who did so before with this address."""
    moment = _moment(course, cohort)
    if moment is None:
        return redirect("apply", course.slug)
    context = {"course": course, "moment": moment, "beside": contributions("mail_sent", request)}
    return render(request, "cohorts/registration/applied.html", context)


@of_a_course
@require_safe
def dates(request, course, cohort):
    """The days of a group that can be joined, for a calendar."""
    moment = _moment(course, cohort)
    if moment is None:
        raise Http404
    return dates_file(Cohort.objects.select_related("course").get(pk=moment.cohort))


def behind_a_link(view):
    """Hands the view the application of a link. Looking changes nothing: mail scanners open every link."""

    @wraps(view)
    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    def found(request, token):
        application = application_behind(token)
        if application is None:
            raise Http404
        answer = view(request, application, token)
        answer["X-Robots-Tag"] = "noindex"
        return answer

    return found


@behind_a_link
def application(request, application, token):
    """How it stands, with a button for each thing that can be done about it."""
    now = timezone.now()
    if request.method == "POST":
        _press(request, application, now)
        return redirect("application", token)
    begun = rules.has_begun(first_day_of(application.cohort), now)
    context = {
        "application": application,
        "course": application.cohort.course,
        "days": application.cohort.days.select_related("page").order_by("date"),
        "number": place_in_line(application) if application.state == State.WAITING else None,
        "offer_stands": rules.offer_stands(application, now),
        "can_change": rules.may_change(application),
        "can_withdraw": rules.may_withdraw(application, begun),
        "can_come_back": rules.may_come_back(application) and not begun,
        "token": token,
    }
    return render(request, "cohorts/registration/application.html", context)


@behind_a_link
def change(request, application, token):
    """What somebody typed, to mend it."""
    form = AboutYou(request.POST or None, initial=model_to_dict(application))
    if form.is_valid():
        try:
            actions.change(application=application, answers=form.answers())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Je gegevens zijn aangepast."))
            return redirect("application", token)
    context = {"application": application, "form": form, "token": token, "schools": _schools()}
    context["can_change"] = rules.may_change(application) or form.is_bound  # what was typed stays to be seen
    return render(request, "cohorts/registration/change.html", context)


@behind_a_link
def own_dates(request, application, token):
    """The days of the group of this application, for a calendar."""
    return dates_file(application.cohort)


def _moment(course, cohort):
    moments = start_moments(course.pk, timezone.localdate())
    return next((moment for moment in moments if moment.slug == cohort), None)


def _schools():
    """The names to choose from while typing; a new one may be typed too."""
    return School.objects.values_list("name", flat=True)


def _known(request):
    """What we know of who signed in, so that they need not type it."""
    user, wish = request.user, {"cohort": request.GET.get("groep")}
    return wish | {"name": user.name, "email": user.email} if user.is_authenticated else wish


def _applied(form):
    """The slug of the group that somebody applied for; None when it could not be, and then the form says why."""
    cohort = Cohort.objects.get(pk=form.moments[form.cleaned_data["cohort"]].cohort)
    try:
        actions.apply(cohort=cohort, answers=form.answers(), now=timezone.now())
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return None
    return cohort.slug


def _press(request, application, now):
    verb, done = VERBS.get(request.POST.get("verb"), (None, ""))
    if verb is None:
        return
    try:
        verb(application=application, now=now)
    except ValidationError as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, done)
