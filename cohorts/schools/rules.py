"""Which names are probably of one school. Pure; somebody always looks before anything is merged."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from leergang.kit.words.dutch import one_error_apart, words

ARTICLES = {"het", "de", "t", "een"}
# As people shorten them. `st` is a saint or a foundation, so both become that.
SHORT = {
    "sint": "st",
    "stichting": "st",
    "stg": "st",
    "coll": "college",
    "lyc": "lyceum",
    "gym": "gymnasium",
    "sg": "scholengemeenschap",
    "chr": "christelijk",
    "christelijke": "christelijk",
    "kath": "katholiek",
    "katholieke": "katholiek",
    "rk": "katholiek",
    "openb": "openbaar",
    "openbare": "openbaar",
    "ver": "vereniging",
}
SHORTEST_INITIALS = 3


def likely_doubles(names: Mapping[int, str]) -> list[list[int]]:
    """Sets of two or more that are probably the same, each in the order given."""
    same: dict[int, int] = {pk: pk for pk in names}
    for one, other in _pairs({pk: plain(name) for pk, name in names.items()}, names):
        first, second = sorted((_root(same, one), _root(same, other)))
        same[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for pk in names:
        groups[_root(same, pk)].append(pk)
    return [group for group in groups.values() if len(group) > 1]


def plain(name: str) -> list[str]:
    """The words of a name without capitals, accents, articles and habits of shortening."""
    found = [word for word in words(name) if word not in ARTICLES] or words(name)
    return [SHORT.get(word, word) for word in found]


def _pairs(plains, names):
    """Candidates that share a sign: the whole name, its initials, or the name with one letter left out."""
    whole = {pk: "".join(found) for pk, found in plains.items()}
    signs: dict[str, list[int]] = defaultdict(list)
    for pk, found in plains.items():
        if not found:  # nothing that a name is made of
            continue
        for sign in {*_near(whole[pk]), *_initials(found, names[pk])}:
            signs[sign].append(pk)
    for pks in signs.values():
        for other in pks[1:]:
            if _alike(whole[pks[0]], whole[other], plains[pks[0]], plains[other]):
                yield pks[0], other


def _near(name: str) -> Iterable[str]:
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def _initials(found, name):
    if len(found) >= SHORTEST_INITIALS:
        yield "".join(word[0] for word in found)
    if len(found) == 1 and name.strip().isupper():
        yield found[0]


def _alike(one, other, of_one, of_other):
    initials = {"".join(word[0] for word in found) for found in (of_one, of_other) if len(found) >= SHORTEST_INITIALS}
    return one == other or one_error_apart(one, other) or bool(initials & {one, other})


def _root(same, pk):
    while same[pk] != pk:
        pk = same[pk]
    return pk
