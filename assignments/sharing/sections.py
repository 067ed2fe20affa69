"""What the start page shows of profiles that others share."""

from datetime import datetime

from django.utils.translation import gettext as _

from leergang.kit.sections import Section

from .queries import shared_with


def shared_profiles(request, now: datetime) -> list[Section]:
    """Of whom one may read something; one query."""
    shared = shared_with(request.user)
    if not shared:
        return []
    template, data = "assignments/sharing/shared_with_you.html", {"shared": shared}
    return [Section(35, "met-jou-gedeeld", template, _("Wat anderen met je delen"), _("Met jou gedeeld"), data=data)]
