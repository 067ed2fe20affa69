"""A file tells what its version says and what was released of it, and not a word more: to writer and teacher alike."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from assignments.paper.documents import document_of
from assignments.phrases.models import Phrase
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Version, Work
from leergang.kit.paper.document import Lines, Table
from tests import factories
from tests.assignments.feedback.conftest import (  # noqa: F401 - fixtures
    brief,
    colleague,
    drafts,
    group,
    hands_in,
    is_out,
    is_ready,
    now,
    release,
    teacher,
    version,
)

FORMS = ("word", "pdf", "afdruk")


def told(content):
    """All words of a file, of whatever is packed in it too, and its names."""
    if content.startswith(b"%PDF-"):
        read = PdfReader(BytesIO(content))
        return " ".join(page.extract_text() for page in read.pages) + str(read.metadata)
    if not is_zipfile(BytesIO(content)):
        return content.decode(errors="replace")
    with ZipFile(BytesIO(content)) as packed:
        return " ".join(f"{name} {told(packed.read(name))}" for name in packed.namelist())


@pytest.fixture
def everything(reader, teacher, colleague, version, group, brief):  # noqa: F811
    """All files that a writer and two teachers can get of this version, as words."""

    def asked():
        number = [version.work_id, version.number]
        of_group = [group.slug, brief.pk]
        own = [reverse("own_paper", args=[*number, form]) for form in FORMS]
        read = [reverse("read_paper", args=[*of_group, *number, form]) for form in FORMS]
        for who, addresses in ((reader, own), (teacher, read), (colleague, read)):
            client = Client()
            client.force_login(type(who).objects.get(pk=who.pk))
            yield from (f"{one.headers} {told(one.content)}" for one in map(client.get, addresses))
            if who != reader:
                parcel = client.post(reverse("all_papers", args=of_group))
                yield told(b"".join(parcel.streaming_content))

    return lambda: [" ".join(one.split()) for one in asked()]


def test_what_was_released_stands_in_every_file_with_its_levels(everything, version, teacher, now):  # noqa: F811
    is_out(teacher, version, now, text="Je ziet **scherp** wat er gebeurt.", level_kijken="3")
    for said in everything():
        assert "scherp" in said and "Ingrid van Dam" in said
        assert "Op koers" in said and "Kijken vaak" in said
        assert "Hier zegt je docent nog geen niveau." in said


@pytest.fixture
def not_released(version, teacher, colleague, now):  # noqa: F811
    """What two teachers wrote, each in another state, and a phrase of one of them."""
    drafts(colleague, version, text="spechtenhol")
    is_ready(teacher, version, now, text="reigerpoel")
    Phrase.objects.create(owner=teacher, text="kwartelei", made_at=now)
    return "spechtenhol", "reigerpoel", "kwartelei"


@pytest.fixture
def not_handed_in(version, reader, brief, course):  # noqa: F811
    """What the writer wrote since, and a note."""
    concept = own_work(reader, brief, way_to(reader, brief))
    save(work=concept, body={**version.body, "vraag-2": "zwanenveer"}, revision=concept.revision, by=reader)
    note = Work(kind="note", owner=reader, page=course.get_descendants().last())
    save(work=note, body={"text": "merelnest"}, revision=0, by=reader)
    return "zwanenveer", "merelnest"


def test_only_what_was_handed_in_and_released_stands_there(everything, not_released, not_handed_in, reader, teacher):  # noqa: F811
    nowhere, found = (*not_released, *not_handed_in, reader.email, teacher.email), everything()
    assert all("Ik vraag door." in said for said in found)
    assert not [mark for said in found for mark in nowhere if mark in said]


def test_what_can_still_be_taken_back_stands_in_none(everything, version, teacher, now):  # noqa: F811
    is_ready(teacher, version, now, text="reigerpoel")
    release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=now - timedelta(minutes=5))
    assert not [said for said in everything() if "reigerpoel" in said]


def test_feedback_on_another_version_stands_with_that_version(version, teacher, reader, brief, now):  # noqa: F811
    is_out(teacher, version, now, text="spechtenhol")
    second = hands_in(reader, brief, text="Een rij van vier.")
    client = Client()
    client.force_login(reader)
    first, later = (
        told(client.get(reverse("own_paper", args=[version.work_id, number, "word"])).content) for number in (1, 2)
    )
    assert second.number == 2
    assert "spechtenhol" in first and "spechtenhol" not in later


def read_as(value):
    version = Version(number=1, title="T", body={"a": value}, asked={"a": "Vraag"}, made_at=timezone.now())  # noqa: F811
    version.work = Work(owner=factories.user())
    [section] = document_of(version, ()).sections
    return section.parts


@pytest.mark.django_db
def test_an_answer_in_a_table_is_a_table_also_where_rows_are_short():
    table = {
        "kind": "grid",
        "columns": ["Plan", "Wat"],
        "names": [],
        "rows": [["jaarplan", "doel"], ["schoolplan"]],
    }
    assert read_as(table) == (Table(("Plan", "Wat"), (("jaarplan", "doel"), ("schoolplan", ""))),)
    named = table | {"names": ["Eerst", "Dan"]}
    assert read_as(named) == (Table(("", "Plan", "Wat"), (("Eerst", "jaarplan", "doel"), ("Dan", "schoolplan", ""))),)


@pytest.mark.django_db
def test_an_answer_of_a_kind_that_nobody_knows_keeps_its_words():
    assert read_as({"kind": "later", "wat": ["*een*", "twee"]}) == (Lines(("*een*", "twee")),)
