"""Two pages, for who takes or took part."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cohorts.enrolment.doors import for_who_takes_part

from .queries import LONGEST, glossary, register


@require_safe
@for_who_takes_part
def show_glossary(request):
    """All terms in the order of the alphabet, or those that hold the words asked for."""
    wanted = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    letters = glossary(request.user, wanted)
    found = sum(len(letter.terms) for letter in letters)
    return render(request, "portal/glossary/glossary.html", {"letters": letters, "wanted": wanted, "found": found})


@require_safe
@for_who_takes_part
def show_standards(request):
    """The register of standards."""
    areas = register(request.user, timezone.localdate())
    return render(request, "portal/glossary/standards.html", {"areas": areas})
