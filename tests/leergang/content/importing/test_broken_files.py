"""Files and folders that cannot be what they should be; and nothing changed."""

import os
import struct
import zlib
from pathlib import Path

import pytest

from leergang.content.importing import folder as reading
from tests.leergang.content.importing.course import FIRST, SECOND, files, png

pytestmark = pytest.mark.django_db
GOOD = "---\nkey: tweede\ntitle: Twee\ngoal: G\nminutes: 5\n---\n## Kop {#kop}\n\nTekst één.\n"
NO_HEAD = ", regel 1: het bestand begint niet met een kop. Zet op de eerste regel ‘---’."
NOT_UTF_8 = "een teken is niet te lezen. Sla het bestand op als UTF-8."

TEXTS = {
    "an empty file": (b"", NO_HEAD),
    "no front matter": (b"## Kop {#kop}\n", NO_HEAD),
    "front matter further down": (b"\n---\ntitle: T\n---\n", NO_HEAD),
    "front matter that goes on": (
        b"---\ntitle: T\n## Kop\n",
        ", regel 1: de kop van het bestand wordt niet afgesloten. Zet er een regel ‘---’ onder.",
    ),
    "Latin-1": (GOOD.encode("latin-1"), f", regel 9: {NOT_UTF_8}"),
    "UTF-16": (GOOD.encode("utf-16"), f", regel 1: {NOT_UTF_8}"),
    "UTF-16 without a mark": (
        b"\0-\0-\0-\0\n",
        ", regel 1: hier staat een teken dat niet in een tekst hoort (U+0000). Haal het weg.",
    ),
    "a NUL": (GOOD.encode().replace(b"een", b"e\0n").replace("é".encode(), b"\0"), (
        ", regel 9: hier staat een teken dat niet in een tekst hoort (U+0000). Haal het weg."
    )),
    "a soft return of a word processor": (
        GOOD.replace("Tekst", "Tek\x0bst").encode(),
        ", regel 9: hier staat een teken dat niet in een tekst hoort (U+000B). Haal het weg.",
    ),
    "a letter that was lost before": (
        GOOD.replace("é", "\ufffd").encode(),
        ", regel 9: hier staat een teken dat niet in een tekst hoort (U+FFFD). Haal het weg.",
    ),
    "a line of 5 MB": (
        GOOD.encode() + b"a" * 5_000_000,
        ": dit bestand is groter dan 25 kB. Verdeel de tekst over meer stappen.",
    ),
    "a line that is too long": (
        GOOD.encode() + b"a" * 2_001,
        ", regel 10: deze regel heeft meer dan 2000 tekens. Verdeel de tekst over meer alinea’s.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TEXTS)
def test_a_text_that_cannot_be_read(folder, what):
    content, message = TEXTS[what]
    folder.write(SECOND, content)
    assert folder.refused() == [f"{SECOND}{message}"]


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode()])
def test_marks_and_line_ends_of_other_systems_are_read(folder, content):
    folder.write(SECOND, GOOD)
    folder.bring_in()
    folder.write(SECOND, content)
    assert folder.changed() == {}


def test_a_file_that_may_not_be_opened_is_named(folder, monkeypatch):
    read_bytes = Path.read_bytes

    def refuse(path):
        if path.name == "02-tweede.md":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert folder.refused() == [f"{SECOND}: dit bestand is niet te openen. Heb je het recht om het te lezen?"]


def test_a_folder_that_may_not_be_opened_is_named(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert folder.refused() == [f"{folder.path}: deze map is niet te openen."]


def outside(folder):
    folder.path.joinpath("../buiten.md").write_text(GOOD)
    folder.remove(SECOND)
    (folder.path / SECOND).symlink_to(folder.path / "../buiten.md")


def circle(folder):
    folder.remove(SECOND)
    (folder.path / SECOND).symlink_to(folder.path / SECOND)


def pipe(folder):
    folder.remove(SECOND)
    os.mkfifo(folder.path / SECOND)


def endless(folder):
    folder.remove(SECOND)
    (folder.path / SECOND).symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [outside, circle, pipe, endless])
