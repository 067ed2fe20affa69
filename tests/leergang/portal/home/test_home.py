"""Where somebody with an account begins, whoever they are."""

import pytest
from django.urls import reverse
from django.utils import timezone

from leergang.content.course import StepPage
from leergang.notices.actions import notify
from leergang.notices.models import Kind, Notice
from tests import factories


def test_a_visitor_gets_the_front_page_and_who_signed_in_goes_on_to_their_own(client, home, reader):
    assert client.get("/").status_code == 200
    client.force_login(reader)
    assert client.get("/").url == "/verder/"
    assert client.get("/?voorpagina").status_code == 200


def test_a_visitor_is_sent_to_sign_in_and_then_lands_there(client, reader):
    assert client.get("/verder/").url == "/inloggen/?next=/verder/"
    answer = client.post("/inloggen/", {"login": reader.email, "password": factories.PASSWORD})
    assert answer.url == "/verder/"


def test_the_front_page_takes_nothing_else_for_who_signed_in(client, home, reader):
    client.force_login(reader)
    assert client.post("/").status_code == client.post("/?voorpagina").status_code


def test_the_menu_begins_with_it(client, home, reader):
    assert "/verder/" not in client.get("/").text
    client.force_login(reader)
    text = client.get("/verder/").text
    menu = text[text.index('<nav class="site-nav"') : text.index("</nav>")]
    assert menu.index("/verder/") < menu.index("/leergang/")
    assert '<a href="/verder/" aria-current="page">' in menu


def test_who_has_no_group_hears_why_there_is_nothing_and_where_to_go(client, db):
    client.force_login(factories.user())
    text = client.get("/verder/").text
    assert "Je doet nog niet mee aan een groep" in text
    assert '<a class="button" href="/leergang/">' in text


def test_an_editor_sees_what_waits_and_what_a_colleague_is_to_check(client, course):
    editor = factories.user(groups=["Redactie"])
    first, second = StepPage.objects.order_by("path")
    for step, title in ((first, "Een concept"), (second, "Voor een collega")):
        step.title = title
        step.save_revision()
    second.get_workflow().start(second, editor)
    client.force_login(editor)
    text = client.get("/verder/").text
    assert text.index("Voor een collega") < text.index("Wacht op een check") < text.index("Een concept")
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[first.pk])}"' in text
    assert reverse("flaws") in text
    assert client.get("/?voorpagina").status_code == 200
    assert 'href="/?voorpagina"' in text


def test_an_editor_with_nothing_to_do_reads_that(client, course):
    client.force_login(factories.user(groups=["Redactie"]))
    assert "Alles wat geschreven is, is gepubliceerd." in client.get("/verder/").text


@pytest.mark.parametrize("drafts", [1, 3])
def test_drafts_cost_the_same_however_many(client, course, drafts, django_assert_max_num_queries):
    for step in [*StepPage.objects.all(), factories.step(StepPage.objects.first().get_parent().specific)][:drafts]:
        step.title = "Anders"
        step.save_revision()
    client.force_login(factories.user(groups=["Redactie"]))
    client.get("/verder/")
    with django_assert_max_num_queries(6):
        client.get("/verder/")


def test_the_newest_notices_stand_there_until_they_are_read(client, reader):
    for text in ("Eerste", "Tweede", "Derde", "Vierde"):
        notify(to=reader, kind=Kind.NEWS, text=text, address="/leergang/")
    notify(to=factories.user(), kind=Kind.NEWS, text="Van een ander", address="/leergang/")
    client.force_login(reader)
    text = client.get("/verder/").text
    assert text.index("Vierde") < text.index("Derde") < text.index("Tweede")
    assert "Eerste" not in text
    assert "Van een ander" not in text
    Notice.objects.update(read_at=timezone.now())
    assert "Nieuw voor jou" not in client.get("/verder/").text


def test_who_reads_only_does_not_see_what_editors_see(client, course, reader):
    step = StepPage.objects.first()
    step.title = "Een concept"
    step.save_revision()
    client.force_login(reader)
    assert "Een concept" not in client.get("/verder/").text
