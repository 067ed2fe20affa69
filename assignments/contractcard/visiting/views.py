"""What the counterpart sees in a visit: the card, other texts to propose, and agreeing."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...outside.models import Guest
from ...outside.purposes import Purpose
from .. import actions, proposing, queries, telling
from ..models import ProposalState
from ..queries import SLUG
from .forms import ConsentForm

PREFIX = "voorstel-"  # before the name of a field, in what is sent


def visit(request, guest: Guest) -> HttpResponse:
    """Reading, and whatever a button there asks; a refusal shows the page again with all that was typed."""
    contract = queries.contract_of_guest(guest)
    if contract is None:
        return render(request, "assignments/outside/nothing.html", status=404)
    do = DOING.get(request.POST.get("do", ""))
    if do is None:
        return _page(request, contract)
    try:
        messages.success(request, do(request, contract, timezone.now()))
    except ValidationError as refused:
        messages.warning(request, " ".join(refused.messages))
        return _page(request, queries.contract_of_guest(guest), request.POST)
    return redirect(request.path)


def _page(request, contract, typed=None):
    consents = queries.consents_to(contract)
    parts = queries.parts_of(contract)
    texts = {part.field: _text_of(part, typed) for part in parts}
    context = {
        "token": request.resolver_match.kwargs["token"],
        "contract": contract,
        "guest": contract.guest,
        "owner": contract.work.owner,
        "parts": [(part, texts[part.field], texts[part.field].strip() != part.value.strip()) for part in parts],
        "read": parts,
        "signed": list(consents.values()),
        "mine": consents.get("other"),
        "theirs": consents.get("writer"),
        "is_waiting": any(part.waiting for part in parts),
        "name": typed.get("name", "") if typed else contract.guest.name,
    }
    return render(request, "assignments/contractcard/visit.html", context)


def _text_of(part, typed):
    """What was typed just now, or else proposed before, or else what stands there."""
    if typed is not None and PREFIX + part.field in typed:
        return typed[PREFIX + part.field]
    return part.waiting.text if part.waiting else part.value


def _propose(request, contract, now):
    sent = request.POST
    texts = {name.removeprefix(PREFIX): sent[name] for name in sent if name.startswith(PREFIX)}
    made = proposing.propose(contract=contract, number=_number(sent), texts=texts, now=now)
    if not made:
        raise ValidationError(_("Je tekst is nog dezelfde. Pas een deel aan en stuur het dan."))
    told = ngettext("Je voorstel is verstuurd.", "Je %(count)s voorstellen zijn verstuurd.", len(made))
    return told % {"count": len(made)}


def _retract(request, contract, now):
    waiting = contract.proposals.filter(state=ProposalState.OPEN, field=request.POST.get("field", "")).first()
    if waiting is None:
        raise ValidationError(proposing.SETTLED)
    proposing.retract(proposal=waiting, now=now)
    return _("Je voorstel is ingetrokken.")


def _agree(request, contract, now):
    form = ConsentForm(request.POST)
    if not form.is_valid():
        raise ValidationError([said for errors in form.errors.values() for said in errors])
    held = actions.agree(contract=contract, now=now, **form.cleaned_data)
    both = _("Jullie zijn allebei akkoord met versie %(number)s. Je krijgt de PDF per mail.")
    return (both if held.agreed_at else _("Je gaat akkoord met versie %(number)s.")) % form.cleaned_data


def _stop(request, contract, now):
    actions.stop(contract=contract, now=now)
    return _("Je hebt het contract opgezegd.") if contract.agreed_at else _("Je doet niet mee. De link is gestopt.")


def _number(sent) -> int:
    number = sent.get("number", "")
    return int(number) if number.isdecimal() and len(number) < len("100000") else 0


def _where(guest: Guest) -> str:
    return reverse("contract_card", args=[guest.work_id])


DOING = {"propose": _propose, "retract": _retract, "agree": _agree, "stop": _stop}

PURPOSE = Purpose(
    SLUG,
    gettext_lazy("Een contractkaart om samen af te spreken"),
    told=telling.asks,
    view=visit,
    address=_where,
    keeps=gettext_lazy(
        "Wat je voorstelt en, als je akkoord gaat, je naam en de dag. Dat blijft bij het contract zolang de ander het"
        " bewaart, of tot je het wist. Zolang blijft ook een vingerafdruk van je adres, waarmee we je dan terugvinden."
    ),
    held=queries.held_of_guests,
    forgets=actions.forget_counterpart,
)
