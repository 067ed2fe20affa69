"""The budgets of docs/architecture.md: a file, function or slice that grows past its size is split."""

import ast
import gzip
import re
from collections import Counter
from statistics import median

import pytest

from tests.house.tree import ROOT, code, files, lines, name


def functions(paths):
    """The length of each function, by where it stands."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def too_long(paths, limit):
    return {name(path): lines(path) for path in paths if lines(path) > limit}


def test_half_of_all_functions_have_at_most_seven_lines():
    assert median(length for _, length in functions(code())) <= 7


def test_no_function_has_more_than_forty_lines():
    assert not {where: length for where, length in functions([*code(), *files("tests", ".py")]) if length > 40}


@pytest.mark.parametrize(
    ("folder", "suffix", "limit"),
    [
        ("leergang", ".py", 300),
        ("cohorts", ".py", 300),
        ("assignments", ".py", 300),
        ("tests", ".py", 300),
        ("templates", ".html", 120),
        ("static/js", ".js", 100),
    ],
)
def test_no_file_is_too_long(folder, suffix, limit):
    paths = files(folder, suffix)
    assert paths
    assert not too_long(paths, limit)


def test_the_settings_fit_in_250_lines():
    assert lines(ROOT / "leergang/settings.py") < 250


def test_no_slice_has_more_than_a_thousand_lines():
    sizes = Counter()  # a folder inside a slice is a topic of its own
    for path in code():
        sizes[name(path.parent)] += lines(path)
    assert len(sizes) > 5
    assert not {folder: size for folder, size in sizes.items() if size > 1000}


def gzipped(paths):
    return len(gzip.compress(b"".join(path.read_bytes() for path in paths), 9))


EVERYWHERE = ("leergang.css", "components.css")


def test_the_styles_of_a_page_together_are_small():
    """What every page loads, with the sheet of a part of the site that one page adds to it."""
    styles = {path.name: path for path in files("static/css", ".css")}
    shared = [styles.pop(name) for name in EVERYWHERE]
    for part in styles.values():
        assert sum(path.stat().st_size for path in (*shared, part)) <= 60_000, part.name
        assert 0 < gzipped((*shared, part)) <= 15_000, part.name


def test_no_page_adds_more_than_one_sheet():
    for template in files("templates", ".html"):
        sheets = set(re.findall(r"css/(\w+\.css)", template.read_text()))
        assert len(sheets - set(EVERYWHERE)) <= 1, template
