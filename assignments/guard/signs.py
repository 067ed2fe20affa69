"""What looks like data of pupils in a text. Pure; each function gives the piece of text it saw, or nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

LONGEST = 200_000  # characters that are looked at
ENOUGH_NAMES, ENOUGH_FIRST_NAMES, ENOUGH_ADDRESSES = 3, 4, 3
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)

_NUMBER = re.compile(
    r"(?<![\w+.,/=€-])(?<!\+31 )(?<!0031 )(?<!€ )"
    r"(\d{9}|\d{3}([. ])\d{3}\2\d{3}|\d{4}([. ])\d{2}\3\d{3})"
    r"(?![\w/]|[.,-]\d| ?(?:euro|EUR|leerlingen)\b)"
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")

_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]*"
_BETWEEN = r"(?:van|de|den|der|ter|ten|te|het|in|op|el|al|ben|’t|'t|d’)"
# What follows a name: a grade, a number of a pupil, or a class. A heading and a sentence go on with words.
_CLASS = r"(?:[1-6] ?)?(?:vmbo|mavo|havo|vwo|gym|[bkthmvg]{1,2})[- ]?\d?[a-z]?\d?|[1-6][a-zA-Z]\d?"
_FOLLOWS = rf"(?:10(?:[.,]0)?|[1-9](?:[.,]\d{{1,2}})?|\d{{4,9}}|{_CLASS})"
_LINE = re.compile(
    rf"^\W*(?:\d{{1,2}}[.)]\s+)?(?P<name>{_NAME}(?:[ ,]+(?:{_BETWEEN} +){{0,2}}{_NAME}){{0,3}})"
    rf"(?P<rest>(?:[\s|;,:()=–-]+(?:{_FOLLOWS}))+)[\s|;,.)–-]*$",
)
# Capitalised, followed by a number, and not a person.
NOT_NAMES = frozenset(Path(__file__).with_name("not-names.txt").read_text().split())


def citizen_number(text: str) -> str:
    """Nine digits that pass the eleven test; no telephone number, amount or part of an address."""
    for match in _NUMBER.finditer(text[:LONGEST]):
        digits = [int(sign) for sign in match[1] if sign.isdigit()]
        if len(set(digits)) > 1 and digits[:2] != [0, 6] and passes(digits):
            return match[1]
    return ""


def passes(digits: list[int]) -> bool:
    """The eleven test of a citizen service number."""
    total = sum(weight * digit for weight, digit in zip(WEIGHTS, digits, strict=True))
    return total % 11 == 0 and any(digits)


def addresses(text: str) -> str:
    """Several e-mail addresses together."""
    found = sorted({match[0].lower() for match in _ADDRESS.finditer(text[:LONGEST])})
    return ", ".join(found[:ENOUGH_ADDRESSES]) if len(found) >= ENOUGH_ADDRESSES else ""


def names(text: str) -> str:
    """Lines that are a name with a grade, a class or a number, when there are several."""
    text = text[:LONGEST]
    found = dict(_names(text))
    full = [name for name in found if " " in name]
    if len(full) >= ENOUGH_NAMES or len(found) >= ENOUGH_FIRST_NAMES:
        return ", ".join(list(found.values())[:ENOUGH_NAMES])
    return ""


def _names(text) -> Iterator[tuple[str, str]]:
    """A word that also stands in the text without its capital is no name."""
    matches = [match for line in text.split("\n") if len(line) < 120 and (match := _LINE.match(line.strip()))]
    if len(matches) < ENOUGH_NAMES:
        return
    common = NOT_NAMES | set(re.findall(r"(?<!\w)[a-zà-þ][\w’'-]+", text))
    for match in matches:
        words = re.findall(r"\w[\w’'-]*", match["name"])
        if not any(word.lower() in common and word[0].isupper() for word in words):
            yield match["name"], match[0].strip(" |")
