"""The rule of who may read which kind of page; the gate asks it of one page, `queries.pages_in` of all."""

from dataclasses import dataclass

from leergang.content.mixins import ForTeachers, OfACourse

from .reader import reader_of

ROOT = ""  # the beginning of every tree path


@dataclass(frozen=True)
class Sight:
    """All that decides which pages and which shared texts somebody may see: equal sights see the same."""

    everything: bool
    takes_part: bool
    paths: tuple[str, ...]  # of the courses and days that are open
    taught: tuple[str, ...]  # of the courses of which this person teaches a group

    def below(self, kind: type) -> tuple[str, ...]:
        """The tree paths below which members' pages of this kind are seen."""
        if self.everything:
            return (ROOT,)
        if issubclass(kind, ForTeachers):
            return self.taught
        if issubclass(kind, OfACourse):
            return self.paths
        return (ROOT,) if self.takes_part else ()


def sight_of(user) -> Sight:
    """What this person sees at this moment."""
    reader = reader_of(user)
    if reader.everything:
        return Sight(True, True, (), ())
    return Sight(False, reader.takes_part, tuple(reader.paths(reader.now())), tuple(reader.taught))
