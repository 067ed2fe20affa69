"""The project tells nothing of the machines it was made on, and vendored files are what they were."""

import hashlib
import re

import pytest

from tests.house.tree import ROOT, everything, name

BINARY = {".png", ".jpg", ".webp", ".woff2", ".pdf", ".ico"}
TEXTS = [file for file in everything() if file.suffix not in BINARY]
# Written in halves, or this file would find itself.
MACHINE = {
    "a registry": "py" r"pi\.org|python" r"hosted\.org|registry\.npm" r"js|deb\.deb" r"ian\.org|--index" "-url",
    "a workplace": r"(?<![\w/.-])/wo" r"rk/|(?<![\w/])(?:\.\./)?sha" r"red/",
    "a home folder": r"(?<![\w/])/(?:ro" r"ot|ho" r"me/[a-z]\w*|Us" r"ers/\w+)/",
    "a temporary folder": r"(?<![\w/])/tm" r"p/\w",
}  # fmt: skip
VENDORED = [file for file in everything() if {"fonts", "vendor"} & set(file.relative_to(ROOT).parts[1:2])]
HASHES = ROOT / "tests/house/vendored.txt"


@pytest.mark.parametrize("what", MACHINE)
def test_no_file_names(what):
    pattern = re.compile(MACHINE[what])
    found = [
        f"{name(file)}:{number} {line.strip()[:80]}"
        for file in TEXTS
        for number, line in enumerate(file.read_text(errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found


def test_vendored_files_are_what_they_were():
    """After a change on purpose: sha256sum static/fonts/* static/vendor/*/* > tests/house/vendored.txt"""
    now = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {name(file)}" for file in VENDORED]
    assert now
    assert sorted(now) == sorted(HASHES.read_text().splitlines())


def test_vendored_files_have_their_licence_beside_them():
    for folder in {file.parent for file in VENDORED}:
        assert any(file.name.upper().startswith("LICENSE") for file in folder.iterdir()), name(folder)


def test_no_python_file_silences_a_whole_check():
    found = [
        name(file)
        for file in TEXTS
        if file.suffix == ".py" and re.search(r"#\s*(noqa|type: ignore)\s*$", file.read_text(), re.M)
    ]
    assert not found


def test_no_test_is_skipped():
    pattern = re.compile(r"mark\.sk" r"ip|mark\.xfa" r"il|pytest\.sk" r"ip\(|importorsk" "ip")
    assert not [name(file) for file in TEXTS if file.suffix == ".py" and pattern.search(file.read_text())]
