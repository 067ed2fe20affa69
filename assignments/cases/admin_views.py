"""What editors see in the admin: the examples that wait, one of them, and deciding about it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from . import actions, queries, rules
from .forms import DeclineForm
from .models import Offer


@require_safe
def offered(request):
    """All that waits, the oldest first."""
    return render(request, "assignments/beheer/offered.html", {"offers": _waiting(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def offered_case(request, pk):
    """One of them: to accept, or to decline with a reason."""
    found = get_object_or_404(_waiting(request.user), pk=pk)
    form = DeclineForm(request.POST if "decline" in request.POST else None)
    try:
        if "accept" in request.POST:
            page = actions.accept(offer=found, by=request.user, now=timezone.now())
            messages.success(request, _("‘%(title)s’ staat als concept in de bibliotheek.") % {"title": page.title})
            return redirect("wagtailadmin_pages:edit", page.pk)
        if form.is_valid():
            reason = form.cleaned_data["reason"]
            actions.decline(offer=found, reason=reason, by=request.user, now=timezone.now())
            messages.success(request, _("De schrijver leest waarom dit voorbeeld er niet in komt."))
            return redirect("offered")
    except ValidationError as refused:
        messages.warning(request, refused.message)
        return redirect("offered")
    context = {"offer": found, "parts": queries.told_in(found.version), "form": form}
    return render(request, "assignments/beheer/offered_case.html", context)


def _waiting(user):
    if not rules.may_decide(user):
        raise PermissionDenied
    waiting = Offer.objects.visible_to(user).waiting()
    return waiting.select_related("version__work__owner").order_by("consent_at")
