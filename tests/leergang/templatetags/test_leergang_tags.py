"""Our own tags and filters."""

import re

from django.conf import settings
from django.template import Context, Template

from leergang.portal.styleguide.samples import icon_names
from leergang.templatetags.leergang import address_name, icon, steps_of, times
from tests import factories

USED = re.compile(r"""{% icon ["']([a-z-]+)["']""")


def test_an_icon_is_a_drawing_that_a_screen_reader_passes_by():
    drawn = Template('{% load leergang %}{% icon "next" %}').render(Context())
    assert 'aria-hidden="true"' in drawn
    assert re.search(r'<use href="/static/icons/sprite[^"]*\.svg#i-next"/>', drawn)


def test_the_name_of_an_icon_cannot_break_out_of_its_attribute():
    assert "<script>" not in icon('"/><script>')


def test_every_icon_a_template_asks_for_is_in_the_sprite():
    templates = (settings.BASE_DIR / "templates").rglob("*.html")
    used = {name for template in templates for name in USED.findall(template.read_text())}
    assert used
    assert used <= set(icon_names())


def test_the_last_word_of_an_address_becomes_a_name():
    assert address_name("/leergang/kwaliteitszorg/dag-1/") == "Dag 1"
    assert address_name("dag-2") == "Dag 2"


def test_steps_of_several_modules_stand_in_one_row():
    assert steps_of([["a", "b"], [], ["c"]]) == ["a", "b", "c"]


def test_lines_are_drawn_as_often_as_asked_and_none_where_nothing_is_asked():
    assert len(times(6)) == 6
    assert len(times(None)) == 0


def test_the_header_of_visitors_says_where_each_of_them_is_and_knows_nobody(client, db):
    for _ in range(2):  # drawn, and then drawn before
        assert client.get("/zoek/").text.count('data-find aria-current="page"') == 1
        assert client.get("/leergang/").text.count("data-find aria-current") == 0
    client.force_login(factories.user(name="Samira Bouali"))
    assert "Account van Samira Bouali" in client.get("/zoek/").text
    client.logout()
    assert "Samira" not in client.get("/zoek/").text
