"""The waiting list by a pretend clock: strict order, a term, nothing after the start, nobody passes another."""

from datetime import datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cohorts.enrolment.actions import withdraw as stop
from cohorts.registration.actions import accept, come_back, decline_offer, refuse, take_offer, withdraw
from cohorts.registration.models import Application
from cohorts.registration.ticking import tick
from tests import factories
from tests.cohorts.registration.conftest import DAY, HOUR, mails


@pytest.fixture
def people(group, now):
    """Anna and Bram have a seat, Cato, Dirk and Eva wait."""
    names = ["Anna", "Bram", "Cato", "Dirk", "Eva"]
    return {name: factories.applicant(group, name, now + HOUR * at) for at, name in enumerate(names)}


def states():
    return dict(Application.objects.order_by("pk").values_list("name", "state"))


def line(group):
    return [application.name for application in group.applications.waiting()]


def start_of(group):
    return timezone.make_aware(datetime.combine(group.days.first().date, time.min))


def test_who_comes_when_it_is_full_goes_on_the_list(group, people):
    assert states() == {"Anna": "new", "Bram": "new", "Cato": "waiting", "Dirk": "waiting", "Eva": "waiting"}
    assert line(group) == ["Cato", "Dirk", "Eva"]


def test_a_freed_seat_is_offered_to_the_first(group, people, now):
    withdraw(application=people["Anna"], now=now + DAY)
    cato = Application.objects.get(name="Cato")
    assert states()["Cato"] == "offered"
    assert cato.offer_until == now + DAY + timedelta(days=3)
    assert mails("cato@school.example") == [
        "Je staat op de wachtlijst voor Kwaliteit",
        "Er is een plaats voor je in Kwaliteit",
    ]
    assert line(group) == ["Dirk", "Eva"]


def test_a_passer_by_never_gets_a_freed_seat(group, people, now):
    for name in ("Anna", "Bram"):
        stopped = people[name]
        Application.objects.filter(pk=stopped.pk).update(state="withdrawn")  # free, and no tick has come by yet
    passer_by = factories.applicant(group, "Fleur", now + DAY)
    assert passer_by.state == "waiting"
    assert states()["Cato"] == states()["Dirk"] == "offered"
    assert line(group) == ["Eva", "Fleur"]


def test_an_offer_that_ran_out_goes_to_the_next_and_the_first_hears_so(group, people, now):
    withdraw(application=people["Anna"], now=now)
    assert tick(now + timedelta(days=3, seconds=-1)) == []
    assert tick(now + timedelta(days=3)) != []
    assert states()["Cato"] == "expired"
    assert states()["Dirk"] == "offered"
    assert mails("cato@school.example")[-1] == "Het aanbod voor Kwaliteit is verlopen"
    assert mails("dirk@school.example")[-1] == "Er is een plaats voor je in Kwaliteit"


def test_ticking_twice_does_nothing_more(group, people, now):
    withdraw(application=people["Anna"], now=now)
    tick(now + 4 * DAY)
    before = mails(), list(Application.objects.values())
    assert tick(now + 4 * DAY) == []
    assert (mails(), list(Application.objects.values())) == before


def test_an_offer_cannot_be_taken_after_its_term_even_before_the_tick(group, people, now):
    withdraw(application=people["Anna"], now=now)
    with pytest.raises(ValidationError, match="geldt niet meer"):
        take_offer(application=people["Cato"], now=now + 3 * DAY)
    assert not group.enrolments.participants().exists()


def test_taking_the_offer_gives_a_place(group, people, now):
    withdraw(application=people["Anna"], now=now)
    take_offer(application=people["Cato"], now=now + DAY)
    assert group.enrolments.get().user.email == "cato@school.example"
    assert mails("cato@school.example")[-1] == "Je doet mee met Kwaliteit"


def test_who_declines_makes_way_for_the_next(group, people, now):
    withdraw(application=people["Anna"], now=now)
    decline_offer(application=people["Cato"], now=now + HOUR)
    assert states()["Dirk"] == "offered"


def test_who_comes_back_stands_at_the_end(group, people, now):
    withdraw(application=people["Cato"], now=now + DAY)
    come_back(application=people["Cato"], now=now + 2 * DAY)
    assert line(group) == ["Dirk", "Eva", "Cato"]


def test_an_offer_never_lasts_past_the_start(group, people, now):
    start = start_of(group)
    withdraw(application=people["Anna"], now=start - DAY)
    assert Application.objects.get(name="Cato").offer_until == start


def test_nobody_is_offered_a_place_after_the_start(group, people, trainer, now):
    start = start_of(group)
    accept(application=people["Anna"], by=trainer, now=now)
    stop(enrolment=group.enrolments.participants().get(), by=trainer)
    tick(start)
    assert "offered" not in states().values()
    assert states()["Cato"] == "expired"
    assert mails("cato@school.example")[-1] == "Kwaliteit begint zonder jou"
    with pytest.raises(ValidationError):
        come_back(application=people["Cato"], now=start + HOUR)


def test_a_seat_that_somebody_leaves_later_is_offered_by_the_tick(group, people, trainer, now):
    accept(application=people["Anna"], by=trainer, now=now)
    stop(enrolment=group.enrolments.participants().get(), by=trainer)
    tick(now + DAY)
    assert states()["Cato"] == "offered"
    assert line(group) == ["Dirk", "Eva"]


def test_more_seats_are_offered_in_order(group, people, now):
    type(group).objects.filter(pk=group.pk).update(seats=4)
    tick(now + DAY)
    assert states() == {"Anna": "new", "Bram": "new", "Cato": "offered", "Dirk": "offered", "Eva": "waiting"}


def test_a_refusal_frees_the_seat(group, people, trainer, now):
    refuse(application=people["Anna"], by=trainer, now=now)
    assert states()["Cato"] == "offered"


def test_everything_stands_in_the_log(group, people, now):
    withdraw(application=people["Anna"], now=now + DAY)
    tick(now + 5 * DAY)
    said = list(people["Cato"].log.values_list("text", flat=True))
    assert said[0] == "Aangemeld, op de wachtlijst"
    assert said[1].startswith("Plaats aangeboden, tot ")
    assert said[2] == "Aanbod verlopen"


def test_a_year_after_the_last_change_an_application_goes_with_all_that_hangs_from_it(group, people, now):
    tick(start_of(group))
    tick(start_of(group) + timedelta(days=364))
    assert Application.objects.count() == 5
    tick(start_of(group) + timedelta(days=365))
    assert not Application.objects.exists()
