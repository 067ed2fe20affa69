"""Storing a file, taking it out, and keeping it with a version."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.db.models import Sum
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from ..work.models import Version, Work
from ..work.rules import may_write
from .models import Attachment
from .queries import body_with_files
from .rules import MOST_FILES, MOST_KEPT, MOST_OF_A_WORK, digest, judged, kind_of, name_of, refuse


def store(*, work: Work, field: str, pk: UUID, file: File, name: str, by, now: datetime) -> Attachment:
    """First the file, then its row. Sent once more under the same id, because its answer got lost, it counts once."""
    if not may_write(by, work):
        raise PermissionDenied
    name = name_of(name)
    refuse(name, file.size)
    same = Attachment.objects.filter(pk=pk).first()
    if same is None:
        about: dict[str, Any] = {"work": work, "field": field, "name": name, "kind": kind_of(name), "size": file.size}
        made = Attachment(pk=pk, sha256=digest(file), made_by=by, made_at=now, **about)
        _write(made, file, judged(file, name))
        same = _row(made)
    if same.work_id != work.pk or same.sha256 != digest(file):
        raise PermissionDenied
    return same


def _write(made, file, pictures):
    """Under names that nobody knows yet; when one fails, the others do not stay behind."""
    try:
        made.file.save(f"x.{made.kind}", file, save=False)
        for field, picture in zip((made.shown, made.thumbnail), pictures, strict=False):
            field.save("x.jpg", ContentFile(picture), save=False)
    except BaseException:
        _forget_files([made])
        raise


def _row(made):
    """Only of what is on disk; with the work held, so that two at once stay within what fits."""
    try:
        with transaction.atomic():
            _hold(made.work_id)
            if same := Attachment.objects.filter(pk=made.pk).first():
                _forget_files([made])
                return same
            _refuse_too_much(made)
            made.save(force_insert=True)
            _note(made.work_id)
    except BaseException:
        _forget_files([made])
        raise
    return made


def _refuse_too_much(made):
    kept = Attachment.objects.filter(work=made.work_id)
    _refuse_too_many(made)
    others = kept.exclude(pk=made.pk)
    if _sum(others.present()) + made.size > MOST_OF_A_WORK or _sum(others) + made.size > MOST_KEPT:
        said = _("‘%(name)s’ past er niet meer bij: samen mogen je bestanden %(most)s zijn. Bewaar ze kleiner.")
        raise ValidationError(said % {"name": made.name, "most": filesizeformat(MOST_OF_A_WORK)})


def _refuse_too_many(made):
    here = Attachment.objects.present().filter(work=made.work_id, field=made.field).exclude(pk=made.pk)
    if here.count() >= MOST_FILES:
        said = _("Bij deze vraag passen %(most)s bestanden. Haal er een weg, of zet ze samen in één bestand.")
        raise ValidationError(said % {"most": MOST_FILES})


def _sum(attachments):
    return attachments.aggregate(size=Sum("size"))["size"] or 0


@transaction.atomic
def take_out(*, attachment: Attachment, by, now: datetime) -> None:
    """Out of the concept at once; it can be put back for a while, and stays in versions that were handed in."""
    if not may_write(by, attachment.work):
        raise PermissionDenied
    _hold(attachment.work_id)
    Attachment.objects.present().filter(pk=attachment.pk).update(removed_at=now)
    _note(attachment.work_id)


@transaction.atomic
def put_back(*, attachment: Attachment, by) -> None:
    """Undoes that."""
    if not may_write(by, attachment.work):
        raise PermissionDenied
    _hold(attachment.work_id)
    _refuse_too_much(attachment)
    Attachment.objects.filter(pk=attachment.pk).update(removed_at=None)
    _note(attachment.work_id)


def _hold(work):
    return Work.objects.select_for_update().get(pk=work)


def _note(work):
    """In the body too, for who only reads that. It is no save: nobody's text gets stale by a file."""
    held = Work.objects.get(pk=work)
    Work.objects.filter(pk=work).update(body=body_with_files(held))


def keep_with(version: Version) -> None:
    """From now on whoever reads this version, opens the files of the work as they are at this moment."""
    for attachment in Attachment.objects.present().filter(work=version.work_id):
        attachment.versions.add(version)


def forget(attachments) -> int:
    """Removes these rows, and when that is certain what is kept of them on disk."""
    gone = list(attachments)
    Attachment.objects.filter(pk__in=[one.pk for one in gone]).delete()
    transaction.on_commit(lambda: _forget_files(gone))
    return len(gone)


def _forget_files(attachments):
    for attachment in attachments:
        for file in attachment.stored:
            file.storage.delete(file.name)
