"""The answer to the button *Lever in*: the text is stored by then, whatever comes of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..guard.looking import look
from ..work.kinds import form_of
from .actions import hand_in
from .rules import may_hand_in

LOOK = "nakijken"
FILES = "files:"


def after_saving(request, work):
    """What the button asked that saved: to hand in, or to go on to the files of a question."""
    field = request.POST["then"].removeprefix(FILES)
    if field != request.POST["then"] and field in form_of(work).base_fields:
        return redirect("attachments", work.pk, field)
    if may_hand_in(request.user, work) and form_of(work)(data=work.body).is_valid() and look(work):
        return redirect("look_again", work.pk)
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
