"""Rounds of writing and killing, and what they came to."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .uploads import upload_faults
from .writers import Writer, all_write, answers, faults

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 0.4  # seconds of writing before a kill, after the first save of a round
OURS = (
    "ALLOWED_HOSTS",
    "CACHE_URL",
    "DATABASE_URL",
    "DEBUG",
    "EMAIL_URL",
    "SECRET_KEY",
    "TASKS_BACKEND",
    "LEERGANG_URL",
)


@dataclass
class Outcome:
    """Of all rounds together."""

    rounds: int = 0
    during_a_request: int = 0
    acknowledged: int = 0
    arrived: int = 0
    faults: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    seconds: float = 0

    def told(self) -> str:
        """In a line."""
        return (
            f"{self.rounds} keer kill -9, waarvan {self.during_a_request} tijdens een verzoek; "
            f"{self.acknowledged} keer bewaard en {self.arrived} bestanden, "
            f"{len(self.faults)} keer iets kwijt of dubbel, "
            f"{self.seconds / max(self.rounds, 1):.2f} s per ronde."
        )


def kill_and_look(rounds: int, port: int, control="", seed=None) -> Outcome:
    """So many times: start, let people write, kill everything at once, look in the database."""
    outcome, chance = Outcome(), random.Random(seed)
    with _starter(port, control) as (starter, world):
        writers = [Writer(person, world["page"], port, number) for number, person in enumerate(world["people"])]
        begun = time.monotonic()
        while outcome.rounds < rounds:
            _round(starter, writers, port, chance, outcome)
            outcome.faults += faults(writers, world["database"])
            outcome.faults += upload_faults(writers, world["database"], world["folder"])
            if outcome.faults:
                break
        outcome.seconds = time.monotonic() - begun
    outcome.acknowledged = _kept(writers)
    outcome.arrived = sum(upload.is_acknowledged for writer in writers for upload in writer.uploads)
    outcome.refused = [status for writer in writers for status in writer.refused]
    return outcome


def _round(starter, writers, port, chance, outcome):
    starter.stdin.write("start\n")
    starter.stdin.flush()
    server = int(starter.stdout.readline())
    try:
        if not answers(port, time.monotonic() + 30):
            raise RuntimeError("De server begint niet.")
        threads = all_write(writers)
        _until_something_is_kept(writers)
        time.sleep(chance.uniform(0, LONGEST))
        outcome.during_a_request += any(writer.is_asking for writer in writers)
    finally:
        os.killpg(server, signal.SIGKILL)
    for thread in threads:
        thread.join()
    outcome.rounds += 1


def _until_something_is_kept(writers):
    """A new process is slow at first; a kill before anything was acknowledged would show nothing."""
    before, until = _kept(writers), time.monotonic() + 10
    while _kept(writers) == before and time.monotonic() < until:
        time.sleep(0.005)


def _kept(writers):
    return sum(text.revision for writer in writers for text in writer.texts)


@contextmanager
def _starter(port, control):
    with tempfile.TemporaryDirectory(prefix="leergang-kill-") as folder:
        environment = os.environ | dict.fromkeys(OURS, "") | {"LEERGANG_DEMO": "true", "LEERGANG_DATA": folder}
        environment |= {"DJANGO_SETTINGS_MODULE": "tests.assignments.killing.settings", "LEERGANG_HURRY": ""}
        command = [sys.executable, "-m", "tests.assignments.killing.server", str(port)]
        command += [control] if control else []
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen(command, cwd=ROOT, env=environment, **pipes) as starter:
            try:
                yield starter, json.loads(starter.stdout.readline())
            finally:
                starter.stdin.close()
                starter.terminate()
