"""`manage.py export_course` as the person at the keyboard meets it: what it says, and what it will not touch."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from leergang.content.exporting import folder as writing
from tests import factories
from tests.leergang.content.exporting.world import contents
from tests.leergang.content.importing.course import FIRST, everything, step

pytestmark = pytest.mark.django_db


def run(folder, slug="kwaliteit", **options):
    out = StringIO()
    call_command("export_course", slug, str(folder), stdout=out, **options)
    return out.getvalue().splitlines()


@pytest.fixture
def out(imported, tmp_path):
    """An export of the course."""
    run(tmp_path / "uit")
    return tmp_path / "uit"


def test_it_says_per_file_what_it_did(imported, tmp_path):
    lines = run(tmp_path / "uit")
    assert f"{FIRST}: gemaakt" in lines
    assert lines[-1] == "9 bestanden: 9 gemaakt."


def test_a_second_time_writes_the_same_bytes(out):
    before = contents(out)
    assert run(out, verbosity=0) == ["9 bestanden: 9 ongewijzigd."]
    assert contents(out) == before


def test_an_earlier_export_is_brought_up_to_date(out):
    step("eerste").delete()
    page = step("derde")
    page.title = "Anders"
    page.save_revision().publish()
    lines = run(out)
    assert lines[-1] == "8 bestanden: 1 gemaakt, 1 bijgewerkt, 6 ongewijzigd, 2 weggehaald."
    assert f"{FIRST}: weggehaald" in lines
    assert not (out / FIRST).exists()
    assert "title: Anders" in (out / "dag-2/01-doen/01-derde.md").read_text()


def test_exporting_changes_nothing_on_the_site(imported, tmp_path):
    before = everything()
    run(tmp_path / "uit")
    assert everything() == before


def test_a_folder_with_something_else_in_it_is_refused(imported, tmp_path):
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit/brief.txt").write_text("van iemand")
    with pytest.raises(CommandError, match="niet leeg, en is geen eerdere export"):
        run(tmp_path / "uit")
    assert contents(tmp_path / "uit") == {"brief.txt": b"van iemand"}


@pytest.mark.parametrize("name", [FIRST, "dag-1/nieuw.md"])
def test_what_somebody_wrote_in_an_earlier_export_is_not_lost(out, name):
    (out / name).write_text("met zorg geschreven")
    before = contents(out)
    with pytest.raises(CommandError, match=f"veranderd sinds de vorige export: {name}"):
        run(out)
    assert contents(out) == before


def test_notes_and_a_history_of_somebodys_own_stay(out):
    (out / ".git").mkdir()
    (out / ".git/HEAD").write_text("ref")
    (out / "_aantekening.md").write_text("straks")
    run(out)
    assert (out / ".git/HEAD").read_text() == "ref"
    assert (out / "_aantekening.md").read_text() == "straks"


def test_a_file_is_no_folder(imported, tmp_path):
    (tmp_path / "uit").write_text("x")
    with pytest.raises(CommandError, match="is geen map"):
        run(tmp_path / "uit")


def test_an_unknown_course_is_answered_with_those_there_are(imported, tmp_path):
    with pytest.raises(CommandError, match=r"geen leergang ‘ander’ op de site\. Kies uit: kwaliteit\."):
        run(tmp_path / "uit", "ander")


def test_a_disk_that_is_full_leaves_the_earlier_export_whole(out, monkeypatch):
    before = contents(out)
    page = step("derde")
    page.title = "Anders"
    page.save_revision().publish()

    def full(self, content):
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CommandError, match="is niet te schrijven"):
        run(out)
    monkeypatch.undo()
    assert contents(out) == before
    assert [path.name for path in out.parent.iterdir() if path.name.startswith(".uit")] == []


def test_a_rename_that_fails_puts_the_earlier_export_back(out, monkeypatch):
    before = contents(out)
    rename = Path.rename

    def fails(self, target):
        if Path(target) == out and not self.name.endswith("-oud"):
            raise OSError(16, "Device or resource busy", str(target))
        return rename(self, target)

    monkeypatch.setattr(writing.Path, "rename", fails)
    with pytest.raises(CommandError, match="is niet te schrijven"):
        run(out)
    monkeypatch.undo()
    assert contents(out) == before


def test_what_a_folder_cannot_say_is_named(imported, tmp_path):
    page = step("eerste")
    other = factories.add(page.get_parent(), type(page), title="Weg", live=False)
    page.body = [
        *page.body.get_prep_value(),
        {"type": "text", "value": f'<p><a linktype="page" id="{other.pk}">x</a></p>'},
    ]
    page.search_description = "Voor zoekmachines"
    page.save_revision().publish()
    page.title = "Nog niet af"
    page.save_revision()
    lines = run(tmp_path / "uit", verbosity=0)
    assert f"{FIRST}: een link naar ‘Weg’ kan niet mee; de woorden wel." in lines
    assert f"{FIRST}: de beschrijving voor zoekmachines gaat niet mee." in lines
    assert f"{FIRST}: er is een nieuwer concept. De tekst die lezers nu zien is uitgevoerd." in lines
    assert f"{FIRST}: ‘inhoud’ leest iets anders terug dan het op de site staat." in lines
    assert (
        f"{other.url_path.removeprefix('/home')}: deze pagina staat niet op de site, of is een kopie, en gaat niet mee."
        in lines
    )
    assert "Nog niet af" not in (tmp_path / "uit" / FIRST).read_text()


def test_a_text_that_the_import_would_refuse_is_named_with_its_line(imported, tmp_path):
    page = step("eerste")
    page.body = [("text", "<p>Zonder kop.</p>")]
    page.save_revision().publish()
    lines = run(tmp_path / "uit", verbosity=0)
    assert lines[1].startswith(f"{FIRST}, regel 7: de tekst heeft geen enkele kop.")
    assert lines[1].endswith("Tot dan is deze map niet in te lezen.")
    assert "Zonder kop." in (tmp_path / "uit" / FIRST).read_text()


def test_a_handout_whose_bytes_are_lost_is_named(imported, tmp_path):
    handout = factories.handout(page=step("eerste"))
    page = step("eerste")
    page.body = [
        *page.body.get_prep_value(),
        {"type": "download", "value": {"handout": handout.pk, "title": "Kaart", "about": ""}},
    ]
    page.save_revision().publish()
    default_storage.delete(handout.file.name)
    assert "bestanden/kaart.pdf: dit bestand is er op de site niet meer." in run(tmp_path / "uit", verbosity=0)
