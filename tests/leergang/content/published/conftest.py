import logging

import pytest


@pytest.fixture
def reference(settings):
    """A request that says so is answered by Wagtail's own route; broken pages, alike in both, make no noise."""
    settings.MIDDLEWARE = ["tests.leergang.content.published.reference.Reference", *settings.MIDDLEWARE]
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)
