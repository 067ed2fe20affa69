"""What the settings believe of the environment, asked in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

from leergang.kit.settings_rules import PRODUCTION_ONLY
from tests.house.tree import ROOT
from tests.settings import ITS_OWN

ASK = """
import json, sys
from django.core.exceptions import ImproperlyConfigured
try:
    from leergang import settings
except ImproperlyConfigured as refusal:
    sys.exit(str(refusal))
print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}, default=str))
"""
PRODUCTION = {
    "SECRET_KEY": "a-key",
    "LEERGANG_URL": "https://leergang.school.example",
    "ALLOWED_HOSTS": "leergang.school.example",
}


@pytest.fixture
def settings_with(tmp_path):
    """Reads settings by name in a fresh process with this environment; gives the refusal when there is one."""

    def run(*names, **environment):
        given = dict.fromkeys([*ITS_OWN, "LEERGANG_DEMO"], "") | {"LEERGANG_DATA": str(tmp_path)} | environment
        command = [sys.executable, "-c", ASK, *names]
        result = subprocess.run(command, cwd=ROOT, env=os.environ | given, capture_output=True, text=True)
        return json.loads(result.stdout) if result.returncode == 0 else result.stderr

    return run


def test_without_a_key_it_says_what_to_do(settings_with):
    assert settings_with("DEBUG") == "Zet SECRET_KEY in de omgeving, of draai de demo met bin/demo.\n"


def test_the_demo_makes_a_key_and_keeps_it(settings_with, tmp_path):
    first = settings_with("SECRET_KEY", LEERGANG_DEMO="true")
    assert len(first["SECRET_KEY"]) > 50
    assert settings_with("SECRET_KEY", LEERGANG_DEMO="true") == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", PRODUCTION_ONLY)
def test_the_demo_refuses_what_belongs_to_a_real_installation(settings_with, name):
    value = "postgres://a:b@c/d" if "URL" in name else "given"
    assert f"{name} is gezet" in settings_with("DEBUG", LEERGANG_DEMO="true", **{name: value})


OTHERS_REACH = [
    ("LEERGANG_URL", "https://localhost:8000", "LEERGANG_URL begint met https"),
    ("LEERGANG_URL", "http://leergang.school.example", "leergang.school.example"),
    ("ALLOWED_HOSTS", "localhost,leergang.school.example", "ALLOWED_HOSTS noemt leergang.school.example"),
]


@pytest.mark.parametrize(("name", "value", "reason"), OTHERS_REACH)
def test_the_demo_refuses_an_address_that_others_reach(settings_with, name, value, reason):
    assert reason in settings_with("DEBUG", LEERGANG_DEMO="true", **{name: value})


def test_a_variable_left_empty_has_its_default(settings_with, tmp_path):
    found = settings_with("DATABASES", "EMAIL_BACKEND", "TASKS", **PRODUCTION | {"LEERGANG_DATA": ""})
    assert found["DATABASES"]["default"]["NAME"] == str(ROOT / "var/leergang.sqlite3")
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.console.EmailBackend"
    assert found["TASKS"]["default"]["BACKEND"].endswith("ImmediateBackend")


def test_a_transaction_on_sqlite_takes_the_lock_at_its_start_and_waits_for_it(settings_with):
    options = settings_with("DATABASES", **PRODUCTION)["DATABASES"]["default"]["OPTIONS"]
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)
    assert "synchronous=OFF" not in options["init_command"]


def test_a_real_installation_has_strict_cookies(settings_with):
    wanted = (
        "SESSION_COOKIE_NAME",
        "CSRF_COOKIE_NAME",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
    )
    assert list(settings_with(*wanted, **PRODUCTION).values()) == [
        "__Host-sessionid",
        "__Host-csrftoken",
        True,
        True,
        True,
    ]


def test_only_the_demo_says_what_a_page_costs(settings_with):
    timing = "leergang.kit.timing.ServerTiming"
    assert timing in settings_with("MIDDLEWARE", LEERGANG_DEMO="true")["MIDDLEWARE"]
    assert timing not in settings_with("MIDDLEWARE", **PRODUCTION)["MIDDLEWARE"]


def test_only_a_real_installation_asks_for_a_second_factor(settings_with):
    assert settings_with("SECOND_FACTOR_FOR_ADMIN", LEERGANG_DEMO="true") == {"SECOND_FACTOR_FOR_ADMIN": False}
    assert settings_with("SECOND_FACTOR_FOR_ADMIN", **PRODUCTION) == {"SECOND_FACTOR_FOR_ADMIN": True}
