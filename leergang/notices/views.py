"""A person's notices, and how they want to hear about each kind."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from . import actions
from .forms import ChoicesForm
from .models import Notice

A_PAGE = 25


@login_required
@require_safe
def overview(request):
    """What there is to know, newest first. Looking marks nothing."""
    page = Paginator(Notice.objects.visible_to(request.user), A_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "notices/overview.html", {"notices": page})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def open_notice(request, pk):
    """Goes to where it is, and marks it as read. A GET, such as after signing in anew, only shows the list."""
    if request.method != "POST":
        return redirect("notices")
    found = Notice.objects.visible_to(request.user).filter(pk=pk)
    notice = get_object_or_404(found)
    actions.read(notices=found)
    return redirect(notice.address)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def read_all(request):
    """Marks as read what was there when the page was made, not what came since."""
    newest = request.POST.get("tot", "")
    if request.method == "POST" and newest.isdecimal() and len(newest) < 19:
        actions.read(notices=Notice.objects.visible_to(request.user).filter(pk__lte=int(newest)))
        messages.success(request, _("Alle berichten zijn als gelezen gemarkeerd."))
    return redirect("notices")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def choices(request):
    """How somebody wants to hear about each kind."""
    form = ChoicesForm(request.POST or None, user=request.user)
    if form.is_valid():
        actions.choose(user=request.user, choices=form.cleaned_data)
        messages.success(request, _("Je keuzes zijn bewaard."))
        return redirect("notice_choices")
    return render(request, "notices/choices.html", {"form": form})
