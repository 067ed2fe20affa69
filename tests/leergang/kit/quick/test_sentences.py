"""A sentence is looked up once, and stays what it was."""

from unittest import mock

from django.utils.translation import gettext, pgettext
from django.utils.translation.trans_real import TranslationCatalog


def test_what_django_says_is_dutch_and_ours_stays_as_it_was_written():
    for _ in range(2):
        assert gettext("This field is required.") == "Dit is een verplicht veld."
        assert gettext("Wat zag je vandaag in je les?") == "Wat zag je vandaag in je les?"
        assert pgettext("knop", "Log in") == "Log in"


def test_the_catalogues_are_asked_once():
    gettext("Wat zag je gisteren in je les?")
    with mock.patch.object(TranslationCatalog, "get") as asked:
        gettext("Wat zag je gisteren in je les?")
    assert not asked.called
