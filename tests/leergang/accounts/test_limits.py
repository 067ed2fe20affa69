"""Trying too often: who waits, for how long, and that all workers count together."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from allauth.core.internal.ratelimit import parse_rates
from django.core.cache import cache

from leergang.accounts.views import LONGEST_WAIT
from tests import factories
from tests.leergang.accounts.conftest import Person

ROOT = Path(__file__).parents[3]


def test_five_wrong_passwords_mean_waiting_even_with_the_right_one(person):
    for _ in range(5):
        person.signs_in(password="fout")
    page = person.signs_in().content.decode()
    assert "Je probeerde het te vaak. Wacht vijf minuten en probeer het dan opnieuw." in page
    assert not person.is_signed_in()


def test_another_browser_does_not_help_and_another_person_is_not_stopped(person):
    for _ in range(5):
        Person(person.user).signs_in(password="fout")
    assert "Wacht vijf minuten" in person.signs_in().content.decode()
    other = Person(factories.user())
    other.signs_in()
    assert other.is_signed_in()


def test_a_stopped_person_may_still_have_a_code_mailed(person, mailoutbox):
    for _ in range(6):
        person.signs_in(password="fout")
    person.signs_in_by_code(mailoutbox)
    assert person.is_signed_in()


def test_an_unknown_address_is_stopped_in_the_same_way(person):
    stranger = Person(factories.user())
    stranger.user.email = "niemand@school.example"
    for _ in range(6):
        known, unknown = person.signs_in(password="fout"), stranger.signs_in(password="fout")
    assert known.context["form"].errors == unknown.context["form"].errors


@pytest.mark.parametrize("road", ["/inloggen/code/", "/inloggen/wachtwoord/"])
@pytest.mark.parametrize("email", ["samira@school.example", "niemand@school.example"])
def test_nobody_gets_more_than_five_mails_an_hour(person, mailoutbox, road, email):
    for _ in range(5):
        person.post(road, {"email": email})
    page = person.post(road, {"email": email}).content.decode()
    assert "Kijk ook bij je ongewenste mail, of probeer het over een uur opnieuw." in page
    assert len(mailoutbox) == 5


def test_too_many_requests_say_in_the_design_how_long_to_wait(person, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login": "1/5m/ip"}
    person.signs_in(password="fout")
    response = person.signs_in()
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "300"
    assert "Wacht 5 minuten en probeer het dan opnieuw." in response.content.decode()
    assert "site-header" in response.content.decode()


def test_the_page_tells_the_truth_about_how_long(settings):
    at_their_field = {"request_login_code", "reset_password", "apply", "ask", "guest_data"}  # these say so in the form
    on_their_page = {"guest_code", "guest_try", "contract_check"}  # and these above it
    for action, rates in settings.ACCOUNT_RATE_LIMITS.items():
        for rate in parse_rates(rates):
            says_so = action in at_their_field | on_their_page and rate.per == "key"
            longest = (24 * 3600 if action == "guest_try" else 3600) if says_so else LONGEST_WAIT
            assert rate.duration <= longest, (action, str(rate))


TRIES_FROM_ANOTHER_WORKER = """
import django
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", run_syncdb=True, verbosity=0)
for _ in range(5):
    page = Client().post("/inloggen/", {"login": "samira@school.example", "password": "fout"})
    assert "horen niet bij elkaar" in page.content.decode()
"""


def test_limits_count_across_workers(person, settings):
    """Five tries in a process of its own, with its own database, and only the cache in common."""
    environment = {"PATH": os.environ["PATH"], "WORKER_CACHE": settings.CACHES["default"]["LOCATION"]}
    environment |= {"DJANGO_SETTINGS_MODULE": "tests.leergang.accounts.worker_settings"}
    subprocess.run([sys.executable, "-c", TRIES_FROM_ANOTHER_WORKER], cwd=ROOT, env=environment, check=True)
    assert "Wacht vijf minuten" in person.signs_in().content.decode()


def test_of_many_that_want_a_lock_at_once_one_gets_it():
    won = []
    threads = [Thread(target=lambda: won.append(cache.add("lock", 1))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert won.count(True) == 1


def test_a_lock_that_ran_out_can_be_had_again():
    assert cache.add("lock", 1, timeout=-1)
    assert cache.add("lock", 1)
    assert not cache.add("lock", 1)


def test_the_cache_is_large_enough_not_to_be_pushed_empty(settings):
    assert settings.CACHES["default"]["OPTIONS"]["MAX_ENTRIES"] >= 10_000
