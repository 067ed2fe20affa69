"""What looks like data of pupils, and what does not."""

import pytest

from assignments.guard import signs
from leergang.portal.demo import COURSE
from tests.pace import seconds

LISTS = [
    "Jan de Vries 123456789\nPiet Bakker 234567891\nFatima Yilmaz 345678912",
    "Emma 7,5\nDaan 6\nSara 8,1\nYusuf 5,4",
    "Zo scoorde de klas:\nJan de Vries\t7.5\nFatima el Amrani\t6\nPiet Jansen\t8",
    "| Naam | Cijfer |\n|---|---|\n| Jan Jansen | 7 |\n| Eva Smit | 6,5 |\n| Ali Kaya | 9 |",
    "1. Jansen, Piet - h3b\n2. Smit, Eva - h3b\n3. Kaya, Ali - h3a",
    "Emma Bakker; 123456; h4a\nLuca Mulder; 123457; h4a\nNoor Visser; 123458; h4b",
    "Anne-Marie van ’t Hof (havo 4): 6,2\nŁukasz Kowalski (havo 4): 7\nZoë de Groot (vwo 5): 8",
]
NO_LISTS = [
    "Nederlands 7,1\nEngels 6,8\nWiskunde 6,5\nBiologie 7,0",
    "Havo 3: 12\nVwo 4: 13\nMavo 2: 8\nVwo 5: 3",
    "Dag 1\nDag 2\nDag 3\nDag 4",
    "Standaard OP1 3\nStandaard OP2 4\nStandaard OP3 2",
    "Lyceum Noorderhage 3\nSluiswerk College 4\nVuurdoorn 6",
    "Emma kreeg een 7 en Daan een 6.\nDat viel op.",
    "Jan de Vries 7\nEva Smit 6",
]
NUMBERS = ["111222333", "bsn: 1112.22.333", "Zijn nummer is 111.222.333, zei hij.", "111 222 333", "(123456782)"]
NO_NUMBERS = [
    *("+31 612345678", "06 12345678", "0612345678", "0031 612345678", "€ 111.222.333", "111.222.333 euro"),
    *("NL91ABNA0417164300", "https://school.nl/111222333", "978-90-111222333", "12-03-2024", "111222334"),
    *("1112223330", "111111111", "000000000", "111222333,50"),
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_names_is_seen(text):
    assert signs.names(text)


@pytest.mark.parametrize("text", NO_LISTS)
def test_a_list_of_other_things_is_not_taken_for_names(text):
    assert not signs.names(text)


@pytest.mark.parametrize("text", NUMBERS)
def test_a_citizen_number_is_seen(text):
    assert signs.citizen_number(text)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_another_number_is_not_taken_for_one(text):
    assert not signs.citizen_number(text)


def test_three_addresses_are_a_list_and_two_are_not():
    assert signs.addresses("a@school.nl, b@school.nl; c@school.nl")
    assert not signs.addresses("a@school.nl, b@school.nl, A@school.nl")


@pytest.mark.parametrize(
    "piece", ["Aa ", "A a 7\n", "A'" * 50 + " 7,\n", "111 ", "a@", "Ab, ", "| ", "Van van Van van 7 ", "[" * 9]
)
def test_a_hundred_kilobytes_of_nonsense_take_no_time(piece):
    text = piece * (100_000 // len(piece))
    assert seconds(lambda: [sign(text) for sign in (signs.names, signs.citizen_number, signs.addresses)]) < 0.25


def test_the_text_and_the_answers_of_the_demo_give_no_false_alarm():
    files = [*COURSE.rglob("*.md"), *COURSE.parent.glob("*.toml")]
    pieces = [piece for file in files for piece in (file.read_text(), *file.read_text().split("\n\n"))]
    assert len(pieces) > 1000
    seen = {
        found
        for piece in pieces
        for sign in (signs.names, signs.citizen_number, signs.addresses)
        if (found := sign(piece))
    }
    assert not seen
