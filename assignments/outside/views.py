"""The page behind the link in a guest's mail. Opening it does nothing; each next step is a button."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leergang.kit.slots import contributions

from . import actions, visiting
from .forms import CodeForm
from .purposes import PURPOSES
from .rules import gone_on

OWN_FIELDS = ("csrfmiddlewaretoken", "guest", "code")
TOO_MANY_CODES = _("Er zijn te veel codes gevraagd. Kijk in je ongewenste mail, of probeer het over een uur opnieuw.")
TOO_MANY_TRIES = _("Er is te vaak een code geprobeerd. Vraag over een uur een nieuwe, of anders morgen.")
WRONG = _("Deze code klopt niet. Kijk in de laatste mail die je van ons kreeg.")
ENDED = _("De code klopte drie keer niet, of is verlopen. Vraag een nieuwe code.")


@visiting.open_link
@require_http_methods(["GET", "HEAD", "POST"])
def guest(request, guest, token):
    """Who asks and what is kept; then the code; then what the purpose shows."""
    verb = request.POST.get("guest", "")
    if visiting.is_visit(request, guest):
        if not verb:
            return PURPOSES[guest.purpose].view(request, guest)
        if verb in LEAVING:  # and not a code, asked for in another tab
            LEAVING[verb](request, guest)
        return redirect("guest", token)
    if verb == "code":
        return _send(request, guest, token)
    if verb == "open":
        return _try(request, guest, token)
    return _page(request, guest, CodeForm())


def _send(request, guest, token):
    if visiting.send_code(request, guest, timezone.now()):
        return _page(request, guest, CodeForm()) if _typed(request) else redirect("guest", token)
    return _refused(request, guest, TOO_MANY_CODES)


def _try(request, guest, token):
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _page(request, guest, form)
    is_right = visiting.try_code(request, guest, form.cleaned_data["code"], timezone.now())
    if is_right is None:
        return _refused(request, guest, TOO_MANY_TRIES)
    if is_right:
        return PURPOSES[guest.purpose].view(request, guest) if _typed(request) else redirect("guest", token)
    if not visiting.waits_for_code(request, guest):
        messages.error(request, ENDED)
        return _page(request, guest, CodeForm()) if _typed(request) else redirect("guest", token)
    form.add_error("code", WRONG)
    return _page(request, guest, form)


def _typed(request) -> list[tuple[str, str]]:
    """What somebody sent after their visit had ended: it goes along with the next code, so that no word is lost."""
    return [(name, value) for name, value in request.POST.items() if name not in OWN_FIELDS]


def _refused(request, guest, said):
    messages.error(request, said)
    return _page(request, guest, CodeForm(), status=429)


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
        "typed": _typed(request),
        "beside": contributions("mail_sent", request),
    }
    return render(request, "assignments/outside/arrive.html", context, status=status)


def _erase(request, guest):
    visiting.leave(request, guest)
    actions.erase_oneself(guest=guest, now=timezone.now())
    messages.success(request, _("Je naam en je e-mailadres zijn gewist. De link doet het niet meer."))


LEAVING = {"erase": _erase, "leave": visiting.leave}
