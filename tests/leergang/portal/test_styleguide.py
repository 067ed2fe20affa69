"""Who sees the style guide, and what stands in it."""

import pytest
from django.urls import reverse

from leergang.accounts.models import User
from leergang.content.blocks import BodyBlock
from leergang.portal.styleguide.samples import block_samples

ADDRESS = "/stijlgids/"


def test_the_style_guide_is_open_to_everyone_in_the_demo(client, settings):
    settings.DEMO = True
    answer = client.get(reverse("styleguide"))
    assert answer.status_code == 200
    assert "Alle bouwstenen op één blad" in answer.content.decode()


def test_outside_the_demo_it_does_not_exist_for_a_visitor(client, settings, db):
    settings.DEMO = False
    assert client.get(ADDRESS).status_code == 404


@pytest.mark.parametrize(("may_enter_admin", "status"), [(False, 404), (True, 200)])
def test_outside_the_demo_it_is_for_who_may_enter_the_admin(client, settings, db, may_enter_admin, status):
    settings.DEMO = False
    make = User.objects.create_superuser if may_enter_admin else User.objects.create_user
    client.force_login(make("bea@school.nl", name="Bea"))
    assert client.get(ADDRESS).status_code == status


def test_every_block_of_a_body_is_shown():
    shown = [sample["label"] for sample in block_samples()]
    assert set(shown) == {block.label for block in BodyBlock().child_blocks.values()}
    assert all(sample["html"].strip() for sample in block_samples())


def test_no_two_things_on_the_page_have_one_id(client, settings):
    settings.DEMO = True
    page = client.get(ADDRESS).content.decode()
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert sorted(ids) == sorted(set(ids))
