"""How long something takes, in seconds of the processor of the machine on which the tests hold their bounds."""

import gc
import re
from collections.abc import Callable
from time import process_time

USUAL = 0.014  # what `_known` takes there
TEXT = "een woord, (nog een) en [dat](x) " * 3000
SIGNS = re.compile(r"\w+|[^\w\s]")


def seconds(work: Callable[[], object]) -> float:
    """The best of three. On a machine that is slower at this moment it counts for as much less."""
    took = [(_once(work), _once(_known)) for _ in range(3)]
    slower = max(1, min(known for _, known in took) / USUAL)
    return min(one for one, _ in took) / slower


def _once(work) -> float:
    gc.disable()  # else it would pay for clearing away what the rest of the suite left
    start = process_time()
    work()
    took = process_time() - start
    gc.enable()
    return took


def _known():
    return sum(map(len, SIGNS.findall(TEXT))) + sum(number * number % 7 for number in range(60_000))
