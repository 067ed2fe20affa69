"""The demo's mail: kept as files beside the data, shown at /demo/postvak/."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path
from time import time_ns

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend


@dataclass(frozen=True)
class Mail:
    """One message, ready to show."""

    subject: str
    to: str
    sent_at: datetime
    text: str


class MailboxBackend(BaseEmailBackend):
    """Sends nothing; keeps each message."""

    def send_messages(self, messages):
        """Writes the messages down and returns how many."""
        folder = _folder()
        for message in messages:
            (folder / f"{time_ns()}.eml").write_bytes(message.message().as_bytes())
        return len(messages)


def messages() -> list[Mail]:
    """Everything that would have been sent, newest first."""
    files = sorted(_folder().glob("*.eml"), key=lambda file: file.name, reverse=True)
    return [_read(file) for file in files]


def _folder() -> Path:
    folder = settings.DATA_DIR / "postvak"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _read(file):
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    body = message.get_body(("plain", "html"))
    sent_at = datetime.fromtimestamp(int(file.stem) / 1e9).astimezone()
    return Mail(str(message["Subject"]), str(message["To"]), sent_at, body.get_content() if body else "")
