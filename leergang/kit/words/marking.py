"""Words in HTML, found and wrapped; everything else stays as it is, byte for byte."""

import html
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

# A quoted value may hold `>`; a comment that is not closed goes on to the end; what is no tag or comment is text.
TOKEN = re.compile(r"""(<!--(?:.*?-->|.*)|</?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>)""", re.S)
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
CLASSES = re.compile(r"""\sclass=["']([^"']*)["']""")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
QUIET = HEADINGS | {"a", "button", "caption", "code", "dfn", "figcaption", "label", "legend", "pre", "script"}
QUIET |= {"select", "style", "summary", "svg", "textarea", "th", "title"}
QUIET_CLASSES = {"block-kind", "block-title", "sources", "sr-only"}
LEFT, RIGHT = r"(?<![\w&#@-])(?<!\w[./])", r"(?!\w|[.@]\w)"
NEVER = re.compile(r"(?!)")


def mark(text: str, forms: Mapping[str, str], wrap: Callable[[str, str], str]) -> tuple[str, list[str]]:
    """The HTML with each word of `forms` (word as written -> its name) replaced by `wrap(name, word)`.

    Once per name and section (a heading begins one), the longest word first, and never in links, headings, code,
    captions and what else is quiet. Also the names found, in order.
    """
    pattern = _pattern(tuple(sorted(forms)))
    found: list[str] = []
    here: set[str] = set()
    quiet = _Quiet()

    def replaced(match):
        name = forms[_normal(match[0])]
        if name in here:
            return match[0]
        here.add(name)
        found.append(name)
        return wrap(name, match[0])

    pieces = TOKEN.split(text)
    for number, piece in enumerate(pieces):
        if number % 2:
            if quiet.passes(piece) in HEADINGS:
                here.clear()
        elif piece and not quiet.element:
            pieces[number] = pattern.sub(replaced, piece)
    return "".join(pieces), list(dict.fromkeys(found))


class _Quiet:
    """Whether we are in an element where no word is marked, walking tag by tag."""

    def __init__(self):
        self.element, self.depth = "", 0

    def passes(self, tag: str) -> str:
        """Takes one tag or comment; returns the name of the element it opens, if any."""
        match = TAG.match(tag)
        if not match or tag.endswith("/>"):
            return ""
        closes, name = match[1], match[2].lower()
        if self.element == name:
            self.depth += -1 if closes else 1
            self.element = name if self.depth else ""
        elif not self.element and not closes and (name in QUIET or _classes(tag) & QUIET_CLASSES):
            self.element, self.depth = name, 1
        return "" if closes else name


def _classes(tag):
    match = CLASSES.search(tag)
    return set(match[1].split()) if match else set()


@lru_cache(maxsize=4)
def _pattern(forms):
    """One expression for all forms, the longest first; compiled once per set of forms."""
    alternatives = "|".join(_written(form) for form in sorted(forms, key=lambda form: (-len(form), form)) if form)
    return re.compile(f"{LEFT}(?:{alternatives}){RIGHT}") if alternatives else NEVER


def _written(form):
    """A form as it may stand in HTML: any white space, either apostrophe, escaped or not."""
    escaped = re.escape(html.escape(form, quote=False)).replace("\\ ", " ")
    return escaped.replace("'", "(?:'|’|&#x27;|&#39;)").replace(" ", r"(?:\s|&nbsp;)+")


def _normal(written):
    return " ".join(html.unescape(written).replace("’", "'").split())
