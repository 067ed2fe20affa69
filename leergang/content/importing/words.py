"""The words of the vocabulary as they stand in a file, and back."""

from leergang.content.reference.models import Certainty
from leergang.content.reference.vocabulary import Line as LineOfProgramme
from leergang.content.reference.vocabulary import Subject

from .source import Source

LINES = {
    "visie": LineOfProgramme.VISION,
    "cultuur": LineOfProgramme.CULTURE,
    "verantwoording": LineOfProgramme.ACCOUNT,
}
CERTAINTIES = {
    "nagezocht": Certainty.VERIFIED,
    "starttekst": Certainty.SOURCE_TEXT,
    "algemeen": Certainty.GENERAL,
    "eigen": Certainty.OWN,
}


def known_subjects() -> set[str]:
    """The slugs of the subjects; they come with the platform."""
    return set(Subject.objects.values_list("slug", flat=True))


def split(text: str, mark: str = ",") -> list[str]:
    """The parts of an enumeration, without empty ones."""
    return [part for part in (part.strip() for part in text.split(mark)) if part]


def check_subjects(source: Source, line: int, slugs: list[str], known: set[str]) -> None:
    """Complains about every subject that does not exist."""
    for slug in slugs:
        if slug not in known:
            source.complain(line, f"onderwerp ‘{slug}’ is onbekend. Kies uit: {', '.join(sorted(known))}.")


def chosen(source: Source, line: int, name: str, word: str, words: dict[str, object]) -> object:
    """The value that belongs to a word; empty for no word, a problem for an unknown one."""
    if word and word not in words:
        source.complain(line, f"‘{name}: {word}’ is onbekend. Kies uit: {', '.join(words)}.")
    return words.get(word, "")
