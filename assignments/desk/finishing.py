"""The answer to *Klaar*: the feedback is stored by then, whatever comes of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..feedback.actions import make_ready
from ..work.models import Work


def make_ready_and_tell(request, work):
    """To a script: that it is done. To a button: the next piece, or back with what to do."""
    about = Work.objects.select_related("cohort").get(versions=work.about_id)
    here = reverse("desk_piece", args=[about.cohort.slug, about.page_id, about.pk])
    try:
        make_ready(work=work, by=request.user, now=timezone.now())
    except ValidationError as refused:
        if _as_data(request):
            said = {"revision": work.revision, "body": work.body, "said": refused.message, "refused": True}
            return JsonResponse(said)
        messages.warning(request, refused.message)
        return redirect(here)
    except PermissionDenied as refused:
        raise Http404 from refused
    if _as_data(request):
        return JsonResponse({"revision": work.revision, "body": work.body, "said": _("Klaar")})
    messages.success(request, _("Je feedback is klaar. Niemand ziet iets tot je vrijgeeft."))
    after = reverse("desk", args=[about.cohort.slug, about.page_id])
    return redirect(f"{after}?na={about.pk}")


def _as_data(request) -> bool:
    return request.headers.get("Accept", "") == "application/json"
