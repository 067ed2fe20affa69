"""Two of one school who go together: made and ended by their teacher, on a page behind that of the group."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cohorts.enrolment.actions import enrol, form_duo
from cohorts.schools.models import School
from tests import factories


@pytest.fixture
def group(course):
    return factories.cohort(course)


@pytest.fixture
def desk(group):
    made = Client()
    made.force_login(factories.teacher(group).user)
    return made


@pytest.fixture
def address(group):
    return f"/groep/{group.slug}/duos/"


def join(group, name, school=None):
    school = School.objects.get_or_create(name=school)[0] if school else None
    return enrol(cohort=group, user=factories.user(name=name), school=school)


def test_two_who_were_ticked_become_a_duo_after_a_button(desk, address, group):
    pair = {"wie": [join(group, name, "De Kade").pk for name in ("Anna", "Bram")]}
    assert "Maak een duo van Anna en Bram" in desk.get(address, pair).text
    assert not group.duos.exists()
    assert "Anna en Bram zijn een duo." in desk.post(address, pair, follow=True).text
    assert "duo met Bram" in desk.get(f"/groep/{group.slug}/").text


def test_a_duo_is_ended(desk, address, group):
    duo = form_duo(enrolments=[join(group, "Anna"), join(group, "Bram")], by=None)
    assert "zijn geen duo meer" in desk.post(address, {"part": duo.pk}, follow=True).text
    assert group.enrolments.participants().filter(duo=None).count() == 2


def test_three_or_one_make_no_duo(desk, address, group):
    people = [join(group, name).pk for name in ("Anna", "Bram", "Cem")]
    for chosen in (people, people[:1], []):
        desk.post(address, {"wie": chosen})
        assert "Vink er op de pagina van de groep twee aan" in desk.get(address, {"wie": chosen}).text
    assert not group.duos.exists()


def test_who_ticked_another_number_than_two_hears_how_many(desk, address, group):
    people = [join(group, name).pk for name in ("Anna", "Bram", "Cem")]
    assert "Je koos 3 deelnemers. Kies er twee." in desk.get(address, {"wie": people}).text
    assert "Je koos 1 deelnemer. Kies er twee." in desk.get(address, {"wie": people[:1]}).text
    assert "Je koos" not in desk.get(address).text


def test_who_has_a_partner_and_who_is_of_another_school_make_no_duo(desk, address, group):
    anna, bram, cem, dora = (join(group, name, "De Kade") for name in ("Anna", "Bram", "Cem", "Dora"))
    form_duo(enrolments=[anna, bram], by=None)
    elsewhere = join(group, "Els", "Sluis")
    for pair in ((anna, cem), (dora, elsewhere)):
        assert (
            "Een duo is van twee deelnemers van één school"
            in desk.post(address, {"wie": [one.pk for one in pair]}).text
        )
    assert group.duos.count() == 1


def test_a_duo_of_another_group_is_not_there(desk, address, group):
    other = factories.cohort(group.course)
    duo = form_duo(enrolments=[join(other, "Anna"), join(other, "Bram")], by=None)
    for number in (duo.pk, "x", "9" * 30):
        assert desk.post(address, {"part": number}).status_code == 404
    assert other.duos.exists()


def test_three_duos_cost_what_one_costs(desk, address, group):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(address).status_code == 200
        return len(queries)

    form_duo(enrolments=[join(group, "A"), join(group, "B")], by=None)
    cost()
    before = cost()
    for _number in range(2):
        form_duo(enrolments=[join(group, "A"), join(group, "B")], by=None)
    assert cost() == before
