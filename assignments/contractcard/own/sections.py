"""The cards on the page about contracting."""

from datetime import datetime

from django.utils.translation import gettext as _

from leergang.kit.sections import Section

from ..rules import way_for
from .showing import cards_of


def cards(request, now: datetime) -> list[Section]:
    """One's own cards below one's preparations, and the way to a new one; nothing for who may have none."""
    rows = cards_of(request.user)
    if not rows and way_for(request.user) is None:
        return []
    template, data = "assignments/contractcard/among.html", {"rows": rows}
    return [Section(20, "contractkaarten", template, _("Jouw contractkaarten"), _("Contractkaarten"), data=data)]
