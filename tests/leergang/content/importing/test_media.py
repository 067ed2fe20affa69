"""Links, pictures and files: each comes in once, and leads where the text says."""

import pytest

from leergang.content.media import Handout, Picture
from tests.leergang.content.importing.course import FIRST, SECOND, files, png, step

PICTURE = "::: beeld\nbestand: {}\nalt: Een kring\nbron: Eigen tekening\n:::\n"
DOWNLOAD = "::: download\nbestand: {}\ntitel: De kaart\n\nNeem mee.\n:::\n"
HEAD = "## Kop {#kop}\n\n"


def test_a_link_leads_to_the_step_even_when_that_moves(imported, signed_in):
    imported.step(FIRST, "eerste", HEAD + "Lees [verder](stap:derde).\n")
    imported.move("dag-2/01-doen", "dag-2/01-aan-de-slag")
    imported.bring_in()
    page = signed_in.get("/leergang/kwaliteit/dag-1/kijken/eerste/").content.decode()
    assert '<a href="/leergang/kwaliteit/dag-2/aan-de-slag/derde/">verder</a>' in page


def test_a_link_can_lead_to_a_step_that_comes_later_in_the_same_import(folder, db):
    folder.step(FIRST, "eerste", HEAD + "Lees [verder](stap:derde).\n")
    folder.write("leergang.md", "---\ntitle: K\nslug: kwaliteit\n---\n## Vervolg\n\n[Nog eens](stap:eerste).\n")
    folder.bring_in()
    assert f'<a linktype="page" id="{step("derde").pk}">verder</a>' in str(step("eerste").body.get_prep_value())
    assert folder.changed() == {}


def test_a_link_leads_to_a_file(folder, signed_in):
    folder.step(FIRST, "eerste", HEAD + "Pak de [kaart](bestand:kaart.pdf).\n")
    folder.bring_in()
    handout = Handout.objects.get()
    assert handout.url in signed_in.get(step("eerste").url).content.decode()
    assert (handout.title, handout.filename) == ("Kaart", "kaart.pdf")
    assert b"".join(signed_in.get(handout.url).streaming_content) == b"%PDF-1.4 kaart"


@pytest.mark.parametrize("name", ["werk blad (1).pdf", "wérk&blad.pdf", "werk%20blad.pdf", "a'b\"c.pdf"])
def test_a_file_may_have_any_name(folder, db, name):
    folder.write(f"bestanden/{name}", b"%PDF-1.4")
    folder.step(FIRST, "eerste", HEAD + f"[Dit](<bestand:{name}>)\n\n" + DOWNLOAD.format(f"bestanden/{name}"))
    folder.bring_in()
    assert Handout.objects.get().title == "De kaart"
    assert folder.changed() == {}


def test_a_picture_comes_in_once(folder, db):
    folder.step(FIRST, "eerste", HEAD + PICTURE.format("beelden/kring.png"))
    folder.step(SECOND, "tweede", HEAD + PICTURE.format("./beelden/kring.png"))
    folder.bring_in()
    before = files()
    assert folder.changed() == {}
    assert files() == before
    picture = Picture.objects.get()
    assert (picture.title, picture.credit, picture.width) == ("Een kring", "Eigen tekening", 8)
    assert [step(key).body[1].value["image"] for key in ("eerste", "tweede")] == [picture, picture]


def test_another_picture_under_the_same_name_is_a_new_one(folder, db):
    folder.step(FIRST, "eerste", HEAD + PICTURE.format("beelden/kring.png"))
    folder.bring_in()
    folder.write("beelden/kring.png", png("blue"))
    assert folder.changed() == {FIRST: "bijgewerkt"}
    assert Picture.objects.count() == 2
    assert step("eerste").body[1].value["image"] == Picture.objects.latest("pk")


def test_another_file_under_the_same_name_is_a_new_one(folder, db):
    folder.step(FIRST, "eerste", HEAD + DOWNLOAD.format("bestanden/kaart.pdf"))
    folder.bring_in()
    folder.write("bestanden/kaart.pdf", b"%PDF-1.4 nieuwe kaart")
    assert folder.changed() == {FIRST: "bijgewerkt"}
    assert Handout.objects.count() == 2


def test_two_files_with_one_name_in_two_folders_stay_two(folder, db):
    folder.write("bestanden/oud/kaart.pdf", b"%PDF-1.4 oud")
    folder.step(
        FIRST, "eerste", HEAD + DOWNLOAD.format("bestanden/kaart.pdf") + DOWNLOAD.format("bestanden/oud/kaart.pdf")
    )
    folder.bring_in()
    first, second = (block.value["handout"] for block in step("eerste").body if block.block_type == "download")
    assert first.file.read() == b"%PDF-1.4 kaart"
    assert second.file.read() == b"%PDF-1.4 oud"


def test_a_file_of_a_step_is_for_who_may_read_the_step(folder, client, db):
    folder.step(FIRST, "eerste", HEAD + DOWNLOAD.format("bestanden/kaart.pdf"))
    folder.bring_in()
    handout = Handout.objects.get()
    assert handout.page_id == step("eerste").pk
    assert client.get(handout.url).status_code == 302


def test_a_file_that_a_public_page_shows_is_for_everyone(folder, client, db):
    folder.step(FIRST, "eerste", HEAD + DOWNLOAD.format("bestanden/kaart.pdf"))
    folder.write("paginas/over-ons.md", "---\ntitle: Over ons\n---\n" + HEAD + "[Kaart](bestand:kaart.pdf)\n")
    folder.bring_in()
    handout = Handout.objects.get()
    assert (handout.page, handout.is_public) == (None, True)
    assert client.get(handout.url).status_code == 200


def test_a_file_that_another_step_uses_too_does_not_come_in_again(folder, db):
    folder.step(SECOND, "tweede", HEAD + DOWNLOAD.format("bestanden/kaart.pdf"))
    folder.bring_in()
    folder.step(FIRST, "eerste", HEAD + DOWNLOAD.format("bestanden/kaart.pdf"))
    assert folder.changed() == {FIRST: "bijgewerkt"}
    assert Handout.objects.get().page_id == step("tweede").pk
