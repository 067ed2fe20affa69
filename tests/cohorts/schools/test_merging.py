"""Schools and boards that were typed twice: found, merged, and parted again."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cohorts.enrolment.actions import enrol
from cohorts.schools.models import Board, School
from cohorts.schools.rules import likely_doubles
from tests import factories

SCHOOLS, BOARDS = "/beheer/scholen/", "/beheer/besturen/"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vuurdoorn College", "vuurdoorn college"),
        ("Vuurdoorn College", "Vuurdoorncollege"),
        ("Vuurdoorn College", "Vuurdoorn Coll."),
        ("Het Sluiswerk", "Sluiswerk"),
        ("De Brug", "’t Brug"),
        ("Lyceum Noorderhage", "Lyceum Noordehage"),
        ("Lycéum Noorderhage", "Lyceum Noorderhage"),
        ("St. Jan", "Sint Jan"),
        ("Stichting Noorderhage", "Stg Noorderhage"),
        ("SG de Waard", "Scholengemeenschap De Waard"),
        ("Christelijk Lyceum Zeist", "CLZ"),
        ("Sint-Jan’s lyceum", "Sint Jans Lyceum"),
    ],
)
def test_names_that_are_probably_of_one_school_are_found(one, other):
    assert likely_doubles({1: one, 2: "Iets heel anders", 3: other}) == [[1, 3]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vuurdoorn College", "Vuurdoorn Lyceum"),
        ("De Brug", "De Burcht"),
        ("Sint Jan", "Sint Pieter"),
        ("Lyceum Oost", "Lyceum West"),
        ("VMBO", "HAVO"),
        ("Het", "De"),
        ("😀", "!!"),
    ],
)
def test_names_that_are_not_are_left_alone(one, other):
    assert likely_doubles({1: one, 2: other}) == []


def test_three_spellings_are_one_suggestion():
    names = {5: "Het Sluiswerk", 6: "Sluiswerk", 7: "Sluisswerk", 8: "Iets anders"}
    assert likely_doubles(names) == [[5, 6, 7]]


def test_a_thousand_schools_are_compared_in_no_time():
    names = {number: f"School nummer {number:04} in plaats {number * 7919 % 1000}" for number in range(1000)}
    assert likely_doubles(names | {2000: "school nummer 0007 in plaats 433"}) == [[7, 2000]]


@pytest.fixture
def docent(client, db):
    person = factories.user(groups=["Docenten"])
    client.force_login(person)
    return person


@pytest.fixture
def twice(docent):
    """One school under two names, with people under both."""
    board = Board.objects.create(name="Scholengroep Vaartwende")
    keep = School.objects.create(name="Het Sluiswerk")
    other = School.objects.create(name="Sluiswerk", board=board, region="midden")
    cohort = factories.cohort(factories.course())
    for school in (keep, other, other):
        enrol(cohort=cohort, user=factories.user(), school=school)
    return keep, other


def merge(client, keep, *others, to=SCHOOLS):
    return client.post(
        f"{to}voeg-samen/", {"id": [keep.pk, *(other.pk for other in others)], "keep": keep.pk}, follow=True
    )


def test_a_suggestion_shows_what_follows_before_anything_happens(client, twice):
    keep, other = twice
    page = client.get(f"{SCHOOLS}voeg-samen/")
    assert page.context["suggestions"] == [[keep, other]]
    text = client.get(f"{SCHOOLS}voeg-samen/?id={keep.pk}&id={other.pk}").text
    assert "‘Sluiswerk’: 2 inschrijvingen" in text
    assert "‘Het Sluiswerk’: 1 inschrijving</li>" in text
    assert School.objects.count() == 2


def test_everything_follows_and_what_was_unknown_is_filled(client, twice):
    keep, other = twice
    merge(client, keep, other)
    assert School.objects.get() == keep
    keep.refresh_from_db()
    assert keep.enrolments.count() == 3
    assert (keep.board.name, keep.region) == ("Scholengroep Vaartwende", "midden")


def test_they_are_parted_again_as_they_were(client, twice):
    keep, other = twice
    page = merge(client, keep, other)
    back = page.context["merges"][0]
    assert "‘Sluiswerk’" in client.get(f"{SCHOOLS}voeg-samen/terug/{back.pk}/").text
    assert School.objects.count() == 1
    client.post(f"{SCHOOLS}voeg-samen/terug/{back.pk}/")
    again = School.objects.get(pk=other.pk)
    assert (again.name, again.board.name, again.region) == ("Sluiswerk", "Scholengroep Vaartwende", "midden")
    assert (again.enrolments.count(), School.objects.get(pk=keep.pk).enrolments.count()) == (2, 1)
    assert School.objects.get(pk=keep.pk).board is None


def test_who_changed_schools_since_stays_where_they_are(client, twice):
    keep, other = twice
    moved = other.enrolments.first()
    back = merge(client, keep, other).context["merges"][0]
    third = School.objects.create(name="Lyceum Noorderhage")
    moved.school = third
    moved.save()
    client.post(f"{SCHOOLS}voeg-samen/terug/{back.pk}/")
    moved.refresh_from_db()
    assert moved.school == third
    assert School.objects.get(pk=other.pk).enrolments.count() == 1


def test_parting_twice_or_beside_the_same_name_says_why_not(client, twice):
    keep, other = twice
    back = merge(client, keep, other).context["merges"][0]
    School.objects.create(name="SLUISWERK")
    answer = client.post(f"{SCHOOLS}voeg-samen/terug/{back.pk}/", follow=True)
    assert "is er al weer" in answer.text
    assert School.objects.count() == 2


def test_boards_are_merged_with_their_schools(client, docent):
    keep, other = Board.objects.create(name="Stichting Noorderhage"), Board.objects.create(name="Stg. Noorderhage")
    school = School.objects.create(name="Lyceum Noorderhage", board=other)
    back = merge(client, keep, other, to=BOARDS).context["merges"][0]
    school.refresh_from_db()
    assert school.board == keep
    client.post(f"{BOARDS}voeg-samen/terug/{back.pk}/")
    school.refresh_from_db()
    assert school.board == other


@pytest.mark.parametrize("ids", [[], ["1"], ["x", "9" * 40], ["1", "999"]])
def test_fewer_than_two_is_a_page_to_choose_from(client, twice, ids):
    query = "&".join(f"id={value}" for value in ids)
    assert "Kies er zelf twee" in client.get(f"{SCHOOLS}voeg-samen/?{query}").text
    assert ("Kies twee verschillende namen." in client.get(f"{SCHOOLS}voeg-samen/?{query}").text) == (len(ids) > 1)
    assert client.post(f"{SCHOOLS}voeg-samen/", {"id": ids, "keep": "1"}).status_code == 200
    assert School.objects.count() == 2


def test_without_a_name_to_go_on_under_nothing_is_merged(client, twice):
    keep, other = twice
    stranger = School.objects.create(name="Vuurdoorn College")
    for kept in ("", str(stranger.pk)):
        client.post(f"{SCHOOLS}voeg-samen/", {"id": [keep.pk, other.pk], "keep": kept})
    assert School.objects.count() == 3


@pytest.mark.parametrize("model", [School, Board])
def test_everything_that_points_to_them_can_follow(model):
    """Merging moves rows one by one. Where only one row may point, or many to many, it must learn that first."""
    for relation in model._meta.related_objects:
        assert relation.one_to_many, relation
        unique = {
            name
            for constraint in relation.related_model._meta.constraints
            for name in getattr(constraint, "fields", ())
        }
        assert relation.field.name not in unique, relation


def test_a_name_that_is_there_in_other_capitals_is_refused_with_a_way_out(client, twice):
    answer = client.post(f"{SCHOOLS}nieuw/", {"name": "HET SLUISWERK", "board": "", "region": ""})
    assert "Deze school staat er al. Kies haar in de lijst." in answer.text


@pytest.mark.parametrize("who", ["participant", "stranger"])
def test_nobody_else_comes_here(client, twice, who):
    client.logout()
    if who == "participant":
        client.force_login(factories.user())
    for way in ("", "voeg-samen/", "voeg-samen/terug/1/"):
        assert client.get(SCHOOLS + way).status_code in (302, 404)


@pytest.mark.parametrize("address", [SCHOOLS, BOARDS, f"{SCHOOLS}voeg-samen/"])
def test_the_lists_cost_as_much_with_three_as_with_one(client, docent, address):
    counts = []
    for name in ("Anna", "Bernardus", "Cornelis"):
        School.objects.create(name=name, board=Board.objects.create(name=f"Bestuur {name}"))
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    assert len(set(counts)) == 1
