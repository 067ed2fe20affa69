"""Dutch words as search compares them: without capitals and accents, by their stem, and compounds in parts. Pure."""

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache

from snowballstemmer import stemmer

WORD = re.compile(r"[a-z0-9]+")
APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")  # collega's is one word
CODE = re.compile(r"([a-z]+)([0-9]+)")
ENDING = re.compile(r"(?<=.{4})(?:en|s|t)$|(?<=.{3})en$")
LINKS = ("", "s", "en", "e")  # what may stand between the parts of a compound
LONGEST, SHORTEST_PART, SHORTEST_COMPOUND, SHORTEST_TYPED = 60, 3, 7, 4
_NUMBERS = "twee drie vier vijf zes zeven acht negen tien elf twaalf"
NUMBERS = {word: str(number) for number, word in enumerate(_NUMBERS.split(), 2)}
_STOP = """
    aan aangaande al als bij dan dat de deze die dit doe doen doet door een en er haar hebben heb heeft het hem hij
    hoe hoeveel hun ik in is ja je jij jou jouw jullie kan kun kunnen maar me men met mij mijn moet moeten na naar
    niet nog nu of om omdat onder ons onze ook op over te tegen toe tot tussen u uit uw van veel voor waar waarom
    wanneer was wat we wel welk welke wie wij wil word worden wordt zal ze zich zij zijn zo zou
"""
STOP = frozenset(_STOP.split())
# What stands apart in `ik bereid het voor` and at the front in `voorbereiden`.
_PARTICLES = "aan achter af bij door in mee na om op over samen terug toe uit vast voor weg"
PARTICLES = frozenset(_PARTICLES.split())
NO_PART = STOP | {"her", "mis", "ont", "ver", "wan", "ing", "tig", "loos", "baar", "heid"}


def words(text: str) -> list[str]:
    """The words of a text, in order. What no Dutch word is made of falls out: signs, emoji, other scripts, NUL."""
    plain = APOSTROPHE.sub("", text).casefold()
    if not plain.isascii():
        plain = "".join(part for part in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(part))
    return [word for word in WORD.findall(plain.casefold()) if len(word) <= LONGEST]


@lru_cache(maxsize=50_000)
def forms(word: str) -> tuple[str, ...]:
    """The ways in which a word is kept: as it is, by its stem, and without the ending of a plural or a verb.

    Two words are the same when they share a form: the stemmer alone would part `standaarden` from `standaard`.
    """
    if word in NUMBERS or not word.isalpha():
        return (NUMBERS.get(word, word),)
    stem = stemmer("dutch").stemWord  # one each time: it keeps the word it works on
    bare = stem(f"{word}n") if word.endswith("e") else ENDING.sub("", word)  # zwakke: zwakken, zwak
    return tuple(dict.fromkeys([word, stem(word), bare]))


def same(one: str, other: str) -> bool:
    """Whether two words are forms of the same word."""
    return one == other or not _form_set(one).isdisjoint(forms(other))


@lru_cache(maxsize=5_000)
def _form_set(word):
    return frozenset(forms(word))


def splits(word: str) -> Iterator[tuple[set[str], set[str]]]:
    """Every way to cut a word in two, the most even first: how the first part may be written, and the second."""
    if len(word) >= SHORTEST_COMPOUND and word.isalpha():
        middle = len(word) / 2
        for at in sorted(range(SHORTEST_PART, len(word) - SHORTEST_PART + 1), key=lambda at: abs(at - middle)):
            heads = {word[:at].removesuffix(link) for link in LINKS if word[:at].endswith(link)}
            yield {head for head in heads if _may_be_part(head)}, {word[at:]} - NO_PART


def _may_be_part(head):
    return len(head) >= SHORTEST_PART and head not in NO_PART


def joined(one: str, other: str) -> tuple[str, ...]:
    """Two words written as one: people type `school plan` where a text says schoolplan."""
    return tuple(f"{one}{link}{other}" for link in LINKS[:2])


def pieces(word: str) -> set[str]:
    """Every word that would have to be known to see this one as a compound."""
    return {form for heads, tails in splits(word) for tail in tails for form in (*heads, *forms(tail)) if heads}


def parts(word: str, known: Container[str]) -> tuple[str, ...]:
    """The known words that a compound is made of: inspectiebezoek is inspectie and bezoek. Of a code, both halves."""
    if code := CODE.fullmatch(word):
        return code.groups()
    for heads, tails in splits(word):
        head = next((head for head in sorted(heads, key=len, reverse=True) if head in known), None)
        tail = next((tail for tail in tails if any(form in known for form in forms(tail))), None)
        if head and tail:
            return (*(parts(head, known) or (head,)), *(parts(tail, known) or (tail,)))
    return ()


def halves(word: str) -> tuple[str, str]:
    """Both halves of a word: a typing error leaves one of them whole, or swaps two letters where they meet."""
    return word[: len(word) // 2], word[len(word) // 2 :]


def can_be_mistyped(word: str) -> bool:
    """Whether a typing error in it can be told: a code or a very short word is one letter away from too many others."""
    return len(word) >= SHORTEST_TYPED and word.isalpha()


def near(word: str) -> tuple[set[str], set[str], set[str]]:
    """Where to look for what someone meant: whole words, first halves and second halves."""
    if not can_be_mistyped(word):
        return set(), set(), set()
    swapped = {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)}
    shorter = {word[:n] + word[n + 1 :] for n in range(len(word))}
    sizes = (len(word), len(word) + 1)
    return swapped | shorter, {word[: size // 2] for size in sizes}, {word[-(size - size // 2) :] for size in sizes}


def one_error_apart(one: str, other: str) -> bool:
    """Whether one letter too many, too few, another, or two swapped is all the difference."""
    if one == other or abs(len(one) - len(other)) > 1 or not (can_be_mistyped(one) and can_be_mistyped(other)):
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]
