"""The register of standards: what is in force, what is not, and how sure we are."""

from datetime import date

import pytest
from django.utils import timezone

from leergang.content.reference.models import Standard
from leergang.portal.glossary.queries import register
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/begrippen/standaarden/"
TODAY = date(2026, 11, 21)


def test_it_is_for_who_signed_in(client, reader):
    assert client.get(ADDRESS).url == "/inloggen/?next=/begrippen/standaarden/"
    client.force_login(reader)
    assert client.get(ADDRESS).status_code == 200


def test_the_board_comes_first_and_each_area_stands_together(reader):
    for code, level, area in [("SKA1", "school", "Sturen"), ("OP1", "school", "Les"), ("BKA1", "board", "Besturing")]:
        factories.standard(code, level=level, area=area)
    factories.standard("OP0", area="Les")
    areas = register(reader, TODAY)
    assert [(area.name, [one.code for one in area.standards]) for area in areas] == [
        ("Besturing", ["BKA1"]),
        ("Les", ["OP0", "OP1"]),
        ("Sturen", ["SKA1"]),
    ]


def test_a_version_that_is_over_comes_after_those_in_force(reader):
    factories.standard("OP1", valid_until=date(2025, 7, 31))
    factories.standard("OP1", valid_from=date(2025, 8, 1))
    factories.standard("OP1", valid_from=date(2027, 8, 1))
    factories.standard("OP2")
    (area,) = register(reader, TODAY)
    assert [(one.code, one.is_over, one.is_coming) for one in area.standards] == [
        ("OP1", False, True),
        ("OP1", False, False),
        ("OP2", False, False),
        ("OP1", True, False),
    ]


def test_a_standard_says_from_when_it_is_valid_and_how_sure_we_are(signed_in):
    factories.standard("SKA1", certainty="general", evidence="schoolplan\njaarplan", valid_until=date(2020 + 20, 7, 31))
    page = signed_in.get(ADDRESS).content.decode()
    assert "Onderzoekskader 2021, geldig vanaf 1 augustus 2021 tot en met 31 juli 2040." in page
    assert "De naam is nog niet nagekeken in het onderzoekskader zelf." in page
    assert "Kan blijken uit: schoolplan, jaarplan." in page


@pytest.mark.parametrize(("is_core", "shown"), [(True, 1), (False, 0), (None, 0)])
def test_only_what_was_looked_up_is_called_core(signed_in, is_core, shown):
    factories.standard("OP0", is_core=is_core)
    assert signed_in.get(ADDRESS).content.decode().count("kernstandaard") == shown


def test_a_draft_is_not_shown_and_without_standards_the_page_says_so(signed_in):
    factories.standard().unpublish()
    assert "Er zijn nog geen standaarden" in signed_in.get(ADDRESS).content.decode()


def test_each_version_has_a_place_of_its_own_to_which_a_note_leads(signed_in):
    factories.standard("OP1", valid_until=date(2025, 7, 31))
    factories.standard("OP1", valid_from=date(2025, 8, 1))
    page = signed_in.get(ADDRESS).content.decode()
    for standard in Standard.objects.all():
        assert page.count(f'id="{standard.get_absolute_url().partition("#")[2]}"') == 1


def test_a_standard_is_valid_on_its_first_and_its_last_day():
    factories.standard("OP1", valid_until=date(2025, 7, 31))
    on = Standard.objects.valid_on
    assert on(date(2021, 8, 1)).exists() and on(date(2025, 7, 31)).exists()
    assert not on(date(2021, 7, 31)).exists() and not on(date(2025, 8, 1)).exists()
    assert not on(timezone.localdate()).exists()
