"""With which examples a property is tested: the same for the same code, or others and ten times as many, to seek.

`bin/test --hypothesis-profile=seek` seeks. Above a test, `@examples(8)` says that it is dear, or needs more than 100.
"""

from importlib import import_module
from pkgutil import walk_packages

from hypothesis import settings

from tests.house.tree import PACKAGES

ANYWHERE = {"database": None, "deadline": None, "print_blob": True}  # as quick or slow as the machine is
TIMES = 10


def register_profiles() -> None:
    """What CI runs is what everyone runs, so that a failure is always of the change at hand."""
    settings.register_profile("same", derandomize=True, **ANYWHERE)
    settings.register_profile("seek", max_examples=100 * TIMES, **ANYWHERE)
    settings.load_profile("same")


def examples(count: int, **others) -> settings:
    """So many examples."""
    return settings(max_examples=count * (TIMES if settings.get_current_profile_name() == "seek" else 1), **others)


def load_what_it_reads() -> None:
    """Hypothesis tries words of our modules too: of all of them, not of those that happened to be loaded before."""
    for package in PACKAGES:
        for module in walk_packages(import_module(package).__path__, f"{package}."):
            import_module(module.name)
