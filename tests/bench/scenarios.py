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
    *[
        Scenario(
            f"S5@{size}",
            f"groepspagina van een docent, {size} mensen",
            partial(world.group_path, size),
            "teacher",
            {"queries": 8, "bytes": 30_000} | ({"ratio_beside": 2.5} if size > 100 else {}),
            beside="S5@100" if size > 100 else "",
        )
        for size in world.GROUPS
    ],
    *[
        Scenario(
            f"S6@{size}",
            f"het volgende stuk bij het nakijken, {size} wachten",
            partial(piles.next_path, size),
            "teacher",
            {"queries": 10, "ratio_f1": 5} | ({"ratio_beside": 1.5} if size > 30 else {}),
            beside="S6@30" if size > 30 else "",
        )
        for size in piles.PILES
    ],
    *[
        Scenario(
            f"S6 lijst@{size}",
            f"de lijst ernaast, {size} wachten",
            partial(piles.list_path, size),
            "teacher",
            {"queries": 12, "bytes": 30_000},
        )
        for size in piles.PILES
    ],
    Scenario("S7", "zoeken, ingelogd", world.search_path, "participant", {"queries": 8, "ratio_f1": 6}),
    Scenario("S8", "profiel met drie versies", partial(reverse, "profile"), "participant", {"queries": 8}),
]
