"""The answer to the buttons below a learning question: the text is stored by then, whatever comes of it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..work.models import Audience
from .actions import share_with

AUDIENCES = {"teachers": Audience.TEACHERS, "group": Audience.COHORT}


def share_and_tell(request, work):
    """With the teachers unless the button said the group."""
    audience = AUDIENCES.get(request.POST["then"], Audience.TEACHERS)
    try:
        share_with(work=work, audience=audience, by=request.user, now=timezone.now())
    except ValidationError as refused:
        messages.warning(request, refused.message)
    except PermissionDenied:
        messages.warning(request, _("Je tekst is bewaard. Delen kan niet, want je doet nu niet mee in deze groep."))
    else:
        shared = _("Je leervraag is gedeeld met je groep.")
        messages.success(
            request, shared if audience == Audience.COHORT else _("Je leervraag is gedeeld met je docenten.")
        )
    return redirect(reverse("learning_question", args=[work.pk]))
