"""Lists as people have them: what is read of each, and that no address is ever lost."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cohorts.invitations.lists.reading import read
from cohorts.invitations.lists.signs import Entry, addresses
from cohorts.invitations.lists.tables import as_table
from tests.pace import seconds


def people(text):
    return [(entry.name, entry.email) for entry in read(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lotte@school.nl", [("", "lotte@school.nl")]),
        ("Lotte Jansen <lotte@school.nl>", [("Lotte Jansen", "lotte@school.nl")]),
        ("Jansen, Lotte <a@b.nl>; Bos, Anna <c@d.nl>;", [("Lotte Jansen", "a@b.nl"), ("Anna Bos", "c@d.nl")]),
        ("'Jansen, Lotte' <a@b.nl>, Bos, Anna <c@d.nl>", [("Lotte Jansen", "a@b.nl"), ("Anna Bos", "c@d.nl")]),
        ("Veld, Marieke van ’t (m@b.nl)", [("Marieke van ’t Veld", "m@b.nl")]),
        ("\"O'Neill, Sean\" <o'neill@b.nl>", [("Sean O'Neill", "o'neill@b.nl")]),
        ("a@b.nl, c@d.nl;e@f.nl g@h.nl", [("", "a@b.nl"), ("", "c@d.nl"), ("", "e@f.nl"), ("", "g@h.nl")]),
        ("Jan <a@b.nl>; Piet", [("", ""), ("Jan", "a@b.nl")]),
        ("a@b.nl Jan; c@d.nl Piet", [("Jan", "a@b.nl"), ("Piet", "c@d.nl")]),
        ("mailto:a@b.nl?subject=Hoi", [("", "a@b.nl")]),
        ("'a@b.nl' <mailto:a@b.nl>", [("", "a@b.nl")]),
        ("• Lotte - a@b.nl.\n2. Anna c@d.nl\n- e@f.nl", [("Lotte", "a@b.nl"), ("Anna", "c@d.nl"), ("", "e@f.nl")]),
        ("Lotte\tJansen\ta@b.nl", [("Lotte Jansen", "a@b.nl")]),
        ("1;Lotte Jansen;a@b.nl", [("Lotte Jansen", "a@b.nl")]),
        ("a@b.nl;Lotte Jansen", [("Lotte Jansen", "a@b.nl")]),
        ("\ufeffLotte\u200b <a@\u00adb.nl>\r\nAnna <c@d.nl>\r", [("Lotte", "a@b.nl"), ("Anna", "c@d.nl")]),
        ("Lotte\u2028Anna <c@d.nl>", [("", ""), ("Anna", "c@d.nl")]),
        ("lotte@school", [("", "lotte@school")]),
        ("Beste mensen,\n\n--\n@ @\na@b.nl", [("", ""), ("", "a@b.nl")]),
        ("", []),
        (" \n;;,\t<>\n", []),
    ],
)
def test_a_pasted_list_is_read(text, found):
    assert people(text) == found


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_columns_are_known_by_their_headings(sign):
    rows = ["Voornaam|Tussenvoegsel|Achternaam|E-mailadres|Naam school|Functie|Duo met|Telefoon"]
    rows.append("Marieke|van ’t|Veld|M@b.nl|De Kade|rector|1|06")
    [entry] = read("\n".join(rows).replace("|", sign))
    assert (entry.name, entry.email, entry.school, entry.job, entry.duo) == (
        "Marieke van ’t Veld", "M@b.nl", "De Kade", "rector", "1"
    )  # fmt: skip


def test_english_headings_and_the_line_that_excel_adds_are_known():
    [entry] = read("sep=;\nDisplay Name;Email Address;Organization;Job Title\nBos, Anna;a@b.nl;De Kade;head\n")
    assert (entry.name, entry.email, entry.school, entry.job) == ("Anna Bos", "a@b.nl", "De Kade", "head")


def test_without_headings_school_and_job_follow():
    [entry] = read("Lotte Jansen, a@b.nl, De Kade, rector")
    assert (entry.name, entry.school, entry.job) == ("Lotte Jansen", "De Kade", "rector")


def test_a_school_after_a_named_address_is_no_part_of_the_name():
    for line in ("Lotte Jansen <a@b.nl>, De Kade, rector", "Jansen, Lotte <a@b.nl>, De Kade, rector"):
        [entry] = read(line)
        assert (entry.name, entry.school, entry.job) == ("Lotte Jansen", "De Kade", "rector")


def test_a_line_that_is_no_row_is_read_below_headings_too():
    assert people("naam;e-mail\nLotte;a@b.nl\nAnna <c@d.nl>\nPiet;\n") == [
        ("Lotte", "a@b.nl"), ("Anna", "c@d.nl"), ("", "")
    ]  # fmt: skip


def test_a_quote_that_never_ends_costs_no_address():
    assert {email for _name, email in people('naam;e-mail\n"Lotte;a@b.nl\nAnna;c@d.nl\n')} == {"a@b.nl", "c@d.nl"}


NAMES = st.text(st.characters(exclude_characters="@", exclude_categories=("Cs",)), max_size=20)
PLAIN = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=10)
ADDRESSES = st.builds("{}@{}.nl".format, PLAIN, PLAIN)
SEPARATE = [" ", "\n", "; ", ", ", "\t", " <", "> ", "\r\n", " (", ") ", '"', "|"]
PIECES = st.tuples(NAMES, st.sampled_from([*SEPARATE, "mailto:"]), ADDRESSES, st.sampled_from(SEPARATE))


@given(st.text())
def test_reading_never_fails(text):
    assert all(entry.text for entry in read(text))


@example([("", " ", "a@b.nl", " "), ("", "\t", "c@d.nl", ") ")], "naam\te-mail\tduo\n")
@given(st.lists(PIECES, max_size=8), st.sampled_from(["", "naam;e-mail\n", "e-mail,naam\n", "naam\te-mail\tduo\n"]))
def test_every_address_in_a_text_is_found(pieces, heading):
    text = heading + "".join(f"{name}{before}{address}{after}" for name, before, address, after in pieces)
    entries = read(text)
    in_duos = {email for entry in entries for _begin, _end, email in addresses(entry.duo)}
    known = {entry.email for entry in entries} | in_duos
    assert {address for _name, _before, address, _after in pieces} <= known


@given(st.lists(st.builds(Entry, st.just("x"), ADDRESSES, *[st.from_regex(r"[A-Za-z'\"é ]{0,9}", fullmatch=True)] * 4)))
def test_what_was_read_reads_the_same_again(entries):
    def words(entry):
        return [" ".join(getattr(entry, name).split()) for name in ("email", "school", "job", "duo")]

    assert [words(entry) for entry in read(as_table(entries))] == [words(entry) for entry in entries]


@pytest.mark.parametrize(
    "signs", ["a", "a@", "@\n", '";,\t@a\n', "<@> ", "a@b.nl\n", '"', "a,", "((((a", "<", ";<", "<>", ";a<"]
)
def test_nonsense_of_a_hundred_thousand_signs_is_read_at_once(signs):
    text = (signs * 100_000)[:100_000]
    assert seconds(lambda: read(text)) < 0.5
