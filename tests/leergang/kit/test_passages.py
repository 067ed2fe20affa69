"""Marks in what somebody typed: they change no word and no tag, and let nothing through."""

import re

from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.words.anchoring import Span
from leergang.kit.words.markdown import rendered
from leergang.kit.words.passages import found, marked, words_of

TABLE = "| a | b |\n|---|---|\n| c | d |\n"
SIGNS = [
    "**",
    "_",
    "# ",
    "- ",
    "> ",
    "&amp;",
    "&",
    "<b>",
    "<script>",
    '"',
    "😀",
    "\xa0",
    "’",
    "<mark>",
    "&lt;",
    "&#x27;",
]
WRITTEN = st.lists(
    st.sampled_from([*SIGNS, "de les ", "\n\n", "\n", TABLE, "[woord](https://a.nl) ", "\t"]), max_size=25
).map("".join)
SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda two: Span(min(two), max(two))), max_size=4
)
MARK = re.compile(r'<mark data-mark="[\d ]+"(?: data-ends="[\d ]+")?>|</mark>')


@given(WRITTEN, SPANS)
def test_without_the_marks_it_is_the_same_to_the_letter(text, spans):
    made = rendered(text)
    assert MARK.sub("", marked(made, [(span, str(number)) for number, span in enumerate(spans)])) == made


@given(WRITTEN, SPANS)
def test_each_mark_is_closed_before_the_next_tag(text, spans):
    done = marked(rendered(text), [(span, str(number)) for number, span in enumerate(spans)])
    assert all(after.startswith("</mark>") for after in re.findall(r"<mark[^>]*>[^<]*(</?\w+[^>]*>)", done))
    assert done.count("<mark data-mark") == done.count("</mark>")


@given(WRITTEN, SPANS)
def test_what_is_marked_is_what_stands_there(text, spans):
    made = rendered(text)
    for span in spans:
        stands = words_of(made)[span.start : span.end]
        inside = "".join(re.findall(r'<mark data-mark="1"[^>]*>([^<]*)</mark>', marked(made, [(span, "1")])))
        assert "".join(words_of(inside).split()) == "".join(stands.split())


def test_a_passage_over_two_paragraphs_is_two_marks():
    made = rendered("Een zin.\n\nNog een.")
    assert marked(made, [(Span(4, 12), "1")]) == (
        '<p>Een <mark data-mark="1">zin.</mark></p>\n<p><mark data-mark="1" data-ends="1">Nog</mark> een.</p>\n'
    )


def test_where_two_overlap_the_words_have_both_names():
    done = marked("<p>een twee drie</p>", [(Span(0, 8), "1"), (Span(4, 13), "2")])
    assert '<mark data-mark="1 2" data-ends="1">twee</mark>' in done


def test_a_name_cannot_break_out_of_the_mark():
    assert "<script>" not in marked("<p>een</p>", [(Span(0, 3), '"><script>')])


def test_words_are_found_over_lines_and_nearest_to_where_they_were():
    assert found("een zin\nhier en een zin hier", "zin hier") == Span(4, 12)
    assert found("een zin\nhier en een zin hier", "zin hier", near=19) == Span(20, 28)
    assert found("iets anders", "zin hier") is None
    assert found("iets", "  ") is None
