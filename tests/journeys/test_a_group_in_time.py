"""A whole group by a pretend clock: planned, filled, four days, the end, two years after; with every mail that leaves.

Only what people can do is done: pages are asked, forms are sent, `tick` runs. It goes over a change to winter time, a
leap day and a change to summer time.
"""

import re
from datetime import date, timedelta

import pytest

from cohorts.enrolment.actions import withdraw
from cohorts.enrolment.models import Enrolment
from cohorts.registration.models import Application
from cohorts.schedule.models import Cohort, DayPart
from leergang.accounts.models import User
from leergang.content.course import DayPage, StepPage
from leergang.notices.models import Notice, OutboxMail
from tests import factories
from tests.cohorts.planning.test_new_group import posted
from tests.journeys.clock import Clock, at

A_WEEK = timedelta(weeks=1)
PLANNED, OPENS = date(2027, 9, 1), date(2027, 10, 1)
DAY_1, DAY_2, DAY_3, DAY_4 = date(2028, 2, 3), date(2028, 3, 9), date(2028, 4, 20), date(2028, 5, 18)
CLOSES = date(2028, 7, 13)
NEW = "/beheer/groepen/nieuw/?course={}&day_one=2028-02-03"


# Every mail, in the order in which they left; of a daily mail also the first sentence of all that it tells.
MAILS = """\
01-09-2027 12.00 ingrid: Een vraag over Kwaliteit
01-09-2027 12.00 nora-de-wit: Antwoord op je vraag over Kwaliteit
01-10-2027 12.00 nora-de-wit: Je aanmelding voor Kwaliteit is binnen
02-10-2027 07.00 ingrid: 1 nieuw bericht; Nora de Wit meldt zich aan voor Februari 2028
02-10-2027 12.00 wim-t-hart: Je aanmelding voor Kwaliteit is binnen
03-10-2027 07.00 ingrid: 1 nieuw bericht; Wim ’t Hart meldt zich aan voor Februari 2028
03-10-2027 12.00 samira-amrani: Je aanmelding voor Kwaliteit is binnen
04-10-2027 07.00 ingrid: 1 nieuw bericht; Samira Amrani meldt zich aan voor Februari 2028
04-10-2027 12.00 bram-kok: Je staat op de wachtlijst voor Kwaliteit
05-10-2027 07.00 ingrid: 1 nieuw bericht; Bram Kok meldt zich aan voor Februari 2028
05-10-2027 12.00 lotte-jansen: Je staat op de wachtlijst voor Kwaliteit
06-10-2027 07.00 ingrid: 1 nieuw bericht; Lotte Jansen meldt zich aan voor Februari 2028
08-10-2027 12.00 nora-de-wit, wim-t-hart, samira-amrani: Je doet mee met Kwaliteit
29-10-2027 12.00 samira-amrani: Je aanmelding voor Kwaliteit is ingetrokken
29-10-2027 12.00 bram-kok: Er is een plaats voor je in Kwaliteit
30-10-2027 07.00 ingrid: 1 nieuw bericht; Samira Amrani heeft de aanmelding voor Februari 2028 ingetrokken
01-11-2027 11.00 bram-kok: Het aanbod voor Kwaliteit is verlopen
01-11-2027 11.00 lotte-jansen: Er is een plaats voor je in Kwaliteit
02-11-2027 12.00 lotte-jansen: Je doet mee met Kwaliteit
03-11-2027 07.00 ingrid: 1 nieuw bericht; Lotte Jansen neemt de plaats aan in Februari 2028
14-01-2028 07.00 nora-de-wit, wim-t-hart, lotte-jansen: 1 nieuw bericht; Dag 1 is open: Dag 1
27-01-2028 07.00 ingrid, nora-de-wit, wim-t-hart, lotte-jansen: 1 nieuw bericht; Dag 1 is op donderdag 3 februari
18-02-2028 07.00 nora-de-wit, wim-t-hart, lotte-jansen: 1 nieuw bericht; Dag 2 is open: Dag 2
02-03-2028 07.00 ingrid, nora-de-wit, wim-t-hart, lotte-jansen: 1 nieuw bericht; Dag 2 is op donderdag 9 maart
09-03-2028 17.00 nora-de-wit, wim-t-hart, lotte-jansen: Een bijeenkomst is verplaatst
31-03-2028 07.00 nora-de-wit, wim-t-hart, lotte-jansen: 1 nieuw bericht; Dag 3 is open: Dag 3
13-04-2028 07.00 ingrid, nora-de-wit, wim-t-hart, lotte-jansen: 1 nieuw bericht; Dag 3 is op donderdag 20 april
20-04-2028 17.00 nora-de-wit: Een bericht van je docent
28-04-2028 07.00 nora-de-wit, lotte-jansen: 1 nieuw bericht; Dag 4 is open: Dag 4
11-05-2028 07.00 ingrid, nora-de-wit, lotte-jansen: 1 nieuw bericht; Dag 4 is op donderdag 18 mei
29-06-2028 07.00 nora-de-wit, lotte-jansen: 1 nieuw bericht; Februari 2028 sluit na donderdag 13 juli
""".splitlines()


