"""What lies under a preparation: as unlosable as other text, and touched by nothing that reaches another."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.contracting.actions import keep_undercurrent, throw_away
from assignments.contracting.kind import carrier
from assignments.contracting.models import Undercurrent
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import Saved, Stale, bring_back, link, save
from assignments.work.around.due import KEPT_FOR, forget_what_was_thrown_away
from assignments.work.merging.fields import marks
from assignments.work.models import Work
from tests import factories

from .conftest import browser, save_by_form, under

TABLE = Undercurrent._meta.db_table


def test_it_is_saved_by_a_button_and_by_a_script(signed_in, preparation, reader):
    preparation.revision = 0  # of what lies under it nothing is stored yet
    answer = save_by_form(signed_in, preparation, reader, kind="undercurrent", text="Ik durf niet.", notes="Adem.")
    assert answer.url == f"{reverse('contract', args=[preparation.pk])}#onderstroom"
    page = signed_in.get(reverse("contract", args=[preparation.pk])).text
    assert all(words in page for words in ("Ik durf niet.", "Adem."))
    preparation.revision = 1
    about = {
        "kind": "undercurrent",
        "work": str(preparation.pk),
        "revision": 1,
        "writer": str(reader.pk),
        "text": "Wel.",
    }
    stored = signed_in.post(reverse("work_save"), about, headers={"accept": "application/json"}).json()
    assert (stored["revision"], stored["body"]) == (2, {"text": "Wel.", "notes": "Adem."})


def test_a_stale_save_overwrites_nothing_and_shows_both(signed_in, preparation, reader):
    under(preparation, reader, text="Van de telefoon.")
    preparation.revision = 0
    page = save_by_form(signed_in, preparation, reader, kind="undercurrent", text="Van de laptop.")
    assert page.status_code == 409
    assert all(words in page.text for words in ("Van de telefoon.", "Van de laptop."))
    assert Undercurrent.objects.get().text == "Van de telefoon."
    preparation.revision = 1
    both = {"kind": "undercurrent", "text": "Van de laptop.", "keep": "both"}
    save_by_form(signed_in, preparation, reader, **both)
    assert Undercurrent.objects.get().text == "Van de telefoon.\n\nVan de laptop."


def test_what_was_changed_in_different_fields_is_both_kept(preparation, reader):
    base = marks({})
    assert isinstance(under(preparation, reader, text="Hier."), Saved)
    outcome = keep_undercurrent(
        work=carrier(reader, preparation), body={"text": "", "notes": "Daar."}, revision=0, by=reader, base=base
    )
    assert isinstance(outcome, Saved)
    assert (outcome.work.body, Undercurrent.objects.count()) == ({"text": "Hier.", "notes": "Daar."}, 1)


def test_the_same_save_sent_twice_counts_once(preparation, reader):
    assert isinstance(under(preparation, reader, text="Hier."), Saved)
    assert isinstance(under(preparation, reader, text="Hier."), Saved)
    assert isinstance(under(preparation, reader, text="Anders."), Stale)
    assert Undercurrent.objects.get().revision == 1


def test_nobody_else_saves_or_reads_it(preparation, reader, teacher):
    under(preparation, reader, text="Van mij.")
    for somebody in (teacher, factories.administrator()):
        answer = save_by_form(browser(somebody), preparation, somebody, kind="undercurrent", text="Nee.")
        assert answer.status_code == 404
        assert not Undercurrent.objects.visible_to(somebody).exists()
    assert Undercurrent.objects.get().text == "Van mij."


def test_it_goes_with_its_preparation_and_comes_back_with_it(preparation, reader, now):
    under(preparation, reader, text="Van mij.")
    throw_away(work=preparation, by=reader, now=now)
    bring_back(work=preparation, by=reader)
    assert Undercurrent.objects.get().text == "Van mij."
    throw_away(work=preparation, by=reader, now=now)
    under(preparation, reader, revision=1, text="Toch verder.")
    assert Work.objects.get(pk=preparation.pk).removed_at is None
    throw_away(work=preparation, by=reader, now=now)
    forget_what_was_thrown_away(now + KEPT_FOR)
    assert not Undercurrent.objects.exists()


def doing(client, preparation, brief, reader, teacher, group):
    """All that makes something of a preparation that another may get, and all that is read of that."""
    own = [preparation.pk, 1]
    yield lambda: save_by_form(client, preparation, reader, turned="Bij de koffie.", then="keep")
    for form in ("word", "pdf", "afdruk"):
        yield lambda form=form: client.get(reverse("own_paper", args=[*own, form]))
    yield lambda: client.get(reverse("contract_sheet", args=[preparation.pk, "pdf"]))
    yield lambda: client.get(reverse("contract_sheet", args=[preparation.pk, "afdruk"]))
    yield lambda: client.get(reverse("own_version", args=own), {"naast": 1})
    yield lambda: client.get(reverse("contracts"))
    yield lambda: client.get(reverse("own_works"))
    yield lambda: client.get("/verder/")
    note = save(work=Work(kind="note", owner=reader), body={"text": "Een noot."}, revision=0, by=reader).work
    yield lambda: link(from_work=note, to_work=preparation, why="x", by=reader, now=preparation.saved_at)
    yield lambda: client.get(reverse("take_over"), {"kind": "contracting", "work": preparation.pk, "veld": "role"})
    yield from handing_in(preparation, brief, reader, teacher, group)


def handing_in(preparation, brief, reader, teacher, group):
    work = own_work(reader, brief, way_to(reader, brief))
    chosen = {"reflectie": {"kind": "link", "work": str(preparation.pk), "title": "M", "which": "all"}}
    yield lambda: browser(reader).get(brief.url)
    yield lambda: save(work=work, body=chosen, revision=0, by=reader)
    yield lambda: hand_in(work=Work.objects.get(pk=work.pk), by=reader, now=preparation.saved_at)
    of_piece, theirs = [group.slug, brief.pk, work.pk], browser(teacher)
    yield lambda: theirs.get(reverse("read_version", args=[*of_piece, 1]))
    yield lambda: theirs.get(reverse("read_linked", args=[*of_piece, 1, "reflectie"]))
    yield lambda: theirs.get(reverse("desk_piece", args=of_piece))
    for form in ("word", "pdf", "afdruk"):
        yield lambda form=form: theirs.get(reverse("read_paper", args=[*of_piece, 1, form]))
    yield lambda: list(theirs.post(reverse("all_papers", args=of_piece[:2])).streaming_content)


def test_no_query_of_what_reaches_another_touches_its_table(preparation, brief, reader, teacher, group):
    under(preparation, reader, text="Nooit.")
    client, count = browser(reader), 0
    for does in doing(client, preparation, brief, reader, teacher, group):
        with CaptureQueriesContext(connection) as asked:
            answer = does()
        assert getattr(answer, "status_code", 200) in (200, 302), answer
        assert not [one["sql"] for one in asked if TABLE in one["sql"]]
        count += len(asked)
    assert count > 100
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("contract", args=[preparation.pk]))
    assert len([one for one in asked if TABLE in one["sql"]]) == 1  # so the search finds it where it is


@pytest.mark.parametrize("revision", ["0", "1", "9"])
def test_whoever_wrote_from_another_revision_gets_both_texts(revision, signed_in, preparation, reader):
    under(preparation, reader, text="Eerst.")
    under(preparation, reader, revision=1, text="Daarna.")
    preparation.revision = revision
    page = save_by_form(signed_in, preparation, reader, kind="undercurrent", text="Van hier.")
    assert page.status_code == 409
    assert "Daarna." in page.text
