"""Where no PDF can be made, that is said and nothing breaks."""

import logging
import subprocess

import pytest

from leergang.kit.paper import checks, pdf
from leergang.kit.paper.page import as_page
from leergang.kit.paper.pdf import NoPdf, as_pdf


def test_where_the_library_is_not_installed_no_pdf_is_offered(monkeypatch, document):
    monkeypatch.setattr(pdf, "INSTALLED", False)
    assert not pdf.is_offered()
    with pytest.raises(NoPdf):
        as_pdf(as_page(document))
    [said] = checks.pdf_can_be_made(None)
    assert said.id == "leergang.I001" and "docs/running.md" in said.hint


@pytest.mark.parametrize("fault", ["ImportError('weasyprint')", "OSError('libpango-1.0-0')"])
def test_where_the_system_lacks_what_the_library_needs_no_pdf_is_made(fault, tmp_path, monkeypatch, document, caplog):
    (tmp_path / "weasyprint.py").write_text(f"print('what I miss')\nraise {fault}")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with caplog.at_level(logging.WARNING), pytest.raises(NoPdf):
        as_pdf(as_page(document))
    assert fault.split("'")[1] in caplog.text
    assert checks.pdf_can_be_made(None)


def test_what_takes_too_long_is_stopped(monkeypatch, document):
    def late(*args, timeout, **kwargs):
        raise subprocess.TimeoutExpired(args, timeout)

    monkeypatch.setattr(pdf.subprocess, "run", late)
    with pytest.raises(NoPdf):
        as_pdf(as_page(document))


def test_what_is_larger_than_anything_we_keep_is_not_begun(monkeypatch):
    monkeypatch.delattr(pdf.subprocess, "run")
    with pytest.raises(NoPdf):
        as_pdf("<!doctype html><html lang=nl><title>T</title>" + "<p>woord</p>" * 200_000)
