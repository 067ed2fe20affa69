"""The page itself: for the demo, and elsewhere for who may enter the admin."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .samples import COLOURS, block_samples, icon_names


@require_safe
def styleguide(request):
    """Every component in every state; for anyone else it does not exist."""
    if not (settings.DEMO or request.user.is_staff):
        raise Http404
    context = {"colours": COLOURS, "icons": icon_names(), "samples": block_samples()}
    return render(request, "portal/styleguide.html", context)
