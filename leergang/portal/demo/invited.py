"""Whom a teacher of the demo's open group invited: two who did not answer for more than a week, and one who said no."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cohorts.invitations.actions import decline, invite
from cohorts.invitations.lists.reading import read
from cohorts.invitations.preview.judging import judge
from cohorts.schedule.models import Cohort

from .people import account

SEATS_FOR_INVITED = 2  # of three, one says no; the seats for applicants are free until they come
INVITED = """naam;e-mail;school;functie
Babette Groen;babette.groen@leergang.example;Vuurdoorn College;coördinator kwaliteit
Arjan Postma;arjan.postma@leergang.example;Vuurdoorn College;docent biologie
Karim Haddad;karim.haddad@leergang.example;Het Sluiswerk;teamleider havo"""
SAYS_NO = "karim.haddad@leergang.example"
NOTE = "We spraken elkaar op de studiedag. Leuk als je meedoet."


def load_invited(cohort: Cohort, today: date) -> None:
    """Lets a teacher invite these people nine days before this day; who says no does so a day later."""
    now = datetime.combine(today - timedelta(days=9), time(14), timezone.get_default_timezone())
    entries = read(INVITED)
    preview = judge(cohort, entries)
    pairs = [pair.value for pair in preview.pairs]
    by = account("mehmet.dikkers")
    invite(cohort=cohort, entries=entries, mark=preview.mark, pairs=pairs, note=NOTE, by=by, now=now)
    decline(invitation=cohort.invitations.get(email=SAYS_NO), now=now + timedelta(days=1))
