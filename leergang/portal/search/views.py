"""The search page, for everyone: each finds what they may read."""

from django.shortcuts import render
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .queries import Answer, answer
from .questions import LONGEST

# Drawn here, as fifteen of them in a template cost as much as finding them.
ROW = '<li class="task"><a href="{}">{}</a><p class="meta">{}</p><p>{}</p></li>\n'


@require_safe
def search(request):
    """A field to ask, and below it what was found."""
    typed = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    found = answer(request.user, typed) if typed else Answer([])
    rows = format_html_join("", ROW, ((one.address, one.title, _about(one), one.why) for one in found.results))
    context = {"typed": typed, "longest": LONGEST, "answer": found, "rows": rows}
    return render(request, "portal/search.html", context)


def _about(result):
    about = f"{result.kind}: {result.place}" if result.place else result.kind
    return _("{about}, geldt niet meer").format(about=about) if result.is_over else about
