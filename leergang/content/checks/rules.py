"""What can be better in one text: each rule takes text and gives flaws."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from django.utils.translation import gettext as _

from .flaws import Flaw, Kind
from .passages import Passage, placed
from .sentences import full_sentences, sentences, words

Blocks = Iterable[Mapping[str, Any]]
LONGEST, LONGEST_ON_AVERAGE, ENOUGH = 25, 15, 3
WORDS_A_MINUTE, MINUTES_A_PROMPT, NEAR = 180, 2, 2
EMPTY_WORDS = {"hier", "klik", "klik hier", "deze link", "link", "lees meer", "meer", "deze pagina", "lees verder"}
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:nl|com|org|eu)/\S*")
FILE_NAME = re.compile(r"\S+\.(?:avif|gif|jpe?g|png|svg|webp)|(?:img|dsc|foto|afbeelding|beeld)[-_ ]?\d*", re.I)


def goal(text: str | None) -> Iterator[Flaw]:
    """A page that asks for a goal has one."""
    if text is not None and not text.strip():
        yield Flaw(
            Kind.GOAL,
            _("Deze pagina heeft geen doel."),
            _("boven aan de pagina"),
            _("Schrijf in één zin wat de lezer daarna weet of kan."),
        )


def order(subjects: int | None, line: str | None) -> Iterator[Flaw]:
    """A page that carries subjects and a line has them, as readers choose by both."""
    if subjects == 0:
        yield Flaw(
            Kind.ORDER,
            _("Deze pagina heeft geen onderwerp."),
            _("bij ‘Vindbaar’"),
            _("Kruis een of meer onderwerpen aan."),
        )
    if line == "":
        yield Flaw(
            Kind.ORDER,
            _("Deze pagina hoort bij geen lijn."),
            _("bij ‘Vindbaar’"),
            _("Kies het deel van het verhaal waar zij bij hoort."),
        )


def links(passage: Passage) -> Iterator[Flaw]:
    """A link says where it leads, also to who hears only the links."""
    for link in passage.links:
        said = link.text.strip(" .!→>").lower()
        if said in EMPTY_WORDS or ADDRESS.fullmatch(said):
            yield Flaw(
                Kind.LINK,
                _("De linktekst ‘%(text)s’ zegt niet waar de link heen gaat.") % {"text": _short(link.text)},
                passage.where,
                _("Maak een link van de woorden die zeggen wat je daar vindt."),
            )


def files(passage: Passage, loose: Set[int]) -> Iterator[Flaw]:
    """A file that is offered can be fetched; of those that are `loose` nobody said by whom."""
    for link in passage.links:
        if link.file in loose:
            yield Flaw(
                Kind.FILE,
                _("Lezers kunnen ‘%(text)s’ niet ophalen.") % {"text": _short(link.text)},
                passage.where,
                _("Kies bij ‘Bestanden’ bij welke pagina dit bestand hoort, of vink aan dat iedereen het mag ophalen."),
            )


def pictures(blocks: Blocks) -> Iterator[Flaw]:
    """A picture says what there is to see."""
    for where, block in placed(blocks):
        alt = (block["value"].get("alt") or "").strip() if block["type"] == "image" else "geen beeld"
        if not alt or FILE_NAME.fullmatch(alt):
            yield Flaw(
                Kind.ALT,
                _("Dit beeld heeft geen beschrijving."),
                where,
                _("Vul bij ‘Wat is er te zien?’ in wat iemand mist die het beeld niet ziet."),
            )


def headings(blocks: Blocks) -> Iterator[Flaw]:
    """A subheading stands below a heading."""
    above = False
    for where, block in placed(blocks):
        if block["type"] == "heading":
            if not above and str(block["value"].get("level")) == "3":
                yield Flaw(
                    Kind.HEADING,
                    _("De tussenkop ‘%(text)s’ staat niet onder een kop.") % {"text": block["value"].get("text")},
                    where,
                    _("Maak er een kop van, of zet er een kop boven."),
                )
            above = above or str(block["value"].get("level")) == "2"


def standards(passage: Passage, ended: Mapping[str, str]) -> Iterator[Flaw]:
    """A standard that is named is in force; `ended` says of each that is not what became of it."""
    for code, what_became in ended.items():
        if re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", passage.text):
            yield Flaw(
                Kind.STANDARD,
                _("Standaard %(code)s geldt vandaag niet. %(more)s") % {"code": code, "more": what_became},
                passage.where,
                _("Noem de standaard die nu geldt, of zeg over welk jaar het gaat."),
            )


def long_sentences(passage: Passage) -> Iterator[Flaw]:
    """No sentence is longer than a reader can hold."""
    for sentence in sentences(passage.text) if passage.counts else []:
        if (count := words(sentence)) > LONGEST:
            yield Flaw(
                Kind.SENTENCE,
                _("Deze zin telt %(count)s woorden: ‘%(start)s’") % {"count": count, "start": _short(sentence)},
                passage.where,
                _("Knip hem in tweeën. Tot %(most)s woorden leest prettig.") % {"most": LONGEST},
            )


def average_sentence(read: Iterable[Passage]) -> Iterator[Flaw]:
    """Sentences are short on the whole. What has no full stop (a point of a list, a cell) is no sentence."""
    counts = [words(sentence) for passage in read if passage.counts for sentence in full_sentences(passage.text)]
    average = sum(counts) / len(counts) if counts else 0
    if len(counts) >= ENOUGH and average > LONGEST_ON_AVERAGE:
        yield Flaw(
            Kind.SENTENCE,
            _("Een zin telt hier gemiddeld %(average)s woorden.") % {"average": f"{average:.1f}".replace(".", ",")},
            _("in de hele tekst"),
            _("Maak van lange zinnen twee korte. Tot %(most)s gemiddeld leest prettig.") % {"most": LONGEST_ON_AVERAGE},
        )


def keys(before: Blocks, now: Blocks, kept: Mapping[str, str]) -> Iterator[Flaw]:
    """What people wrote under a question of the published text stays findable; `kept` says what hangs on each key."""
    still = {block["value"].get("key") for block in now if isinstance(block["value"], Mapping)}
    for where, block in placed(before):
        value = block["value"] if isinstance(block["value"], Mapping) else {}
        key = value.get("key") or ""
        if key in kept and key not in still:
            said = value.get("question") or value.get("text") or key
            yield Flaw(
                Kind.KEY,
                _("‘%(said)s’ is weg. Eraan hangt: %(kept)s.") % {"said": _short(said), "kept": kept[key]},
                where,
                _("Zet het blok terug uit ‘Geschiedenis’. Wil je andere woorden, verander ze dan in het blok zelf."),
            )


def minutes(given: int | None, read: Iterable[Passage], prompts: int) -> Iterator[Flaw]:
    """The minutes are near what reading and writing take."""
    count = sum(words(passage.text) for passage in read)
    if given is None or not count:
        return
    needed = max(1, round(count / WORDS_A_MINUTE + MINUTES_A_PROMPT * prompts))
    if abs(given - needed) > max(NEAR, needed / 2):
        yield Flaw(
            Kind.MINUTES,
            _("Er staat %(given)s minuten, maar lezen en schrijven kost er ongeveer %(needed)s.")
            % {"given": given, "needed": needed},
            _("bij ‘Doel en tijd’"),
            (
                _("Zet de minuten op %s, of schrijf meer.")
                if given > needed
                else _("Zet de minuten op %s, of schrijf minder.")
            )
            % needed,
        )


def _short(text, most=60):
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
