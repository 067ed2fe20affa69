"""S4: many people write at once, as their browsers do; then the database is asked what of it is there."""

import http.client
import json
import threading
import time
import urllib.parse
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field

from django.urls import reverse

TOKEN = "a" * 32
PATIENCE = 60
RHYTHMS = ((50, 0), (100, 2), (300, 5))  # writers, and the seconds between two saves of each


@dataclass
class Writer:
    """One person with one piece of work: what was acknowledged of it, and what went wrong."""

    pk: int
    cookie: str
    page: int
    port: int
    revision: int = 0
    acknowledged: str = ""
    refused: list[str] = field(default_factory=list)

    def save(self, connection, text: str) -> None:
        """One save over HTTP; it counts when the whole answer is in."""
        about = {"kind": "assignment", "page": self.page, "vraag-1": text, "revision": self.revision}
        headers = {"Cookie": f"{self.cookie}; csrftoken={TOKEN}", "X-CSRFToken": TOKEN, "Accept": "application/json"}
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        body = urllib.parse.urlencode(about | {"writer": self.pk})
        connection.request("POST", reverse("work_save"), body, headers)
        answer = connection.getresponse()
        told = answer.read()
        if answer.status != 200:
            raise http.client.HTTPException(f"{answer.status}")
        self.revision, self.acknowledged = json.loads(told)["revision"], text


@dataclass(frozen=True)
class Round:
    """What came of one rhythm: how long each save took, and how long it went on."""

    writers: int
    pause: float
    took: list[float]
    lasted: float

    def per_second(self) -> float:
        """Saves that were acknowledged."""
        return round(len(self.took) / self.lasted, 1)

    def p99(self) -> float:
        """Milliseconds within which 99 of 100 saves were answered."""
        return round(sorted(self.took)[max(0, int(len(self.took) * 0.99) - 1)] * 1000, 1) if self.took else 0.0


def write_at_once(writers: list[Writer], pause: float, seconds: float) -> Round:
    """Each in a thread of its own over a connection of its own, spread over the pause, as people are."""
    took: list[float] = []
    began = time.monotonic()
    until = began + seconds

    def write(writer, number):
        time.sleep(pause * number / len(writers))
        with closing(http.client.HTTPConnection("127.0.0.1", writer.port, timeout=PATIENCE)) as connection:
            while (start := time.monotonic()) < until:
                try:
                    writer.save(connection, f"Tekst {number}, na {start - began:.3f} tellen. " * 20)
                except (OSError, http.client.HTTPException) as fault:
                    writer.refused.append(repr(fault))
                    connection.close()  # the next save opens it again
                else:
                    took.append(time.monotonic() - start)
                time.sleep(max(0.0, min(start + pause, until) - time.monotonic()))

    threads = [threading.Thread(target=write, args=(writer, number)) for number, writer in enumerate(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Round(len(writers), pause, took, time.monotonic() - began)


def verdict(writers: Iterable[Writer], rounds: list[Round], stored: Callable[[], list[tuple[int, int, str]]]) -> dict:
    """Nothing refused, nothing lost, nothing doubled; times are told, and decide nothing.

    `stored` gives owner, revision and text of each row: the sum of the revisions is the number of acknowledged saves.
    """
    writers, rows = list(writers), stored()
    there = {owner: (revision, text) for owner, revision, text in rows}
    of_each = Counter(owner for owner, _revision, _text in rows)
    errors = sum(len(writer.refused) for writer in writers)
    wrong = [one for one in writers if one.revision and there.get(one.pk) != (one.revision, one.acknowledged)]
    saves = sum(len(one.took) for one in rounds)
    revisions = sum(revision for _owner, revision, _text in rows)
    doubled = max(0, revisions - saves) + sum(count - 1 for count in of_each.values())
    lost = max(0, saves - revisions) + sum(there.get(one.pk, (0, ""))[0] <= one.revision for one in wrong)
    found = {"errors": errors, "lost": lost, "doubled": doubled, "saves": saves}
    found |= {"saves_per_s": rounds[0].per_second(), "p99_ms": {f"{one.writers}": one.p99() for one in rounds}}
    found["per_s"] = {f"{one.writers}": one.per_second() for one in rounds}
    return found | {"ok": saves > 0 and not (errors or lost or doubled)}


def told(found: dict) -> str:
    """The same in a line."""
    times = ", ".join(f"{number} schrijvers {took} ms" for number, took in found["p99_ms"].items())
    line = "S4: {saves} keer bewaard ({saves_per_s} per tel zonder pauze), {errors} fouten"
    line += ", {lost} kwijt, {doubled} dubbel."
    return f"{line.format(**found)} Van 100 keer waren er 99 klaar binnen: {times}."
