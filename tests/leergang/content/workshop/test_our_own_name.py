"""The admin carries our name and speaks Dutch, also where Wagtail shows its own."""

import pytest


@pytest.mark.parametrize("address", ["/beheer/", "/beheer/documents/", "/beheer/bestaat-niet/", "/beheer/account/"])
def test_no_screen_shows_wagtails_bird_or_name(desk, address):
    page = desk.get(address, follow=True).text
    assert "icon-wagtail" not in page
    assert "Wagtail 8" not in page and "Wagtail</title>" not in page and "Wagtail admin" not in page
    assert "Beheer van Leergang</title>" in page


def test_the_mark_stands_above_the_menu(desk):
    assert 'class="our-name">leergang<' in desk.get("/beheer/").text


def test_a_lost_teacher_is_told_so_in_dutch_with_a_way_back(desk):
    answer = desk.get("/beheer/bestaat-niet/")
    assert answer.status_code == 404
    assert "Ga naar het begin van het beheer" in answer.text
