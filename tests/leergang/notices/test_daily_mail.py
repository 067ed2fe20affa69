"""The daily mail: one a day at seven in Amsterdam, with everything new, and nothing when nothing is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail as django_mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leergang.notices.actions import choose, notify, read
from leergang.notices.due import daily_mail
from leergang.notices.models import How, Kind, Notice
from tests import factories

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
pytestmark = pytest.mark.django_db


def at(day, hour, minute=0, month=4):
    return datetime(2027, month, day, hour, minute, tzinfo=AMSTERDAM)


@pytest.fixture
def nora():
    return factories.user("nora@school.example", name="Nora de Wit")


@pytest.fixture
def tick(django_capture_on_commit_callbacks):
    def run(moment):
        with django_capture_on_commit_callbacks(execute=True):
            return daily_mail(moment)

    return run


def tell(to, moment, text="Dag 3 is open.", kind=Kind.RELEASED, **fields):
    return notify(to=to, kind=kind, text=text, address="/verder/", now=moment, **fields)


def test_everything_new_comes_in_one_mail_with_one_link(nora, tick):
    tell(nora, at(7, 16), "Dag 3 is open.")
    tell(nora, at(7, 18), "Morgen is dag 2.", Kind.REMINDER)
    assert tick(at(8, 7)) == ["dagelijkse mail aan: 1"]
    [message] = django_mail.outbox
    assert message.to == ["nora@school.example"]
    assert message.subject == "2 nieuwe berichten"
    assert message.body.index("* Dag 3 is open.\n") < message.body.index("* Morgen is dag 2.\n")
    assert message.body.count("http") == 1
    assert "http://localhost:8000/berichten/\n" in message.body


def test_it_comes_at_seven_and_not_before(nora, tick):
    tell(nora, at(7, 16))
    tick(at(8, 6, 59))
    assert django_mail.outbox == []
    tick(at(8, 7))
    assert len(django_mail.outbox) == 1


def test_running_twice_mails_once(nora, tick):
    tell(nora, at(7, 16))
    for minute in range(3):
        tick(at(8, 7, minute))
    assert len(django_mail.outbox) == 1


def test_what_comes_after_seven_waits_a_day(nora, tick):
    tick(at(8, 7))
    tell(nora, at(8, 7, 30))
    tick(at(8, 8))
    assert django_mail.outbox == []
    tick(at(9, 7))
    assert [message.subject for message in django_mail.outbox] == ["1 nieuw bericht"]


def test_what_was_stored_late_is_not_lost(nora, tick):
    tell(nora, at(7, 16))
    tick(at(8, 7))
    tell(nora, at(8, 6, 59), "Net te laat.")
    tick(at(8, 7, 1))
    assert len(django_mail.outbox) == 1
    tick(at(9, 7))
    assert "* Net te laat." in django_mail.outbox[1].body


def test_a_server_that_was_off_at_seven_catches_up(nora, tick):
    tell(nora, at(7, 16))
    tick(at(8, 9, 40))
    assert len(django_mail.outbox) == 1


def test_who_read_it_in_the_site_hears_nothing_more(nora, tick):
    tell(nora, at(7, 16))
    read(notices=Notice.objects.filter(user=nora))
    assert tick(at(8, 7)) == []
    assert django_mail.outbox == []


def test_who_chose_the_site_hears_nothing_even_of_what_waited(nora, tick):
    tell(nora, at(7, 16))
    choose(user=nora, choices={Kind.RELEASED: How.SITE})
    tell(nora, at(7, 17))
    tick(at(8, 7))
    assert django_mail.outbox == []


def test_who_chose_the_daily_mail_gets_a_message_in_it(nora, tick):
    choose(user=nora, choices={Kind.MESSAGE: How.DAILY})
    tell(nora, at(7, 16), "Neem je schoolplan mee.", Kind.MESSAGE)
    tick(at(8, 7))
    assert "* Neem je schoolplan mee." in django_mail.outbox[0].body


def test_an_account_that_is_off_gets_no_mail(nora, tick):
    tell(nora, at(7, 16))
    nora.is_active = False
    nora.save()
    tick(at(8, 7))
    assert django_mail.outbox == []


@pytest.mark.parametrize(("month", "days"), [(3, (27, 28, 29)), (10, (30, 31))], ids=["to summer", "to winter"])
def test_the_clock_changes_and_the_mail_still_comes_at_seven_each_day(nora, tick, month, days):
    start = at(days[0], 0, month=month)
    moment, sent_at = start.astimezone(ZoneInfo("UTC")), []
    end = at(days[-1], 23, month=month).astimezone(ZoneInfo("UTC"))
    while moment < end:
        tell(nora, moment - timedelta(minutes=15))
        before = len(django_mail.outbox)
        tick(moment)
        sent_at += [moment.astimezone(AMSTERDAM)] * (len(django_mail.outbox) - before)
        moment += timedelta(minutes=30)
    times = [(sent.day, sent.hour, sent.minute) for sent in sent_at if sent > start + timedelta(hours=1)]
    assert times == [(day, 7, 0) for day in days]


def test_three_people_cost_no_more_questions_than_their_mails(nora, tick):
    def cost(people):
        for person in people:
            tell(person, at(7, 16))
            tell(person, at(7, 17))
        with CaptureQueriesContext(connection) as queries:
            daily_mail(at(8, 7))
        return sum(query["sql"].startswith("SELECT") and "outboxmail" not in query["sql"] for query in queries)

    assert cost([nora]) == cost([factories.user() for _ in range(3)])
