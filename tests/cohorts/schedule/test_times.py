"""Parts of a day as people write them."""

import re
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cohorts.schedule.times import Part, read_times, write_times

DAY = (Part(time(9, 30), time(12, 30)), Part(time(13, 30), time(16, 30)))


@pytest.mark.parametrize(
    "text",
    [
        "9.30-12.30, 13.30-16.30", "09:30 - 12:30; 13:30 – 16:30", "9u30-12u30 en 13u30-16u30",
        "9.30 tot 12.30 uur, 13.30 tot 16.30 uur", "  9.30-12.30 , 13.30-16.30 ,",
    ],
)  # fmt: skip
def test_every_way_to_write_two_parts_is_understood(text):
    assert read_times(text) == DAY


def test_nothing_is_no_parts():
    assert read_times("  ") == ()


def test_a_part_is_called_by_when_it_begins():
    assert [part.name for part in read_times("9-12, 12-13.30, 19-21.30")] == ["ochtend", "middag", "avond"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ochtend", "‘ochtend’ begrijpen we niet"),
        ("9.30", "begrijpen we niet"),
        ("12.30-9.30", "Draai ze om"),
        ("9.30-9.30", "Draai ze om"),
        ("25.00-26.00", "geen tijd"),
        ("9.75-10", "geen tijd"),
        ("13-16, 9-12", "9.00-12.00 begint voordat 13.00-16.00 is afgelopen"),
        ("9-12, 11-13", "zonder overlap"),
        ("1-2, 2-3, 3-4, 4-5, 5-6, 6-7, 7-8", "hooguit 6"),
    ],
)
def test_what_is_wrong_is_said_with_how_to_mend_it(text, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        read_times(text)


@given(st.text())
def test_nothing_that_somebody_types_breaks_it(text):
    try:
        parts = read_times(text)
    except ValueError as refused:
        assert str(refused).endswith(".")
    else:
        assert read_times(write_times(parts)) == parts


@given(st.lists(st.times().map(lambda t: t.replace(second=0, microsecond=0)), min_size=2, max_size=12, unique=True))
def test_what_is_written_is_read_back(moments):
    moments = sorted(moments)
    parts = tuple(Part(*pair) for pair in zip(moments[::2], moments[1::2], strict=False))
    assert read_times(write_times(parts)) == parts
