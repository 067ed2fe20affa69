"""A step with a heading and a question, and what a browser sends to keep an answer or a note."""

from uuid import uuid4

import pytest

from assignments.work.models import Work
from leergang.content.course import StepPage

QUESTION = "Waar ben jij van?"
SAVE = "/mijn/werk/bewaar/"


@pytest.fixture
def step(course):
    """With the question `mijn-rol` below the heading `werk`."""
    page = StepPage.objects.first()
    page.body = [
        ("heading", {"text": "Jouw werk", "level": "2", "key": "werk"}),
        ("text", "<p>Schrijf op waar jij van bent.</p>"),
        ("prompt", {"question": QUESTION, "help": "", "lines": 4, "key": "mijn-rol"}),
    ]
    page.save_revision().publish()
    return StepPage.objects.get(pk=page.pk)


@pytest.fixture
def write(signed_in, reader, step):
    """Sends an answer, or with `kind` a note, as a script does; `html` sends it as the button does."""

    def send(text, revision=0, *, kind="answer", client=signed_in, html=False, **changes):
        place = {"page": step.pk, "anchor": "mijn-rol" if kind == "answer" else "werk"}
        sent = {"kind": kind, "text": text, "revision": revision, "writer": reader.pk, **place}
        sent |= {"work": str(uuid4()), "beside": "Schrijf op waar"} if kind == "note" else {}
        headers = {} if html else {"Accept": "application/json"}
        return client.post(SAVE, sent | changes, headers=headers)

    return send


@pytest.fixture
def answer(write, reader):
    """An answer of the reader."""
    assert write("Van het ritme.").status_code == 200
    return Work.objects.get(owner=reader, kind="answer")
