"""Whatever is typed: nothing outside the allow-list comes out, no word goes missing, and it never takes long."""

import re
import string
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.words.markdown import LONGEST, readable, rendered
from tests.pace import seconds

N = 100_000
TEXT = {"p", "br", "strong", "em", "s", "ul", "ol", "li", "blockquote", "a", "hr"}
ALLOWED = TEXT | {"table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6"}
SIGNS = st.text(st.sampled_from("*_`[]()<>!#-+=1.:/\\~|&;\"' \n\tab\0\u200b\u202e"), max_size=200)
PIECES = st.lists(
    st.sampled_from(
        [
            "<script>x</script>",
            "<img src=x onerror=y>",
            "[a](javascript:x)",
            "[a](//evil.nl)",
            "[a](/x)",
            "![a](https://a.nl/b)",
            "[a](https://a.nl 'onclick=x')",
            "<javascript:x>",
            '<https://a.nl/">',
            "[a](data:text/html,x)",
            "> ",
            "- ",
            "# ",
            "**",
            "|a|b|\n|-|-|\n",
            "\n",
            "\n\n",
            "woord",
            "<svg/onload=x>",
            "[a](&#106;avascript:x)",
            "[a](JaVaScRiPt:x)",
            "[a](https:evil)",
            "1. ",
            "~~",
            "`",
            "&lt;",
        ]
    ),
    max_size=30,
).map("".join)
BOMBS = {
    "quotes": ">" * N,
    "deeper quotes": "\n".join(">" * depth + "a" for depth in range(440)),
    "deeper lists": "\n".join(" " * depth + "- a" for depth in range(440)),
    "lists in one line": "- " * (N // 2),
    "quotes and lists": "> - " * (N // 4),
    "brackets": "[" * N,
    "closed brackets": "[" * (N // 2) + "]" * (N // 2),
    "half links": "[a](" * (N // 4),
    "pictures": "![" * (N // 2),
    "stars": "*" * N,
    "stars and words": "**a" * (N // 3),
    "stars and dashes": "*a_" * (N // 3),
    "angles": "<" * N,
    "half addresses": "<http://" * (N // 8),
    "accents": "`a" * (N // 2),
    "entities": "&" * N,
    "escapes": "\\*" * (N // 2),
    "headings": "# a\n" * (N // 4),
    "lines": "-\n" * (N // 2),
    "rows that are filled up": "|" + "a|" * 1000 + "\n|" + "-|" * 1000 + "\n" + "a\n" * 40_000,
    "cells": "|a|b|\n|-|-|\n" + "|c|d|\n" * (N // 6),
    "definitions": "\n".join(f"[a{number}]: http://x/{number}" for number in range(5000)),
    "numbers": "1. a\n" * (N // 5),
}


class Seen(HTMLParser):
    """Which tags and attributes a piece of HTML has, and what it says."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.said = set(), [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(tag, *one) for one in attrs]

    def handle_data(self, data):
        self.said += data


def is_allowed(tag, name, value):
    return {
        ("a", "href"): re.match(r"(?i)(https?://|mailto:)", value) is not None,
        ("a", "rel"): value == "nofollow noopener noreferrer",
        ("a", "title"): True,
        ("ol", "start"): value.isdigit(),
    }.get((tag, name), False)


@given(st.one_of(SIGNS, PIECES, st.text(max_size=100)))
def test_nothing_outside_the_allow_list_ever_comes_out(text):
    seen = Seen(rendered(text))
    assert seen.tags <= ALLOWED
    assert all(is_allowed(*one) for one in seen.attributes)


@given(st.lists(st.one_of(PIECES, st.text(string.ascii_letters, min_size=3)), max_size=9).map(" ".join))
def test_no_word_goes_missing(text):
    words = re.findall(r"[A-Za-z]{3,}", text)
    shown = rendered(text)
    assert [word for word in words if word not in shown] == []


@given(st.lists(st.one_of(PIECES, st.text(string.ascii_letters, min_size=3)), max_size=9).map(" ".join))
def test_no_word_goes_missing_from_the_lines_that_are_compared(text):
    lines = "\n".join(line for line, _is_heading in readable(text))
    assert [word for word in re.findall(r"[A-Za-z]{3,}", text) if word not in lines] == []


@given(st.text(string.ascii_letters + " .,;:?!'\"()\n", max_size=100))
def test_plain_text_reads_the_same_with_and_without_the_parser(text):
    with_marks = rendered(f"{text}\n\n**x**")
    assert " ".join(Seen(rendered(f"{text}\n\nx")).said.split()) == " ".join(Seen(with_marks).said.split())


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("length", [N, LONGEST])
def test_nonsense_takes_less_than_a_quarter_of_a_second(bomb, length):
    assert seconds(lambda: rendered(BOMBS[bomb][:length])) < 0.25


@pytest.mark.parametrize("bomb", ["quotes", "lists in one line", "quotes and lists", "deeper quotes"])
def test_what_is_nested_too_deep_is_shown_as_it_was_typed(bomb):
    text = BOMBS[bomb][: LONGEST - 10] + "woord"
    assert Seen(rendered(text)).said.split() == text.split()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**vet** en *cursief*", "<p><strong>vet</strong> en <em>cursief</em></p>"),
        ("een\ntwee", "<p>een<br>\ntwee</p>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("3. drie", '<ol start="3">\n<li>drie</li>\n</ol>'),
        ("<b>niet vet</b>", "<p>&lt;b&gt;niet vet&lt;/b&gt;</p>"),
        ("een\n---\ntwee", "<p>een</p>\n<hr>\n<p>twee</p>"),
        ("    vier spaties", "<p>vier spaties</p>"),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
    ],
)
def test_what_people_type_reads_as_they_mean_it(typed, shown):
    assert rendered(typed).strip() == shown


def test_headings_begin_where_the_page_is_and_leave_no_level_out():
    shown = rendered("# Een\n\n#### Twee\n\n###### Drie", top=4)
    assert re.findall(r"<(h\d)>(\w+)", shown) == [("h4", "Een"), ("h5", "Twee"), ("h6", "Drie")]


def test_a_link_keeps_its_address_and_tells_the_other_side_nothing():
    shown = rendered("[de inspectie](https://www.onderwijsinspectie.nl)")
    assert '<a href="https://www.onderwijsinspectie.nl" rel="nofollow noopener noreferrer">de inspectie</a>' in shown


def test_the_lines_that_are_compared_have_no_marks():
    text = "## Kop\n\nEen **vet** woord, [een link](https://a.nl).\n\n- punt\n\n2. twee\n\n|a|b|\n|-|-|\n|c|d|"
    said = [("Kop", True), ("Een vet woord, een link (https://a.nl).", False), ("• punt", False), ("2. twee", False)]
    assert readable(text) == said + [(cell, False) for cell in "abcd"]