def test_a_text_that_is_no_file_of_the_folder_is_not_read(folder, make):
    make(folder)
    assert folder.refused() == [
        f"{SECOND}: dit bestand is er niet, of het is een verwijzing naar een plek buiten de map."
    ]


def test_a_folder_without_a_course(folder):
    folder.remove("leergang.md")
    assert folder.refused() == [f"{folder.path}: hier staat geen leergang.md. Geef de map van een leergang."]


def test_a_day_and_a_module_without_their_own_text(folder):
    folder.remove("dag-2/dag.md")
    folder.remove("dag-1/01-kijken/module.md")
    missing = "dit bestand is er niet, of het is een verwijzing naar een plek buiten de map."
    assert folder.refused() == [f"dag-1/01-kijken/module.md: {missing}", f"dag-2/dag.md: {missing}"]


STRAY = "deze naam past niet. Noem een stap ‘01-naam-van-de-stap.md’ en zet hem in de map van een module."
NAMES = {
    "dag-1/01-kijken/tweede.md": [f"dag-1/01-kijken/tweede.md: {STRAY}"],
    "dag-1/01-kijken/02-Tweede Stap.md": [
        "dag-1/01-kijken/02-Tweede Stap.md: de naam ‘Tweede Stap’ mag alleen kleine letters, cijfers en losse "
        "streepjes hebben."
    ],
    "dag-1/01-kijken/02-eerste.md": [
        f"dag-1/01-kijken/02-eerste.md: de naam ‘eerste’ is al van {FIRST}. Kies een andere."
    ],
    "dag-1/01-kijken/meer/02-tweede.md": [f"dag-1/01-kijken/meer/02-tweede.md: {STRAY}"],
    "dag-1/tweede.md": [f"dag-1/tweede.md: {STRAY}"],
    "tweede.md": [f"tweede.md: {STRAY}"],
}


@pytest.mark.parametrize("name", NAMES)
def test_a_step_in_the_wrong_place(folder, name):
    folder.move(SECOND, name)
    assert folder.refused() == NAMES[name]


def test_folders_with_the_wrong_name(folder):
    folder.move("dag-2", "dag-twee")
    folder.move("dag-1/01-kijken", "dag-1/kijken")
    assert [problem for problem in folder.refused() if STRAY not in problem] == [
        "dag-1/kijken: de naam van deze map past niet. Noem haar zoals 01-naam-van-de-module.",
        "dag-twee: de naam van deze map past niet. Noem haar zoals dag-1, dag-2 ….",
    ]


def test_notes_and_hidden_files_are_passed_over(folder):
    for name in (
        "_notities.md",
        "dag-1/01-kijken/_concept.md",
        ".git/dag.md",
        "_oud/dag.md",
        "dag-1/.DS_Store",
        "lijst.txt",
    ):
        folder.write(name, "Geen kop.")
    assert set(folder.bring_in().values()) == {"gemaakt"}


def test_an_address_that_is_none(folder):
    folder.write("leergang.md", "---\ntitle: K\nslug: Mijn Leergang/\n---\n")
    assert folder.refused() == [
        "leergang.md, regel 3: de naam ‘Mijn Leergang/’ mag alleen kleine letters, cijfers en losse streepjes hebben."
    ]


def test_a_public_page_cannot_take_the_address_of_the_courses(folder):
    folder.write("paginas/leergang.md", "---\ntitle: Leergang\n---\n")
    assert folder.refused()[0].startswith(
        "paginas/leergang.md: de naam ‘leergang’ is het adres van de pagina ‘Leergangen’"
    )


