"""What the desk adds to the page of an account."""

from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.sections import Section

from .rules import keys_are_off


def keys_in_the_account(request) -> list[Section]:
    """The switch for single keys, to who teaches."""
    if not reader_of(request.user).teaches:
        return []
    data = {"are_off": keys_are_off(request.user)}
    return [Section(10, "toetsen", "assignments/desk/keys.html", _("Nakijken"), _("Toetsen"), data=data)]
