"""A clock that a test moves, and all mail that leaves meanwhile."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.utils import timezone

from leergang.accounts.models import User
from leergang.clockwork.actions import tick
from leergang.notices.models import Notice, OutboxMail

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(day: date, hour: int = 12) -> datetime:
    """A moment by the clock here, as a server has it."""
    return datetime.combine(day, time(hour), AMSTERDAM).astimezone(UTC)


class Mail(NamedTuple):
    """When a mail left, to whom, and what it is about."""

    when: str
    to: str
    about: str


class Clock:
    """Goes on by days, or in quiet times by weeks; where `tick` runs twice, it finds nothing to do the second time."""

    def __init__(self, now: datetime, monkeypatch, committing):
        self.now, self.committing = now, committing
        self.sent: list[Mail] = []
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def until(self, day: date, hour: int = 12, every: timedelta = timedelta(days=1)) -> None:
        """Lets time pass: each night, each morning at seven, when the daily mail leaves, and then at this hour."""
        while (night := self.now.astimezone(AMSTERDAM).date() + every) <= day:
            self._tick(at(night, 0))
            if at(night, 7) <= at(day, hour):
                self._tick_twice(at(night, 7))
        self._tick_twice(at(day, hour))

    def _tick(self, moment):
        self.now = moment
        with self.mail():
            return list(tick(moment))

    def _tick_twice(self, moment):
        self._tick(moment)
        before = _told()
        assert self._tick(moment) == []
        assert _told() == before

    def mails(self) -> list[str]:
        """Every mail that left: when, to whom, the subject, and the first sentence of all that a daily mail tells."""
        alike = groupby(self.sent, lambda mail: (mail.when, mail.about))
        return [f"{when} {', '.join(mail.to for mail in mails)}: {about}" for (when, about), mails in alike]

    def mail(self):
        """Whatever is sent in here is written down with the moment."""
        return Noted(self)

    def browser(self, somebody: User | None = None) -> "Browser":
        """Somebody at the site, now."""
        return Browser(self, somebody)


def _told():
    return [list(model.objects.order_by("pk").values_list()) for model in (OutboxMail, Notice)]


class Noted:
    """The mail of one piece of work."""

    def __init__(self, clock):
        self.clock = clock

    def __enter__(self):
        self.waiting = self.clock.committing(execute=True)
        self.waiting.__enter__()

    def __exit__(self, *fault):
        self.waiting.__exit__(*fault)
        for message in mail.outbox:
            news = [line[2:].split(". ")[0].rstrip(".") for line in message.body.splitlines() if line.startswith("* ")]
            about, [to] = "; ".join([message.subject, *news]), message.to
            self.clock.sent.append(
                Mail(f"{self.clock.now.astimezone(AMSTERDAM):%d-%m-%Y %H.%M}", to.partition("@")[0], about)
            )
        mail.outbox.clear()


class Browser(Client):
    """What somebody asks and sends; each request stands by itself, as in a site that runs."""

    def __init__(self, clock, somebody):
        super().__init__()
        self.clock = clock
        if somebody:
            self.force_login(somebody)

    def request(self, **about):
        """As any client, with the mail that leaves because of it."""
        cache.clear()  # the clock of the limits on forms is the machine's own
        with self.clock.mail(), transaction.atomic():
            return super().request(**about)
