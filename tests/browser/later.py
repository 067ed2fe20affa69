"""The door for a server whose clock is set to `PRETEND_NOW` when it starts, and that does first what is due by then."""

import os
from datetime import datetime

from django.core.management import call_command
from django.utils import timezone

real, started, pretended = timezone.now, timezone.now(), datetime.fromisoformat(os.environ["PRETEND_NOW"])
timezone.now = lambda: pretended + (real() - started)  # before anything of the site takes it along

from leergang.wsgi import application  # noqa: E402

__all__ = ["application"]
call_command("tick")
