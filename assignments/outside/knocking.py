"""The way in by a link: a button that mails a code, the code, and then what is behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from . import visiting
from .codes import CodeForm
from .visiting import Door

OWN_FIELDS = ("csrfmiddlewaretoken", "guest", "code")
TOO_MANY_CODES = _("Er zijn te veel codes gevraagd. Kijk in je ongewenste mail, of probeer het over een uur opnieuw.")
TOO_MANY_TRIES = _("Er is te vaak een code geprobeerd. Vraag over een uur een nieuwe, of anders morgen.")
WRONG = _("Deze code klopt niet. Kijk in de laatste mail die je van ons kreeg.")
ENDED = _("De code klopte drie keer niet, of is verlopen. Vraag een nieuwe code.")


@dataclass(frozen=True)
class Arrival:
    """Who has this link: how a code is mailed, what is shown before it and after it, and the buttons of a visit.

    `page` takes the form of the code, and a status.
    """

    door: Door
    mail_code: Callable[[str], None]
    page: Callable[..., HttpResponse]
    inside: Callable[[], HttpResponse]
    leaving: Mapping[str, Callable[[], object]] = field(default_factory=dict)


def answered(request: HttpRequest, arrival: Arrival) -> HttpResponse:
    """What this request gets; a field named `guest` says which button was pressed here."""
    verb = request.POST.get("guest", "")
    if visiting.is_visit(request, arrival.door):
        if not verb:
            return arrival.inside()
        if verb in arrival.leaving:  # and not a code, asked for in another tab
            arrival.leaving[verb]()
        return redirect(request.path)
    if verb == "code":
        return _send(request, arrival)
    if verb == "open":
        return _try(request, arrival)
    return arrival.page(CodeForm())


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What somebody sent after their visit had ended: it goes along with the next code, so that no word is lost."""
    return [(name, str(value)) for name, value in request.POST.items() if name not in OWN_FIELDS]


def _send(request, arrival):
    if visiting.send_code(request, arrival.door, arrival.mail_code, timezone.now()):
        return arrival.page(CodeForm()) if typed(request) else redirect(request.path)
    return _refused(request, arrival, TOO_MANY_CODES)


def _try(request, arrival):
    form = CodeForm(request.POST)
    if not form.is_valid():
        return arrival.page(form)
    is_right = visiting.try_code(request, arrival.door, form.cleaned_data["code"], timezone.now())
    if is_right is None:
        return _refused(request, arrival, TOO_MANY_TRIES)
    if is_right:
        return arrival.inside() if typed(request) else redirect(request.path)
    if not visiting.waits_for_code(request, arrival.door):
        messages.error(request, ENDED)
        return arrival.page(CodeForm()) if typed(request) else redirect(request.path)
    form.add_error("code", WRONG)
    return arrival.page(form)


def _refused(request, arrival, said):
    messages.error(request, said)
    return arrival.page(CodeForm(), status=429)
