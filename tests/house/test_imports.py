"""Who may import whom: the contracts in pyproject.toml, and that no package stands outside them."""

import subprocess
import sys
import tomllib
from fnmatch import fnmatch

from tests.house.tree import PACKAGES, ROOT, code, name

# Folders whose files have no order among themselves, or that Django calls by name.
UNORDERED = {"leergang.kit", "leergang.management", "leergang.management.commands", "leergang.templatetags"}


def contracts():
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]


def test_every_contract_is_kept():
    run = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports as lint; sys.exit(lint(no_cache=True))",
    ]
    result = subprocess.run(run, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout[-2000:] + result.stderr


def test_every_package_is_under_contract():
    assert set(contracts()["root_packages"]) == set(PACKAGES)
    ordered = {container for contract in contracts()["contracts"] for container in contract.get("containers", [])}
    folders = {name(path.parent).replace("/", ".") for path in code() if path.name != "__init__.py"}
    outside = {folder for folder in folders - UNORDERED if not any(fnmatch(folder, pattern) for pattern in ordered)}
    assert folders
    assert not outside, f"Give these a layers contract in pyproject.toml: {outside}"


def test_what_a_package_and_its_slices_hold_is_listed_in_full():
    listed = {
        container
        for contract in contracts()["contracts"]
        if contract.get("exhaustive")
        for container in contract["containers"]
    }
    assert {"leergang", "cohorts", "assignments", "leergang.content", "leergang.accounts", "leergang.portal"} <= listed