def test_more_files_than_a_course_has(folder, monkeypatch):
    monkeypatch.setattr(reading, "MOST", 7)
    assert folder.refused() == [f"{folder.path}: hier staan 8 teksten, en 7 is het meeste wat we lezen."]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(side):
    """A small PNG that says it is enormous."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


BROKEN = "is geen beeld dat we kunnen lezen. Bewaar het opnieuw als PNG."
PICTURES = {
    "beelden/weg.png": (None, "het bestand ‘beelden/weg.png’ is er niet. Zet het in de map van de leergang."),
    "../buiten.png": (png(), "het bestand ‘../buiten.png’ is er niet. Zet het in de map van de leergang."),
    "beelden": (None, "het bestand ‘beelden’ is er niet. Zet het in de map van de leergang."),
    "beelden/leeg.png": (b"", "‘beelden/leeg.png’ is leeg, of groter dan 20 MB."),
    "beelden/zwaar.png": (b"\0" * (20 * 2**20 + 1), "‘beelden/zwaar.png’ is leeg, of groter dan 20 MB."),
    "beelden/kapot.png": (b"geen beeld", f"‘beelden/kapot.png’ {BROKEN}"),
    "beelden/half.png": (png(size=(400, 400))[:200], f"‘beelden/half.png’ {BROKEN}"),
    "beelden/anders.png": (b"GIF89a" + b"\0" * 50, f"‘beelden/anders.png’ {BROKEN}"),
    "beelden/bom.png": (bomb(60_000), "‘beelden/bom.png’ is te groot. Maak het beeld kleiner dan 40 miljoen pixels."),
    "beelden/bommetje.png": (
        bomb(9_900), "‘beelden/bommetje.png’ is te groot. Maak het beeld kleiner dan 40 miljoen pixels."
    ),
    "beelden/teken.svg": (b"<svg/>", "‘beelden/teken.svg’ kan niet. Kies uit: jpg, jpeg, png, webp."),
    f"beelden/{'a' * 300}.png": (
        None, f"het bestand ‘beelden/{'a' * 300}.png’ is er niet. Zet het in de map van de leergang."
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PICTURES, ids=lambda name: name[:30])
def test_a_picture_that_cannot_come_in(folder, name):
    content, message = PICTURES[name]
    if content is not None:
        folder.write(name, content)
    folder.step(SECOND, "tweede", f"## Kop {{#kop}}\n\n::: beeld\nbestand: {name}\nalt: A\nbron: B\n:::\n")
    assert folder.refused() == [f"{SECOND}, regel 9: {message}"]


def test_a_picture_of_somewhere_else_does_not_come_in_through_a_link(folder, tmp_path):
    (tmp_path / "geheim.png").write_bytes(png())
    (folder.path / "beelden/link.png").symlink_to(tmp_path / "geheim.png")
    folder.step(SECOND, "tweede", "## Kop {#kop}\n\n::: beeld\nbestand: beelden/link.png\nalt: A\nbron: B\n:::\n")
    assert folder.refused() == [
        f"{SECOND}, regel 9: het bestand ‘beelden/link.png’ is er niet. Zet het in de map van de leergang."
    ]


def test_a_file_of_a_kind_that_cannot_come_in(folder):
    folder.write("bestanden/macro.docm", b"PK")
    folder.step(SECOND, "tweede", "## Kop {#kop}\n\n[Macro](bestand:macro.docm)\n")
    assert folder.refused() == [
        f"{SECOND}, regel 9: ‘bestanden/macro.docm’ kan niet. Kies uit: docx, odt, pdf, pptx, xlsx."
    ]


def test_good_pictures_are_not_kept_when_another_file_is_wrong(folder):
    folder.step(FIRST, "eerste", "## Kop {#kop}\n\n::: beeld\nbestand: beelden/kring.png\nalt: A\nbron: B\n:::\n")
    folder.write(SECOND, b"")
    before = files()
    folder.refused()
    assert files() == before


def test_a_link_to_a_step_that_cannot_be_read_is_no_second_fault(folder):
    folder.step(FIRST, "eerste", "\n## Kop {#kop}\n\nLees [verder](stap:tweede).\n")
    folder.write(SECOND, GOOD.encode("latin-1"))
    assert folder.refused() == [f"{SECOND}, regel 9: {NOT_UTF_8}"]
