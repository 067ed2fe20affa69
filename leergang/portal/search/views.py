"""The search page, for everyone: each finds what they may read."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from .queries import answer
from .questions import LONGEST


@require_safe
def search(request):
    """A field to ask, and below it what was found."""
    typed = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    context = {"typed": typed, "longest": LONGEST, "answer": answer(request.user, typed) if typed else None}
    return render(request, "portal/search.html", context)
