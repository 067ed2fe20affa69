"""Taking out of a document what the guard saw behind it."""

from datetime import datetime
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from ..attachments.actions import store, take_out
from ..attachments.models import Attachment
from .cleaning import without_names


@transaction.atomic
def clean(*, attachment: Attachment, by, now: datetime) -> Attachment:
    """A copy without the names takes its place; the first can be put back for a while."""
    with attachment.file.open() as file:
        copy = without_names(file)
    if copy is None:
        raise ValidationError(
            _("Dat lukt bij dit bestand niet. Haal de gegevens eruit in het programma waarin je het maakte.")
        )
    take_out(attachment=attachment, by=by, now=now)
    work, field, name = attachment.work, attachment.field, attachment.name
    with copy:
        return store(work=work, field=field, pk=uuid4(), file=File(copy, name), name=name, by=by, now=now)
