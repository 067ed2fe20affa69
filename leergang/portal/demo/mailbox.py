"""The demo's mail: kept as files beside the data, shown at /demo/postvak/."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from time import time_ns
from uuid import uuid4

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend

SHOWN = 100


@dataclass(frozen=True)
class Mail:
    """One message, ready to show."""

    subject: str
    to: str
    sent_at: datetime
    text: str
    files: tuple[str, ...] = ()


class MailboxBackend(BaseEmailBackend):
    """Sends nothing; keeps each message."""

    def send_messages(self, messages):
        """Writes the messages down and returns how many."""
        for message in messages:
            (_folder() / f"{time_ns()}-{uuid4().hex[:8]}.eml").write_bytes(message.message().as_bytes())
        return len(messages)


def messages() -> list[Mail]:
    """What would have been sent lately, newest first. A file that is no message is passed by."""
    files = sorted(_folder().glob("*.eml"), key=_written_at, reverse=True)
    return [mail for file in files[:SHOWN] if (mail := _read(file))]


def pointer(request) -> dict[str, object]:
    """For pages that say that a mail is on its way: where to find it."""
    return {"template": "demo/pointer.html"}


def _folder() -> Path:
    folder = settings.DATA_DIR / "postvak"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _written_at(file):
    digits = file.stem.partition("-")[0]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 20 else 0


def _read(file):
    try:
        message = message_from_bytes(file.read_bytes(), policy=policy.default)
        body = message.get_body(("plain", "html"))
        text = body.get_content() if body else ""
        files = tuple(_line(part.get_filename()) for part in message.iter_attachments())
        subject, to = _line(message["Subject"]), _line(message["To"])
    except (OSError, LookupError, ValueError, AttributeError, TypeError):  # half written, or put there by hand
        return None
    moment = datetime.fromtimestamp(_written_at(file) / 1e9, UTC)
    return Mail(subject, to, moment, text, files) if subject or text else None


def _line(header):
    return " ".join(str(header or "").split())
