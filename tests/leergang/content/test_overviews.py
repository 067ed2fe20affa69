"""From one module to the next: who reads a day has somewhere to go after the last step."""

import pytest

from leergang.content.course import DayPage, ModulePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client):
    client.force_login(factories.user(groups=["Docenten"]))
    return client


def test_a_module_leads_to_the_next_one_of_the_course_that_can_be_read(reader):
    factories.course(days=2, modules=2)
    first, second = ModulePage.objects.child_of(DayPage.objects.order_by("path")[0]).order_by("path")
    third, last = ModulePage.objects.child_of(DayPage.objects.order_by("path")[1]).order_by("path")
    assert f'href="{second.url}"' in reader.get(first.url).text
    assert f'href="{third.url}"' in reader.get(second.url).text, "a day ends, the course goes on"
    second.unpublish()
    assert f'href="{third.url}"' in reader.get(first.url).text
    assert "Lees de volgende module" not in reader.get(last.url).text


def test_a_module_does_not_lead_into_a_day_that_is_closed(reader):
    factories.course(days=2, modules=1)
    day, closed = DayPage.objects.order_by("path")
    closed.unpublish()
    assert "Lees de volgende module" not in reader.get(ModulePage.objects.child_of(day).get().url).text


@pytest.mark.parametrize(
    ("title", "said"), [("Leergang", "Leergang"), ("Kwaliteit & meer", "Kwaliteit &amp; meer | Leergang")]
)
def test_the_front_page_says_its_name_once(client, home, title, said):
    home.title = title
    home.save_revision().publish()
    assert f"<title>{said}</title>" in client.get("/").text
