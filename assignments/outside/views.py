"""The page behind the link in a guest's mail. Opening it does nothing; each next step is a button."""

from functools import partial

from django.contrib import messages
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leergang.kit.slots import contributions

from . import actions, knocking, visiting
from .purposes import PURPOSES
from .rules import gone_on


@visiting.open_link
@require_http_methods(["GET", "HEAD", "POST"])
def guest(request, guest, token):
    """Who asks and what is kept; then the code; then what the purpose shows."""
    arrival = knocking.Arrival(
        door=guest,
        mail_code=lambda code: actions.mail_code(guest=guest, code=code, now=timezone.now()),
        page=partial(_page, request, guest),
        inside=lambda: PURPOSES[guest.purpose].view(request, guest),
        leaving={"erase": partial(_erase, request, guest), "leave": partial(visiting.leave, request, guest)},
    )
    return knocking.answered(request, arrival)


def _page(request, guest, form, status=200):
    purpose = PURPOSES[guest.purpose]
    context = {
        "guest": guest,
        "owner": guest.work.owner,
        "purpose": purpose,
        "told": purpose.told(guest),
        "gone_on": gone_on(guest),
        "waits": visiting.waits_for_code(request, guest),
        "form": form,
        "typed": knocking.typed(request),
        "beside": contributions("mail_sent", request),
    }
    return render(request, "assignments/outside/arrive.html", context, status=status)


def _erase(request, guest):
    visiting.leave(request, guest)
    actions.erase_oneself(guest=guest, now=timezone.now())
    messages.success(request, _("Je naam en je e-mailadres zijn gewist. De link doet het niet meer."))
