"""The demo: its people, its course, and the mailbox in which its mail stays."""

from pathlib import Path

COURSE = Path(__file__).parent / "course"
