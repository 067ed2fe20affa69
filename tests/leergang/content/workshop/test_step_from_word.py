"""A Word file becomes a draft step: one form, all or nothing, for who may write there."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leergang.content.course import ModulePage, StepPage
from leergang.content.importing.word.draft import read_word
from leergang.content.media import Picture
from leergang.content.workshop.actions import make_step
from tests import factories
from tests.leergang.content.editor import Editor
from tests.leergang.content.importing.word import papers
from tests.leergang.content.importing.word.papers import image, p, paper


@pytest.fixture
def module(course):
    """A module of the course."""
    return ModulePage.objects.get()


def upload(file, name="les.docx"):
    return SimpleUploadedFile(name, file.getvalue())


def send(desk, module, file, name="les.docx", **kwargs):
    data = {"module": module.pk, "word": upload(file, name)}
    return desk.post(reverse("step_from_word", args=[module.pk]), data, **kwargs)


def originals():
    return set(default_storage.listdir("originals")[1]) if default_storage.exists("originals") else set()


def made():
    return StepPage.objects.get(title="Borgen doe je samen")


def test_an_upload_makes_a_draft_under_the_module_and_opens_it(desk, module, teacher):
    answer = send(desk, module, papers.lesson())
    step = made()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[step.pk])
    assert step.get_parent().pk == module.pk
    assert (step.live, step.owner, step.key, step.minutes) == (False, teacher, "borgen-doe-je-samen", 1)
    assert "Stap ‘Borgen doe je samen’ is er, als concept." in desk.get(answer.url).text


def test_readers_see_it_as_soon_as_it_is_published_and_not_before(desk, module, client, reader):
    send(desk, module, papers.lesson())
    step = made()
    client.force_login(reader)
    assert client.get(step.url).status_code == 404
    step.get_latest_revision().publish()
    text = client.get(step.url).text
    for words in ("Wat is borgen?", "<b>samen</b>", "<li>met een maat</li>", "kijkt terug", "De kring van borgen"):
        assert words in text


def test_each_heading_has_a_key_of_its_own(desk, module):
    send(desk, module, papers.lesson())
    keys = [
        block.value["key"] for block in made().get_latest_revision_as_object().body if block.block_type == "heading"
    ]
    assert len(set(keys)) == 2
    assert all(keys)


def test_what_word_has_and_we_have_not_is_said_above_the_step(desk, module):
    file = paper(p("Borgen doe je samen", "Titel") + p("A") + p("<m:oMath/>") + papers.text_box("B"))
    text = desk.get(send(desk, module, file).url).text
    assert "<li>Formules zijn weggelaten." in text
    assert "<li>De tekst uit tekstvakken" in text


def test_a_picture_without_a_text_is_found_by_the_checks_and_must_be_mended_before_publishing(desk, module):
    answer = send(desk, module, paper(p("Borgen doe je samen", "Titel") + p("A") + image()))
    assert "Dit beeld heeft geen beschrijving." in desk.get(answer.url).text
    editor = Editor(desk, made())
    editor.save()
    with pytest.raises(AssertionError):
        editor.publish()
    assert not made().live


def test_a_picture_comes_in_once(desk, module):
    for _ in range(2):
        send(desk, module, paper(p("Borgen doe je samen", "Titel") + p("A") + image("Een bord")))
    assert Picture.objects.count() == 1
    assert Picture.objects.get().title == "Borgen doe je samen, beeld 1"


def test_a_refused_file_is_told_at_its_field_and_leaves_nothing(desk, module):
    before = originals()
    answer = send(desk, module, paper(p("A") + image(), more={"word/vbaProject.bin": "x"}))
    assert "macro’s" in answer.context["form"].errors["word"][0]
    assert StepPage.objects.count() == 2
    assert (Picture.objects.count(), originals()) == (0, before)


def test_when_making_the_step_fails_its_pictures_go_too(module, teacher, monkeypatch):
    before = originals()
    word = read_word(papers.lesson(), "les.docx")
    monkeypatch.setattr(StepPage, "save_revision", lambda *args, **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        make_step(module=module, word=word, by=teacher)
    assert (Picture.objects.count(), originals()) == (0, before)
    assert not StepPage.objects.filter(title=word.title).exists()


def test_the_menu_and_the_list_of_a_module_lead_to_it(desk, module):
    listing = desk.get(reverse("wagtailadmin_explore", args=[module.pk])).text
    assert reverse("step_from_word", args=[module.pk]) in listing
    form = desk.get(reverse("step_from_word")).text
    assert "Dag 1: Module 1" in form


def test_a_teacher_chooses_the_module(desk, course, module):
    other = factories.module(module.get_parent(), title="Module 2")
    desk.post(reverse("step_from_word"), {"module": other.pk, "word": upload(papers.lesson())})
    assert made().get_parent().pk == other.pk


def test_without_a_module_one_is_sent_to_make_it(desk):
    assert desk.get(reverse("step_from_word")).url == reverse("to_course")


def test_without_the_right_to_write_there_is_no_form_and_no_action(client, module):
    stranger = factories.user()
    client.force_login(stranger)
    assert send(client, module, papers.lesson()).status_code in (302, 404)
    with pytest.raises(PermissionDenied):
        make_step(module=module, word=read_word(papers.lesson(), "les.docx"), by=stranger)
    assert StepPage.objects.count() == 2


def test_a_module_that_is_not_there_is_refused_as_one_that_is_not_ours(desk, course):
    answer = desk.get(reverse("step_from_word", args=[course.pk]))
    assert answer.status_code == 302
    assert answer.url == reverse("wagtailadmin_home")


def test_the_form_takes_as_many_questions_for_three_modules_as_for_one(desk, module, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count():
        with CaptureQueriesContext(connection) as seen:
            desk.get(reverse("step_from_word"))
        return len(seen)

    count()
    one = count()
    for number in (2, 3):
        factories.module(module.get_parent(), title=f"Module {number}")
    assert count() == one
