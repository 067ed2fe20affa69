"""A server as a provider runs it, asked over HTTP, with the CPU that all its processes used."""

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
QUERIES = re.compile(r'desc="(\d+) queries"')


@dataclass(frozen=True)
class Answer:
    """What a page answered, and the queries it took."""

    status: int
    body: bytes
    queries: int


@dataclass(frozen=True)
class Sample:
    """A page asked many times: CPU per request in milliseconds, queries of the dearest one, bytes of the HTML."""

    cpu: float
    queries: int
    bytes: int


class Server:
    """A server that answers; `cookies` holds one for each person."""

    def __init__(self, port, process, cookies):
        self.port, self.process, self.cookies = port, process, cookies

    def get(self, path, person="", connection=None) -> Answer:
        """One request; over a connection of its own when none is given."""
        if connection is None:
            with self.connected() as connection:
                return self.get(path, person, connection)
        connection.request("GET", path, headers={"Cookie": self.cookies[person]} if person else {})
        response = connection.getresponse()
        counted = QUERIES.search(response.headers.get("Server-Timing", ""))
        return Answer(response.status, response.read(), int(counted[1]) if counted else 0)

    def sample(self, path, person, requests) -> Sample:
        """Asks so many times, one after another, over one connection, and looks at the CPU before and after."""
        with self.connected() as connection:
            before = cpu_of_tree(self.process.pid)
            answers = [self.get(path, person, connection) for _ in range(requests)]
            used = cpu_of_tree(self.process.pid) - before
        statuses = Counter(answer.status for answer in answers)
        if statuses != {200: requests}:
            raise RuntimeError(f"{path} antwoordde met {dict(statuses)}.")
        return Sample(used / requests / 1e6, max(answer.queries for answer in answers), len(answers[-1].body))

    @contextmanager
    def connected(self) -> Iterator[http.client.HTTPConnection]:
        """A connection that stays open."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            yield connection


def cpu_of_tree(pid) -> int:
    """The nanoseconds of CPU that this process, all below it and all their threads used."""
    below = _children()
    pids = [pid]
    for parent in pids:  # grows while it is read: children, and theirs
        pids += below.get(parent, [])
    return sum(int(task.read_text().split()[0]) for pid in pids for task in PROC.glob(f"{pid}/task/*/schedstat"))


def _children():
    found: dict[int, list[int]] = {}
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            parent = stat.read_text().rpartition(")")[2].split()[1]  # the name before it may hold anything
        except OSError:  # gone since
            continue
        found.setdefault(int(parent), []).append(int(stat.parent.name))
    return found


@contextmanager
def serving(cookies, environment, root) -> Iterator[Server]:
    """Two workers with one thread each, on a free port of this machine; stopped when done."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = "-m granian --interface wsgi --workers 2 --blocking-threads 1 --workers-kill-timeout 2 --log-level error"
    command += f" --host 127.0.0.1 --port {port} leergang.wsgi:application"
    with subprocess.Popen([sys.executable, *command.split()], cwd=root, env=os.environ | environment) as process:
        try:
            server = Server(port, process, cookies)
            _wait_for(server)
            yield server
        finally:
            process.terminate()


def _wait_for(server):
    until = time.monotonic() + 60
    while time.monotonic() < until and server.process.poll() is None:
        try:
            return server.get("/")
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("De server gaf geen antwoord.")
