"""What is measured, and what it may cost: ratios and counts, never milliseconds."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse

from tests.bench import world


@dataclass(frozen=True)
class Scenario:
    """A page, who asks for it, and its goals: the highest `queries`, `ratio_f1`, `ratio_f2` and `bytes` it may have."""

    name: str
    what: str
    path: Callable[[], str]
    person: str = ""
    goals: dict[str, float] = field(default_factory=dict)


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
    Scenario("S7", "zoeken, ingelogd", world.search_path, "participant", {"queries": 8, "ratio_f1": 6}),
]
