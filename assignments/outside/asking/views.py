"""Asking what is held of an address, and the page behind the link that comes of it."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leergang.kit.slots import contributions

from .. import knocking, queries, visiting
from ..purposes import purpose_of
from ..rules import gone_on
from . import actions
from .forms import AddressForm


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request):
    """One field. Whoever asks, and about whom: the same answer."""
    form, status = AddressForm(request.POST or None), 200
    if form.is_valid():
        email = form.cleaned_data["email"]
        if form.within_limits(request, action="guest_data", email=email):
            actions.inquire(email=email, now=timezone.now())
            return redirect("guest_data_asked")
        status = 429
    return render(request, "assignments/outside/ask.html", {"form": form}, status=status)


@require_safe
def asked(request):
    """What happens now, whether anything is held or not."""
    return render(request, "assignments/outside/asked.html", {"beside": contributions("mail_sent", request)})


@visiting.behind(queries.inquiry_behind)
@require_http_methods(["GET", "HEAD", "POST"])
def held(request, inquiry, token):
    """A button, a code, and then all that is held; erasing it asks once more."""
    arrival = knocking.Arrival(
        door=inquiry,
        mail_code=lambda code: actions.mail_code(inquiry=inquiry, code=code, now=timezone.now()),
        page=partial(_page, request, inquiry),
        inside=partial(_inside, request, inquiry),
        leaving={"leave": partial(visiting.leave, request, inquiry)},
    )
    return knocking.answered(request, arrival)


def _page(request, inquiry, form, status=200):
    context = {
        "waits": visiting.waits_for_code(request, inquiry),
        "until": inquiry.until,
        "form": form,
        "beside": contributions("mail_sent", request),
    }
    return render(request, "assignments/outside/arrive_data.html", context, status=status)


def _inside(request, inquiry):
    if request.POST.get("do") == "erase":
        visiting.leave(request, inquiry)
        actions.erase_everywhere(email=inquiry.email, now=timezone.now())
        messages.success(request, _("Je naam en je e-mailadres zijn gewist, overal waar je gast was."))
        return redirect("guest_data")
    rows = _rows(inquiry)
    page = "sure" if rows and request.POST.get("do") == "ask" else "held"
    return render(request, f"assignments/outside/{page}.html", {"rows": rows, "email": inquiry.email})


def _rows(inquiry):
    """Each with what it is called, when the address goes by itself, and what stays beside it."""
    guests = list(queries.guests_of(inquiry.email).select_related("work__owner").order_by("-made_at", "-pk"))
    beside = queries.held_beside(guests)
    return [
        {
            "guest": one,
            "what": purpose.label if (purpose := purpose_of(one)) else _("Iets om te lezen"),
            "gone_on": gone_on(one) if one.email else None,
            "beside": beside.get(one.pk, ""),
        }
        for one in guests
    ]
