"""Where a Dutch sentence ends, and how many words it has."""

import re

WORD = re.compile(r"\w+(?:[-'’./]\w+|,\d+)*")
END = re.compile(r"[.!?…]+[’”\"')\]»]*(?=\s)")
INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)*[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]{1,2}")  # m.b.v, o.a, J
OPENS = "‘“\"'([«–-"
# Words that go on after their full stop. What has a stop inside (m.b.v.) or is one letter needs no place here.
SHORT = (
    "art afd apr chr aug bijv bldz blz bv ca dec dhr dr drs excl febr fig gem hfst hst incl ing ir jan jl jr max mevr"
    " mgr min mln mr mrt mw nl nov nr nrs okt par pag plm pp prof red resp sept st tel t.a.v vgl vlg vnl vs zgn zog"
)
GOES_ON = set(SHORT.split())
# These often stand at the end of a sentence: a capital after them begins the next one.
MAY_END = {"enz", "etc", "e.a", "e.d", "e.v", "a.i", "z.s.m", "jl", "i.d"}


def words(text: str) -> int:
    """How many words a reader reads; `2.87` and `kwaliteits-kalender` are one."""
    return len(WORD.findall(text))


def sentences(text: str) -> list[str]:
    """The sentences of a text; each line ends one."""
    return [sentence for line in text.splitlines() for sentence in _split(line)]


def full_sentences(text: str) -> list[str]:
    """Those that end as a sentence does; a point of a list or a cell without a full stop is none."""
    return [sentence for sentence in sentences(text) if sentence.rstrip("’”\"')]»")[-1:] in (".", "!", "?", "…")]


def _split(line):
    start = 0
    for end in END.finditer(line):
        if _ends(line[start : end.end()], line[end.end() :].lstrip()):
            yield line[start : end.end()].strip()
            start = end.end()
    if rest := line[start:].strip():
        yield rest


def _ends(sentence, rest):
    """Whether this is the end, seen from what stands before the mark and after it."""
    follows = rest.lstrip(OPENS)[:1]
    if not (follows.isupper() or follows.isdigit()):
        return False
    if sentence.endswith("."):
        return _last_word_ends(sentence.rsplit(None, 1)[-1].strip(OPENS).removesuffix(".").lower(), follows)
    return True


def _last_word_ends(word, follows):
    if word in MAY_END:
        return follows.isupper()
    return word not in GOES_ON and not INITIALS.fullmatch(word)
