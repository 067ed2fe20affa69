"""A new module with three steps: one form, drafts with keys, the first open, and a way back."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import PageLogEntry

from leergang.content.course import CoursePage, ModulePage, StepPage
from leergang.content.reference.vocabulary import Line, Subject
from leergang.content.workshop.actions import make_module, take_back_module
from tests import factories
from tests.leergang.content.importing.word import papers

TITLES = {"title": "Borgen", "step_1": "Wat is borgen?", "step_2": "Wie borgt?", "step_3": "Wat is borgen?"}


@pytest.fixture
def made(day, teacher):
    return make_module(day=day, title="Borgen", steps=["Wat is borgen?", "Wie borgt?", "Hoe dan?"], by=teacher)


def test_one_form_makes_a_module_with_three_steps_and_opens_the_first(desk, day):
    answer = desk.post(reverse("new_module", args=[day.pk]), TITLES | {"day": day.pk})
    module = ModulePage.objects.get(title="Borgen")
    first, *others = StepPage.objects.child_of(module)
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[first.pk])
    assert [step.title for step in others] == ["Wie borgt?", "Wat is borgen?"]
    opened = desk.get(answer.url)
    assert "Module ‘Borgen’ is er" in opened.text
    assert reverse("take_back_module", args=[module.pk]) in opened.text


def test_the_three_steps_stand_in_the_vocabulary_as_was_chosen_for_the_module(desk, day):
    plans, law = Subject.objects.all()[:2]
    chosen = {"subjects": [plans.pk, law.pk], "line": Line.CULTURE}
    desk.post(reverse("new_module", args=[day.pk]), TITLES | {"day": day.pk} | chosen)
    steps = StepPage.objects.child_of(ModulePage.objects.get(title="Borgen"))
    assert [step.line for step in steps] == [Line.CULTURE] * 3
    assert all(set(step.get_latest_revision_as_object().subjects.all()) == {plans, law} for step in steps)


def test_the_text_of_the_first_step_may_come_from_word(desk, day):
    file = SimpleUploadedFile("les.docx", papers.lesson().getvalue())
    answer = desk.post(reverse("new_module", args=[day.pk]), TITLES | {"day": day.pk, "word": file})
    first, second, _ = StepPage.objects.child_of(ModulePage.objects.get(title="Borgen"))
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[first.pk])
    assert (first.title, first.key) == ("Wat is borgen?", "wat-is-borgen")
    assert [block.block_type for block in first.body] == ["heading", "text", "heading", "table", "image"]
    assert not second.body


def test_a_word_file_that_cannot_be_read_costs_no_title_and_makes_no_module(desk, day):
    file = SimpleUploadedFile("les.docx", b"Geen Word")
    answer = desk.post(reverse("new_module", args=[day.pk]), TITLES | {"day": day.pk, "word": file})
    assert answer.context["form"].errors.keys() == {"word"}
    assert 'value="Wie borgt?"' in answer.text
    assert not ModulePage.objects.filter(title="Borgen").exists()


def test_readers_see_nothing_of_it_yet(made, day, client, reader):
    client.force_login(reader)
    assert not made.live
    assert "Borgen" not in client.get(day.url).text
    assert client.get(made.url).status_code == 404


def test_each_step_has_a_key_of_its_own(made):
    keys = [step.key for step in StepPage.objects.child_of(made)]
    assert len(set(keys)) == 3
    assert all(keys)


def test_the_history_says_who_made_it(made, teacher):
    pages = [made, *StepPage.objects.child_of(made)]
    assert {page.owner for page in pages} == {teacher}
    assert PageLogEntry.objects.filter(page__in=pages, action="wagtail.create", user=teacher).count() == 4
    assert all(page.latest_revision.user == teacher for page in pages)


def test_from_the_course_one_chooses_the_day(desk, course, day):
    second = factories.day(CoursePage.objects.get(pk=course.pk), title="Dag 2")
    form = desk.get(reverse("new_module", args=[course.pk]))
    assert "Dag 2" in form.text
    desk.post(reverse("new_module", args=[course.pk]), TITLES | {"day": second.pk})
    assert ModulePage.objects.get(title="Borgen").get_parent().pk == second.pk


def test_a_title_that_is_missing_is_asked_for_and_nothing_is_made(desk, day):
    answer = desk.post(reverse("new_module", args=[day.pk]), TITLES | {"day": day.pk, "step_2": " "})
    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == {"step_2"}
    assert not ModulePage.objects.filter(title="Borgen").exists()


def test_the_list_of_a_day_and_of_a_course_offer_it(desk, course, day):
    for above in (course, day):
        assert reverse("new_module", args=[above.pk]) in desk.get(reverse("wagtailadmin_explore", args=[above.pk])).text


def test_without_the_right_to_write_there_is_no_form_and_no_action(client, day):
    stranger = factories.user()
    client.force_login(stranger)
    assert client.post(reverse("new_module", args=[day.pk]), TITLES | {"day": day.pk}).status_code in (302, 404)
    with pytest.raises(PermissionDenied):
        make_module(day=day, title="Borgen", steps=["Een"], by=stranger)
    assert not ModulePage.objects.filter(title="Borgen").exists()


def test_it_can_be_taken_back_at_once(desk, made):
    address = reverse("take_back_module", args=[made.pk])
    assert "Wie borgt?" in desk.get(address).text
    assert ModulePage.objects.filter(pk=made.pk).exists(), "following a link takes nothing away"
    desk.post(address)
    assert not ModulePage.objects.filter(pk=made.pk).exists()
    assert PageLogEntry.objects.filter(page_id=made.pk, action="wagtail.delete").exists()


def test_what_someone_wrote_in_cannot_be_taken_back(desk, made, teacher):
    step = StepPage.objects.child_of(made).first()
    step.goal = "Je weet wat borgen is."
    step.save_revision(user=teacher, log_action=True)
    desk.post(reverse("take_back_module", args=[made.pk]))
    assert ModulePage.objects.filter(pk=made.pk).exists()


def test_what_was_published_or_made_by_another_cannot_be_taken_back(made, teacher):
    with pytest.raises(PermissionDenied):
        take_back_module(module=made, by=factories.user(groups=["Docenten"]))
    made.get_latest_revision().publish()
    with pytest.raises(PermissionDenied):
        take_back_module(module=ModulePage.objects.get(pk=made.pk), by=teacher)
