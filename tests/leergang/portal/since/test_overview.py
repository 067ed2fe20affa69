"""An alumnus sees what changed since their group, by subject, with who said why; and nothing they may not read."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from cohorts.enrolment.actions import enrol
from cohorts.schedule.models import MeetingDay
from leergang.content.course import ModulePage, StepPage
from tests import factories

from .conftest import WHY, alumnus_of, publish, written


def test_a_change_stands_under_its_subject_with_who_when_and_why(back, step):
    publish(step, why=WHY, by=factories.user(name="Ingrid van Dam"), ago=timedelta(0))
    text = back.get("/nieuw/").text
    assert text.index('id="plannen">Plannen<') < text.index(step.title) < text.index(WHY) < text.index("Ingrid van Dam")
    assert timezone.localdate().strftime("%Y") in text
    assert f'href="{step.url}"' in text
    assert f'href="/nieuw/{step.pk}/"' in text


def test_what_changed_without_a_sentence_is_not_news(back, step):
    publish(step, goal="Anders")
    assert "Er is niets veranderd" in back.get("/nieuw/").text


def test_what_changed_before_the_group_ended_is_not_news(back, step):
    publish(step, why="Toen al anders.", ago=timezone.now() - timezone.now().replace(year=2024, month=12, day=18))
    assert "Toen al anders." not in back.get("/nieuw/").text


def test_the_newest_stands_first_and_of_one_page_all_reasons(back, step):
    other = StepPage.objects.last()
    written(other, subjects=step.subjects.all())
    publish(step, why="Als eerste.", ago=timedelta(days=90))
    publish(other, why="Als tweede.", ago=timedelta(days=60))
    publish(step, why="Als laatste.", ago=timedelta(days=30))
    text = back.get("/nieuw/").text
    assert text.index("Als laatste.") < text.index("Als eerste.") < text.index("Als tweede.")
    assert text.count(f'href="{step.url}"') == 1


def test_a_page_that_was_not_there_yet_is_news_without_a_then(back, course):
    made = factories.step(ModulePage.objects.get(), title="Nieuw gemaakt")
    publish(made)
    text = back.get("/nieuw/").text
    assert "Nieuw gemaakt" in text
    assert "nieuw op" in text
    assert f"/nieuw/{made.pk}/" not in text


def test_a_module_stands_under_the_subject_of_its_steps_and_an_item_under_its_own(back, step):
    module, item = ModulePage.objects.get(), factories.item(subjects=["rollen"])
    written(module), written(item)
    publish(module, why="Over de module."), publish(item, why="Over het stuk.")
    text = back.get("/nieuw/").text
    assert text.index('id="plannen"') < text.index("Over de module.") < text.index('id="rollen"')
    assert text.index('id="rollen"') < text.index("Over het stuk.")


def test_what_has_no_subject_stands_last(back, course):
    step = StepPage.objects.last()
    written(step)
    publish(step, why=WHY)
    assert ">Overig<" in back.get("/nieuw/").text


def test_an_alumnus_of_another_course_hears_nothing_of_it(client, step):
    publish(step, title="Geheime titel", why="Geheime zin.")
    publish(factories.step(ModulePage.objects.get(), title="Geheim nieuw"))
    client.force_login(alumnus_of(factories.course("Een andere leergang")))
    for address in ("/nieuw/", "/verder/"):
        text = client.get(address).text
        assert "Geheim" not in text
    assert "Er is niets veranderd" in client.get("/nieuw/").text
    assert client.get(f"/nieuw/{step.pk}/").status_code == 404


def test_somebody_with_two_groups_hears_what_changed_after_the_last_one(back, alumnus, course, step):
    publish(step, why=WHY, ago=timedelta(days=60))
    assert WHY in back.get("/nieuw/").text
    alumnus_of(course, timezone.localdate() - timedelta(days=20), alumnus)
    assert WHY not in back.get("/nieuw/").text


def test_a_participant_hears_what_changed_after_the_day_opened_and_nothing_of_a_closed_day(client, course, step):
    reader = factories.user()
    group = factories.cohort(course, opened=1)
    enrol(cohort=group, user=reader)
    client.force_login(reader)
    publish(step, why="Voor de dag openging.", ago=timedelta(days=3))
    publish(step, why="Nadat de dag openging.", ago=timedelta(hours=3))
    text = client.get("/nieuw/").text
    assert "Nadat de dag openging." in text
    assert "Voor de dag openging." not in text
    MeetingDay.objects.update(opens_at=timezone.now() + timedelta(days=1))
    assert "Nadat" not in client.get("/nieuw/").text
    assert client.get(f"/nieuw/{step.pk}/").status_code == 404


def test_who_reads_everything_sees_the_changes_of_a_year(client, step):
    publish(step, why="Te lang geleden.", ago=timedelta(days=400))
    publish(step, why="Dit jaar.", ago=timedelta(days=40))
    client.force_login(factories.user(groups=["Redactie"]))
    text = client.get("/nieuw/").text
    assert "Dit jaar." in text
    assert "Te lang geleden." not in text
    assert "het afgelopen jaar" in text


def test_the_list_stands_when_a_page_goes_off_the_site_is_deleted_or_its_writer_leaves(back, step):
    writer = factories.user(name="Wie vertrok")
    publish(step, why=WHY, by=writer)
    writer.delete()
    text = back.get("/nieuw/").text
    assert WHY in text
    assert "De redactie" in text
    Page.objects.get(pk=step.pk).specific.unpublish()
    assert WHY not in back.get("/nieuw/").text
    assert back.get(f"/nieuw/{step.pk}/").status_code == 404
    Page.objects.get(pk=step.pk).delete()
    assert "Er is niets veranderd" in back.get("/nieuw/").text


def test_who_has_no_group_finds_no_such_page(client, db):
    client.force_login(factories.user())
    assert client.get("/nieuw/").status_code == 404


@pytest.mark.parametrize("changes", [1, 3])
def test_it_costs_the_same_however_much_is_new(back, step, changes, django_assert_num_queries):
    for number in range(changes):
        made = factories.step(ModulePage.objects.get(), title=f"Stap {number}", subjects=step.subjects.all())
        written(made)
        publish(made, why=f"Zin {number}.")
    back.get("/nieuw/")
    with django_assert_num_queries(8):
        text = back.get("/nieuw/").text
    assert text.count("Zin ") == changes


def test_the_start_page_of_an_alumnus_tells_how_much_and_the_newest_two(back, step):
    for number in range(3):
        made = factories.step(ModulePage.objects.get(), title=f"Blad {number}")
        written(made)
        publish(made, why=f"Zin {number}.", ago=timedelta(days=9 - number))
    text = back.get("/verder/").text
    assert "3 pagina’s zijn nieuw of veranderd." in text
    assert text.index("Zin 2.") < text.index("Zin 1.")
    assert "Zin 0." not in text
    assert 'href="/nieuw/"' in text


def test_the_start_page_tells_nothing_where_nothing_changed_and_nothing_to_who_takes_part(back, client, course, step):
    assert "Nieuw sinds jouw groep" not in back.get("/verder/").text
    publish(step, why=WHY, ago=timedelta(0))
    assert "1 pagina is nieuw of veranderd." in back.get("/verder/").text
    client.force_login(factories.participant(course))
    assert "Nieuw sinds jouw groep" not in client.get("/verder/").text


@pytest.mark.parametrize("changes", [1, 3])
def test_the_start_page_of_an_alumnus_stays_light(back, step, changes, django_assert_max_num_queries):
    for number in range(changes):
        publish(step, why=f"Zin {number}.", ago=timedelta(days=9 - number))
    back.get("/verder/")
    with django_assert_max_num_queries(9):
        assert "Nieuw sinds jouw groep" in back.get("/verder/").text
