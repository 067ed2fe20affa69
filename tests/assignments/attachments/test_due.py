"""What happens to files by itself, and when somebody leaves."""

import os
import time
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings as live
from django.core.files.storage import default_storage
from django.utils import timezone

from assignments.attachments.actions import take_out
from assignments.attachments.due import forget_what_was_taken_out, sweep_uploads
from assignments.attachments.models import Attachment
from assignments.submissions.actions import hand_in
from assignments.work.actions import write_together
from leergang.portal.privacy.actions import erase
from leergang.portal.privacy.paper import as_zip
from leergang.portal.privacy.queries import parts_of
from tests import factories

from .conftest import send
from .samples import PDF, photo

AT_NIGHT = datetime(2026, 11, 22, 3, 1, tzinfo=timezone.get_default_timezone())


def on_disk():
    folder = Path(default_storage.path("attachments"))
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def age(path, seconds):
    then = time.time() - seconds
    os.utime(path, (then, then))


def test_what_was_taken_out_is_forgotten_after_a_month(work, now, django_capture_on_commit_callbacks):
    sent = send(work, photo(), "foto.jpg")
    take_out(attachment=sent, by=work.owner, now=now)
    for days, left in ((29, 3), (31, 0)):
        with django_capture_on_commit_callbacks(execute=True):
            forget_what_was_taken_out(now + timedelta(days=days))
        assert len(on_disk()) == left
    assert not Attachment.objects.exists()


def test_what_was_handed_in_is_not_forgotten(work, reader, now):
    sent = send(work)
    hand_in(work=work, by=reader, now=now)
    take_out(attachment=sent, by=reader, now=now)
    assert forget_what_was_taken_out(now + timedelta(days=400)) == []
    assert Attachment.objects.exists()


@pytest.mark.parametrize("name", ["0123.pdf", "0123.pdf.4567.part"])
def test_a_file_whose_row_never_came_goes_after_a_day(work, name):
    send(work, photo(), "foto.jpg")
    kept, folder = on_disk(), Path(default_storage.path("attachments"))
    for number, seconds in enumerate((25 * 3600, 23 * 3600)):
        (folder / f"{number}-{name}").write_bytes(PDF)
        age(folder / f"{number}-{name}", seconds)
    for old in kept:
        age(folder / old, 99 * 3600)
    assert sweep_uploads(AT_NIGHT + timedelta(hours=9)) == []
    sweep_uploads(AT_NIGHT)
    assert on_disk() == sorted([*kept, f"1-{name}"])


def test_what_a_server_that_fell_over_left_half_received_goes_too(work, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    for name, seconds in (("oud.upload", 25 * 3600), ("nu.upload", 60)):
        (tmp_path / name).write_bytes(PDF)
        age(tmp_path / name, seconds)
    sweep_uploads(AT_NIGHT)
    assert [path.name for path in tmp_path.glob("*.upload*")] == ["nu.upload"]


def test_what_comes_in_waits_where_nobody_else_looks():
    assert Path(live.FILE_UPLOAD_TEMP_DIR).stat().st_mode & 0o077 == 0


def test_somebody_takes_their_files_along_as_they_sent_them(work, reader, now):
    send(work, PDF, "../Plan van / ons.pdf")
    with zipfile.ZipFile(as_zip(reader, parts_of(reader), now)) as parcel:
        [name] = [name for name in parcel.namelist() if name.startswith("bestanden/")]
        assert name == "bestanden/bestanden-1-Plan van  ons.pdf"
        assert parcel.read(name) == PDF
        assert "../Plan van / ons.pdf" in parcel.read("markdown/bestanden.md").decode()


def test_of_who_is_erased_the_files_go_and_those_of_joint_work_stay(
    work, reader, now, django_capture_on_commit_callbacks
):
    other = factories.user()
    sent = send(work)
    write_together(work=work, who=other, by=reader)
    with django_capture_on_commit_callbacks(execute=True):
        erase(user=reader, now=now)
    sent.refresh_from_db()
    assert sent.made_by is None and len(on_disk()) == 1
    with django_capture_on_commit_callbacks(execute=True):
        erase(user=other, now=now)
    assert not Attachment.objects.exists() and on_disk() == []
