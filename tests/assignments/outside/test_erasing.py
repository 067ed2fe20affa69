"""What is kept of a guest goes when they say so, when the owner goes, and by itself."""

from datetime import timedelta

from django.utils import timezone

from assignments.outside.actions import stop
from assignments.outside.due import forget_after_a_month
from assignments.outside.models import Guest
from leergang.notices.models import Notice, OutboxMail
from leergang.portal.privacy.actions import erase
from tests import factories

from .conftest import ADDRESS, press, visit


def everything():
    return f"{list(Guest.objects.values())} {list(OutboxMail.objects.values())} {list(Notice.objects.values())}"


def test_a_guest_erases_name_and_address_and_the_owner_hears_that_the_link_is_gone(browser, link, reader):
    visit(browser, link)
    page = browser.post(link, {"guest": "erase"}, follow=True)
    assert "Je naam en je e-mailadres zijn gewist." in page.text
    assert page.status_code == 404
    assert "Els" not in everything()
    assert ADDRESS not in everything()
    notice = Notice.objects.get(user=reader)
    assert "Een stuk tekst" in notice.text


def test_who_has_only_the_link_erases_nobody(browser, link, guest):
    press(browser, link, "erase")
    guest.refresh_from_db()
    assert guest.email == ADDRESS


def test_a_month_after_the_end_nothing_is_left(ask, reader, now):
    stopped, _link = ask()
    ask("jan@lyceum.example", name="Jan", until=now + timedelta(days=2))
    stop(guest=stopped, by=reader, now=now)
    assert forget_after_a_month(now + timedelta(days=29)) == []
    assert forget_after_a_month(now + timedelta(days=31)) == ["1 gast vergeten."]
    assert "els" not in everything().lower()
    assert forget_after_a_month(now + timedelta(days=33)) == ["1 gast vergeten."]
    assert forget_after_a_month(now + timedelta(days=33)) == []
    assert "jan@" not in everything()


def test_with_the_owner_goes_everybody_whom_they_asked(guest, reader):
    erase(user=reader, now=timezone.now())
    assert ADDRESS not in everything()
    assert "Els" not in everything()


def test_somebody_with_an_account_is_erased_as_a_guest_too(ask):
    person = factories.user("els@school.example", name="Els Terpstra")
    ask("Els@school.example")
    erase(user=person, now=timezone.now())
    assert not Guest.objects.exclude(email="").exists()
    assert "Terpstra" not in everything()
