"""The bench says no when a page is over its goal, and only then; and it counts what a server really does."""

import os
import signal
import subprocess
import sys
import time
from random import Random

import pytest

from tests.bench import report, weight
from tests.bench.scenarios import Scenario
from tests.bench.server import Answer, Sample, cpu_of_tree

BURN = "import time\nwhile time.process_time() < 0.3: pass\n"
CHILD = f"[sys.executable, '-c', {BURN + 'time.sleep(60)'!r}]"
IN_A_CHILD = f"import subprocess, sys\nsubprocess.run({CHILD})"
FLOOR = {"F1": Sample(1.0, 2, 100), "F2": Sample(3.0, 6, 100)}


def verdict(*samples, **goals):
    page = Scenario("S9", "een pagina", str, "", goals)
    return report.judge([page], [FLOOR | {"S9": sample} for sample in samples])["S9"]


@pytest.mark.parametrize(
    ("goals", "ok"),
    [
        ({"queries": 4}, True),
        ({"queries": 3}, False),
        ({"ratio_f1": 1.5}, True),
        ({"ratio_f1": 1.4}, False),
        ({"ratio_f2": 0.5}, True),
        ({"ratio_f2": 0.4}, False),
        ({"bytes": 900}, True),
        ({"bytes": 800}, False),
    ],
)
def test_a_page_over_its_goal_is_not_ok(goals, ok):
    assert verdict(Sample(1.5, 4, 900), **goals)["ok"] is ok


def test_the_dearest_request_counts_and_the_median_of_the_ratios():
    found = verdict(Sample(1.0, 3, 10), Sample(9.0, 5, 30), Sample(2.0, 3, 20))
    assert (found["queries"], found["ratio_f1"], found["bytes"]) == (5, 2.0, 30)


def test_milliseconds_alone_never_fail():
    slow = {name: Sample(sample.cpu * 100, sample.queries, 0) for name, sample in FLOOR.items()}
    page = Scenario("S9", "een pagina", str, "", {"ratio_f1": 1.5})
    assert report.judge([page], [slow | {"S9": Sample(150.0, 1, 0)}])["S9"]["ok"]


def test_the_table_shows_each_goal_beside_what_was_found():
    page = Scenario("S9", "een pagina", str, "", {"queries": 3})
    text = report.table([page], {"S9": verdict(Sample(1.5, 4, 900), queries=3)})
    assert "4 (≤ 3)" in text
    assert "FOUT" in text


def test_the_work_of_children_is_counted():
    with subprocess.Popen([sys.executable, "-c", IN_A_CHILD], start_new_session=True) as parent:
        try:
            until = time.monotonic() + 60
            while cpu_of_tree(parent.pid) < 0.3e9:
                assert time.monotonic() < until
                time.sleep(0.05)
        finally:
            os.killpg(parent.pid, signal.SIGTERM)


class Shelf:
    """A server of which every answer is known."""

    texts = {
        "/stap/": b'<link rel="stylesheet" href="/s/a.css"><link rel="preload" href="/s/f.woff2"><img src="/s/i.png">'
        b'<script type="module" src="/s/js/a.js"></script>',
        "/s/a.css": b'@import "b.css"; p { color: red }',
        "/s/b.css": b"q { color: red }",
        "/s/js/a.js": b'import { b } from "./b.js";import "../vendor/htmx.js"',
        "/s/js/b.js": b"export const b = 1",
        "/s/vendor/htmx.js": bytes(range(256)) * 100,
    }

    def get(self, path, person=""):
        """One of them."""
        return Answer(200, self.texts[path], 0)


def test_what_styles_and_scripts_bring_along_is_weighed_too():
    found = weight.weigh(Shelf(), ["/stap/"], "participant")
    assert found["requests"] == 6
    assert found["css"] == sum(weight.gzipped(Shelf.texts[name]) for name in ("/s/a.css", "/s/b.css"))
    assert found["js"] == sum(weight.gzipped(Shelf.texts[name]) for name in ("/s/js/a.js", "/s/js/b.js"))
    assert found["ok"]


def test_a_page_that_is_too_heavy_is_not_ok(monkeypatch):
    monkeypatch.setitem(Shelf.texts, "/s/b.css", Random(1).randbytes(15_000))
    assert not weight.weigh(Shelf(), ["/stap/"], "participant")["ok"]
