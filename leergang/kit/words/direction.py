"""Words of somebody in a sentence of ours: what turns the order of reading in them turns nothing after them."""

import re

# Letters that read from the right, and the signs that say how what follows reads.
TURNS = re.compile(
    "[\u0590-\u08ff\u200f\u061c\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
ISOLATES = re.compile("[\u2066-\u2069]")
FIRST_STRONG, POP = "\u2068", "\u2069"


def apart(text: str) -> str:
    """The same words, set apart by signs that nobody sees; for where `<bdi>` cannot stand, as in a mail or a title."""
    return f"{FIRST_STRONG}{ISOLATES.sub('', text)}{POP}" if TURNS.search(text) else text
