"""Over the group: counts of what this teacher may know, and never of a colleague's draft."""

import pytest
from django.urls import reverse

from assignments.comparing.actions import ask
from assignments.overview.queries import overview_of
from assignments.phrases.actions import keep
from tests import factories
from tests.assignments.desk.test_desk import browser, queries
from tests.assignments.feedback.conftest import drafts, hands_in, is_out, is_ready, somebody

LOW = {"level_kijken": "3", "level_vragen": "1", "level_durven": "2"}


def path(version):
    return reverse("overview", args=[version.work.cohort.slug, version.work.page_id])


def seen(who, version):
    return overview_of(who, version.work.cohort, version.work.page_id)


def test_the_hardest_criterion_stands_first_with_its_spread(version, brief, group, teacher, now):
    is_out(teacher, version, now, text="Goed.", **LOW)
    other = hands_in(somebody(group, "Fatima"), brief)
    drafts(teacher, other, text="Zo.", level_kijken="4", level_vragen="2", level_durven="3")
    shown = seen(teacher, version)
    assert [(one.criterion.name, one.counts) for one in shown.spreads] == [
        ("Vragen", (1, 1, 0, 0)),
        ("Durven", (0, 1, 1, 0)),
        ("Kijken", (0, 0, 1, 1)),
    ]
    assert [one.criterion.name for one in shown.hardest] == ["Vragen"]
    assert (shown.again, shown.done, shown.undecided, shown.unreleased) == (1, 1, 0, 1)


def test_the_page_says_so_in_words_and_numbers_with_names_behind_a_fold(version, teacher, now):
    is_out(teacher, version, now, text="Goed.", **LOW)
    shown = browser(teacher).get(path(version)).text
    assert "<strong>Vragen</strong>: 1 van 1 is nog niet op koers." in shown
    before, folded = shown.split("Bekijk de stukken die nog niet op koers zijn")
    assert "Reader" not in before
    assert reverse("desk_piece", args=[version.work.cohort.slug, version.work.page_id, version.work_id]) in folded


def test_without_feedback_it_says_what_to_do(version, teacher):
    assert "Er is nog geen feedback." in browser(teacher).get(path(version)).text


@pytest.mark.parametrize("state", [drafts, is_ready])
def test_what_a_colleague_has_not_released_counts_nowhere(state, version, teacher, colleague, now):
    state(*([colleague, version, now] if state is is_ready else [colleague, version]), text="kolganzenveer", **LOW)
    assert seen(teacher, version).said == 0
    assert "Er is nog geen feedback." in browser(teacher).get(path(version)).text


def test_what_a_colleague_released_does_and_what_one_is_writing_oneself(version, teacher, colleague, now):
    is_out(colleague, version, now, text="Van Karim.", **LOW)
    assert seen(teacher, version).said == 1
    drafts(teacher, version, text="Van mij.", level_vragen="4")
    vragen = next(one for one in seen(teacher, version).spreads if one.criterion.key == "vragen")
    assert vragen.counts == (0, 0, 0, 1)  # of one piece one's own counts


def test_own_phrases_and_words_that_recur_are_counted(version, brief, group, teacher, colleague, now):
    keep(text="Wie vraag je erbij?", by=teacher, now=now)
    keep(text="Niet van deze docent.", by=colleague, now=now)
    is_ready(teacher, version, now, text="Je conclusie is kort. Wie vraag je erbij?")
    other = hands_in(somebody(group, "Fatima"), brief)
    is_ready(teacher, other, now, text="Fatima, je conclusie mist. Wie vraag je erbij? Niet van deze docent.")
    shown = seen(teacher, version)
    assert shown.phrases == [("Wie vraag je erbij?", 2)]
    assert "conclusie" in dict(shown.words)
    assert not [text for text, _count in shown.words if "fatima" in text]


def test_a_large_bank_of_phrases_still_fits_on_one_sheet(version, teacher, now):
    bank = [f"Zin nummer {number}." for number in range(30)]
    for text in bank:
        keep(text=text, by=teacher, now=now)
    is_ready(teacher, version, now, text=" ".join(bank))
    assert len(seen(teacher, version).phrases) == 12


def test_a_second_reading_does_not_count(version, group, brief, teacher, colleague, now):
    ask(cohort=group, page=brief.pk, reader=colleague.pk, by=teacher, pieces=[version.pk], now=now)
    drafts(colleague, version, text="Apart gelezen.", **LOW)
    assert seen(colleague, version).said == 0
    is_ready(colleague, version, now, text="Apart gelezen.", **LOW)
    is_ready(teacher, version, now, text="Zelf gelezen.", level_vragen="4")
    assert (seen(colleague, version).said, seen(teacher, version).said) == (0, 1)


def test_it_costs_the_same_for_one_piece_and_for_three(version, brief, group, teacher, now):
    client = browser(teacher)
    is_ready(teacher, version, now)
    queries(client, path(version))
    alone = queries(client, path(version))
    for name in ("Fatima", "Esma"):
        is_ready(teacher, hands_in(somebody(group, name), brief), now)
    assert queries(client, path(version)) == alone


def test_only_teachers_of_the_group_have_the_page(version, reader):
    stranger = factories.teacher(factories.cohort(version.work.cohort.course)).user
    assert [browser(who).get(path(version)).status_code for who in (reader, stranger)] == [404, 404]


def test_the_desk_and_who_handed_in_lead_to_it(version, teacher):
    client = browser(teacher)
    where = [reverse("handed_in", args=[version.work.cohort.slug, version.work.page_id])]
    where += [reverse("desk_piece", args=[version.work.cohort.slug, version.work.page_id, version.work_id])]
    assert [path(version) in client.get(page).text for page in where] == [True, True]
