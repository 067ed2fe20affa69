"""Published prose with one thing wrong: what the parity test must notice."""

from contextlib import contextmanager
from unittest import mock

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, Site

from leergang.content.media import Handout, Picture, Rendition
from leergang.content.published import edition, prose

PAGES = [model for model in edition.shown() if issubclass(model, Page)]


@contextmanager
def deaf_to(*models, signals=(post_save, post_delete)):
    """Nothing is heard of changes to these models."""
    heard = [(signal, model) for model in models for signal in signals]
    taken = [pair for pair in heard if pair[0].disconnect(edition.raise_edition, sender=pair[1])]
    try:
        yield
    finally:
        for signal, model in taken:
            signal.connect(edition.raise_edition, sender=model)


def no_restrictions():
    """The page is asked for none, also when there are some."""
    some = "EXISTS (SELECT 1 FROM wagtailcore_pageviewrestriction)"
    assert some in prose.FIND
    return mock.patch.object(prose, "FIND", prose.FIND.replace(some, "FALSE"))


def found_without_a_default_site():
    """The page is found where Wagtail finds no site."""
    return mock.patch.object(prose, "FIND", prose.FIND.partition("AND EXISTS")[0])


def found_on_any_site():
    """The page is found when there are more sites than one."""
    find, paths = prose.find, Site.get_site_root_paths

    def found(path):
        with mock.patch.object(Site, "get_site_root_paths", lambda: paths()[-1:]):
            return find(path)

    return mock.patch.object(prose, "find", found)


def whatever_edition():
    """What is kept is good for ever."""
    return mock.patch.object(prose, "stamp", lambda number=None: "for ever")


# Not here, because nothing that shows would differ: deaf to pictures without their renditions (all that shows of a
# picture is its renditions), to collections and to many-to-many (tags). test_edition.py tests that they are heard.
# Nor "found whether live or not", as the edition covers every way to go offline that is heard: that is test_rights.py.
# Nor "the stamp asked after rendering", as nobody writes while someone reads here: that is test_prose.py.
MUTANTS = {
    "deaf to pages": lambda: deaf_to(*PAGES),
    "deaf to moves": lambda: deaf_to(Page),
    "deaf to deletions of pages": lambda: deaf_to(*PAGES, signals=[post_delete]),
    "deaf to images": lambda: deaf_to(Picture, Rendition),
    "deaf to purged renditions": lambda: deaf_to(Rendition),
    "deaf to handouts": lambda: deaf_to(Handout),
    "deaf to sites": lambda: deaf_to(Site),
    "deaf to everything": lambda: deaf_to(*edition.shown()),
    "no restrictions": no_restrictions,
    "found without a default site": found_without_a_default_site,
    "found on any site": found_on_any_site,
    "whatever edition": whatever_edition,
}
