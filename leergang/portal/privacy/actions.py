"""Erasing somebody."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from leergang.accounts.erasing.listed import erased_but_here, note
from leergang.accounts.models import User
from leergang.kit.personal import everything_kept

from .rules import why_not


@transaction.atomic
def erase(*, user: User, now: datetime) -> None:
    """Removes all that is kept of somebody, at once; the last thing they get is a mail, of which nothing is kept."""
    if said := why_not(user):
        raise ValidationError(said)
    text = render_to_string("portal/privacy/mail.txt", {"user": user, "now": now})
    letter = EmailMessage(_("Je gegevens zijn gewist"), text, to=[user.email])
    _remove(user, now)
    transaction.on_commit(letter.send, robust=True)


def erase_again() -> list[int]:
    """Erases anew who came back with an older copy of the database; returns their numbers."""
    back = erased_but_here()
    for user, at in back:
        with transaction.atomic():
            _remove(user, at)
    return [user.pk for user, _at in back]


def _remove(user, at):
    """The copy keeps number and address until the end: removing the account takes them off the object."""
    gone = User.objects.select_for_update().get(pk=user.pk)
    for kept in everything_kept():
        kept.erase(gone)
    note(gone, at)