@pytest.fixture
def clock(monkeypatch, django_capture_on_commit_callbacks, db):
    return Clock(at(PLANNED), monkeypatch, django_capture_on_commit_callbacks)


@pytest.fixture
def ingrid(clock):
    return factories.user("ingrid@school.example", name="Ingrid van Dam", groups=["Docenten"])


def test_a_group_from_plan_to_two_years_after(clock, ingrid):
    course = factories.course(days=4)
    group = plan(clock, ingrid, course)
    fill(clock, ingrid, group)
    days(clock, ingrid, group)
    end(clock, ingrid, group)
    after(clock, group)
    assert clock.mails() == MAILS


def plan(clock, ingrid, course):
    """A first day is enough; registration opens on the first of October."""
    desk, address = clock.browser(ingrid), NEW.format(course.pk)
    window = {"window-registration_from": str(OPENS), "seats": "3", "place": "De Brug"}
    desk.post(address, posted(desk.get(address), **window))
    group = Cohort.objects.get()
    assert [day.date for day in group.days.order_by("date")] == [DAY_1, DAY_2, date(2028, 4, 13), DAY_4]
    assert group.closes_on == CLOSES
    return group


def fill(clock, ingrid, group):
    """Three seats and five people: one withdraws, one lets the offer run out, the next takes it."""
    question(clock, ingrid)
    clock.until(OPENS - timedelta(days=1), 23, every=A_WEEK)
    assert not apply(clock, "Nora de Wit")
    people = ["Nora de Wit", "Wim ’t Hart", "Samira Amrani", "Bram Kok", "Lotte Jansen"]
    for number, name in enumerate(people):
        clock.until(OPENS + timedelta(days=number))
        assert apply(clock, name)
    clock.until(date(2027, 10, 8))
    decide(clock, ingrid, group, ["Nora de Wit", "Wim ’t Hart", "Samira Amrani"])
    assert [state("Bram Kok"), state("Lotte Jansen")] == ["waiting", "waiting"]
    clock.until(date(2027, 10, 29))
    press(clock, "samira-amrani", "withdraw")
    clock.until(date(2027, 11, 1), 10)  # the clock went back meanwhile; an offer stands three times 24 hours
    assert [state("Bram Kok"), state("Lotte Jansen")] == ["offered", "waiting"]
    clock.until(date(2027, 11, 1), 11)
    assert [state("Bram Kok"), state("Lotte Jansen")] == ["expired", "offered"]
    clock.until(date(2027, 11, 2))
    press(clock, "lotte-jansen", "take")
    assert [state("Bram Kok"), state("Lotte Jansen")] == ["expired", "accepted"]
    clock.until(date(2027, 11, 3))
    clock.until(date(2028, 1, 6), every=A_WEEK)


def days(clock, ingrid, group):
    """Each day opens three weeks before; the third moves, and who stops hears nothing more."""
    nora, wim = (User.objects.get(email=f"{name}@school.example") for name in ("nora-de-wit", "wim-t-hart"))
    for number, day in enumerate((DAY_1, DAY_2, DAY_3, DAY_4), 1):
        page = DayPage.objects.get(title=f"Dag {number}")
        clock.until(day - timedelta(weeks=3), 8)
        assert clock.browser(nora).get(page.url).status_code == 404
        clock.until(day - timedelta(weeks=3), 9)
        assert clock.browser(nora).get(page.url).status_code == 200
        read(clock, nora, page)
        clock.until(day, 17)
        there(clock, ingrid, group, number)
        if number == 1:
            assert not apply(clock, "Te Laat")
        if number == 2:
            move(clock, ingrid, group, 3, DAY_3)
        if number == 3:
            withdraw(enrolment=Enrolment.objects.get(user=wim), by=ingrid)
            write(clock, ingrid, group, [nora])


