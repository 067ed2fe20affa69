"""Nothing of either version is lost, and only what really differs is marked."""

from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.words.comparing import Line, compare

WORDS = st.sampled_from(["de", "school", "kijkt", "naar", "groei", "Groei", "8.", "’s"])
TEXT = st.one_of(st.lists(WORDS, max_size=8).map(" ".join), st.text(max_size=20))
LINES = st.lists(st.builds(Line, TEXT, st.booleans()), max_size=9)


def said(pieces):
    return " ".join(piece.text for piece in pieces)


def words(lines):
    return [" ".join(line.text.split()) for line in lines if line.text.split()]


def of_both(pieces):
    return [word for piece in pieces if not piece.is_own for word in piece.text.split()]


@given(LINES, LINES)
def test_every_line_of_both_versions_stands_there_in_its_order(before, after):
    rows = compare(before, after)
    assert [said(row.before) for row in rows if row.before] == words(before)
    assert [said(row.after) for row in rows if row.after] == words(after)


@given(LINES, LINES)
def test_what_is_not_marked_is_the_same_on_both_sides(before, after):
    for row in compare(before, after):
        assert of_both(row.before) == of_both(row.after)


@given(LINES)
def test_a_text_beside_itself_has_no_marks(lines):
    assert all(row.is_same for row in compare(lines, lines))
    assert not any(piece.is_own for row in compare(lines, lines) for piece in (*row.before, *row.after))


@given(LINES, LINES)
def test_a_difference_is_always_marked(before, after):
    if words(before) != words(after):
        assert any(piece.is_own for row in compare(before, after) for piece in (*row.before, *row.after))


def marked(before, after):
    rows = compare([Line(line) for line in before], [Line(line) for line in after])
    return [tuple(_shown(side) for side in (row.before, row.after)) for row in rows if not row.is_same]


def _shown(pieces):
    return " ".join(f"[{piece.text}]" if piece.is_own else piece.text for piece in pieces)


def test_only_the_words_that_differ_are_marked():
    was, now = "De inspectie kijkt elke vier jaar naar elke school.", "De inspectie kijkt elk jaar naar elke school."
    assert marked([was], [now]) == [
        (
            "De inspectie kijkt [elke vier] jaar naar elke school.",
            "De inspectie kijkt [elk] jaar naar elke school.",
        )
    ]


def test_a_line_between_others_stands_beside_nothing():
    assert marked(["Een begin.", "Een eind."], ["Een begin.", "Iets nieuws hier.", "Een eind."]) == [
        ("", "[Iets nieuws hier.]")
    ]


def test_a_line_that_came_before_one_that_was_mended_does_not_take_its_place():
    was, now = ["Vraag het per school."], ["Eerst iets anders bovenaan.", "Vraag het per onderwerp."]
    assert marked(was, now)[1] == ("Vraag het per [school.]", "Vraag het per [onderwerp.]")


def test_what_was_written_anew_stands_beside_what_it_replaced():
    assert marked(["Vooraf.", "Aap noot mies."], ["Vooraf.", "Wim zus jet."]) == [
        ("[Aap noot mies.]", "[Wim zus jet.]")
    ]


def test_a_long_text_that_was_written_anew_is_compared_in_time():
    was = [Line(f"Zin {n} over een school en haar plan voor jaar {n * 7}.") for n in range(200)]
    now = [Line(f"Regel {n} met heel andere woorden voor deel {n * 3}.") for n in range(200)]
    assert len(compare(was, now)) >= 200
