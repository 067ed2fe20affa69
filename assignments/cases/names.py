"""Names in a text: pure, words in, names out. It warns and is never certain; the writer decides."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

BETWEEN = r"(?:\s(?:van|de|der|den|el|al|ten|ter|te|la|le|in|’t|'t))*"
FULL_NAME = re.compile(rf"\b[^\W\d_a-zà-ÿ][\w’'-]+{BETWEEN}\s[^\W\d_a-zà-ÿ][\w’'-]+")
BY_ROLE = re.compile(
    r"\b(?:[Mm]eneer|[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Dd]hr\.|[Jj]uf|[Jj]uffrouw|[Mm]eester|collega|mentor|leerling|ouder|moeder"
    r"|vader|teamleider|afdelingsleider|conrector|rector|directeur|bestuurder|\w*coördinator)\s([^\W\d_a-zà-ÿ][\w’'-]+)"
)
SHORTEST = 3
# With a capital because a sentence begins there, or because it is what everybody calls it.
NO_NAMES = frozenset(
    word.capitalize()
    for word in (
        *("de", "het", "een", "die", "dat", "deze", "dit", "er", "ik", "je", "jij", "wij", "we", "zij", "ze", "hij"),
        *("in", "op", "bij", "met", "voor", "na", "naar", "uit", "van", "aan", "over", "om", "toen", "als", "tijdens"),
        *("wat", "wie", "waar", "hoe", "waarom", "maar", "en", "of", "dus", "ook", "mijn", "onze", "ons", "alle"),
        *("volgens", "inspectie", "onderwijs", "nederlands", "engels", "frans", "duits", "plan", "check"),
    )
)
# First names that also begin a sentence as another word: then only a capital further on makes a name of them.
ALSO_WORDS = frozenset(
    word.capitalize()
    for word in (
        *("beer", "ben", "bloem", "door", "elke", "erna", "fee", "hoop", "iris", "jet", "joy", "ken"),
        *(
            "lente",
            "lies",
            "linde",
            "lot",
            "mark",
            "mees",
            "mei",
            "merel",
            "rein",
            "roos",
            "sam",
            "ster",
            "storm",
            "toon",
        ),
        *("ton", "wende", "wil", "wolf"),
    )
)
INSIDE = r"(?<=[\w,;] )"  # not the first word of a sentence


@dataclass(frozen=True)
class Named:
    """A name, and under which question it stands."""

    name: str
    where: str


def names_in(texts: Mapping[str, str], known: Iterable[str]) -> list[Named]:
    """The names in these texts, by their question: of people and schools we know, and what looks like a full name."""
    words = {word for name in known for word in (name, name.split()[0]) if len(word) >= SHORTEST} - NO_NAMES
    found = [Named(name, where) for where, text in texts.items() for name in _in_one(text, words)]
    return list(dict.fromkeys(found))


def _in_one(text, words):
    whole = list(_full_names(text))
    known = [word for word in sorted(words, key=len, reverse=True) if _stands_in(text, word)]
    by_role = [name for name in BY_ROLE.findall(text) if name not in NO_NAMES]
    longest: list[str] = []
    for name in [*known, *whole, *by_role]:
        if not any(name in other for other in longest):
            longest = [*(other for other in longest if other not in name), name]
    return sorted(longest, key=text.index)


def _stands_in(text, word):
    """Also as whose something is: "Daans plan"."""
    inside = INSIDE if word in ALSO_WORDS else r"\b"
    found = re.finditer(rf"{inside}{re.escape(word)}s?\b", text)
    return any(match[0] not in NO_NAMES for match in found)


def _full_names(text):
    for match in FULL_NAME.finditer(text):
        if match[0].split()[0] not in NO_NAMES:
            yield match[0]
