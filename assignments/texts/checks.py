"""What can be better in an assignment: said beside its text, in the report and of a folder. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from leergang.content.checks.flaws import Flaw, Kind
from leergang.content.checks.passages import Passage
from leergang.content.exporting.blocks import items

from ..briefs.blocks import LEVELS

Values, Raw = Mapping[str, Any], list[dict[str, Any]]
FEWEST, MOST = 3, 5  # criteria
NOT_TO_READ = {"key", "what"}


def passages(values: Values, body: Raw) -> Iterator[Passage]:
    """The words of the questions and the criteria, each with where it stands."""
    for block in body:
        yield Passage(_at(block), "\n".join(_words(block["value"])))
    for block in values.get("rubric") or ():
        where = _("bij criterium ‘%(name)s’") % {"name": block["value"].get("name", "")}
        yield Passage(where, "\n".join(_words(block["value"])))


def _at(block):
    return _("bij vraag ‘%(question)s’") % {"question": block["value"].get("question", "")}


def _words(value) -> Iterator[str]:
    """Every text that a reader reads, of the question itself and of the lists in it."""
    for name, said in value.items():
        if name in NOT_TO_READ:
            continue
        if isinstance(said, str):
            yield said
        elif isinstance(said, list):
            yield from (one for one in items(said) if isinstance(one, str))


def flaws(values: Values, body: Raw) -> Iterator[Flaw]:
    """What participants would miss."""
    if not values.get("purpose"):
        mend = _("Schrijf wat iemand hiervan leert of voor school heeft.")
        yield _flaw(_("Er staat niet waarvoor deze opdracht is."), _("bij ‘waarvoor’"), mend)
    if not body:
        yield _flaw(_("Deze opdracht vraagt nog niets."), _("bij ‘vragen’"), _("Zet er minstens één vraag in."))
    for block in body:
        if not (block["value"].get("help") or "").strip() and not block["value"].get("options"):
            mend = _("Schrijf wat je verwacht, en hoe lang ongeveer.")
            yield _flaw(_("Deze vraag heeft geen uitleg."), _at(block), mend)
    if not (values.get("words_min") or values.get("words_max")):
        where, mend = _("bij ‘Lengte en met wie’"), _("Vul het aantal woorden in.")
        yield _flaw(_("Er staat niet hoe lang het werk ongeveer is."), where, mend)
    yield from _of_criteria(values.get("rubric") or [])


def _of_criteria(rubric):
    """What stands before a colon, as in `Reflectie: rol`, gathers criteria to a rubric of its own."""
    counts = Counter(_before_the_colon(block) for block in rubric) or {"": 0}
    for name, count in counts.items():
        if not FEWEST <= count <= MOST:
            yield _flaw(
                (_("‘%(name)s’ heeft %(count)s criteria.") if name else _("Deze opdracht heeft %(count)s criteria."))
                % {"count": count, "name": name},
                _("bij ‘waar je docent naar kijkt’"),
                _("Drie tot vijf lezen prettig. Voeg samen wat op elkaar lijkt."),
            )
    for block in rubric:
        for at, level in enumerate(LEVELS, 1):
            if not (block["value"].get(f"level_{at}") or "").strip():
                yield _flaw(
                    _("Het niveau ‘%(level)s’ is leeg.") % {"level": level},
                    _("bij criterium ‘%(name)s’") % {"name": block["value"].get("name", "")},
                    _("Schrijf in een paar woorden wat je docent dan ziet."),
                )


def _before_the_colon(block):
    name, colon, _rest = (block["value"].get("name") or "").partition(":")
    return name.strip() if colon else ""


def _flaw(sentence, where, mend):
    return Flaw(Kind.ASSIGNMENT, sentence, where, mend)
