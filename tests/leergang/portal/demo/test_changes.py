"""Of the demo three pages changed since its alumni read them; what stands there now is the course as it is."""

import pytest
from django.core.management import call_command
from wagtail.models import Page, Revision

from leergang.accounts.models import User
from leergang.content.changes.models import ContentChange, Publication
from leergang.portal.demo.changes import CHANGES


@pytest.fixture
def demo(db):
    call_command("load_demo")


def state():
    return [list(model.objects.order_by("pk").values()) for model in (ContentChange, Publication, Page)]


def test_the_alumnus_of_the_demo_sees_three_pages_then_and_now_and_loading_again_changes_nothing(demo, client):
    client.force_login(User.objects.get(name="Joris Veldkamp"))
    text = client.get("/nieuw/").text
    assert all(change.why in text for change in CHANGES)
    assert "nieuw op" not in text
    assert "3 pagina’s zijn nieuw of veranderd." in client.get("/verder/").text
    for change in CHANGES:
        page = change.kind.objects.get(key=change.key)
        shown = client.get(f"/nieuw/{page.pk}/").text
        assert shown.count('class="changed"') == 1
        assert change.now.split()[-1] in client.get(page.url).text
    before, revisions = state(), Revision.objects.count()
    call_command("load_demo")
    assert state() == before
    assert Revision.objects.count() == revisions
