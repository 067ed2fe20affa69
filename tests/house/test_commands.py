"""The commands in bin/: what they refuse, in one line, before they change anything."""

import os
import socket
import subprocess

import pytest

from leergang.portal.demo.people import ADDRESSES, PASSWORD
from tests.house.tree import ROOT, everything, name

SCRIPTS = [file for file in everything() if file.parent == ROOT / "bin"]
COMMANDS = [file for file in SCRIPTS if not file.name.startswith("_")]


def run(command, *arguments, cwd=ROOT, **environment):
    """The exit code and everything that was said; only for what is refused at once."""
    given = {
        key: value for key, value in os.environ.items() if key not in ("PORT", "PYTHON", "LEERGANG_DATA")
    } | environment
    result = subprocess.run(
        [ROOT / "bin" / command, *arguments], cwd=cwd, env=given, capture_output=True, text=True, timeout=60
    )
    return result.returncode, (result.stdout + result.stderr).strip()


@pytest.fixture
def port():
    """A port that is free."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        number = found.getsockname()[1]
    return str(number)


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci/run"], ids=name)
def test_a_script_can_be_read_by_its_shell(script):
    shell = "bash" if script.parent.name == ".ci" else "sh"
    assert subprocess.run([shell, "-n", script], capture_output=True).returncode == 0


@pytest.mark.parametrize("script", COMMANDS, ids=name)
def test_a_command_says_what_it_is_and_can_be_run(script):
    first, second, *_ = script.read_text().splitlines()
    assert first == "#!/bin/sh"
    assert second.startswith("# ")
    assert os.access(script, os.X_OK)


def test_the_demo_says_who_may_sign_in():
    said = (ROOT / "bin/demo").read_text()
    assert [address for address in ADDRESSES if address not in said] == []
    assert PASSWORD in said


@pytest.mark.parametrize("command", [file.name for file in COMMANDS])
def test_a_missing_python_is_named_with_the_command_that_mends_it(command):
    code, said = run(command, PYTHON="python3.99")
    assert code == 1
    assert said.startswith("python3.99 ontbreekt.")
    assert "sudo apt-get install" in said
    assert "\n" not in said


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        code, said = run("demo", PORT=str(number), LEERGANG_DATA=str(tmp_path))
    assert code == 1
    assert said.startswith(f"Poort {number} is bezet")
    assert "\n" not in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", ["abc", "0", "65536", "-1", "80 80"])
def test_a_port_that_is_none_is_said_in_one_line(number, tmp_path):
    code, said = run("demo", PORT=number, LEERGANG_DATA=str(tmp_path))
    assert code == 1
    assert said.startswith(f"PORT is {number}")
    assert "\n" not in said


@pytest.mark.parametrize("arguments", [["--freshh"], ["een", "twee"], ["--help"]])
def test_what_the_demo_does_not_know_it_does_not_do(arguments, port):
    code, said = run("demo", *arguments, PORT=port)
    assert code == 1
    assert said.startswith("Zo werkt het: bin/demo")


@pytest.mark.parametrize("held", ["leergang.sqlite3", "private", "media", "secret-key"])
@pytest.mark.parametrize("arguments", [[], ["--fresh"]])
def test_the_demo_leaves_data_alone_that_it_did_not_make(arguments, held, port, tmp_path):
    (tmp_path / held).write_text("van een echte school")
    code, said = run("demo", *arguments, PORT=port, LEERGANG_DATA=str(tmp_path))
    assert code == 1
    assert "niet van de demo" in said
    assert "\n" not in said
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [(held, "van een echte school")]


def test_a_command_works_from_every_folder(tmp_path):
    assert run("demo", cwd=tmp_path, PORT="abc") == run("demo", PORT="abc")
