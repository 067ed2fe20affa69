"""A mark in what somebody prepares, and under it, is in nothing that is made for others: search, mail, lists, logs."""

from django.urls import reverse
from wagtail.models import ModelLogEntry, ReferenceIndex

from assignments.contracting.actions import keep_version
from assignments.contracting.models import Undercurrent
from assignments.contracting.rules import AFTER, BEFORE
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from leergang.content.finding.models import Findable
from leergang.notices.models import Notice, OutboxMail
from tests import factories

from .conftest import browser, under

MARK = "zwaluwstaart"


def test_nothing_of_it_is_kept_elsewhere(reader, brief, group, now):
    work = factories.preparation(reader, **dict.fromkeys((*BEFORE, *AFTER), MARK))
    under(work, reader, text=MARK, notes=MARK)
    keep_version(work=work, by=reader, now=now)
    piece = own_work(reader, brief, way_to(reader, brief))
    chosen = {"reflectie": {"kind": "link", "work": str(work.pk), "title": "M", "which": "after"}}
    save(work=piece, body=chosen, revision=0, by=reader)
    hand_in(work=Work.objects.get(pk=piece.pk), by=reader, now=now)
    assert OutboxMail.objects.exists()
    for model in (Findable, Notice, OutboxMail):
        assert not model.objects.filter(text__contains=MARK).exists()
    assert not ModelLogEntry.objects.filter(label__contains=MARK).exists()
    assert not ReferenceIndex.objects.filter(base_content_type__model=Undercurrent._meta.model_name).exists()


def test_nobody_finds_it_in_search_the_admin_and_the_lists_of_a_group(reader, teacher, group):
    under(factories.preparation(reader, title="Iets", occasion=f"Stil, {MARK}."), reader, text=f"Stil, {MARK}.")
    lists = [reverse(name, args=[group.slug]) for name in ("cohort", "cohort_csv", "group_cases")]
    searches = [f"/zoek/?q={MARK}", f"/beheer/pages/search/?q={MARK}", "/beheer/", "/verder/", "/mijn/werk/"]
    for somebody in (teacher, factories.participant(group.course), factories.administrator()):
        told = "".join(browser(somebody).get(address, follow=True).text for address in (*lists, *searches))
        assert "stil, " not in told.lower()
        assert "Iets</" not in told


def test_the_list_of_an_assignment_costs_the_same_for_one_and_for_three(reader, brief, now):
    client, counts = browser(reader), []
    for _more in range(3):
        keep_version(work=factories.preparation(reader), by=reader, now=now)
        client.get(brief.url)
        counts.append(int(client.get(brief.url).headers["Server-Timing"].split('desc="')[1].split()[0]))
    assert len(set(counts)) == 1
