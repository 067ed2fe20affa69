"""A text of which the first line names its columns, in Dutch or English."""

import csv
import re
from io import StringIO

from .lines import entries_of, name_in
from .signs import Entry, addresses, says_something

HEADINGS = {
    "name": "naam name volledigenaam fullname deelnemer weergavenaam displayname naamdeelnemer",
    "first": "voornaam roepnaam firstname givenname",
    "infix": "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels middlename",
    "last": "achternaam lastname surname familyname",
    "email": "email mail emailadres mailadres emailaddress primaryemail emails",
    "school": "school schoolnaam naamschool organisatie organisation organization bedrijf company vestiging locatie",
    "job": "functie rol role job jobtitle functietitel",
    "duo": "duo duomet collega samenmet partner colleague",
}
COLUMNS = {heading: column for column, headings in HEADINGS.items() for heading in headings.split()}
NOT_A_LETTER = re.compile(r"[\W\d_]+")
WRITTEN = ("name", "email", "school", "job", "duo")


def table_of(text: str) -> list[Entry] | None:
    """The people in this table; None when the text is no table with headings."""
    body = re.sub(r"^\s*sep=.\n", "", text, count=1).lstrip("\n")
    for sign in "\t;,":
        try:
            rows = csv.reader(StringIO(body, newline=""), delimiter=sign)
            columns = [COLUMNS.get(NOT_A_LETTER.sub("", cell.lower()), "") for cell in next(rows, [])]
            if "email" in columns:
                return [entry for row in rows for entry in _row(row, columns, sign)]
        except csv.Error:
            continue
    return None


def as_table(entries) -> str:
    """These people as such a table, to be read again."""
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter="\t", lineterminator="\n")
    writer.writerow(["naam", "e-mail", "school", "functie", "duo"])
    writer.writerows([getattr(entry, column) for column in WRITTEN] for entry in entries)
    return written.getvalue()


def _row(cells, columns, sign):
    """A row with one address where addresses stand; any other is read as a line without headings."""
    line = sign.join(" ".join(cell.split()) for cell in cells).strip()
    if not says_something(line):
        return []
    said: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        if column and cell.strip():
            said[column] = " ".join([*said.get(column, "").split(), *cell.split()])
    found = addresses(said.get("email", ""))
    if len(found) != 1:
        return list(entries_of(sign.join(cells)))
    parts = (said.get(part, "") for part in ("first", "infix", "last"))
    name = name_in(said.get("name", "")) or " ".join(filter(None, parts))
    about = {column: said.get(column, "") for column in ("school", "job", "duo")}
    return [Entry(line, found[0][2], name, **about)]
