"""Which files belong to a work, by question."""

from typing import Any

from ..work.models import Work
from .models import Attachment

KIND = "file"  # what the value of such a question says of itself


def files_at(work: Work, field: str) -> list[Attachment]:
    """What is in the concept now; one query."""
    return list(Attachment.objects.present().filter(work=work.pk, field=field)) if not work._state.adding else []


def said_of(attachments: list[Attachment]) -> dict[str, Any]:
    """How a body names its files; what a version says of them is in its fingerprint."""
    return {"kind": KIND, "files": [_said(one) for one in attachments]}


def _said(attachment):
    about = {name: str(getattr(attachment, name)) for name in ("id", "name", "sha256")}
    return about | {"size": attachment.size, "is_picture": bool(attachment.thumbnail)}


def lines_of(value) -> list[str]:
    """The names of the files that a body names."""
    return [one["name"] for one in value.get("files", ())]


def inputs_of(name: str, value) -> dict[str, str]:
    """No input holds them; by this two bodies with other files differ."""
    return {name: " ".join(one["id"] for one in value.get("files", ()))}


def body_with_files(work: Work) -> dict[str, Any]:
    """The body as it stands in the database, with the files as they are now; one query."""
    by_field: dict[str, list[Attachment]] = {}
    for attachment in Attachment.objects.present().filter(work=work.pk):
        by_field.setdefault(attachment.field, []).append(attachment)
    words = {name: value for name, value in work.body.items() if not is_of_files(value)}
    return words | {field: said_of(files) for field, files in by_field.items()}


def is_of_files(value) -> bool:
    """Whether this is what a body says of files."""
    return isinstance(value, dict) and value.get("kind") == KIND