def end(clock, ingrid, group):
    """After it closed everyone who was there to the end is an alumnus, and reads on."""
    clock.until(CLOSES + timedelta(days=1))
    states = dict(group.enrolments.values_list("user__name", "state"))
    assert states == {
        "Ingrid van Dam": "active",
        "Nora de Wit": "alumnus",
        "Lotte Jansen": "alumnus",
        "Samira Amrani": "withdrawn",
        "Wim ’t Hart": "withdrawn",
    }


def after(clock, group):
    """A year later no application is left, two years later an alumnus comes back and finds it all."""
    clock.until(date(2028, 10, 31), every=A_WEEK)
    assert set(Application.objects.values_list("name", flat=True)) == {"Lotte Jansen"}
    clock.until(date(2030, 7, 15), every=4 * A_WEEK)
    assert not Application.objects.exists()
    assert not OutboxMail.objects.exclude(to="", text="").exists()
    assert not Notice.objects.exclude(text="").exists()
    nora = clock.browser(User.objects.get(email="nora-de-wit@school.example"))
    assert [nora.get(page.url).status_code for page in StepPage.objects.all()] == [200] * StepPage.objects.count()
    assert nora.get(group.get_absolute_url()).status_code == 200
    wim = clock.browser(User.objects.get(email="wim-t-hart@school.example"))
    assert wim.get(StepPage.objects.first().url).status_code == 404


def question(clock, ingrid):
    """Somebody asks before joining; who teaches the course answers."""
    words = {"text": "Is er lunch?", "name": "Nora", "email": "nora-de-wit@school.example", "website": ""}
    clock.browser().post("/leergang/kwaliteit/vraag/", words)
    [address] = re.findall(r"(/vragen/\d+/)", OutboxMail.objects.get(to=ingrid.email).text)
    clock.browser(ingrid).post(address, {"text": "Ja, elke dag."})


def apply(clock, name):
    """Whether somebody who fills in the form comes to what happens next."""
    typed = factories.answers(name, cohort=Cohort.objects.get().slug, website="")
    answer = clock.browser().post("/leergang/kwaliteit/aanmelden/", typed)
    return answer.status_code == 302


def state(name):
    return Application.objects.get(name=name).state


def decide(clock, ingrid, group, names):
    chosen = list(Application.objects.filter(name__in=names).values_list("pk", flat=True))
    words = {"chosen": chosen, "verb": "accept", "sure": "ja", "note": "Fijn dat je komt."}
    assert clock.browser(ingrid).post(f"{group.get_absolute_url()}aanmeldingen/", words).status_code == 302


def press(clock, who, verb):
    """The button behind the link of the last mail."""
    text = OutboxMail.objects.filter(to=f"{who}@school.example").latest("pk").text
    clock.browser().post(re.search(r"https?://[^/]+(/aanmelding/\S+)", text)[1], {"verb": verb})


def read(clock, person, page):
    step = StepPage.objects.descendant_of(page).first()
    assert clock.browser(person).post(f"/verder/gelezen/{step.pk}/").status_code == 302


def there(clock, ingrid, group, number):
    """Everyone who takes part was there in the morning and in the afternoon."""
    day = group.days.order_by("date")[number - 1]
    people = list(group.enrolments.participants().values_list("pk", flat=True))
    boxes = [f"{person}-{part.pk}" for person in people for part in DayPart.objects.filter(day=day)]
    address = f"{group.get_absolute_url()}aanwezigheid/?dag={number}"
    words = {"bijeenkomst": day.pk, "dag": number, "wie": people, "er": boxes}
    answer = clock.browser(ingrid).post(address, words, follow=True)
    assert f"was er {len(people)}" in answer.text or f"waren er {len(people)}" in answer.text


def write(clock, ingrid, group, people):
    """A message to some, looked at once before it leaves."""
    who = list(group.enrolments.filter(user__in=people).values_list("pk", flat=True))
    address = f"{group.get_absolute_url()}bericht/"
    [key] = re.findall(r'name="key" value="([^"]+)"', clock.browser(ingrid).get(address, {"wie": who}).text)
    clock.browser(ingrid).post(address, {"wie": who, "text": "Goed gedaan.", "key": key, "stuur": "ja"})


def move(clock, ingrid, group, number, to):
    desk, address = clock.browser(ingrid), f"/beheer/groepen/{group.pk}/dagen/"
    page = desk.get(address)
    key = page.context["draft"].pages[number - 1][0]
    asked = desk.post(address, posted(page, **{f"day-{key}-date": str(to)}))
    sealed = {"confirmed": asked.context["plan"], "stored": asked.context["stored"]}
    desk.post(address, sealed)
    assert group.days.filter(date=to).exists()
