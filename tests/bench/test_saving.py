"""The bench sees what is refused, lost or doubled among many who save at once; a slow answer is no fault."""

import pytest

from tests.bench.saving import Round, Writer, told, verdict

ROUNDS = [Round(2, 0, [0.01, 0.02, 9.0], 2.0)]


def writer(pk, revision, text="Laatste", refused=()):
    return Writer(pk, "", 1, 0, revision, text, list(refused))


def found(*rows, refused=()):
    """Two people of whom two saves and one save were acknowledged, beside what is stored."""
    return verdict([writer(1, 2), writer(2, 1, refused=refused)], ROUNDS, lambda: list(rows))


def test_what_is_stored_as_it_was_acknowledged_is_good_however_long_it_took():
    outcome = found((1, 2, "Laatste"), (2, 1, "Laatste"))
    assert (outcome["ok"], outcome["saves"], outcome["errors"], outcome["lost"], outcome["doubled"]) == (
        True,
        3,
        0,
        0,
        0,
    )
    assert outcome["saves_per_s"] == 1.5
    assert "3 keer bewaard" in told(outcome)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([(1, 1, "Eerder"), (2, 1, "Laatste")], "lost"),  # a save that was acknowledged is not there
        ([(1, 2, "Eerder"), (2, 1, "Laatste")], "lost"),  # the count is there, the text is not
        ([(1, 2, "Laatste")], "lost"),
        ([(1, 3, "Laatste"), (2, 1, "Laatste")], "doubled"),  # one was stored twice
        ([(1, 2, "Laatste"), (2, 1, "Laatste"), (2, 1, "Laatste")], "doubled"),
    ],
)
def test_what_is_lost_or_doubled_is_seen(rows, fault):
    outcome = found(*rows)
    assert outcome[fault] > 0
    assert not outcome["ok"]


def test_a_save_that_was_refused_is_an_error():
    outcome = found((1, 2, "Laatste"), (2, 1, "Laatste"), refused=["500"])
    assert (outcome["errors"], outcome["ok"]) == (1, False)


def test_a_run_in_which_nothing_was_saved_is_not_good():
    assert not verdict([writer(1, 0, "")], [Round(1, 0, [], 1.0)], list)["ok"]
