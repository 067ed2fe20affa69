"""A table keeps every word, whatever its teacher does with the columns and rows meanwhile."""

from assignments.questions.grid import Grid, fitted, read_sent, together
from assignments.work import values

PLANS = ["Plan", "Wat er staat"]


def table(*rows, columns=PLANS, names=()):
    return Grid(list(columns), list(names), [list(row) for row in rows]).value()


def sent(*rows, columns='["Plan", "Wat er staat"]', names="[]"):
    cells = {f"plannen__{r}__{c}": text for r, row in enumerate(rows) for c, text in enumerate(row)}
    return cells | {"plannen__columns": columns, "plannen__names": names}


def test_what_a_form_sends_is_read_back_without_the_empty_rows_at_the_end():
    read = read_sent(sent(["Koersplan", ""], ["", ""], ["Teamplan", "niets"], ["", ""]), "plannen")
    assert read == table(["Koersplan", ""], ["", ""], ["Teamplan", "niets"])


def test_names_that_nobody_made_are_no_table_and_no_error():
    for columns in ("", "{", "3", "null", "[]"):
        assert read_sent(sent(["a", "b"], columns=columns), "plannen") is None


def test_words_are_counted_and_their_columns_are_not():
    body = {"plannen": table(["Koersplan", "elke leerling"], ["", ""])}
    assert values.words_in(body) == 3
    assert values.lines(body["plannen"]) == ["Rij 1, Plan: Koersplan", "Rij 1, Wat er staat: elke leerling"]


def test_a_table_in_which_nothing_stands_is_empty():
    assert values.is_empty(table(["", " "], names=["Koersplan"]))
    assert not values.is_empty(table(["", "x"], names=["Koersplan"]))


def test_a_column_that_moves_takes_its_words_along():
    moved = fitted(Grid(PLANS, [], [["Koersplan", "elke leerling"]]), ["Wat er staat", "Plan"], [])
    assert moved.rows == [["elke leerling", "Koersplan"]]


def test_a_column_with_another_name_keeps_its_words():
    renamed = fitted(Grid(PLANS, [], [["Koersplan", "elke leerling"]]), ["Plan", "Passage"], [])
    assert (renamed.columns, renamed.rows) == (["Plan", "Passage"], [["Koersplan", "elke leerling"]])


def test_a_column_that_went_stays_behind_the_others_while_something_stands_there():
    went = fitted(Grid(PLANS, [], [["Koersplan", "elke leerling"]]), ["Plan"], [])
    assert (went.columns, went.rows) == (PLANS, [["Koersplan", "elke leerling"]])


def test_a_row_that_went_stays_below_the_others():
    grid = Grid(["Wat er staat"], ["Koersplan", "Teamplan"], [["a"], ["b"]])
    assert fitted(grid, ["Wat er staat"], ["Jaarplan", "Teamplan", "Schoolplan"]).rows == [[""], ["b"], [""], ["a"]]


def test_both_of_two_tables_hold_every_word_of_either():
    both = together(table(["Koersplan", "a"]), table(["Koersplan", "a"], ["Teamplan", "b"]))
    assert both["rows"] == [["Koersplan", "a"], ["Teamplan", "b"]]
    named = {"columns": ["Wat er staat"], "names": ["Koersplan"]}
    assert together(table(["a"], **named), table(["b"], **named))["rows"] == [["a\n\nb"]]


def test_two_tables_with_other_columns_hold_every_word_of_either():
    both = together(table(["Koersplan", "a"]), table(["x", "y"], columns=["Plan", "Soort"]))
    assert {cell for row in both["rows"] for cell in row} >= {"Koersplan", "a", "x", "y"}
