"""What looks like a name in a text."""

import pytest

from assignments.cases.names import names_in

KNOWN = ["Marit Hoekstra", "Wil Postma", "Fran Maas", "El van Zanten", "Het Sluiswerk", "Scholengroep Vaartwende"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marit zei niets.", ["Marit"]),
        ("Marit Hoekstra zei niets.", ["Marit Hoekstra"]),
        ("Bij Het Sluiswerk en Scholengroep Vaartwende.", ["Het Sluiswerk", "Scholengroep Vaartwende"]),
        ("Ik sprak Truus de Mier en Łukasz Nowak.", ["Truus de Mier", "Łukasz Nowak"]),
        ("Jan-Willem ’t Hart kwam.", ["Jan-Willem ’t Hart"]),
        ("De Inspectie kwam. Het Onderwijs ook. Wij Nederlands.", []),
        ("een marit, een hoekstraat, en het sluiswerk in de polder", []),
        ("Wil je dit lezen? Wil zei niets.", []),
        ("Toen ging, zei Wil, het licht uit. Dat was Wils idee.", ["Wil"]),
        ("Marits plan, naast de sectie Frans.", ["Marit"]),
        ("Ik sprak meneer Jansen en collega Fatima. De leerling Frans leest.", ["Jansen", "Fatima"]),
        ("", []),
    ],
)
def test_a_name_is_seen_and_an_ordinary_word_is_not(text, names):
    assert [one.name for one in names_in({"Wat er speelt": text}, KNOWN)] == names


def test_it_says_at_which_question_and_once():
    found = names_in({"A": "Marit en Marit.", "B": "Marit."}, KNOWN)
    assert [(one.name, one.where) for one in found] == [("Marit", "A"), ("Marit", "B")]
