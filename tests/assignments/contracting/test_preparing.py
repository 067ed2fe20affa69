"""Preparing a talk and looking back on it: the pages, the sheet, the versions, and what *Verder* says."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from assignments.contracting.actions import begin, keep_version
from assignments.contracting.rules import BEFORE
from assignments.work.actions import save
from assignments.work.models import Work
from leergang.content.course import StepPage
from leergang.content.reference.vocabulary import Subject
from tests import factories

from .conftest import browser, save_by_form, under


def page_of(client, work):
    return client.get(reverse("contract", args=[work.pk])).text


def test_a_preparation_begins_with_a_button_and_is_written_without_a_script(signed_in, reader):
    answer = signed_in.post(reverse("contract_begin"), {"title": " Meekijken  bij Frans ", "talk_on": "2026-12-03"})
    work = Work.objects.get(kind="contracting")
    assert (answer.url, work.title) == (reverse("contract", args=[work.pk]), "Meekijken bij Frans")
    save_by_form(signed_in, work, reader, occasion="De resultaten zakken.", different="Alles.")
    page = page_of(signed_in, work)
    assert all(words in page for words in ("De resultaten zakken.", "Alles.", "donderdag 3 december"))
    assert "Meekijken bij Frans" in signed_in.get(reverse("contracts")).text
    assert "Meekijken bij Frans" in signed_in.get(reverse("own_works")).text


def test_a_second_press_opens_the_empty_one_again_and_never_one_with_words_in_it(signed_in, reader):
    about = {"title": "Meekijken bij Frans", "talk_on": "2026-12-03"}
    first, again = (signed_in.post(reverse("contract_begin"), about).url for _press in range(2))
    assert first == again
    other_day = signed_in.post(reverse("contract_begin"), about | {"talk_on": "2026-12-10"}).url
    work = Work.objects.get(kind="contracting", body__talk_on="2026-12-03")
    under(work, reader, text="Ik durf niet.")
    after = signed_in.post(reverse("contract_begin"), about).url
    assert len({first, other_day, after}) == 3


def test_the_first_screen_asks_four_things_and_says_beside_each_who_reads_it(signed_in, preparation):
    page = page_of(signed_in, factories.preparation(preparation.owner, wishes=""))
    first, folded = page.split("Ga verder met vraag 5, 6 en 7")
    assert (first.count("<textarea"), first.count("Alleen jij ziet dit.")) == (4, 4)
    assert '<details class="disclosure" open><summary>Ga verder' not in page
    assert folded.count("<textarea") == 8
    assert '<details class="disclosure" open><summary>Ga verder' in page_of(signed_in, preparation)


def test_two_versions_lie_beside_each_other_with_the_words_that_differ(signed_in, preparation, reader):
    save_by_form(signed_in, preparation, reader, occasion="De resultaten zakken.", then="keep")
    after = Work.objects.get(pk=preparation.pk)
    save_by_form(signed_in, after, reader, occasion="De resultaten stijgen.", turned="Bij de koffie.", then="keep")
    assert [one.number for one in preparation.versions.all()] == [1, 2]
    page = page_of(signed_in, preparation)
    assert "Versie 1</a>" not in page
    assert all(told in page for told in ("Versie 1: zo ging ik erheen", "Versie 2: voorbereiding en reflectie"))
    compared = signed_in.get(reverse("own_version", args=[preparation.pk, 2]), {"naast": 1}).text
    assert "<del>zakken.</del>" in compared
    assert "<ins>stijgen.</ins>" in compared
    assert signed_in.get(reverse("own_paper", args=[preparation.pk, 2, "word"])).status_code == 200


def test_the_same_text_is_kept_once_and_nothing_not_at_all(preparation, reader, now):
    assert keep_version(work=preparation, by=reader, now=now) == keep_version(work=preparation, by=reader, now=now)
    with pytest.raises(ValidationError, match="Hier staat nog niets"):
        keep_version(work=begin(title="Leeg", by=reader), by=reader, now=now)


def test_the_sheet_is_one_page_however_much_was_prepared(signed_in, reader):
    long = "Een hele lange zin over wat er ligt en wie er last van heeft. " * 60
    work = factories.preparation(reader, title=long[:200], talk_on="2026-12-03", **dict.fromkeys(BEFORE, long))
    read = PdfReader(BytesIO(signed_in.get(reverse("contract_sheet", args=[work.pk, "pdf"])).content))
    text = read.pages[0].extract_text()
    assert len(read.pages) == 1
    assert "Gesprek op" in text
    assert "wanneer kijken jullie terug" in " ".join(text.split())


def test_the_sheet_to_print_has_the_questions_left_and_room_right(signed_in, preparation):
    page = signed_in.get(reverse("contract_sheet", args=[preparation.pk, "afdruk"])).text
    assert page.count("<tr>") == 8
    assert page.count('<td dir="auto"></td>') == 7
    assert "De resultaten zakken." in page


def test_what_was_answered_in_a_step_about_contracting_is_offered(signed_in, reader, preparation):
    step = StepPage.objects.first()
    step.subjects.add(Subject.objects.get_or_create(slug="contracteren", defaults={"name": "C", "order": 1})[0])
    step.save()
    mine = Work(kind="answer", owner=reader, page=step, anchor="mijn-even", title="Welke klus is het?")
    save(work=mine, body={"text": "Even meekijken, je weet wel."}, revision=0, by=reader)
    assert "Even meekijken, je weet wel." in page_of(signed_in, preparation)
    into = {"kind": "contracting", "work": str(preparation.pk), "veld": "commission", "uit": str(mine.pk)}
    assert "Wat vragen ze je precies te doen" in signed_in.get(reverse("take_over"), into).text
    signed_in.post(reverse("take_over_do"), into)
    assert Work.objects.get(pk=preparation.pk).body["commission"] == "Even meekijken, je weet wel."
    assert "Overgenomen uit ‘Welke klus is het?’" in page_of(signed_in, preparation)


def test_what_is_thrown_away_comes_back(signed_in, preparation):
    assert "is weggegooid" in signed_in.post(reverse("contract_remove", args=[preparation.pk]), follow=True).text
    assert "Meekijken" not in signed_in.get(reverse("contracts")).text
    signed_in.post(reverse("contract_restore", args=[preparation.pk]))
    assert "Meekijken" in signed_in.get(reverse("contracts")).text


@pytest.mark.parametrize(
    ("days", "body", "told"),
    [
        (5, {}, "Bereid het gesprek voor"),
        (-2, {}, "Schrijf op hoe het ging"),
        (-2, {"turned": "Bij de koffie."}, None),
        (40, {}, None),
        (-40, {}, None),
    ],
)
def test_verder_says_it_around_the_talk_until_somebody_looked_back(days, body, told, signed_in, reader):
    day = timezone.localdate() + timedelta(days=days)
    factories.preparation(reader, talk_on=day.isoformat(), **body)
    page = signed_in.get("/verder/").text
    assert (told in page) if told else ("Je contractgesprek" not in page)


def test_a_day_that_is_none_costs_nobody_a_page(signed_in, reader):
    work = factories.preparation(reader, talk_on="volgende week")
    assert "volgende week" in page_of(signed_in, work)
    assert signed_in.get("/verder/").status_code == 200
    assert signed_in.get(reverse("contract_sheet", args=[work.pk, "afdruk"])).status_code == 200


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_the_list_and_the_form_cost_the_same_for_one_and_for_three(signed_in, reader, preparation, now):
    addresses = [reverse("contracts"), reverse("contract", args=[preparation.pk]), "/verder/"]
    keep_version(work=preparation, by=reader, now=now)
    one = [queries(signed_in, address) for address in addresses]
    for _more in range(2):
        more = factories.preparation(reader, talk_on=timezone.localdate().isoformat())
        keep_version(work=more, by=reader, now=now)
        save(work=preparation, body=preparation.body | {"turned": f"{_more}"}, revision=2 + _more, by=reader)
        keep_version(work=preparation, by=reader, now=now)
    assert [queries(signed_in, address) for address in addresses] == one
    assert one[1] <= 12


def test_it_is_there_for_its_owner_alone(preparation, reader, teacher):
    names = ("contract", "contract_remove", "contract_restore")
    addresses = [reverse(name, args=[preparation.pk]) for name in names]
    for somebody in (teacher, factories.participant(who=factories.user()), factories.administrator()):
        client = browser(somebody)
        assert client.get(addresses[0]).status_code == 404
        assert [client.post(address).status_code for address in addresses[1:]] == [404, 404]
        assert save_by_form(client, preparation, somebody, occasion="Nee.").status_code == 404
