"""Finding doubles, looking at what merging does, merging, and undoing it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import ModelLogEntry

from .actions import merge, part
from .forms import MergeForm
from .queries import MERGED, past_merges, suggestions, what_follows


def merge_screen(request, model, name):
    """Without a choice the likely doubles; with two or more what follows when they become one."""
    _only_for_who_may_change(request, model)
    chosen = _chosen(request.POST or request.GET, model)
    form = MergeForm(request.POST or None, chosen=chosen)
    if len(chosen) > 1 and form.is_valid():
        keep, chosen = form.cleaned_data["keep"], list(chosen)
        entry = merge(keep=keep, others=chosen, by=request.user)
        back = messages.button(reverse(f"{name}:part", args=[entry.pk]), _("Haal ze weer uit elkaar"))
        text = _("%(number)s zijn nu één: ‘%(name)s’.") % {"number": len(chosen), "name": keep}
        messages.success(request, text, buttons=[back])
        return redirect(f"{name}:merge")
    context = {"model": model._meta, "name": name, "form": form}
    if len(chosen) > 1:
        rows = [(record, what_follows([record])) for record in chosen]
        return render(request, "cohorts/schools/merge.html", context | {"rows": rows})
    if len(request.GET.getlist("id")) > 1:
        messages.warning(request, _("Kies twee verschillende namen."))
    lists = {"suggestions": suggestions(model), "all": model.objects.all(), "merges": past_merges(model)}
    return render(request, "cohorts/schools/doubles.html", context | lists | {"first": next(iter(chosen), None)})


def part_screen(request, entry, model, name):
    """Asks once, because a link may be opened by mistake; then they are apart again."""
    _only_for_who_may_change(request, model)
    entry = get_object_or_404(ModelLogEntry, pk=entry, action=MERGED, content_type__model=model._meta.model_name)
    if request.method == "POST":
        try:
            part(entry=entry, by=request.user)
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
        else:
            messages.success(request, _("Ze zijn weer uit elkaar."))
        return redirect(f"{name}:merge")
    return render(request, "cohorts/schools/part.html", {"entry": entry, "model": model._meta, "name": name})


def _chosen(data, model):
    keys = [int(key) for key in data.getlist("id") if key.isascii() and key.isdecimal() and len(key) < 19]
    return model.objects.filter(pk__in=keys).order_by("name")


def _only_for_who_may_change(request, model):
    if not request.user.has_perm(f"cohorts.change_{model._meta.model_name}"):
        raise PermissionDenied
