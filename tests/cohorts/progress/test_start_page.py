"""Verder for who takes part: one next step, the next day, the days of the course; and for a teacher their groups."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cohorts.enrolment.actions import enrol, graduate
from cohorts.progress.actions import keep_place, mark_read
from leergang.content.course import CoursePage, DayPage, StepPage
from tests import factories

NOON = datetime(2027, 3, 27, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
DATES = date(2027, 2, 4), date(2027, 4, 8), date(2027, 5, 20)


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    """A Saturday: day 1 was, day 2 is open and in twelve days, day 3 is closed."""
    monkeypatch.setattr(timezone, "now", lambda: NOON)


@pytest.fixture(scope="module")
def made_course(once):
    return factories.course("Kwaliteit", days=3, modules=2, steps=2)


@pytest.fixture
def group(course):
    return factories.meets(factories.cohort(course, name="Voorjaar", place="Amersfoort"), *DATES)


@pytest.fixture
def reader(group):
    person = factories.user(name="Samira Bouali")
    enrol(cohort=group, user=person)
    return person


def seen(client):
    """What the page says, without tags and line breaks."""
    text = client.get("/verder/").text
    return " ".join(re.sub("<[^>]+>", " ", text[text.index("<main") : text.index("</main")]).split())


def steps(course=None):
    found = StepPage.objects.order_by("path")
    return list(found.descendant_of(course) if course else found)


def test_who_read_nothing_begins_at_the_first_step(signed_in):
    told = seen(signed_in)
    assert "Hoi Samira" in told
    assert "Dag 1, Module 1 Stap 1 Stap 1 van 2. Nog ongeveer 10 minuten in deze module. Begin met lezen" in told
    assert "Je was hier gebleven" not in told


def test_who_stopped_somewhere_goes_on_there(signed_in, reader):
    place = {"heading": "kop-2", "device": "laptop", "at": NOON - timedelta(hours=2, minutes=48)}
    keep_place(user=reader, step=steps()[5], **place)
    assert "Je was hier gebleven, vanochtend om 9.12 uur op je laptop Dag 2, Module 1" in seen(signed_in)
    assert f'<a class="button" href="{steps()[5].url}#kop-2">Lees verder' in signed_in.get("/verder/").text


def test_after_a_step_that_was_read_comes_the_first_unread_one_after_it(signed_in, reader):
    mark_read(user=reader, step=steps()[1], at=NOON - timedelta(days=1))
    mark_read(user=reader, step=steps()[0], at=NOON)
    assert f'<a class="button" href="{steps()[2].url}">Lees verder' in signed_in.get("/verder/").text


def test_who_read_the_last_step_first_is_led_to_what_they_skipped(signed_in, reader):
    mark_read(user=reader, step=steps()[7], at=NOON)
    assert f'<a class="button" href="{steps()[0].url}">Lees verder' in signed_in.get("/verder/").text


def test_who_read_all_that_is_open_hears_what_comes_and_when(signed_in, reader):
    for step in steps()[:8]:
        mark_read(user=reader, step=step, at=NOON)
    told = seen(signed_in)
    assert "Je hebt alles gelezen wat open is Dag 3 opent op 29 april." in told
    assert "Lees verder" not in told


def test_what_to_bring_is_told_before_the_day_opens_and_leads_to_nothing_that_is_closed(client, course):
    first, closed = DayPage.objects.child_of(course).first(), StepPage.objects.descendant_of(course).first()
    first.preparation = f'<p>Neem <a linktype="page" id="{closed.pk}">je schoolplan</a> mee.</p>'
    first.save_revision().publish()
    group = factories.cohort(course, opened=0)
    client.force_login(enrol(cohort=group, user=factories.user()).user)
    page = client.get("/verder/").text
    assert "<p>Neem je schoolplan mee.</p>" in page
    assert closed.url not in page
    group.days.update(opens_at=timezone.now())
    assert closed.url in client.get("/verder/").text


def test_who_has_nothing_open_yet_hears_when_it_opens(client, course):
    person = factories.user()
    later = [day + timedelta(days=365) for day in DATES]
    enrol(cohort=factories.meets(factories.cohort(course), *later), user=person)
    client.force_login(person)
    told = seen(client)
    assert "Er is nog niets open Dag 1 opent op 14 januari 2028." in told
    assert "Voor dag 1" in told


def test_it_says_what_to_bring_to_the_next_day_with_links_that_work(signed_in, course):
    second = DayPage.objects.get(title="Dag 2")
    second.preparation = f'<p>Neem <a linktype="page" id="{course.pk}">je plan</a> mee.</p>'
    second.save_revision().publish()
    text = signed_in.get("/verder/").text
    assert f'<p>Neem <a href="{course.url}">je plan</a> mee.</p>' in text
    assert "Voor dag 2 donderdag 8 april, Amersfoort. Nog 12 dagen. Dit neem je mee Neem" in seen(signed_in)


def test_a_closed_day_says_when_it_opens_and_keeps_its_steps_to_itself(signed_in, course):
    closed = DayPage.objects.get(title="Dag 3")
    StepPage.objects.descendant_of(closed).update(title="Een geheim")
    text = signed_in.get("/verder/").text
    assert "opent op 29 april" in text
    assert "Een geheim" not in text
    assert closed.url not in text


def test_each_day_has_a_stroke_for_each_step(signed_in, reader):
    mark_read(user=reader, step=steps()[0], at=NOON)
    text = signed_in.get("/verder/").text
    assert (text.count("is-done"), text.count("is-here")) == (1, 1)
    assert "1 van 4 stappen gelezen" in text
    assert "0 van 4 stappen gelezen" in text


def test_the_page_of_the_group_is_one_click_away(signed_in, group):
    address = f"/groep/{group.slug}/"
    assert f'<a href="{address}">Bekijk je groep</a>' in signed_in.get("/verder/").text
    assert signed_in.get(address).status_code == 200


def test_who_took_part_is_not_told_of_steps_unread(signed_in, reader, group):
    graduate(cohort=group)
    assert "0 van" not in seen(signed_in)
    assert "2 modules, 4 stappen" in seen(signed_in)
    mark_read(user=reader, step=steps()[0], at=NOON)
    assert "1 van 4 stappen gelezen" in seen(signed_in)


def test_a_teacher_is_not_told_of_steps_unread(client, group, course):
    client.force_login(factories.teacher(group).user)
    text = client.get(CoursePage.objects.get().url).text
    assert "2 modules, 4 stappen" in text
    assert "0 van" not in text


def test_who_is_in_two_groups_sees_one_next_step_and_both_groups(signed_in, reader):
    other = factories.course("Toezicht", days=3, modules=1, steps=1)
    second = factories.cohort(other, name="Najaar")
    enrol(cohort=factories.meets(second, *[day + timedelta(days=7) for day in DATES]), user=reader)
    keep_place(user=reader, step=steps(other)[0], heading="", device="phone", at=NOON)
    told = seen(signed_in)
    assert told.count("Lees verder") == 1
    assert told.index("Je was hier gebleven, vanmiddag om 12.00 uur op je telefoon") < told.index("Met Voorjaar")
    assert "Met Najaar" in told
    assert signed_in.get("/verder/").text.count('<ol class="days">') == 2


def test_a_step_that_is_no_longer_open_is_not_offered(signed_in, reader, group):
    keep_place(user=reader, step=steps()[5], heading="kop-2", device="laptop", at=NOON)
    factories.meets(group, DATES[0], DATES[2] - timedelta(days=1), DATES[2])
    assert steps()[5].url not in signed_in.get("/verder/").text


def test_a_course_that_was_taken_from_the_site_breaks_nothing(signed_in, course):
    CoursePage.objects.get().unpublish()
    assert signed_in.get("/verder/").status_code == 200


def cost(client):
    assert client.get("/verder/").status_code == 200
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/verder/").status_code == 200
    return len(queries)


@pytest.mark.parametrize("role", ["participant", "teacher"])
def test_three_groups_cost_what_one_costs(signed_in, reader, group, role):
    enrol(cohort=factories.meets(factories.cohort(group.course), *DATES), user=reader, role=role)
    before = cost(signed_in)
    for number in (1, 2):
        other = factories.course(f"Nog een {number}", days=3)
        made = factories.meets(factories.cohort(other), *DATES)
        enrol(cohort=made, user=reader, role=role)
        mark_read(user=reader, step=steps(other)[0], at=NOON)
    assert cost(signed_in) == before <= 9  # two of them ask for assignments and for a talk to come


def test_who_is_everything_at_once_costs_at_most_eleven(client, group):
    person = factories.user(groups=["Redactie"])
    enrol(cohort=group, user=person)
    enrol(cohort=factories.meets(factories.cohort(group.course), *DATES), user=person, role="teacher")
    for day in DayPage.objects.all():
        day.preparation = f'<p><a linktype="page" id="{day.pk}">Lees</a></p>'
        day.save_revision().publish()
    client.force_login(person)
    assert cost(client) <= 11


@pytest.fixture
def trainer(group, client):
    person = factories.user(name="Ingrid van Dam")
    factories.teacher(group, person)
    client.force_login(person)
    return person


def test_a_teacher_sees_which_group_meets_next(client, trainer, group):
    factories.teacher(
        factories.meets(factories.cohort(group.course, name="Eerder"), *[d - timedelta(days=5) for d in DATES]), trainer
    )
    told = seen(client)
    assert "Hoi Ingrid Eerder Dag 2: Dag 2 zaterdag 3 april. Nog 7 dagen. Lees dag 2 door" in told
    assert told.index("Eerder Dag 2: zaterdag 3 april") < told.index("Voorjaar Dag 2: donderdag 8 april")


def test_a_teacher_sees_who_is_quiet_and_not_who_reads(client, trainer, group):
    people = {name: factories.user(name=name) for name in ("Nooit Begonnen", "Lang Stil", "Leest Nog", "Alles Gelezen")}
    for person in people.values():
        enrol(cohort=group, user=person)
    mark_read(user=people["Lang Stil"], step=steps()[0], at=NOON - timedelta(days=15))
    mark_read(user=people["Leest Nog"], step=steps()[0], at=NOON - timedelta(days=13))
    for step in steps()[:8]:
        mark_read(user=people["Alles Gelezen"], step=step, at=NOON - timedelta(days=20))
    told = seen(client)
    assert "Stil: Nooit Begonnen (nog niet begonnen), Lang Stil (sinds 12 maart)." in told
    assert "Leest Nog" not in told
    assert "Alles Gelezen" not in told


def test_what_somebody_read_in_another_course_does_not_count_here(client, trainer, group):
    elsewhere = factories.course("Toezicht")
    person = factories.user(name="Leest Elders")
    enrol(cohort=group, user=person)
    mark_read(user=person, step=steps(elsewhere)[0], at=NOON)
    assert "Leest Elders (nog niet begonnen)" in seen(client)


def test_of_a_whole_group_that_is_quiet_five_are_named(client, trainer, group):
    for number in range(12):
        enrol(cohort=group, user=factories.user(name=f"Deelnemer {number}"))
    assert "en nog 7 anderen." in seen(client)


def test_nobody_is_called_quiet_in_a_group_that_just_began_or_that_finished(client, trainer, group):
    enrol(cohort=group, user=factories.user(name="Nieuw Gezicht"))
    factories.meets(group, *[day + timedelta(days=65) for day in DATES])
    assert "Nieuw Gezicht" not in seen(client)
    factories.meets(group, *[day - timedelta(days=200) for day in DATES])
    assert "Nieuw Gezicht" not in seen(client)
    assert "De dagen van deze groep zijn geweest." in seen(client)


def test_a_teacher_of_one_group_sees_nothing_of_another(client, trainer, course):
    other = factories.meets(factories.cohort(course, name="Van een ander"), *DATES)
    enrol(cohort=other, user=factories.user(name="Lang Stil"))
    assert "Van een ander" not in seen(client)
    assert "Lang Stil" not in seen(client)


def test_an_alumnus_finds_search_and_library_first_and_the_whole_course(signed_in, reader, group):
    graduate(cohort=group)
    told = seen(signed_in)
    assert "Wat zoek je?" in told
    assert "Kijk in de bibliotheek" in told
    assert "Lees verder" not in told
    assert "Dit neem je mee" not in told
    assert DayPage.objects.get(title="Dag 3").url in signed_in.get("/verder/").text
