"""Error pages are rendered here without a database: pytest-django refuses every query."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory

from leergang.portal.errors import expired_form, server_error


def test_a_fault_of_ours_is_told_without_a_request_or_a_database():
    answer = server_error(None)
    assert answer.status_code == 500
    assert "Er ging bij ons iets mis" in answer.content.decode()


def test_a_fault_of_ours_says_nothing_about_being_signed_in():
    assert "Log in" not in server_error(None).content.decode()


def test_an_expired_form_says_how_to_keep_what_was_typed():
    request = RequestFactory().post("/inloggen/")
    request.user = AnonymousUser()
    answer = expired_form(request)
    assert answer.status_code == 403
    assert "Dit formulier is verlopen" in answer.content.decode()
    assert "Kopieer je tekst" in answer.content.decode()


@pytest.mark.parametrize("template", ["400.html", "403.html", "404.html"])
def test_the_other_error_pages_need_nothing_either(template):
    page = render_to_string(template)
    assert page.count("<h1>") == 1
    assert 'class="button"' in page
