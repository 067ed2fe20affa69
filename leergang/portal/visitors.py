"""What browsers and search engines ask for by themselves."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

CLOSED = ("wagtailadmin_home", "account_login", "account", "search")


@require_safe
def robots(request):
    """Nothing of members is named, as that would tell what exists; a demo is not to be found at all."""
    closed = ["/"] if settings.DEMO else [reverse(name) for name in CLOSED]
    lines = ["User-agent: *", *(f"Disallow: {address}" for address in closed)]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request):
    """For whoever asks before reading the page, which names it too."""
    return redirect(static("icons/favicon.png"))
