"""Documentation that names a file, a command, an address or a setting is true."""

import importlib
import os
import re
from importlib.util import find_spec

import pytest
from django.core.management import get_commands
from django.urls import Resolver404, resolve

from tests.house.tree import ROOT, everything, name

DOCS = [file for file in everything() if file.suffix == ".md" and "course" not in file.parts]
FOLDERS = {file.relative_to(ROOT).parts[0] for file in everything() if len(file.relative_to(ROOT).parts) > 1}
# The files a slice may have; docs/architecture.md names them all, a slice has only what it needs.
OF_A_SLICE = {"models.py", "rules.py", "queries.py", "actions.py", "forms.py", "views.py", "urls.py"}
FILE = re.compile(r"[\w.-]+\.(?:py|md|toml|html|css|js|txt|yml|svg|example)")
SHOWN_IN_CODE = "\n".join(
    file.read_text(errors="ignore") for file in everything() if file.suffix in (".py", ".example", "", ".toml")
)


def said(doc):
    """What stands in backticks or in an indented block: one string each."""
    text = doc.read_text()
    yield from re.findall(r"`([^`\n]+)`", text)
    yield from (line.strip() for line in re.findall(r"^(?: {4}|\t)(\S.*)$", text, re.M))


def untrue(doc, judge):
    """What the document says that `judge` calls untrue."""
    return sorted({words for words in said(doc) if judge(words) is False})


def concrete(words):
    return not re.search(r"[<>*{}…\[\]$]|\bNAME\b", words)


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_a_link_leads_to_a_file(doc):
    text = re.sub(r"^```.*?^```$", "", doc.read_text(), flags=re.M | re.S)  # what is shown there is not linked
    targets = re.findall(r"\]\(([^)#\s]+)", text)
    lost = [target for target in targets if "://" not in target and not (doc.parent / target).exists()]
    assert not lost


def a_path_that_exists(words):
    path = words.split(":")[0].rstrip("/")
    if not concrete(words) or " " in path or path.split("/")[0] not in FOLDERS or "/" not in words:
        return None
    return (ROOT / path).exists()


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_a_path_that_is_named_exists(doc):
    assert not untrue(doc, a_path_that_exists)


def a_file_that_exists(words):
    if not FILE.fullmatch(words) or words in OF_A_SLICE:
        return None
    return any(file.name == words for file in everything())


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_a_file_that_is_named_exists(doc):
    assert not untrue(doc, a_file_that_exists)


def a_command_that_exists(words):
    found = re.match(r"(?:[A-Z_]+=\S+ )*((?:bin|\.ci)/[\w-]+)(.*)", words)
    if not found:
        return None
    script = ROOT / found[1]
    if not os.access(script, os.X_OK):
        return False
    text = script.read_text() + (ROOT / "tests/browser/look.py").read_text()
    return all(flag in text for flag in re.findall(r"--[a-z-]+", found[2])) or "pytest" in text


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_a_command_that_is_named_exists(doc):
    assert not untrue(doc, a_command_that_exists)


def a_managed_command_that_exists(words):
    found = re.search(r"manage\.py ([a-z_]+)", words)
    return found[1] in get_commands() or of_a_worker(found[1]) if found else None


def of_a_worker(command):
    """Only an installation with a queue has this app."""
    return find_spec(f"django_tasks_db.management.commands.{command}") is not None


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_a_command_of_django_that_is_named_exists(doc):
    assert not untrue(doc, a_managed_command_that_exists)


def an_address_that_exists(words):
    if not re.fullmatch(r"/[\w/-]*/", words) or words in ("/leergang/",):
        return None
    try:
        return resolve(words).url_name != "wagtail_serve"
    except Resolver404:
        return False


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_an_address_that_is_named_exists(doc):
    assert not untrue(doc, an_address_that_exists)


def a_name_that_exists(words):
    if not re.fullmatch(r"(?:leergang|cohorts|assignments)(?:\.\w+)+(?:\(.*\))?", words) or words.endswith(
        (".example", ".sqlite3", ".md")
    ):
        return None
    module, _, attribute = words.partition("(")[0].rpartition(".")
    try:
        return hasattr(importlib.import_module(module), attribute) or bool(
            importlib.import_module(f"{module}.{attribute}")
        )
    except ImportError:
        return False


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_a_name_in_our_code_exists(doc):
    assert not untrue(doc, a_name_that_exists)


def a_setting_that_exists(words):
    found = re.fullmatch(r"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)(?:=.*)?", words)
    return found[1] in SHOWN_IN_CODE if found else None


@pytest.mark.parametrize("doc", DOCS, ids=name)
def test_a_setting_that_is_named_exists(doc):
    assert not untrue(doc, a_setting_that_exists)
