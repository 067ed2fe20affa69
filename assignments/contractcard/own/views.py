"""One's own contract cards: writing, laying before somebody, answering proposals, agreeing and ending."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leergang.kit.words.direction import apart

from ...work.around.chain import comes_from, used_in
from ...work.models import Work
from .. import actions, queries
from ..card import CardForm
from ..kind import CONTRACT_CARD, new_card
from ..rules import has_new_words, way_for
from .beginning import begin_from, sources_of
from .doing import DOING
from .forms import OfferForm, RevisionForm
from .parting import not_in_profile
from .showing import cards_of, showing

LOOK = "nakijken"


@login_required
@require_safe
def own_cards(request):
    """One's own cards, how each stands; and where to begin one, empty or from a preparation."""
    rows = cards_of(request.user)
    may_begin = way_for(request.user) is not None
    context = {"rows": rows, "may_begin": may_begin, "now": timezone.now()}
    context["sources"] = sources_of(request.user) if may_begin else []
    return render(request, "assignments/contractcard/cards.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    """An empty one, which the first save makes; or one that begins with a preparation or an older card."""
    if request.method != "POST":
        return _write(request, new_card(request.user))
    source = next((one for one in sources_of(request.user) if str(one.pk) == request.POST.get("from")), None)
    if source is None or way_for(request.user) is None:
        raise Http404
    made = begin_from(source=source, by=request.user, now=timezone.now())
    messages.success(request, _("Je nieuwe kaart begint met wat daar stond. Kijk elk deel na."))
    return redirect("contract_card", made.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_card(request, pk):
    """One card: to go on with, to answer, or as it was agreed. A refusal shows the page again with what was typed."""
    work = get_object_or_404(queries.own_cards(request.user).select_related("owner"), pk=pk)
    if request.method != "POST":
        return _write(request, work, is_judged=LOOK in request.GET)
    do = DOING.get(request.POST.get("do", ""))
    if do is None:
        raise Http404
    try:
        messages.success(request, do(request, work, timezone.now()))
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
        return _write(request, get_object_or_404(queries.own_cards(request.user), pk=pk), typed=request.POST)
    return redirect("contract_card", pk)


def _write(request, work, is_judged=False, typed=None):
    if work.removed_at:
        return render(request, "assignments/contractcard/removed.html", {"work": work})
    shown = showing(work, timezone.now(), is_judged, typed or {})
    agreed = shown.contract and shown.contract.agreed_at
    context = {"shown": shown, "work": work, "contract": shown.contract, "may_begin": way_for(request.user) is not None}
    context["used_in"] = used_in([work], request.user).get(work.pk, []) if agreed else []
    context["apart"] = not_in_profile(work, request.user)
    context["comes_from"] = [] if work._state.adding else comes_from(work, request.user)
    page = "agreed" if agreed else "write"
    return render(request, f"assignments/contractcard/{page}.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request, pk):
    """The card as somebody else will read it, the question that it must answer, and before whom it lies."""
    work = _own_or_404(request, pk)
    contract = queries.contract_of(work)
    if contract and not contract.is_open:
        return redirect("contract_card", pk)
    if contract and not has_new_words(contract, work):
        messages.info(request, _("De ander leest deze tekst al. Verander je iets, leg het dan opnieuw voor."))
        return redirect("contract_card", pk)
    judged = CardForm(data=work.body)
    if not judged.is_valid():
        return redirect(f"{CONTRACT_CARD.url(work)}?{LOOK}#fouten")
    form = (RevisionForm if contract else OfferForm)(request.POST or None, initial={"revision": work.revision})
    if form.is_valid():
        try:
            return _lay(request, work, contract, form.cleaned_data)
        except ValidationError as refused:
            form.add_error(None, refused.message)
    fields = [(field.label, queries.told(work.body.get(field.name) or "")) for field in judged]
    other = queries.name_of(contract) if contract else ""
    context = {"work": work, "contract": contract, "form": form, "fields": fields, "other": other}
    return render(request, "assignments/contractcard/offer.html", context)


def _lay(request, work, contract, given):
    now = timezone.now()
    if contract:
        laid = actions.present(contract=contract, revision=given["revision"], by=request.user, now=now)
    else:
        laid = actions.offer(work=work, by=request.user, now=now, **given)
    about = {"number": laid.version.number, "name": apart(queries.name_of(laid))}
    messages.success(request, _("Versie %(number)s ligt voor aan %(name)s.") % about)
    return redirect("contract_card", work.pk)


def _own_or_404(request, pk) -> Work:
    return get_object_or_404(queries.own_cards(request.user), pk=pk)
