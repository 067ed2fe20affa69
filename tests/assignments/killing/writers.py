"""People who save as fast as they can, and remember what was acknowledged."""

import http.client
import json
import sqlite3
import threading
import time
import urllib.parse
import uuid
from contextlib import closing
from dataclasses import dataclass, field

from .uploads import Upload, send_one

SAVE = "/mijn/werk/bewaar/"
TOKEN = "a" * 32
PATIENCE = 20
ASKED = "SELECT owner_id, kind, anchor, id, revision, body FROM assignments_work WHERE kind <> 'assignment'"


@dataclass
class Text:
    """One answer or note: what was acknowledged of it, and what was sent since without an answer."""

    kind: str
    anchor: str = ""
    work: str = ""
    revision: int = 0
    acknowledged: str = ""
    sent: str = ""


@dataclass
class Writer:
    """Saves one answer again and again, and now and then a new note or a file."""

    person: dict
    page: int
    port: int
    number: int
    texts: list[Text] = field(default_factory=list)
    uploads: list[Upload] = field(default_factory=list)
    is_asking: bool = False
    saves: int = 0
    refused: list[str] = field(default_factory=list)

    def write(self):
        """Until the server dies. What got no answer in the last round is sent first, just as it was."""
        try:
            for text in [one for one in self.texts if one.sent]:
                self.save(text)
            while True:
                self.saves += 1
                if self.saves % 3 == 0:
                    self.texts.append(Text("note", work=str(uuid.uuid4())))
                text = self.texts[-1] if self.saves % 3 == 0 else self.answer()
                text.sent = f"Tekst {self.number}-{self.saves}."
                self.save(text)
                if self.saves % 2 == 1:
                    send_one(self)
        except (OSError, http.client.HTTPException):
            self.is_asking = False

    def answer(self):
        """The one answer of this person."""
        if not self.texts or self.texts[0].kind != "answer":
            self.texts.insert(0, Text("answer", anchor=f"vraag-{self.number}"))
        return self.texts[0]

    def save(self, text):
        """One save over HTTP; counts as acknowledged only when the whole answer is in."""
        about = {"kind": text.kind, "work": text.work, "page": self.page, "anchor": text.anchor, "text": text.sent}
        about |= {"revision": text.revision, "writer": self.person["pk"], "beside": ""}
        told = self.ask(SAVE, urllib.parse.urlencode(about), "application/x-www-form-urlencoded")
        text.revision, text.acknowledged, text.sent = json.loads(told)["revision"], text.sent, ""

    def ask(self, address, body, kind):
        """One request; gives the answer only when all of it is in."""
        cookies = f"sessionid={self.person['session']}; csrftoken={TOKEN}"
        headers = {"Cookie": cookies, "X-CSRFToken": TOKEN, "Accept": "application/json", "Content-Type": kind}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.connect()
            self.is_asking = True
            connection.request("POST", address, body, headers)
            answer = connection.getresponse()
            told = answer.read()
            self.is_asking = False
        if answer.status != 200:
            self.refused.append(f"{answer.status} {told[-120:]!r}")  # with what it said
            raise http.client.HTTPException(answer.status)
        return told


def all_write(writers):
    """A thread for each, started."""
    threads = [threading.Thread(target=writer.write) for writer in writers]
    for thread in threads:
        thread.start()
    return threads


def answers(port, until):
    """Whether a worker answers."""
    while time.monotonic() < until:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
                connection.request("GET", SAVE)
                connection.getresponse().read()
                return True
        except (OSError, http.client.HTTPException):
            time.sleep(0.01)
    return False


def faults(writers, database):
    """What is lost or doubled, in words; read from the database as the server left it."""
    with closing(sqlite3.connect(database)) as opened:
        rows = opened.execute(ASKED).fetchall()
    found: dict[tuple, list] = {}
    for owner, kind, anchor, pk, revision, body in rows:
        key = anchor if kind == "answer" else str(uuid.UUID(pk))
        found.setdefault((owner, kind, key), []).append((revision, json.loads(body)["text"]))
    return [
        fault
        for writer in writers
        for text in writer.texts
        if (fault := _fault(text, found.get((writer.person["pk"], text.kind, text.anchor or text.work), [])))
    ]


def _fault(text, stored):
    if len(stored) > 1:
        return f"dubbel: {text} staat er {len(stored)} keer"
    possible = {(text.revision, text.acknowledged)} if text.revision else {None}
    if text.sent:
        possible.add((text.revision + 1, text.sent))
    there = stored[0] if stored else None
    return "" if there in possible else f"kwijt: {text} staat er als {there}"
