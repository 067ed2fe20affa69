"""What can be set is documented, and what is documented can be set."""

import ast
import re
import tomllib

import pytest
from packaging.requirements import Requirement

from tests import settings as test_settings
from tests.house.tree import ROOT, files

REQUIREMENTS = {file.stem: file.read_text() for file in files("requirements", ".txt")}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def asked():
    """The names that settings.py, and what it calls with `env`, read from the environment."""
    for path in (ROOT / "leergang/settings.py", ROOT / "leergang/kit/settings_rules.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            of_env = isinstance(node, ast.Call) and getattr(getattr(node.func, "value", None), "id", "") == "env"
            if of_env and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value


def test_every_setting_from_the_environment_is_in_the_example_and_the_other_way_round():
    documented = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M)
    assert sorted(documented) == sorted(set(asked()))


def test_every_setting_in_the_example_says_what_it_is_for():
    before = ""
    for line in (ROOT / ".env.example").read_text().splitlines():
        if "=" in line and not line.startswith("#"):
            assert before, f"{line} has no comment above it"
        before = line


def test_the_tests_take_no_setting_from_the_machine():
    ours = {*test_settings.ITS_OWN, "LEERGANG_DEMO", "LEERGANG_DATA"}
    assert set(asked()) == ours


def declared():
    groups = PROJECT["project"]["optional-dependencies"]
    return {"base": PROJECT["project"]["dependencies"], **{group: groups[group] for group in groups}}


@pytest.mark.parametrize("group", ["base", "production", "dev"])
def test_what_is_declared_is_locked_in_a_version_that_fits(group):
    locked = dict(re.findall(r"^([a-z0-9._-]+)(?:\[[^\]]*\])?==([^ ;\\]+)", REQUIREMENTS[group], re.M | re.I))
    locked = {package.lower().replace("_", "-"): version for package, version in locked.items()}
    for line in declared()[group]:
        wanted = Requirement(line)
        assert locked[wanted.name.lower()] in wanted.specifier


def test_the_locks_agree_with_each_other():
    versions = {
        group: dict(re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", text, re.M)) for group, text in REQUIREMENTS.items()
    }
    assert versions["base"].items() <= versions["production"].items() <= versions["dev"].items()


def test_every_locked_package_has_a_hash():
    for text in REQUIREMENTS.values():
        for block in re.split(r"^(?=[a-z0-9])", text, flags=re.M | re.I)[1:]:
            assert "--hash=sha256:" in block


def test_a_dependency_that_is_used_by_name_only_is_named_somewhere():
    modules = {"django-modelcluster": "modelcluster", "django-tasks-db": "django_tasks_db", "psycopg": "postgres://"}
    searched = [ROOT / "leergang/settings.py", ROOT / "bin/demo", ROOT / ".env.example"]
    text = "".join(path.read_text() for path in searched)
    for package in PROJECT["tool"]["deptry"]["per_rule_ignores"]["DEP002"]:
        assert modules.get(package, package) in text, package
