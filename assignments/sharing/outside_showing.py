"""What somebody without an account is told and sees of a profile."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ..outside.purposes import Purpose
from .actions import PURPOSE
from .queries import sheet_of_parts


@require_safe
def _show(request, guest):
    context = {"sheet": sheet_of_parts(guest.version), "guest": guest}
    return render(request, "assignments/sharing/read.html", context)


def _told(guest) -> str:
    return _("%(who)s vraagt je om een profiel te lezen. Het zegt wat iemand op school doet, en wat daarbij hoort.") % {
        "who": guest.work.owner
    }


READING = Purpose(
    PURPOSE,
    gettext_lazy("Een profiel"),
    told=_told,
    view=_show,
    address=lambda guest: reverse("profile_sharing"),
    keeps=gettext_lazy("We bewaren niet of en wanneer je kijkt."),
)
