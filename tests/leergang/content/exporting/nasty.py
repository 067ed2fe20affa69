"""What an editor can type that a file could misread, as hypothesis makes it."""

from html import escape

from hypothesis import strategies as st

PIECES = [
    *("een", "a", "é", "1", "3", " ", "  ", "\u00a0", "\t", "\u2028", "🎒", "👩\u200d🏫", "\u202e", "“", "’", '"', "'"),
    *("*", "**", "_", "`", "```", "~~~", "[", "]", "(", ")", "](", "![", "!", "[^1]", "][", "]: http", "{#", "}"),
    *(
        "<",
        "<b>",
        "</",
        "<!--",
        ">",
        "&",
        "&amp;",
        "&nbsp;",
        "&#10;",
        "#",
        "# ",
        "## ",
        "-",
        "- ",
        "- [x] ",
        "+",
        "---",
    ),
    *(
        "1. ",
        "2)",
        "1993.",
        ":::",
        "::: tabel",
        "|",
        "\\",
        "\\\\",
        "\\|",
        "=",
        "===",
        "? ",
        "?",
        "> ",
        ".",
        ",",
        ";",
        ":",
    ),
    *("https://x.nl", "key: ", "stap:"),
]
ADDRESSES = [
    "https://nl.wikipedia.org/wiki/Kring_(x)",
    "https://a.nl/?a=1&amp=2&b;c",
    "https://a.nl/a_b*c|d",
    "https://a.nl/<x>\\y z",
    "mailto:a@b.nl",
    "tel:+31201234567",
    "/zoek/",
    "#kop",
]
line = st.lists(st.sampled_from(PIECES), min_size=1, max_size=10).map("".join).map(lambda text: text.strip() or "x")
lines = (
    st.lists(st.one_of(line, st.just("")), min_size=1, max_size=4).map("\n".join).map(lambda text: text.strip() or "x")
)
typed = st.lists(st.sampled_from([*PIECES, "\n"]), max_size=6).map("".join)


def _styled(text, before, after):
    return before + escape(text).replace("\n", "<br/>") + after


styles = [("", ""), ("", ""), ("<b>", "</b>"), ("<i>", "</i>"), ("<b><i>", "</i></b>"), ("<i>", "</i>")]
styles += [(f'<a href="{escape(address)}">', "</a>") for address in ADDRESSES]
words = st.lists(st.builds(lambda text, style: _styled(text, *style), typed, st.sampled_from(styles)), max_size=5)
paragraph = words.map(lambda found: f"<p>{''.join(found)}</p>")


def _list(items):
    return st.builds(
        lambda kind, inside: f"<{kind}>{''.join(f'<li>{item}</li>' for item in inside)}</{kind}>",
        st.sampled_from(["ul", "ol"]),
        st.lists(items, min_size=1, max_size=3),
    )


flat = words.map("".join)
deep = st.builds(lambda text, below: text + below, flat, st.one_of(st.just(""), _list(flat)))
rich = st.lists(st.one_of(paragraph, _list(deep)), min_size=1, max_size=4).map("".join)
cell = st.lists(paragraph, min_size=1, max_size=2).map("".join)
