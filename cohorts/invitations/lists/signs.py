"""What stands in a text: which signs are no part of it, and where its addresses are."""

import re
from dataclasses import dataclass

# What comes along with a paste and nobody sees: soft hyphens, zero-width and direction marks, control signs.
SIGNS = (0x7F, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF)
UNSEEN = dict.fromkeys([*range(9), *range(14, 32), *SIGNS, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Words first and then a look at each: a pattern with the @ in it would try every place of a long text again.
WORD = re.compile(r"[^\s<>()\[\]{},;:|/\\\"“”„«»]+")
AROUND = ".'‘’`´*•·-–—=?!…_~#&^%$+"


@dataclass(frozen=True)
class Entry:
    """One person of a list as it says so; `text` is where it stood. Nothing of it is checked yet."""

    text: str
    email: str = ""
    name: str = ""
    school: str = ""
    job: str = ""
    duo: str = ""


def cleaned(text: str) -> str:
    """This text with one kind of line end, and without what nobody sees."""
    return LINE_ENDS.sub("\n", text).translate(UNSEEN)


def addresses(text: str) -> list[tuple[int, int, str]]:
    """What looks like an address, with where it begins and ends."""
    words = [word for word in WORD.finditer(text) if "@" in word[0]] if "@" in text else []
    return [(*word.span(), email) for word in words if "@" in (email := bare(word[0])) and says_something(email)]


def bare(word: str) -> str:
    """An address without what stands around it, such as the dot of a sentence or the subject of a mailto."""
    return word.partition("?")[0].lstrip(AROUND).rstrip(AROUND)


def says_something(text: str) -> bool:
    """Whether there is a letter or digit in it."""
    return any(sign.isalnum() for sign in text)
