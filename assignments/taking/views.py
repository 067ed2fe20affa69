"""Choosing what to take over and where to: from a question one chooses a text, from a text a question."""

import uuid
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ..work.kinds import KINDS
from ..work.models import Link, Work
from ..work.queries import who_reads
from . import actions, queries


@login_required
@require_safe
def choose(request):
    """Asks what the address does not say yet: which work, which question, or which text."""
    if "kind" not in request.GET:
        return _which_work(request, _source(request.user, request.GET))
    into = _into(request.user, request.GET)
    fields = queries.fields_of(into)
    if "veld" not in request.GET:
        return _which_question(request, _source(request.user, request.GET), into, fields)
    field, words = _field(request.GET, fields), request.GET.get("q", "")[:200]
    found = queries.texts(request.user, words, into, field)
    about = {"texts": found, "words": words, "field": field, "question": fields[field]}
    return render(request, "assignments/taking/texts.html", about | _about(request, into))


def _which_work(request, source):
    rows = [(work, urlencode({"uit": source.pk} | place_of(work))) for work in queries.works_to_take_into(request.user)]
    return render(request, "assignments/taking/works.html", {"source": source, "rows": rows})


def _which_question(request, source, into, fields):
    about = {"source": source, "text": queries.text_of(source), "fields": fields}
    return render(request, "assignments/taking/questions.html", about | _about(request, into))


def _about(request, into):
    return {"work": into, "place": place_of(into), "who_reads": who_reads(into, request.user)}


def place_of(work: Work) -> dict[str, str]:
    """By which a work is found, also one that is not stored yet."""
    return {"kind": work.kind, "page": str(work.page_id or ""), "work": "" if work._state.adding else str(work.pk)}


@login_required
@require_POST
def take(request):
    """Adds the text, and goes to the field that it stands in."""
    into, source = _into(request.user, request.POST), _source(request.user, request.POST)
    field = _field(request.POST, queries.fields_of(into))
    try:
        into = actions.take_over(source=source, into=into, field=field, by=request.user, now=timezone.now())
    except ValidationError as refused:
        messages.warning(request, refused.message)
    else:
        messages.success(request, _("De tekst staat onder wat je al schreef. Bij het veld kun je dit ongedaan maken."))
    if into._state.adding:
        return redirect("own_works")
    return redirect(f"{KINDS[into.kind].url(into)}#id_{field}")


@login_required
@require_POST
def undo(request, pk):
    """Takes the text away again."""
    links = Link.objects.visible_to(request.user).filter(why__startswith=queries.WHY, from_work__owner=request.user)
    taken = get_object_or_404(links.select_related("from_work", "to_work"), pk=pk)
    url = KINDS[taken.to_work.kind].url(taken.to_work)
    if actions.undo(taken=taken, by=request.user):
        messages.success(request, _("De overgenomen tekst is weer weg. In je notities staat hij nog."))
    else:
        messages.warning(request, _("De tekst is veranderd nadat je hem overnam. Haal zelf weg wat je niet wilt."))
    return redirect(url)


def _source(user, data) -> Work:
    own = Work.objects.editable_by(user).filter(owner=user, kind__in=[kind for kind in KINDS if KINDS[kind].gives])
    return get_object_or_404(own, pk=_uuid(data.get("uit", "")))


def _into(user, data) -> Work:
    kind = KINDS.get(data.get("kind", ""))
    if kind is None or kind.takes is None:
        raise Http404
    if data.get("work"):
        return get_object_or_404(Work.objects.editable_by(user).filter(kind=kind.slug), pk=_uuid(data["work"]))
    return kind.find(user, data, None)


def _uuid(said):
    try:
        return uuid.UUID(said)
    except ValueError as bad:
        raise Http404 from bad


def _field(data, fields) -> str:
    if data.get("veld") not in fields:
        raise Http404
    return data["veld"]
