"""One's own phrases: to look at, to add to, and to throw away."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cohorts.enrolment.reader import reader_of

from .actions import keep, throw_away
from .forms import PhraseForm
from .models import Phrase


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def phrases(request):
    """For teachers. A script gets the new list."""
    if not reader_of(request.user).teaches:
        raise Http404
    form = PhraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        keep(text=form.cleaned_data["text"], by=request.user, now=timezone.now())
        return _kept(request)
    own, as_data = Phrase.objects.visible_to(request.user), request.headers.get("Accept") == "application/json"
    if as_data and request.method == "POST":
        return JsonResponse({"html": _drawn(own), "said": form.errors["text"][0]})
    return render(request, "assignments/phrases/phrases.html", {"form": form, "phrases": own})


def _kept(request):
    said = _("De zin is bewaard. Alleen jij ziet hem.")
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"html": _drawn(Phrase.objects.visible_to(request.user)), "said": said})
    messages.success(request, said)
    return redirect("phrases")


def _drawn(own) -> str:
    return render_to_string("assignments/phrases/list.html", {"phrases": own})


@login_required
@require_POST
def remove(request, pk):
    """Throws one away."""
    throw_away(phrase=get_object_or_404(Phrase.objects.visible_to(request.user), pk=pk), by=request.user)
    messages.success(request, _("De zin is weggegooid."))
    return redirect("phrases")
