"""The project's files, as git knows them: what is ignored does not count, what is new already does."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("leergang", "cohorts", "assignments")


@cache
def everything() -> tuple[Path, ...]:
    """Every file of the project."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return tuple(sorted({ROOT / name for name in names if name and (ROOT / name).is_file()}))


def files(folder: str, suffix: str) -> list[Path]:
    """The files below a folder with this suffix."""
    return [file for file in everything() if (ROOT / folder) in file.parents and file.suffix == suffix]


def code() -> list[Path]:
    """Our own Python, without tests and without what Django writes."""
    return [file for package in PACKAGES for file in files(package, ".py") if "migrations" not in file.parts]


def name(file: Path) -> str:
    """How a message calls a file."""
    return file.relative_to(ROOT).as_posix()


def lines(file: Path) -> int:
    """How long a file is."""
    return len(file.read_text().splitlines())
