"""The answer to the buttons below a case card: the text is stored by then, whatever comes of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .actions import share_with_group

LOOK = "nakijken"


def share_or_offer(request, work):
    """Goes on to the page on which somebody offers it, or lets the group read it."""
    if request.POST["then"] == "offer":
        return redirect("case_offer", work.pk)
    url = reverse("case", args=[work.pk])
    try:
        shared = share_with_group(work=work, by=request.user, now=timezone.now())
    except ValidationError:
        return redirect(f"{url}?{LOOK}#fouten")
    except PermissionDenied:
        messages.warning(request, _("Je tekst is bewaard. Delen kan niet, want je doet nu niet mee in deze groep."))
        return redirect(url)
    told = _("Versie %(number)s is gedeeld met je groep.") % {"number": shared.version.number}
    messages.success(request, told)
    return redirect(url)
