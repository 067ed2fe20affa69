"""What happens to files by itself."""

import time
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leergang.kit.incoming.sweeping import LET_BE, is_time_to_sweep, sweep

from .actions import forget
from .models import Attachment

FOLDER = "attachments"
KEPT_FOR = timedelta(days=30)


def forget_what_was_taken_out(now: datetime) -> list[str]:
    """After a month it cannot be put back; what belongs to a version stays with it."""
    count = forget(Attachment.objects.filter(removed_at__lte=now - KEPT_FOR, versions=None))
    told = ngettext("%(count)s weggehaald bestand vergeten.", "%(count)s weggehaalde bestanden vergeten.", count)
    return [told % {"count": count}] if count else []


def sweep_uploads(now: datetime) -> list[str]:
    """Files without a row, and what a server that fell over left half received."""
    if not is_time_to_sweep(now):
        return []
    swept = [*sweep(default_storage, FOLDER, _known), *_half_received()]
    return [_("bestand zonder eigenaar weggehaald: %s") % name for name in swept]


def _known():
    rows = Attachment.objects.values_list("file", "shown", "thumbnail")
    return {name for row in rows for name in row if name}


def _half_received():
    before = time.time() - LET_BE.total_seconds()
    for file in Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*.upload*"):
        if file.stat().st_mtime < before:
            file.unlink(missing_ok=True)
            yield file.name
