"""Saving, by a script or by a button with the same guarantees; and going on after signing in again."""

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from leergang.kit.moments import clock

from ..actions import Stale, save
from ..kinds import KINDS, asked, found, typed
from ..merging.fields import chosen, read_marks
from ..rules import LONGEST, fits, is_writer
from ..values import inputs, text
from .renewing import signed_out
from .saying import base_of, stands

TOO_LONG = _("Je tekst is langer dan %(most)s tekens. Knip hem in tweeën: de rest kan in een notitie.")


@sensitive_post_parameters()
@require_POST
def save_work(request):
    """Stores what was typed and then says so. A stale save shows both texts; who was signed out, keeps theirs."""
    if not is_writer(request.user, request.POST.get("writer", "")):
        return signed_out(request)
    work = found(request.user, request.POST)
    revision = _number(request.POST.get("revision", ""))
    base = read_marks(request.POST.get("base"))
    body = work.body | typed(work, request.POST)
    if request.POST.get("keep"):
        body = chosen(work.body, body, base, request.POST["keep"])
    if not fits(body):
        return _refused(request)
    outcome = (KINDS[work.kind].store or save)(work=work, body=body, revision=revision, by=request.user, base=base)
    if isinstance(outcome, Stale):
        return _stale(request, outcome)
    then = KINDS[work.kind].then if "then" in request.POST else None
    return then(request, outcome.work) if then else _saved(request, outcome.work)


def _number(said) -> int:
    if not said.isdecimal() or len(said) > 9:
        raise Http404
    return int(said)


def _as_data(request) -> bool:
    return request.headers.get("Accept", "") == "application/json"


def _saved(request, work):
    at = _("Bewaard om %(time)s uur") % {"time": clock(work.saved_at)}
    if _as_data(request):
        return JsonResponse(stands(work) | {"said": at})
    messages.success(request, f"{at}.")
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else KINDS[work.kind].url(work))


def _stale(request, outcome):
    """Both texts, and three ways on."""
    about = {
        "work": outcome.work,
        "fields": _fields(outcome),
        "at": clock(outcome.work.saved_at),
        "sent": _sent(request, inputs(outcome.body)),
    }
    if _as_data(request):
        html = render(request, "assignments/work/both.html", about).content.decode()
        return JsonResponse(stands(outcome.work) | {"html": html}, status=409)
    return render(request, "assignments/work/stale.html", about | {"base": base_of(outcome.work)}, status=409)


def _fields(outcome):
    """What is there and what came, of each field in which they differ."""
    labels = asked(outcome.work)
    names = [name for name, value in outcome.body.items() if value != outcome.work.body.get(name)]
    return [
        {"label": labels.get(name, ""), "theirs": text(outcome.work.body.get(name)), "mine": text(outcome.body[name])}
        for name in names
    ]


def _sent(request, instead: Mapping[str, str] | None = None):
    """All that was sent, to send it once more; `instead` is what stands in its inputs by now, at another revision."""
    stale = () if instead is None else ("revision", "base", *instead)
    left_out = {"csrfmiddlewaretoken", "keep", "then", *stale}
    sent = [(name, value) for name, values in request.POST.lists() for value in values if name not in left_out]
    return [*sent, *(instead or {}).items()]


def _refused(request):
    told = str(TOO_LONG) % {"most": f"{LONGEST:_}".replace("_", ".")}
    if _as_data(request):
        return JsonResponse({"said": told}, status=413)
    about = {"title": _("Je tekst is te lang om te bewaren"), "told": told, "sent": _sent(request)}
    return render(request, "assignments/work/again.html", about, status=413)


@login_required
@require_safe
def renewed(request):
    """For a page that was left open: who is signed in now, and the token that its forms need."""
    return JsonResponse({"writer": str(request.user.pk), "token": get_token(request)})


@login_required
@require_safe
def signed_in_again(request):
    """Where somebody lands who signed in again to go on writing in another tab."""
    return render(request, "assignments/work/signed_in_again.html")
