"""The answer to the button *Lever in*: the text is stored by then, whatever comes of it."""

from urllib.parse import quote, urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..together.actions import take_pen
from ..work.kinds import asked
from .actions import hand_in

LOOK = "nakijken"
ROWS = "rijen"


def saved_and_then(request, work):
    """What the button asked that also saved: a row more in a table, the pen of another, or to hand in."""
    what, _colon, about = request.POST["then"].partition(":")
    field, url = about.partition(":")[0], reverse("own_work", args=[work.pk])
    if what == "pen" and field in asked(work):
        take_pen(work=work, question=field, by=request.user, now=timezone.now(), over=True)
    if what in ("pen", "row"):
        return redirect(f"{url}?{urlencode({ROWS: about})}#id_{quote(field)}")
    return hand_in_and_tell(request, work)


def hand_in_and_tell(request, work):
    """Handed in, or back to the fields with what is missing."""
    url, now = reverse("own_work", args=[work.pk]), timezone.now()
    try:
        submission = hand_in(work=work, by=request.user, now=now)
    except ValidationError:
        return redirect(f"{url}?{LOOK}#fouten")
    except PermissionDenied:
        messages.warning(
            request, _("Je tekst is bewaard. Inleveren kan niet, want de opdracht is nu niet open voor jou.")
        )
        return redirect(url)
    again = _("Versie %(number)s is al ingeleverd, met precies deze tekst.")
    told = (
        again
        if submission.handed_in_at < now
        else _("Versie %(number)s is ingeleverd. Je krijgt het ontvangstbewijs ook per mail.")
    )
    messages.success(request, told % {"number": submission.version.number})
    return redirect(url)
