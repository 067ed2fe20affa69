"""How easily Dutch reads: Flesch in the form that W.H. Douma gave it for Dutch in 1960. Pure."""

import re

from leergang.content.checks.sentences import words

VOWELS = re.compile(
    r"(?:aai|ooi|oei|eeuw|ieuw|aa|ee|ie|oo|uu|ij|ei|ui|ou|au|eu|oe|[aeiouyäëïöüáéíóúàèê])", re.IGNORECASE
)
BASE, PER_WORD_IN_A_SENTENCE, PER_SYLLABLE_IN_A_WORD = 206.84, 0.93, 77


def syllables(text: str) -> int:
    """How many a reader hears, counted as groups of vowels; what has none, such as `2.87`, is heard as one."""
    return sum(len(VOWELS.findall(word)) or 1 for word in text.split())


def ease(sentences: list[str]) -> float | None:
    """From 0 (very hard) to 100 (very easy), 60 for an ordinary newspaper; nothing without sentences."""
    text = " ".join(sentences)
    if not (count := words(text)):
        return None
    return BASE - PER_WORD_IN_A_SENTENCE * count / len(sentences) - PER_SYLLABLE_IN_A_WORD * syllables(text) / count
