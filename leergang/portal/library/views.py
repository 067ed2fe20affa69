"""The overview with its filters, and the door to an item."""

from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cohorts.enrolment.doors import for_who_takes_part
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.published.serving import serve
from leergang.kit.filters import Filter

from .queries import Shelves, belongings


@for_who_takes_part
@require_safe
def overview(request):
    """All items by subject; with a subject chosen, those alone."""
    shelves = Shelves.of(request.user)
    chosen = Filter.read(shelves.facets, request.GET)
    items = chosen.select(shelves.items)
    subjects = {slug: name for slug, name in shelves.subjects.items() if chosen.chosen.get("onderwerp") in (None, slug)}
    context = {
        "search": _address_of("search"),
        "index": LibraryIndexPage.objects.first(),
        "filters": chosen.groups(shelves.items, _("Alles")),
        "count": len(items),
        "total": len(shelves.items),
        "is_filtered": bool(chosen.chosen),
        "shelves": [
            {"slug": slug, "name": name, "items": [item for item in items if slug in shelves.slugs.get(item.pk, ())]}
            for slug, name in subjects.items()
        ],
        "loose": [item for item in items if not shelves.slugs.get(item.pk)],
    }
    return render(request, "portal/library/overview.html", context)


@for_who_takes_part
def page(request, path):
    """Whatever stands below the library, as any page is served; an item comes with what belongs to it."""
    answer = serve(request, f"bibliotheek/{path}/")
    context = getattr(answer, "context_data", None) or {}
    if isinstance(context.get("page"), LibraryPage):
        context["belongings"] = belongings(context["page"], context["prose"], request.user)
    return answer


def _address_of(name):
    """An address that may not be there yet."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
