"""Migrations are complete, and a model can move to a better slice without a new one."""

import ast

import pytest
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from tests.house.tree import PACKAGES, files, name

MIGRATIONS = [file for package in PACKAGES for file in files(package, ".py") if file.parent.name == "migrations"]


@pytest.fixture
def real_migrations(settings):
    """The suite runs without migrations; these tests are about them."""
    settings.MIGRATION_MODULES = {}


@pytest.mark.django_db
def test_no_migration_is_missing(real_migrations):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("path", MIGRATIONS, ids=name)
def test_a_migration_names_no_module_of_ours_but_kit(path):
    found = {module for module in modules(ast.parse(path.read_text())) if module.split(".")[0] in PACKAGES}
    assert not {module for module in found if not module.startswith("leergang.kit")}


def modules(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield f"{node.module}.{node.names[0].name}"


def test_the_user_comes_first_and_alone(real_migrations):
    first = MigrationLoader(None).disk_migrations["leergang", "0001_user"]
    assert {app for app, _ in first.dependencies} <= {"auth", "contenttypes"}
    assert [operation.name for operation in first.operations if hasattr(operation, "fields")] == ["User"]
