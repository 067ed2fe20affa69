"""Measures all scenarios in one interleaved run; ends with 1 when a ratio, a count or a weight is over its goal."""

import argparse
import json
import os
import random
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {"DJANGO_SETTINGS_MODULE": "tests.bench.settings", "LEERGANG_DEMO": "true", "DEBUG": ""}
OURS = ("ALLOWED_HOSTS", "CACHE_URL", "DATABASE_URL", "EMAIL_URL", "SECRET_KEY", "TASKS_BACKEND", "LEERGANG_URL")


def main() -> int:
    """Makes a world in a folder that goes when done, serves it, asks."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="leergang-bench-") as folder:
        os.environ.update(dict.fromkeys(OURS, "") | ENVIRONMENT | {"LEERGANG_DATA": folder})
        print("De wereld maken (een of twee minuten).", flush=True)
        cookies = _made_in_a_hurry()
        from tests.bench.server import serving

        with serving(cookies, {"LEERGANG_HURRY": ""}, ROOT) as server:
            verdicts = _measure(server, options)
            verdicts["S4"] = _save(server, options)
    if options.kills:
        verdicts["kills"] = _kill(options.kills)
    if options.json:
        options.json.write_text(json.dumps({"scenarios": verdicts}, indent=2) + "\n")
    return 0 if all(verdict["ok"] for verdict in verdicts.values()) else 1


def _options():
    parser = argparse.ArgumentParser(prog="bin/bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the outcome is kept")
    parser.add_argument("--rounds", type=int, default=7, help="at least five; more when the machine is busy")
    parser.add_argument("--requests", type=int, default=100, help="of each page in each round")
    parser.add_argument("--seconds", type=float, default=12, help="how long people write in each rhythm")
    parser.add_argument(
        "--kills", type=int, default=200, help="how often a server that saves is killed; 0 to leave that out"
    )
    options = parser.parse_args()
    if options.rounds < 5:
        parser.error("fewer than five rounds say nothing")
    return options


def _kill(times):
    """Whether what was acknowledged is there after `kill -9`, and stands there once."""
    from tests.assignments.killing.rounds import kill_and_look
    from tests.browser.conftest import free_port

    outcome = kill_and_look(times, free_port())
    print(f"\n{outcome.told()}")
    is_random = outcome.during_a_request * 2 >= outcome.rounds
    return asdict(outcome) | {"ok": is_random and not outcome.faults and not outcome.refused}


def _save(server, options):
    """Fifty writers without pause, a hundred every two seconds, three hundred every five."""
    from tests.bench import saving, world

    writers = world.writers(max(count for count, _pause in saving.RHYTHMS), server.port)
    rounds = [saving.write_at_once(writers[:count], pause, options.seconds) for count, pause in saving.RHYTHMS]
    verdict = saving.verdict(writers, rounds, world.stored)
    print(f"\n{saving.told(verdict)}")
    return verdict


def _made_in_a_hurry():
    os.environ["LEERGANG_HURRY"] = "true"  # for this process, which writes; not for the server
    import django

    django.setup()
    from tests.bench import world

    return world.make()


def _measure(server, options):
    from tests.bench import report, scenarios, weight, world

    asked = [*scenarios.FLOOR, *scenarios.SCENARIOS]
    rounds = _rounds(server, [(one.name, one.path(), one.person) for one in asked], options)
    verdicts = report.judge(asked, rounds)
    weighed = weight.weigh(server, world.every_step(), "participant")
    print(f"\n{options.rounds} rondes van {options.requests} verzoeken, medianen.\n{report.table(asked, verdicts)}")
    print(f"\n{report.table_of_weight(weighed, weight.GOALS)}")
    return verdicts | {"weight": weighed | {"goals": weight.GOALS}}


def _rounds(server, pages, options):
    """Each round asks every page, in a random order: what else the machine does falls on all alike."""
    for _ in range(8):  # over new connections, so that both workers are warm
        for _, path, person in pages:
            server.get(path, person)
    rounds = []
    for number in range(options.rounds):
        order = random.sample(pages, len(pages))
        rounds.append({name: server.sample(path, person, options.requests) for name, path, person in order})
        print(f"Ronde {number + 1}", flush=True)
    return rounds


if __name__ == "__main__":
    sys.exit(main())
