"""Asking a question about a course, and answering it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leergang.kit.slots import contributions

from ..enrolment.reader import reader_of
from ..moments.doors import of_a_course
from . import actions, rules
from .forms import AnswerForm, OnPageForm, QuestionForm
from .models import CourseQuestion


@of_a_course
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request, course):
    """The form for a question."""
    user = request.user
    known = {"name": user.name, "email": user.email} if user.is_authenticated else None
    form, status = QuestionForm(request.POST or None, initial=known), 200
    if form.is_valid():
        if form.within_limits(request, action="ask", email=form.cleaned_data["email"]):
            actions.ask(course=course, answers=form.answers(), now=timezone.now())
            return redirect("asked", course.slug)
        status = 429
    return render(request, "cohorts/questions/ask.html", {"course": course, "form": form}, status=status)


@of_a_course
@require_safe
def asked(request, course):
    """Says that the question is on its way."""
    beside = contributions("mail_sent", request)
    return render(request, "cohorts/questions/asked.html", {"course": course, "beside": beside})


@login_required
@require_safe
def questions(request):
    """The questions about the courses somebody teaches, those without an answer first."""
    if not (reader_of(request.user).teaches or request.user.is_superuser):
        raise Http404
    found = list(CourseQuestion.objects.visible_to(request.user).select_related("course", "answered_by"))
    context = {
        "waiting": [question for question in found if rules.may_answer(question)],
        "answered": [question for question in reversed(found) if not rules.may_answer(question)],
    }
    return render(request, "cohorts/questions/questions.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def question(request, pk):
    """One question: answer it, and then put it on the page when that may be."""
    if reader_of(request.user).looks_as:
        raise Http404
    visible = CourseQuestion.objects.visible_to(request.user).select_related("course", "answered_by")
    asked = get_object_or_404(visible, pk=pk)
    form = _form(asked, request.POST or None)
    if form is not None and form.is_valid() and _done(request, asked, form):
        return redirect("question", asked.pk)
    context = {"question": asked, "form": form, "is_waiting": rules.may_answer(asked)}
    return render(request, "cohorts/questions/question.html", context)


def _form(asked, data):
    """The one thing that can be done now; None when nothing is left to do."""
    if rules.may_answer(asked):
        return AnswerForm(data)
    if rules.may_share(asked):
        return OnPageForm(data, initial={"words": " ".join(asked.text.split())[:200], "text": asked.answer})
    return None


def _done(request, asked, form):
    now = timezone.now()
    try:
        if isinstance(form, AnswerForm):
            actions.answer(question=asked, by=request.user, now=now, **form.cleaned_data)
            messages.success(request, _("Je antwoord is gemaild aan %(name)s.") % {"name": asked.name})
        else:
            actions.put_on_page(question=asked, by=request.user, now=now, **form.cleaned_data)
            messages.success(request, _("De vraag staat in het concept van de pagina. De redactie publiceert haar."))
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    return True
