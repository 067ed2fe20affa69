"""The start page."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cohorts.enrolment.reader import reader_of
from leergang.kit.sections import gather

from . import sections  # noqa: F401 - fills the start page


@login_required
@require_safe
def home(request):
    """Everything that has something to say to this person, in its order."""
    now = reader_of(request.user).now()
    return render(request, "portal/home/home.html", {"sections": gather("home", request, now)})
