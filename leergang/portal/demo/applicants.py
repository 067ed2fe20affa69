"""Who wants to join the demo's open group: two to decide about, two on the waiting list, and a question."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cohorts.questions.actions import answer, ask
from cohorts.registration.actions import apply
from cohorts.schedule.models import Cohort
from leergang.accounts.checks import DEMO_DOMAIN

from .cast import NOORDERHAGE, SLUISWERK, VUURDOORN
from .people import account

SEATS_FOR_APPLICANTS = 2
# In the order in which they apply: the seats are for the first two.
APPLICANTS = [
    ("Yusuf Demir", SLUISWERK, "teamleider mavo", "Marieke ’t Veld"),
    ("Marieke ’t Veld", SLUISWERK, "docent Frans", "Yusuf Demir"),
    ("Renske de Groot", VUURDOORN, "kwaliteitsmedewerker", ""),
    ("Stefan Wolters", NOORDERHAGE, "conrector", ""),
]
QUESTIONS = [
    ("Renske de Groot", "Kan ik een dag inhalen in een andere groep als ik ziek ben?", ""),
    ("Stefan Wolters", "Is er lunch zonder vlees?", "Ja. Je geeft het door in de week voor de eerste dag."),
]


def load_applicants(cohort: Cohort, today: date) -> None:
    """Lets these people apply and ask, a week before this day."""
    now = datetime.combine(today - timedelta(days=7), time(10), timezone.get_default_timezone())
    for number, (name, school, job, colleague) in enumerate(APPLICANTS):
        apply(
            cohort=cohort,
            answers={
                "name": name,
                "email": address_of(name),
                "school": school,
                "job": job,
                "with_colleague": bool(colleague),
                "colleague_name": colleague,
            },
            now=now + timedelta(hours=number),
        )
    for name, text, said in QUESTIONS:
        asked = {"name": name, "email": address_of(name), "text": text, "may_share": True}
        question = ask(course=cohort.course, answers=asked, now=now)
        if said:
            answer(question=question, text=said, by=account("mehmet.dikkers"), now=now)


def address_of(name: str) -> str:
    """An address of the demo for somebody who has no account yet."""
    return f"{name.lower().replace(' ', '.').replace('’', '')}@{DEMO_DOMAIN}"
