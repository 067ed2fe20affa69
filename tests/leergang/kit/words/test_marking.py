"""Words found in HTML and wrapped, with everything else left as it is."""

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.words.marking import QUIET, mark
from tests.pace import seconds

FORMS = {
    "schoolplan": "plan",
    "Schoolplan": "plan",
    "schoolplannen": "plan",
    "MR": "mr",
    "MR'en": "mr",
    "zorg": "zorg",
    "stelsel van zorg": "stelsel",
    "R&D": "rd",
    "amp": "amp",
}


def marked(text, forms=FORMS):
    return mark(text, forms, lambda name, word: f"[{name}:{word}]")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Het schoolplan.</p>", "<p>Het [plan:schoolplan].</p>"),
        ("<p>Schoolplan en MR</p>", "<p>[plan:Schoolplan] en [mr:MR]</p>"),
        ("<p>twee schoolplannen</p>", "<p>twee [plan:schoolplannen]</p>"),
        ("<p>een stelsel van zorg</p>", "<p>een [stelsel:stelsel van zorg]</p>"),
        ("<p>een stelsel\n van&nbsp;zorg</p>", "<p>een [stelsel:stelsel\n van&nbsp;zorg]</p>"),
        ("<p>twee MR’en</p>", "<p>twee [mr:MR’en]</p>"),
        ("<p>twee MR&#x27;en</p>", "<p>twee [mr:MR&#x27;en]</p>"),
        ("<p>de MR-leden</p>", "<p>de [mr:MR]-leden</p>"),
        ("<p>wat R&amp;D doet</p>", "<p>wat [rd:R&amp;D] doet</p>"),
    ],
)
def test_a_word_is_found_as_it_stands_in_a_text(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "<p>het schoolplantje, onschoolplan, werk-schoolplan, mr</p>",
        "<p>a &amp; b</p>",
        "<p>www.schoolplan.nl en iemand@schoolplan.nl</p>",
        '<p title="schoolplan"><a href="/schoolplan">schoolplan</a></p>',
        "<h2>Het schoolplan</h2>",
        "<code>schoolplan</code><pre>schoolplan</pre>",
        "<table><caption>schoolplan</caption><tr><th>schoolplan</th></tr></table>",
        "<figcaption>schoolplan</figcaption>",
        "<label><input>schoolplan</label>",
        "<svg><text>schoolplan</text></svg>",
        "<!-- schoolplan -->",
        '<p class="block-title">schoolplan</p>',
        '<div class="box sources"><div>schoolplan</div> schoolplan</div>',
        "<A HREF='x'>schoolplan</A>",
    ],
)
def test_a_word_is_left_alone(text):
    assert marked(text) == text


def test_a_word_is_marked_once_in_a_section():
    text = "<p>schoolplan, schoolplan</p><h2>Meer</h2><p>Schoolplan</p><h3>Nog meer</h3><p>schoolplan</p>"
    assert marked(text).count("[plan:") == 3


def test_the_longest_word_wins():
    assert marked("<p>zorg in een stelsel van zorg</p>") == "<p>[zorg:zorg] in een [stelsel:stelsel van zorg]</p>"


def test_what_comes_after_something_quiet_is_marked_again():
    assert marked("<a href='/x'>zorg <b>zorg</b></a> zorg") == "<a href='/x'>zorg <b>zorg</b></a> [zorg:zorg]"


def test_without_words_nothing_changes():
    assert mark("<p>schoolplan</p>", {}, lambda name, word: "x") == ("<p>schoolplan</p>", [])


PIECES = st.sampled_from(
    [*FORMS, " ", "\n", ".", "é", "&amp;", "&#x27;", "<", ">", "'", '"', "<p>", "</p>", "<h2>", "</h2>", "<br>",
     "<!--", '<a title="schoolplan > MR">', "</a>", "<!--prompt:zorg-->", "<button>", "</button>",
     "<b class='sources'>", "</b>", "<code"]
)  # fmt: skip


@given(st.lists(PIECES).map("".join) | st.text(alphabet="<>\"'&;/=- \nMRzorg"))
def test_only_the_wrapping_is_new(text):
    """Taken out again, what is left is what there was; so nothing was lost, moved or escaped."""
    made, found = mark(text, FORMS, lambda name, word: f"\x01{name}\x02{word}\x03")
    assert re.sub(r"\x01.*?\x02|\x03", "", made) == text
    assert bool(found) == ("\x01" in made)
    assert mark(text, FORMS, lambda name, word: f"\x01{name}\x02{word}\x03") == (made, found)


class Reading(HTMLParser):
    """Where marks stand when a browser reads the result."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong = [], []

    def handle_starttag(self, tag, attributes):
        if any("\x01" in (value or "") for _, value in attributes):
            self.wrong.append(tag)
        if tag not in ("br", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if "\x01" in data and QUIET & set(self.open):
            self.wrong.append(data)

    def handle_comment(self, data):
        if "\x01" in data:
            self.wrong.append(data)


WORDS = st.sampled_from([*map(html.escape, FORMS), "en", "&lt;MR&gt;", "é"])


@st.composite
def well_formed(draw, depth=3):
    """A small tree of elements, as our templates make them."""
    inside = draw(st.lists(WORDS | well_formed(depth - 1) if depth else WORDS, max_size=4).map(" ".join))
    tag = draw(st.sampled_from(["p", "div", "b", "li", *sorted(QUIET - {"script", "style", "textarea", "title"})]))
    return f'<{tag} title="{draw(WORDS)} > MR">{inside}<!-- {draw(WORDS)} --><br></{tag}>'


@given(well_formed())
def test_no_mark_is_ever_in_a_tag_a_comment_or_a_quiet_element(text):
    reading = Reading()
    reading.feed(mark(text, FORMS, lambda name, word: f"\x01{word}\x03")[0])
    assert not reading.wrong


def test_five_hundred_terms_in_a_long_step_take_a_moment():
    forms = {f"woord{n} van {n}": str(n) for n in range(500)} | {f"vorm{n}": str(n) for n in range(1000)}
    text = "".join(f"<p>Een <b>zin</b> met vorm{n % 30} en woord{n} van {n}, verder niets.</p>" for n in range(100))
    mark(text, forms, lambda name, word: word)
    assert seconds(lambda: mark(text, forms, lambda name, word: word)) < 0.1


@pytest.mark.parametrize("text", ["<" * 100_000, '<a "' * 20_000, "<!--" * 20_000, "zorg " * 20_000, "<b>" * 30_000])
def test_nonsense_is_read_in_no_time(text):
    assert seconds(lambda: mark(text, FORMS, lambda name, word: word)) < 0.25
