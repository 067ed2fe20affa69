"""The screens of the workshop that Wagtail does not have."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from leergang.content.course import CoursePage, DayPage, ModulePage
from leergang.content.pages import CourseIndexPage

from .actions import make_module, make_step, take_back_module
from .forms import NewModuleForm, WordForm
from .queries import with_day
from .rules import days_to_add_to, may_take_back, modules_to_add_to


def to_course(request):
    """Opens the course; the list of courses where there are more."""
    courses = list(CoursePage.objects.all()[:2])
    return redirect("wagtailadmin_explore", courses[0].pk if len(courses) == 1 else CourseIndexPage.objects.get().pk)


def new_module(request, pk):
    """A form with a title and three steps; afterwards the first step is open."""
    above = get_object_or_404(Page, pk=pk)
    days = DayPage.objects.filter(pk__in=[day.pk for day in days_to_add_to(request.user, above)]).order_by("path")
    if not days:
        raise PermissionDenied
    form = NewModuleForm(request.POST or None, request.FILES or None, days=days)
    if form.is_valid():
        data, word = form.cleaned_data, form.cleaned_data["word"]
        names = {"title": data["title"], "steps": form.steps(), "order": form.order()}
        module = make_module(day=data["day"], by=request.user, word=word, **names)
        back = messages.button(reverse("take_back_module", args=[module.pk]), _("Haal de module weg"))
        messages.success(request, _("Module ‘%(title)s’ is er, met drie stappen.") % {"title": module}, buttons=[back])
        _say_losses(request, word)
        return redirect("wagtailadmin_pages:edit", module.get_first_child().pk)
    return render(request, "leergang/beheer/new_module.html", {"form": form, "above": above})


def step_from_word(request, pk=None):
    """A form with a Word file and a module; afterwards the step is open, with what could not come along above it."""
    modules = with_day([module.pk for module in modules_to_add_to(request.user)])
    if pk and not modules.filter(pk=pk).exists():
        raise PermissionDenied
    if not modules:
        messages.warning(request, _("Er is nog geen module waaraan je een stap kunt toevoegen. Maak eerst een module."))
        return redirect("to_course")
    form = WordForm(request.POST or None, request.FILES or None, modules=modules, initial={"module": pk})
    if form.is_valid():
        word = form.cleaned_data["word"]
        step = make_step(module=form.cleaned_data["module"], word=word, by=request.user)
        messages.success(request, _("Stap ‘%(title)s’ is er, als concept.") % {"title": step})
        _say_losses(request, word)
        return redirect("wagtailadmin_pages:edit", step.pk)
    return render(request, "leergang/beheer/step_from_word.html", {"form": form, "pk": pk})


def _say_losses(request, word):
    if word and word.losses:
        messages.warning(request, render_to_string("leergang/beheer/losses.html", {"losses": word.losses}))


def take_back(request, pk):
    """Asks once, because a link may be opened by mistake; then the module and its steps are gone."""
    module = get_object_or_404(ModulePage, pk=pk)
    if not may_take_back(request.user, module):
        messages.warning(request, _("Hier is al aan geschreven. Verwijder de module in de lijst van de dag."))
        return redirect("wagtailadmin_explore", module.pk)
    if request.method == "POST":
        day = module.get_parent()
        take_back_module(module=module, by=request.user)
        messages.success(request, _("Module ‘%(title)s’ is weg.") % {"title": module})
        return redirect("wagtailadmin_explore", day.pk)
    return render(request, "leergang/beheer/take_back.html", {"module": module, "steps": module.get_children()})
