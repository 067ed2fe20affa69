"""Whatever changes, whoever asks: a page from its published prose is the page as Wagtail serves it.

One seed here; by_hand.py walks through more, and lets each mutant try.
"""

import pytest

from tests.leergang.content.published.walking import walk

OPERATIONS = 25


@pytest.mark.slow
def test_published_prose_reads_as_wagtail_serves_it(db, reference, django_capture_on_commit_callbacks):
    tally, done = walk(1, OPERATIONS, django_capture_on_commit_callbacks)
    assert not tally.differences, (done, tally.differences[:3])
    assert tally.short > tally.comparisons / 5, "the short route hardly answered, so little was compared"
