"""A page as PDF, where the machine can make one."""

import logging
import signal
import subprocess
import sys
from importlib.util import find_spec

from django.conf import settings

from .press import SECONDS

INSTALLED = find_spec("weasyprint") is not None  # to look for it takes longer than the query of a page
CRASHED = -signal.SIGSEGV  # a library of the system fell over, which is rare; a second try makes the same page
LONGEST = 2_000_000  # characters of HTML: ten times the longest text that anything keeps

log = logging.getLogger(__name__)


class NoPdf(Exception):
    """The machine cannot make it, or not of something this large; the page to print says the same."""


def is_offered() -> bool:
    """Whether the library was installed. What it needs from the system is only known once it makes something."""
    return INSTALLED


def as_pdf(page: str, *sheets: str) -> bytes:
    """The file; `sheets` are the names of stylesheets of ours beside the one for all papers."""
    if not is_offered() or len(page) > LONGEST:
        raise NoPdf
    done = _pressed(page, sheets)
    if done.returncode == CRASHED:
        done = _pressed(page, sheets)
    if done.returncode or not done.stdout.startswith(b"%PDF-"):
        log.warning("No PDF was made (%s): %s", done.returncode, done.stderr.decode(errors="replace")[-500:])
        raise NoPdf
    return done.stdout


def _pressed(page, sheets):
    command = [sys.executable, "-m", "leergang.kit.paper.press", *sheets]
    try:
        return subprocess.run(  # noqa: S603 - nothing in the command is from a person
            command, cwd=settings.BASE_DIR, input=page.encode(), capture_output=True, timeout=SECONDS + 3, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise NoPdf from late
