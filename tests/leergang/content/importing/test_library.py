"""The folder `bibliotheek/`: read, refused with a sentence, written once however often it is imported."""

import pytest

from leergang.content.importing.folder import read_folder
from leergang.content.importing.text.source import Unreadable
from leergang.content.importing.writing import import_folder
from leergang.content.library import LibraryPage
from leergang.portal.demo import COURSE
from tests import factories

HEAD = {"key": "tien-stappen", "title": "Tien stappen", "kind": "checklist", "good_for": "Je vergeet niets."}
BODY = "## Loop ze na {#stappen}\n\nEerst het verhaal.\n"
COURSE_FILE = "---\ntitle: Kwaliteit\nslug: kwaliteit\n---\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bibliotheek").mkdir()
    (tmp_path / "leergang.md").write_text(COURSE_FILE)
    return tmp_path


def write(folder, name="tien-stappen", body=BODY, **fields):
    lines = "".join(f"{field}: {value}\n" for field, value in (HEAD | fields).items())
    (folder / "bibliotheek" / f"{name}.md").write_text(f"---\n{lines}---\n{body}")


def done(folder, **options):
    return {file.file: file.what for file in import_folder(folder, **options)}


def test_a_file_becomes_an_item(folder, db):
    write(folder, onderwerpen="plannen, rollen", lijn="visie", andere_woorden="10 stappen", nagekeken="2027-03-01")
    assert done(folder)["bibliotheek/tien-stappen.md"] == "gemaakt"
    item = LibraryPage.objects.get(key="tien-stappen")
    assert item.url == "/bibliotheek/tien-stappen/"
    assert (item.title, item.kind, item.line, item.good_for) == (
        "Tien stappen",
        "checklist",
        "vision",
        "Je vergeet niets.",
    )
    assert (item.other_words, item.looked_at.isoformat()) == ("10 stappen", "2027-03-01")
    assert {subject.slug for subject in item.subjects.all()} == {"plannen", "rollen"}
    assert [block.block_type for block in item.body] == ["heading", "text"]


def test_importing_again_changes_nothing(folder, db):
    write(folder, onderwerpen="plannen", hoort_bij="tien-stappen")
    done(folder)
    before = LibraryPage.objects.get().latest_revision_id
    assert set(done(folder).values()) == {"ongewijzigd"}
    assert LibraryPage.objects.get().latest_revision_id == before


@pytest.mark.parametrize(
    "change", [{"title": "Elf"}, {"onderwerpen": "rollen"}, {"nagekeken": "2027-03-01"}, {"body": ""}]
)
def test_what_changed_is_brought_up_to_date(folder, change, db):
    write(folder)
    done(folder)
    write(folder, **change)
    assert done(folder)["bibliotheek/tien-stappen.md"] == "bijgewerkt"


def test_an_item_is_found_again_by_its_key(folder, db):
    write(folder)
    done(folder)
    (folder / "bibliotheek" / "tien-stappen.md").unlink()
    write(folder, "draaiboek")
    assert done(folder)["bibliotheek/draaiboek.md"] == "bijgewerkt"
    assert LibraryPage.objects.get().url == "/bibliotheek/draaiboek/"


def test_what_someone_wrote_on_the_site_stays_until_it_is_overwritten(folder, db):
    write(folder)
    done(folder)
    item = LibraryPage.objects.get()
    item.title = "Van de redactie"
    item.save_revision(user=factories.user()).publish()
    assert done(folder)["bibliotheek/tien-stappen.md"] == "overgeslagen"
    assert done(folder, overwrite=True)["bibliotheek/tien-stappen.md"] == "bijgewerkt"
    assert LibraryPage.objects.get().title == "Tien stappen"


def test_items_belong_to_each_other_by_key(folder, db):
    write(folder, hoort_bij="q-gesprek")
    write(folder, "q-gesprek", key="q-gesprek", body="")
    done(folder)
    first, second = LibraryPage.objects.get(key="tien-stappen"), LibraryPage.objects.get(key="q-gesprek")
    assert [block.value.pk for block in first.related] == [second.pk]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"kind": "folder"}, "regel 4: ‘kind: folder’ is onbekend. Kies uit: uitleg, checklist"),
        ({"lijn": "vision"}, "‘lijn: vision’ is onbekend"),
        ({"nagekeken": "gisteren"}, "‘nagekeken: gisteren’ is geen datum"),
        ({"hoort_bij": "m9-weg"}, "er is geen stap met de sleutel ‘m9-weg’"),
        ({"key": "Tien Stappen"}, "mag alleen kleine letters"),
        ({"good_for": "a" * 301}, "‘good_for’"),
        ({"andere_woorden": "a" * 251}, "‘andere_woorden’"),
        ({"title": ""}, "‘title’ ontbreekt"),
        ({"minutes": "5"}, "‘minutes’ in de kop is onbekend"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(folder, fields, sentence):
    write(folder, **fields)
    with pytest.raises(Unreadable) as refusal:
        read_folder(folder)
    assert "bibliotheek/tien-stappen.md" in str(refusal.value)
    assert sentence in str(refusal.value)


def test_a_subject_that_does_not_exist_is_refused_before_anything_is_written(folder, db):
    write(folder, onderwerpen="plannen, weg")
    with pytest.raises(Unreadable, match="onderwerp ‘weg’ is onbekend"):
        import_folder(folder)
    assert not LibraryPage.objects.exists()


def test_two_files_with_one_key_are_refused(folder):
    write(folder)
    write(folder, "nog-een")
    with pytest.raises(Unreadable, match="sleutel ‘tien-stappen’ is al van"):
        read_folder(folder)


def test_an_address_that_is_taken_is_refused(folder, db):
    factories.item(title="Tien stappen van een ander", slug="tien-stappen")
    write(folder, key="andere-sleutel")
    with pytest.raises(Unreadable, match="die al op de site staat"):
        import_folder(folder)


def test_the_library_of_the_demo_covers_every_subject():
    items = read_folder(COURSE).library
    assert len(items) >= 14
    assert len({slug for item in items for slug in item.values["subjects"]}) == 9
    assert all(item.values["related"] for item in items)
