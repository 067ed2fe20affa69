"""What is measured, and what it may cost: ratios and counts, never milliseconds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from django.urls import reverse

from tests.bench import piles, world


@dataclass(frozen=True)
class Scenario:
    """A page, who asks for it, and its goals: the highest `queries`, `ratio_f1`, `ratio_f2` and `bytes` it may have.

    With `beside`, the name of another scenario, also `ratio_beside`: a size beside a smaller one.
    """

    name: str
    what: str
    path: Callable[[], str]
    person: str = ""
    goals: dict[str, float] = field(default_factory=dict)
    beside: str = ""


def _at(name, what, path, sizes, goals, ratio, than):
    """A page of a teacher at each of these sizes; above `than` it costs at most `ratio` times as much as there."""
    for size in sizes:
        beside = size > than
        more = goals | {"ratio_beside": ratio} if beside else goals
        about = (f"{name}@{size}", what.format(size), partial(path, size), "teacher", more)
        yield Scenario(*about, beside=f"{name}@{than}" if beside else "")


GROUP = {"queries": 8, "bytes": 30_000}
PIECE = {"queries": 10, "ratio_f1": 5}
LIST = {"queries": 12, "bytes": 30_000}
FLOOR = [
    Scenario("F1", "het minste: sessie en persoon", lambda: reverse("f1"), "participant", {"queries": 2}),
    Scenario(
        "F2",
        "leespagina in kaal Django",
        lambda: reverse("f2", args=["kwaliteitszorg", "stap-2"]),
        "participant",
        {"queries": 6},
    ),
]
SCENARIOS = [
    Scenario("S1", "openbare leergangpagina", world.course_path, "", {"queries": 4, "ratio_f1": 1.5}),
    Scenario("S2", "stap, ingelogd", world.step_path, "participant", {"queries": 6, "ratio_f2": 1.3}),
    Scenario("S3", "opdracht met eigen concept", world.assignment_path, "participant", {"queries": 8, "ratio_f1": 4}),
    Scenario(
        "S3 feedback",
        "opdracht met eigen concept en feedback",
        partial(world.assignment_path, "Een opdracht met feedback"),
        "participant",
        {"queries": 8, "ratio_f1": 4},
    ),
    *_at("S5", "groepspagina van een docent, {} mensen", world.group_path, world.GROUPS, GROUP, 2.5, than=100),
    *_at("S6", "het volgende stuk bij het nakijken, {} wachten", piles.next_path, piles.PILES, PIECE, 1.5, than=30),
    *_at("S6 lijst", "de lijst ernaast, {} wachten", piles.list_path, piles.PILES, LIST, 2.5, than=300),
    Scenario("S7", "zoeken, ingelogd", world.search_path, "participant", {"queries": 8, "ratio_f1": 6}),
    Scenario("S8", "profiel met drie versies", partial(reverse, "profile"), "participant", {"queries": 8}),
]
