"""From samples to a verdict, and to a table."""

from statistics import median

RATIOS = {"ratio_f1": "F1", "ratio_f2": "F2"}


def judge(scenarios, rounds) -> dict[str, dict]:
    """Per scenario the medians of all rounds, and whether they stay within its goals.

    A ratio is taken within a round, where both stood in the same weather, and then the median of those.
    """
    return {scenario.name: _verdict(scenario, rounds) for scenario in scenarios}


def _verdict(scenario, rounds):
    mine = [samples[scenario.name] for samples in rounds]
    found = {"queries": max(sample.queries for sample in mine)}
    for ratio, floor in RATIOS.items():
        found[ratio] = round(median(samples[scenario.name].cpu / samples[floor].cpu for samples in rounds), 2)
    if scenario.beside:
        ratios = (samples[scenario.name].cpu / samples[scenario.beside].cpu for samples in rounds)
        found["ratio_beside"] = round(median(ratios), 2)
    found["bytes"] = max(sample.bytes for sample in mine)
    found["cpu_ms"] = round(median(sample.cpu for sample in mine), 2)
    return found | {"ok": all(found[name] <= goal for name, goal in scenario.goals.items()), "goals": scenario.goals}


def table(scenarios, verdicts) -> str:
    """What was found beside what may be."""
    rows = [("", "", "queries", "x F1", "x F2", "x kleiner", "bytes", "ms CPU", "")]
    for scenario in scenarios:
        verdict = verdicts[scenario.name]
        cells = [_cell(verdict, name) for name in ("queries", *RATIOS, "ratio_beside", "bytes")]
        rows.append((scenario.name, scenario.what, *cells, f"{verdict['cpu_ms']}", _mark(verdict)))
    return _lined_up(rows)


def table_of_weight(verdict, goals) -> str:
    """The same for what a first visit fetches."""
    rows = [("", "html", "css", "js", "verzoeken", "")]
    rows.append(("gewicht", *(f"{verdict[name]} (≤ {goal})" for name, goal in goals.items()), _mark(verdict)))
    return _lined_up(rows) + f"\nDe zwaarste stap: {verdict['page']}"


def _cell(verdict, name):
    goal = verdict["goals"].get(name)
    found = verdict.get(name, "")
    return f"{found}" if goal is None else f"{found} (≤ {goal:g})"


def _mark(verdict):
    return "goed" if verdict["ok"] else "FOUT"


def _lined_up(rows):
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
