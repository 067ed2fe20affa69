"""How a text in Markdown reads for its writer and for a teacher."""

from django.urls import reverse

from assignments.submissions.actions import hand_in

from .conftest import WRITTEN, write
from .test_pages import browser


def test_a_version_is_read_as_it_is_meant_and_compared_without_marks(work, brief, reader, now):
    hand_in(work=work, by=reader, now=now)
    body = WRITTEN | {"vraag-1": "## Wat ik zag\n\n- een **rij** van drie"}
    hand_in(work=write(reader, brief, body), by=reader, now=now)
    address = reverse("own_version", args=[work.pk, 2])
    read = browser(reader).get(address).text
    assert "<h3>Wat ik zag</h3>" in read
    assert "<li>een <strong>rij</strong> van drie</li>" in read
    beside = browser(reader).get(f"{address}?naast=1").text
    assert "Wat ik zag" in beside
    assert "**" not in beside


def test_marks_are_no_words(work, brief, reader):
    body = {"vraag-1": "## Kop\n\n- een **rij**"}
    write(reader, brief, body)
    assert "<span data-words-now>3</span>" in browser(reader).get(reverse("own_work", args=[work.pk])).text
