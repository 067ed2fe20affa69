"""Names of files, from what people are called and what they typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.paper.names import LONGEST, different_names, file_name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Sanne de Wit", "De rode draad", "versie 2"), "Sanne de Wit - De rode draad - versie 2.docx"),
        (("A/B \\ C", 'wat: "dit"?'), "A-B - C - wat- -dit.docx"),
        (("../../etc/passwd",), "etc-passwd.docx"),
        (("Łukasz Yıldız",), "Łukasz Yıldız.docx"),
        (("אבג",), "אבג.docx"),
        (("factuur\u202excod.exe",), "factuurxcod.exe.docx"),
        (("een\r\nregel\x00",), "een regel.docx"),
        (("", "  ", "..."), "document.docx"),
        (("CON",), "CON-.docx"),
    ],
)
def test_a_name_is_readable_and_safe(parts, name):
    assert file_name(*parts, suffix="docx") == name


@given(st.lists(st.text(max_size=300), max_size=4))
def test_whatever_it_is_made_of_a_name_is_one_that_every_system_takes(parts):
    name = file_name(*parts, suffix="docx")
    assert not set(name) & set('\\/:*?"<>|\r\n\0\u202e\u200f')
    assert name.endswith(".docx") and not name.startswith((".", " "))
    assert len(name.encode()) <= LONGEST + 6


def test_names_that_read_the_same_get_a_number():
    different = different_names()
    assert [different(name) for name in ("Jan.docx", "jan.docx", "Jan.docx", "Jan (2).docx")] == [
        "Jan.docx",
        "jan (2).docx",
        "Jan (3).docx",
        "Jan (2) (2).docx",
    ]
