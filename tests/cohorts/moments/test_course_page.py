"""What the public page says about starting: in few queries, and without a word of it in the published prose."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cohorts.moments.queries import start_moments
from cohorts.schedule.models import MeetingDay
from leergang.content.published.models import Prose
from tests import factories

TODAY = timezone.localdate()


def page(client=None):
    return (client or Client()).get("/leergang/kwaliteit/").text


def cost(client):
    client.get("/leergang/kwaliteit/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/leergang/kwaliteit/")
    return len(queries)


def test_it_names_days_place_price_and_room(course):
    group = factories.start_moment(
        course, seats=3, name="Maart 2027", place="De Brug, Amersfoort", price="€ 1.950, met lunch"
    )
    html = page()
    assert "Meld je aan voor Maart 2027" in html
    assert "De Brug, Amersfoort. € 1.950, met lunch" in html
    assert "nog 3 plaatsen" in html
    assert f"{group.days.get().date.year}" in html


@pytest.mark.parametrize(
    ("people", "words"),
    [(1, "nog 2 plaatsen"), (2, "nog 1 plaats"), (3, "vol, er is een wachtlijst"), (4, "vol, er is een wachtlijst")],
)
def test_it_says_in_words_how_many_seats_are_left(course, people, words):
    group = factories.start_moment(course, seats=3)
    for number in range(people):
        factories.applicant(group, f"Lezer {number}")
    assert words in page()
    assert ("Zet je op de lijst" in page()) is ("vol" in words)


def test_a_free_seat_is_not_shown_while_somebody_waits_for_it(course):
    group = factories.start_moment(course, seats=1)
    first = factories.applicant(group, "Anna")
    factories.applicant(group, "Bram")
    type(first).objects.filter(pk=first.pk).update(state="withdrawn")
    assert "vol, er is een wachtlijst" in page()


@pytest.mark.parametrize(
    ("opens", "closes", "shown", "joinable"),
    [
        (-1, 1, True, True),
        (0, 0, True, True),
        (-1, None, True, True),
        (1, 2, True, False),
        (-2, -1, False, False),
        (None, 1, False, False),
    ],
)
def test_it_shows_what_can_be_joined_now_or_soon(course, opens, closes, shown, joinable):
    day = {name: at if at is None else TODAY + timedelta(days=at) for name, at in (("a", opens), ("b", closes))}
    factories.start_moment(course, name="De groep", registration_from=day["a"], registration_until=day["b"])
    assert ("De groep" in page()) is shown
    assert ("Meld je aan voor De groep" in page()) is joinable
    assert ("aanmelden kan vanaf" in page()) is (shown and not joinable)


def test_a_group_that_has_begun_is_not_shown(course):
    group = factories.start_moment(course, name="De groep")
    MeetingDay.objects.filter(cohort=group).update(date=TODAY)
    assert "De groep" not in page()


def test_days_come_in_order_with_the_day_of_the_week_once(db):
    group = factories.start_moment(factories.course(days=3), name="De groep")
    first = TODAY + timedelta(days=30)
    for at, day in enumerate(group.days.order_by("-pk")):
        MeetingDay.objects.filter(pk=day.pk).update(date=first + timedelta(weeks=at))
    [moment] = start_moments(group.course_id, TODAY)
    assert [day for day, _ in moment.days] == [first + timedelta(weeks=at) for at in range(3)]
    assert moment.dates.count("dag") == 1


def test_the_first_to_start_stands_first(course):
    _later, sooner = (factories.start_moment(course, name=name) for name in ("Later", "Eerder"))
    MeetingDay.objects.filter(cohort=sooner).update(date=TODAY + timedelta(days=10))
    assert [moment.name for moment in start_moments(course.pk, TODAY)] == ["Eerder", "Later"]


def test_published_prose_says_nothing_of_it(course):
    factories.start_moment(course, name="Een heel eigen naam")
    assert "Een heel eigen naam" in page()
    assert "Een heel eigen naam" not in Prose.objects.get(page=course.pk).data


def test_three_groups_cost_a_visitor_what_none_costs(course):
    before = cost(Client())
    for _ in range(3):
        group = factories.start_moment(course)
        factories.applicant(group, "Anna")
    assert cost(Client()) == before == 2


def test_who_is_in_a_group_of_the_course_sees_the_programme_and_pays_only_for_what_they_read(client, course, reader):
    factories.start_moment(course, name="De groep")
    client.force_login(reader)
    assert "De groep" not in page(client)
    assert cost(client) == 5


def test_who_signed_in_without_a_place_can_apply_and_finds_what_is_known_filled_in(client, course):
    factories.start_moment(course)
    client.force_login(factories.user("nora@school.example", name="Nora"))
    assert "Meld je aan" in page(client)
    form = client.get("/leergang/kwaliteit/aanmelden/").text
    assert 'value="Nora"' in form
    assert 'value="nora@school.example"' in form


def test_without_a_group_there_is_still_somebody_to_ask(course):
    assert 'href="/leergang/kwaliteit/vraag/"' in page()
    assert "aanmelden/" not in page()
