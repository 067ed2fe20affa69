"""The answer to the button *Geef je feedback*: the text is stored by then, whatever comes of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from .actions import give

LOOK = "nakijken"


def give_and_tell(request, work):
    """Given, or back to the fields with what is missing."""
    url = reverse("peer_review", args=[work.pk])
    try:
        give(work=work, by=request.user, now=timezone.now())
    except ValidationError:
        return redirect(f"{url}?{LOOK}#fouten")
    except PermissionDenied:
        messages.warning(
            request, _("Je tekst is bewaard. Geven kan nu niet: dit stuk wacht niet meer op jouw feedback.")
        )
        return redirect(url)
    messages.success(request, _("Je feedback is gegeven."))
    return redirect(url)
