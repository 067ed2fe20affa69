"""From one module to the next: who reads a day has somewhere to go after the last step."""

import pytest

from leergang.content.course import DayPage, ModulePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def test_a_module_leads_to_the_next_one_of_its_day_that_can_be_read(reader):
    factories.course(days=2, modules=2)
    first, second = ModulePage.objects.child_of(DayPage.objects.first()).order_by("path")
    assert f'href="{second.url}"' in reader.get(first.url).text
    assert "Lees de volgende module" not in reader.get(second.url).text
    second.unpublish()
    assert "Lees de volgende module" not in reader.get(first.url).text
