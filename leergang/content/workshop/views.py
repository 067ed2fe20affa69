"""The screens of the workshop that Wagtail does not have."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from leergang.content.course import CoursePage, DayPage, ModulePage
from leergang.content.pages import CourseIndexPage

from .actions import make_module, take_back_module
from .forms import NewModuleForm
from .rules import days_to_add_to, may_take_back


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
    form = NewModuleForm(request.POST or None, days=days)
    if form.is_valid():
        data = form.cleaned_data
        module = make_module(day=data["day"], title=data["title"], steps=form.steps(), by=request.user)
        back = messages.button(reverse("take_back_module", args=[module.pk]), _("Haal de module weg"))
        messages.success(request, _("Module ‘%(title)s’ is er, met drie stappen.") % {"title": module}, buttons=[back])
        return redirect("wagtailadmin_pages:edit", module.get_first_child().pk)
    return render(request, "leergang/beheer/new_module.html", {"form": form, "above": above})


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
