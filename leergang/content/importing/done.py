"""What an import says of each file."""

from dataclasses import dataclass

MADE, CHANGED, MOVED, SAME = "gemaakt", "bijgewerkt", "verplaatst", "ongewijzigd"
SKIPPED, LEFT = "overgeslagen", "blijft staan"


@dataclass(frozen=True)
class Done:
    """What happened to one file, or to a page without one, and why."""

    file: str
    what: str
    why: str = ""

    def __str__(self):
        return f"{self.file}: {self.what}{self.why and f', {self.why}'}"
